import fc from 'fast-check';

const FUZZ = process.env.SWITCHROOM_FUZZ !== undefined;
const TIMES_MORE = 20;

// Each run of the suite tries the same examples, so that what it says does not change by itself.
if (!FUZZ) fc.configureGlobal({ seed: 20_261_121 });

/** How many examples of a property are tried: `usually` of them, and many more under `npm run fuzz`. */
export const runs = (usually: number): { readonly numRuns: number } => ({
  numRuns: usually * (FUZZ ? TIMES_MORE : 1),
});

export default fc;
