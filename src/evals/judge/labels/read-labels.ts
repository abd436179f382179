import { z } from 'zod';
import { SwitchroomError } from '../../../contracts/errors.ts';
import { type Exhibit, SPEAKERS } from '../exhibit.ts';
import { RUBRIC_NAMES, type RubricName } from '../rubrics.ts';
import { EVA_SHAPES } from './eva.ts';

/** An exhibit whose right verdict people have said. */
export interface Labelled extends Exhibit {
  readonly pass: boolean;
}

/** Labels, and the rubric they are of. */
export interface Labels {
  readonly rubric: RubricName;
  readonly labels: readonly Labelled[];
}

/** How labels are read. */
export interface LabelOptions {
  /** What of it is wanted, where the file does not say. */
  readonly rubric?: RubricName | undefined;
  /** From this rating on an exhibit passes, in files that have ratings. */
  readonly passFrom: number;
}

const ours = z.object({
  id: z.string(),
  rubric: z.enum(RUBRIC_NAMES).optional(),
  lines: z.array(z.object({ by: z.enum(SPEAKERS), text: z.string() })).min(1),
  judged: z.string().optional(),
  pass: z.boolean(),
});

/**
 * Reads JSON lines of labels: ours, `{id, lines: [{by, text}], pass}`, or the files of ServiceNow's EVA with ratings.
 * @throws SwitchroomError `data-invalid`, with the line, for what is neither, and where two lines are of two rubrics.
 */
export function readLabels(text: string, options: LabelOptions): Labels {
  const found = text
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : read(line, at + 1, options)));
  const rubrics = new Set(found.map(({ rubric }) => rubric));
  const [rubric] = rubrics;
  if (!rubric || rubrics.size > 1)
    throw new SwitchroomError(
      'data-invalid',
      `The labels are of ${rubrics.size} rubrics, and must be of one.`,
    );
  return { rubric, labels: found.flatMap(({ labels }) => labels) };
}

function read(line: string, number: number, options: LabelOptions): Labels {
  const row = parsed(line, number);
  const own = ours.safeParse(row);
  const rubric = own.data?.rubric ?? options.rubric;
  if (own.success && rubric) {
    const { id, lines, judged, pass } = own.data;
    return { rubric, labels: [{ id, lines, pass, ...(judged !== undefined && { judged }) }] };
  }
  if (own.success) throw invalid(number, 'names no rubric, and none was given');
  for (const { rubric, read } of EVA_SHAPES) {
    const labels = read(row, { number, passFrom: options.passFrom });
    if (labels) return { rubric, labels };
  }
  throw invalid(number, 'is no label: {"id", "lines": [{"by", "text"}], "pass"}');
}

function parsed(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw invalid(number, 'is no JSON');
  }
}

function invalid(number: number, what: string): SwitchroomError {
  return new SwitchroomError('data-invalid', `Line ${number} of the labels ${what}.`);
}
