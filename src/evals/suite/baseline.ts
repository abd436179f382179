import { z } from 'zod';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { ComparedCase, SuiteFigures } from './figures.ts';

/** An earlier run, as far as another one is held against it. */
export interface Baseline {
  readonly results: readonly ComparedCase[];
  readonly figures: SuiteFigures;
}

const share = z.looseObject({ rate: z.number() });
const written = z.looseObject({
  results: z.array(z.looseObject({ id: z.string(), runs: z.array(z.looseObject({ passed: z.boolean() })) })),
  figures: z.looseObject({
    passed: share,
    success: share,
    quality: share,
    routed: share,
    flakeRate: share,
    flaky: z.array(z.string()),
    passK: z.array(z.number()),
    ms: z.looseObject({ median: z.number(), p95: z.number() }),
    usd: z.number(),
    scorecard: z.looseObject({
      total: z.looseObject({ clean: share, faults: z.record(z.string(), z.number()) }),
    }),
  }),
});

/** Reads what an earlier run wrote with `--out`. @throws SwitchroomError `data-invalid` for anything else. */
export function readBaseline(text: string, file: string): Baseline {
  try {
    // Only what is compared is looked at; the rest is as it was written.
    return written.parse(JSON.parse(text)) as unknown as Baseline;
  } catch (cause) {
    throw new SwitchroomError('data-invalid', `${file} is not what \`eval --out\` of this version writes.`, {
      cause,
    });
  }
}
