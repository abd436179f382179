import type { Desk } from '../../contracts/desk.ts';
import type { ModelLink } from '../../contracts/model.ts';
import type { DecideRoute, RouterTurn, TrainClassifier, TrainTurns } from '../../contracts/router.ts';
import type { Understand } from '../../contracts/understanding.ts';
import { trainFloorClassifiers, turnRouter } from './floor-classifiers.ts';
import { readOnce } from './flow/read-once.ts';
import { FloorModel } from './model.ts';
import { routeWish } from './route-wish.ts';

const TIMEOUT_MS = 5_000;

/** What `floor` takes. */
export interface FloorOptions {
  readonly desk: Desk;
  /** How a router is learned from the agents' examples, and when it is trusted. */
  readonly train: TrainClassifier;
  readonly decide: DecideRoute;
  /** How a router of whole conversations is learned. */
  readonly trainTurns: TrainTurns;
  /** How agents with flows read what a customer says. */
  readonly understand: Understand;
  /** `floor` without. */
  readonly name?: string;
}

/** The deterministic end of a chain of models: serves a desk from its agents' scripts and examples, with no key. */
export function floor({
  desk,
  train,
  decide,
  trainTurns,
  understand,
  name = 'floor',
}: FloorOptions): ModelLink {
  const route = (turn: RouterTurn) => turnRouter(desk, trainTurns).route(turn);
  const classifiers = trainFloorClassifiers(desk, train, decide);
  const model = new FloorModel(desk, classifiers, readOnce(understand), route);
  return {
    name,
    provider: { getModel: () => model },
    handOver: (request) => model.handOver(request),
    route: (turn) => routeWish(turn, route, understand),
    rank: (text) => classifiers.rankAgents(text),
    timeoutMs: TIMEOUT_MS,
    retries: 0,
    modelFor: () => null,
  };
}
