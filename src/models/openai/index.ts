/**
 * OpenAI's models and every server that speaks the same API.
 * @module
 */
export { type OpenAIOptions, openai } from './openai.ts';
