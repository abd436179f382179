/**
 * Every model of the Vercel AI SDK.
 * @module
 */
export { type AiSdkLanguageModel, type AiSdkOptions, aiSdk } from './ai-sdk.ts';
