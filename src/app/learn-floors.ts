import type { Desk } from '../contracts/desk.ts';
import type { Pack } from '../contracts/pack.ts';
import { learnExamples, turnRouter } from '../models/floor/floor-classifiers.ts';
import { trainClassifier, trainTurns } from './kept-routers.ts';

/** Has the floors of all desks learn their examples in the background, so that the first customer does not wait for it; never rejects. */
export async function learnFloors(packs: readonly Pack[]): Promise<void> {
  // What can't be learned here is learned, or told as a defect, when the first customer comes.
  for (const { desk } of packs) await learnFloor(desk).catch(() => undefined);
}

/** Has the floor of one desk learn its examples. */
export async function learnFloor(desk: Desk): Promise<void> {
  await learnExamples(desk, trainClassifier);
  if (desk.routerStays || desk.topicHints || desk.secondOpinions) turnRouter(desk, trainTurns);
}
