/**
 * What the product is tested with, for tests of desks, packs and adapters; needs vitest.
 * @module
 */

export { connect, type Pool } from '../stores/postgres/connect.ts';
export { installPack } from '../stores/postgres/install-pack.ts';
export { packDatabase } from '../stores/postgres/pack-database.ts';
export { chainOf } from '../telemetry/trace/chain-of.ts';
export { traceOf } from '../telemetry/trace/trace-of.ts';
export { type DeskBenchOptions, openDeskBench } from './desk-bench.ts';
export { contractRequest, modelContract } from './model-contract.ts';
export { encode } from './modem/modem.ts';
export { decode } from './modem/modem-decoder.ts';
export * from './openai-server/index.ts';
export * from './realtime/index.ts';
export { linkTo } from './scripted-link.ts';
export type { ScriptedTextModel, ScriptedTextReply } from './speech-model/scripted-text-model.ts';
export { type SpeechModelUnderTest, speechModelContract } from './speech-model-contract.ts';
export { storeContract } from './store-contract.ts';
export * from './telephone/index.ts';
export { type TestDatabase, testDatabase } from './test-database.ts';
export { countingIds, runTurn, testSwitchboard, tickingClock } from './test-switchboard.ts';
export {
  openToolBench,
  reasonOf,
  resultOf,
  type ToolBench,
  type ToolCaller,
  type ToolConversation,
  type ToolOutcome,
} from './tool-bench.ts';
export * from './twilio/index.ts';
