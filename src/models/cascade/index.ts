/**
 * A speech model made of a transcription model, a text model and a speaking model.
 * @module
 */
export { cascade } from './cascade.ts';
export type { CascadeOptions, TranscriptionModel, VoiceModel } from './settings.ts';
