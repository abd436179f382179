import type { TrainTurns } from '../contracts/router.ts';
import { inventedDialogues } from './invented-dialogues.ts';
import { routerOf } from './router.ts';
import { trainRouter } from './train-router.ts';

const NONE = { utterances: [], dialogues: [] };

/** Makes a router of whole conversations from agents' sentences: what comes after the first one is made up of them. */
export const trainTurns: TrainTurns = (examples, nobody) =>
  // None are held out: what is made up says nothing of how sure to be.
  routerOf(trainRouter({ ...NONE, dialogues: inventedDialogues(examples, nobody) }, [], NONE));
