import { writeFileSync } from 'node:fs';
import { dangerExamples, weightsFile } from '../src/guard/testing/danger-examples.ts';
import { trainDanger } from '../src/guard/testing/train-danger.ts';

// Teaches the danger guard: `npm run -s train:danger`. Reads src/guard/danger/examples/*.jsonl and writes
// src/guard/danger/weights.ts; the same examples give the same file.
const examples = dangerExamples();
const { packed } = trainDanger(examples);
const file = new URL('../src/guard/danger/weights.ts', import.meta.url);
const text = weightsFile(packed);
writeFileSync(file, text);
console.log(JSON.stringify({ examples: examples.length, bytes: text.length }));
