import type { Desk } from '../contracts/desk.ts';
import type { ModelLink } from '../contracts/model.ts';
import { ModelChain } from '../engine/models/model-chain.ts';
import type { ModelWatch } from '../engine/models/model-watch.ts';
import { floor } from '../models/floor/floor.ts';
import { decideRoute } from '../routing/decide.ts';
import { understand } from '../understanding/understanding.ts';
import { trainClassifier, trainTurns } from './kept-routers.ts';

/** A desk's models in their order, the floor behind them. */
export function chainOf(desk: Desk, models: readonly ModelLink[], watch: ModelWatch): ModelChain {
  return new ModelChain(
    [...models, floor({ desk, train: trainClassifier, trainTurns, decide: decideRoute, understand })],
    watch,
  );
}
