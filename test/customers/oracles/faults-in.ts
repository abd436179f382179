import { unagreedWrites } from './consent.ts';
import { deadEnds } from './dead-ends.ts';
import type { Oracle } from './fault.ts';
import { loops } from './loops.ts';
import { offersBeside } from './offers.ts';
import { reasked } from './reasked.ts';
import { lostValues } from './values.ts';

const ORACLES = [unagreedWrites, offersBeside, loops, deadEnds, lostValues, reasked];

/** All that is wrong with a conversation. */
export const faultsIn: Oracle = (held, pack) => ORACLES.flatMap((oracle) => oracle(held, pack));
