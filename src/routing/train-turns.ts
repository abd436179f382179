import type { TrainTurns } from '../contracts/router.ts';
import { inventedDialogues } from './invented-dialogues.ts';
import { routerOf } from './router.ts';
import { type LearnModel, learnModel } from './train.ts';

/** Makes routers of whole conversations from agents' sentences: what comes after the first one is made up of them. */
export function turnRoutersBy(learn: LearnModel): TrainTurns {
  return (examples, nobody) =>
    routerOf(learn({ utterances: [], dialogues: inventedDialogues(examples, nobody) }));
}

/** Makes a router of whole conversations, learned anew. */
export const trainTurns = turnRoutersBy(learnModel);
