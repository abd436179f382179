import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { judgeConsent } from '../src/consent/judge-consent.ts';
import { OFFERS } from '../src/consent/testing/offers.ts';
import { own } from '../src/contracts/own.ts';

// How well a yes is told from what is none: `npm run -s eval:consent -- <files of JSON lines>`. A row has the `text` of a
// customer, its `language`, and the `offer` it answers: one of `OFFERS` by name, or in words. Prints how many were judged what, by
// file and language, as JSON on the last line, never a text.
const Row = z.object({ text: z.string(), language: z.string().default('?'), offer: z.string() });

const figures: Record<string, Record<string, Record<string, number>>> = {};
for (const file of process.argv.slice(2)) {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => Row.parse(JSON.parse(line)));
  const counts: Record<string, Record<string, number>> = {};
  for (const { text, language, offer } of rows) {
    const verdict = judgeConsent({ offer: own(OFFERS, offer) ?? offer, said: text });
    for (const group of ['all', language]) {
      const count = counts[group] ?? {};
      counts[group] = { ...count, [verdict]: (count[verdict] ?? 0) + 1 };
    }
  }
  figures[file] = counts;
}
console.log(JSON.stringify(figures));
