import { writeFileSync } from 'node:fs';
import { weightsFile } from '../src/understanding/testing/train-acts.ts';

// Teaches which acts a message does: `npm run -s train:acts`. Reads src/understanding/acts/examples/*.txt and writes
// src/understanding/acts/weights.ts; the same examples give the same file.
const text = weightsFile();
writeFileSync(new URL('../src/understanding/acts/weights.ts', import.meta.url), text);
console.log(JSON.stringify({ bytes: text.length }));
