/**
 * What the product is tested with, for tests of desks, packs and adapters; needs vitest.
 * @module
 */
export { connect, type Pool } from '../stores/postgres/connect.ts';
export { installPack } from '../stores/postgres/install-pack.ts';
export { packDatabase } from '../stores/postgres/pack-database.ts';
export { contractRequest, modelContract } from './model-contract.ts';
export * from './openai-server/index.ts';
export { linkTo } from './scripted-link.ts';
export { storeContract } from './store-contract.ts';
export { type TestDatabase, testDatabase } from './test-database.ts';
export { countingIds, runTurn, testSwitchboard, tickingClock } from './test-switchboard.ts';
export {
  openToolBench,
  reasonOf,
  resultOf,
  type ToolBench,
  type ToolCaller,
  type ToolOutcome,
} from './tool-bench.ts';
