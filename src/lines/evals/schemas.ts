import { z } from '@hono/zod-openapi';
import { LETTERS_OF_RUN } from '../../contracts/eval-run.ts';
import { orNull, share } from '../_shared/fields.ts';

const MOST_CASES = 2000;
const MOST_RUNS = 1000;
/** As many as a column of the database holds. */
const MOST_NUMBERS = 2_147_483_647;

const text = z.string().max(LETTERS_OF_RUN);
const count = z.int().min(0);
const desk = z.string().max(40).optional().openapi({ description: 'Id of a desk, where there are several.' });

/** Which runs are listed. */
export const listQuery = z.object({
  desk,
  suite: text.optional(),
  from: z.iso.datetime().optional().openapi({ description: 'Kept from then on.' }),
});

const number = z.coerce.number().int().min(1).max(MOST_NUMBERS);

/** A run, by its number. */
export const numberPath = z.object({ number: number.openapi({ param: { name: 'number', in: 'path' } }) });

/** Of which desk. */
export const deskQuery = z.object({ desk });

/** What a run is compared with. */
export const compareQuery = z.object({
  desk,
  from: number.openapi({ description: 'The number of the run before.' }),
});

const figures = z
  .object({
    cases: count,
    repeat: count,
    passed: share,
    success: share,
    quality: share,
    routed: share,
    flakeRate: share,
    medianMs: z.number(),
    p95Ms: z.number(),
    usd: z.number(),
  })
  .openapi('EvalFigures');

const failed = z
  .object({
    failures: z.array(text).max(20).readonly().openapi({ description: 'What was not as it should be.' }),
    messages: z
      .array(
        z.object({
          text,
          wanted: text
            .optional()
            .openapi({ description: 'Who should have had it; left out where anybody may.' }),
          had: text,
        }),
      )
      .max(20)
      .readonly(),
    wantedPath: text.optional(),
    path: text.openapi({ description: 'Who had it in turn: `triage > billing`.' }),
  })
  .openapi('FailedRun');

const evalCase = z
  .object({
    id: text,
    passed: z.int().min(0).max(MOST_RUNS),
    of: z.int().min(1).max(MOST_RUNS),
    quarantined: text.optional(),
    failed: failed.optional().openapi({ description: 'The first run that did not pass.' }),
  })
  .openapi('EvalCase');

const told = {
  suite: z.string().min(1).max(LETTERS_OF_RUN).openapi({ description: 'Name of the suite.' }),
  version: z.string().max(64).openapi({ description: 'Of the desk that held it.' }),
  models: z.boolean().openapi({ description: 'Whether models were asked; the floor alone otherwise.' }),
  figures,
};

/** A run to keep. */
export const newRun = z
  .object({ desk, ...told, cases: z.array(evalCase).max(MOST_CASES) })
  .strict()
  .openapi('NewEvalRun');

const comparison = {
  verdict: z.enum(['better', 'worse', "can't tell"]),
  onlyBefore: z.int().openapi({ description: 'Cases that only the run before passed.' }),
  onlyAfter: z.int(),
  p: z.number().openapi({ description: "How likely so great a difference is by chance (McNemar's test)." }),
  change: z.number().openapi({ description: 'Of the rate, from -1 to 1.' }),
  smallest: z.number().openapi({ description: 'The smallest change that would have been told.' }),
};

const about = {
  number: z.int(),
  by: z.string(),
  at: z.iso.datetime(),
  beside: orNull(z.object({ number: z.int(), ...comparison })).openapi({
    description: 'Beside the run of the same suite before it.',
  }),
};

/** A run that is kept. */
export const run = z.object({ ...about, ...told }).openapi('EvalRun');

/** Runs, newest first. */
export const runList = z.object({ runs: z.array(run) });

/** A run with its cases. */
export const wholeRun = z.object({ ...about, ...told, cases: z.array(evalCase) }).openapi('WholeEvalRun');

const runs = z.object({ passed: z.int(), of: z.int() });

/** What differs between two runs. */
export const difference = z
  .object({
    ...comparison,
    inBoth: z.int().openapi({ description: 'Cases that count in both.' }),
    changed: z.array(
      z.object({
        id: z.string(),
        passes: z.enum(['before', 'after']),
        before: runs,
        after: runs,
        failed: failed.optional().openapi({ description: 'Of the run that did not pass it.' }),
      }),
    ),
  })
  .openapi('EvalDifference');
