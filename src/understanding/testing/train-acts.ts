import { LEARNED_ACTS } from '../acts/learned.ts';
import { packModel } from '../acts/packed.ts';
import { trainActs } from '../acts/train.ts';
import { actExamples } from './act-examples.ts';

/** The text of `src/understanding/acts/weights.ts`, as the examples teach it. */
export function weightsFile(): string {
  const { scale, text } = packModel(trainActs(actExamples(), LEARNED_ACTS));
  return [
    '// Written by `npm run train:acts` from src/understanding/acts/examples/: change those, and run it.',
    `export const SCALE = ${scale};`,
    `export const WEIGHTS =\n  '${text}';`,
    '',
  ].join('\n');
}
