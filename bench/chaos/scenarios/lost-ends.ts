import { beginsWrite, endsTurn, keepsReceipt } from '../proxy/statements.ts';
import type { Scenario } from '../scenario.ts';
import { withRules } from './with-rules.ts';

const commits = (sent: string) => beginsWrite(sent) || keepsReceipt(sent) || endsTurn(sent);

export const lostEnds: Scenario = {
  name: 'lost-ends',
  about:
    'Commits in the middle and at the end of a turn are lost: some with the request, some with the answer alone.',
  storm: (world, calm) =>
    withRules(world, calm, [
      { matches: commits, does: 'lose-answer', perMille: 150 },
      { matches: commits, does: 'lose-request', perMille: 100 },
    ]),
};
