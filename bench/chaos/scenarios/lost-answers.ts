import { beginsTurn } from '../proxy/statements.ts';
import type { Scenario } from '../scenario.ts';
import { withRules } from './with-rules.ts';

export const lostAnswers: Scenario = {
  name: 'lost-answers',
  about: 'Of the commits that put a message on record, every fourth is done and its answer is lost.',
  storm: (world, calm) =>
    withRules(world, calm, [{ matches: beginsTurn, does: 'lose-answer', perMille: 250 }]),
};
