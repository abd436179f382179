import { readdirSync, readFileSync } from 'node:fs';
import { type DangerRow, readRows } from './danger-figures.ts';

const FOLDER = new URL('../danger/examples/', import.meta.url);

/** What the danger guard is taught by: the rows of `src/guard/danger/examples/`, file by file in the order of their names. */
export function dangerExamples(): DangerRow[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readRows(readFileSync(new URL(name, FOLDER), 'utf8')));
}

/** The text of `src/guard/danger/weights.ts`. */
export function weightsFile({
  scale,
  bias,
  matrix,
}: {
  scale: number;
  bias: readonly number[];
  matrix: string;
}): string {
  return [
    '// Written by `npm run train:danger` from src/guard/danger/examples/: change those, and run it.',
    `export const SCALE = ${scale};`,
    `export const BIAS = [${bias.join(', ')}];`,
    `export const MATRIX =\n  '${matrix}';`,
    '',
  ].join('\n');
}
