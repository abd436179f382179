import type { Example, TrainClassifier } from '../contracts/router.ts';
import { routerOf } from './router.ts';
import { trainRouter } from './train-router.ts';

const NONE = { utterances: [], dialogues: [] };
/** A few hundred sentences are learned with less certainty than they deserve. */
const TEMPERATURE = 0.7;

/** Makes a classifier of first sentences: a router whose agents are the labels. */
export const trainClassifier: TrainClassifier = (examples) => {
  // None are held out to find out how sure to be: each counts where there are few.
  const model = trainRouter({ ...NONE, utterances: examples.map(utteranceOf) }, [], NONE);
  const router = routerOf({ ...model, calibration: { ...model.calibration, temperature: TEMPERATURE } });
  return { rank: (text) => router.route({ text }).ranking };
};

function utteranceOf({ text, label, part }: Example) {
  return { text, agent: label, ...(part === undefined ? {} : { intent: part }) };
}
