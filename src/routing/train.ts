import type { Example, TrainClassifier } from '../contracts/router.ts';
import { type RouterModel, routerOf } from './router.ts';
import { type Labelled, trainRouter } from './train-router.ts';

const NONE = { utterances: [], dialogues: [] };
/** A few hundred sentences are learned with less certainty than they deserve. */
const TEMPERATURE = 0.75;

/** How a router is learned from a desk's own sentences. */
export type LearnModel = (labelled: Labelled) => RouterModel;

/** Learns from all rows; none are held out to find out how sure to be: each counts where there are few, or where they are made up. */
export const learnModel: LearnModel = (labelled) => trainRouter(labelled, [], NONE);

/** Makes classifiers of first sentences: routers whose agents are the labels. */
export function classifiersBy(learn: LearnModel): TrainClassifier {
  return (examples) => {
    const model = learn({ ...NONE, utterances: examples.map(utteranceOf) });
    const router = routerOf({ ...model, calibration: { ...model.calibration, temperature: TEMPERATURE } });
    return { rank: (text) => router.route({ text }).ranking };
  };
}

/** Makes a classifier of first sentences, learned anew. */
export const trainClassifier = classifiersBy(learnModel);

function utteranceOf({ text, label, part }: Example) {
  return { text, agent: label, ...(part === undefined ? {} : { intent: part }) };
}
