import { z } from 'zod';
import { SwitchroomError } from '../../contracts/errors.ts';
import { readGiven } from '../given-files.ts';

const said = z.object({
  text: z.string(),
  now: z
    .string()
    .refine((now) => !Number.isNaN(Date.parse(`${now}Z`)))
    .optional(),
  acts: z.array(z.string()).optional(),
  language: z.string().optional(),
  values: z.record(z.string(), z.object({ value: z.unknown() })).optional(),
});
const heard = z.object({
  item: z.enum(['postcode', 'name', 'dob']),
  heard: z.string(),
  nbest: z.array(z.string()),
  truth: z.string(),
});

/** A message with what it does and says. */
export type SaidRow = z.infer<typeof said>;
/** An answer as a recogniser heard it, with what was meant. */
export type HeardRow = z.infer<typeof heard>;

/** The rows of a file of JSON lines; throws `data-invalid` with the line that is neither. */
export async function readRows(file: string): Promise<(SaidRow | HeardRow)[]> {
  const lines = (await readGiven(file)).split('\n');
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    const read = z.union([heard, said]).safeParse(parsed(line));
    if (read.success) return [read.data];
    throw new SwitchroomError('data-invalid', `${file}:${at + 1} is no row.`);
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
