/**
 * Recorded answers of real models, replayed with no network.
 * @module
 */
export { type RecordedOptions, recorded } from './recorded.ts';
export { recording } from './recorder.ts';
