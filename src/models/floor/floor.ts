import type { Desk } from '../../contracts/desk.ts';
import type { ModelLink } from '../../contracts/model.ts';
import type { DecideRoute, TrainClassifier } from '../../contracts/router.ts';
import { trainFloorClassifiers } from './floor-classifiers.ts';
import { FloorModel } from './model.ts';

const TIMEOUT_MS = 5_000;

/** What `floor` takes. */
export interface FloorOptions {
  readonly desk: Desk;
  /** How a router is learned from the agents' examples, and when it is trusted. */
  readonly train: TrainClassifier;
  readonly decide: DecideRoute;
  /** `floor` without. */
  readonly name?: string;
}

/** The deterministic end of a chain of models: serves a desk from its agents' scripts and examples, with no key. */
export function floor({ desk, train, decide, name = 'floor' }: FloorOptions): ModelLink {
  const model = new FloorModel(desk, trainFloorClassifiers(desk, train, decide));
  return {
    name,
    provider: { getModel: () => model },
    timeoutMs: TIMEOUT_MS,
    retries: 0,
    modelFor: () => null,
  };
}
