/**
 * A local server that speaks the OpenAI Responses and Chat Completions APIs from a script.
 * @module
 */
export type {
  FaultyReply,
  RecordedRequest,
  RefusedReply,
  Script,
  ScriptedCall,
  ScriptedReply,
  SpokenReply,
  TextApi,
} from './script.ts';
export { type OpenAIServer, type OpenAIServerOptions, startOpenAIServer } from './server.ts';
