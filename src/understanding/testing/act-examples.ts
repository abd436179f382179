import { readFileSync } from 'node:fs';
import type { ActExample } from '../acts/train.ts';

const FILES = ['en', 'others'];
/** A line that could be said in many ways is said in as many of them as this. */
const MOST_A_LINE = 120;

/** The examples of `src/understanding/acts/examples/`, every line in many of the ways it can be said. */
export function actExamples(): ActExample[] {
  const lines = FILES.flatMap((name) =>
    readFileSync(new URL(`../acts/examples/${name}.txt`, import.meta.url), 'utf8').split('\n'),
  ).filter((line) => line !== '' && !line.startsWith('#'));
  const seen = new Set<string>();
  return lines.flatMap((line) => {
    const [said = '', done = ''] = line.split(/ =(?: |$)/);
    const acts = done.split(' ').filter((act) => act !== '');
    return waysOf(said).flatMap((text) => {
      const key = `${text.toLowerCase()} ${done}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ text, acts }];
    });
  });
}

/** `[a|b] c` said in each way, or in `MOST_A_LINE` of them, far apart. */
function waysOf(line: string): string[] {
  const parts = line
    .split(/(\[[^\]]*\])/)
    .map((part) => (part.startsWith('[') ? part.slice(1, -1).split('|') : [part]));
  const count = parts.reduce((all, { length }) => all * length, 1);
  const most = Math.min(count, MOST_A_LINE);
  return Array.from({ length: most }, (_, at) => {
    // A step prime to the count comes to every way before it comes to one again.
    let rest = count <= MOST_A_LINE ? at : (at * 7919) % count;
    const said = parts.map((choices) => {
      const choice = choices[rest % choices.length] ?? '';
      rest = Math.floor(rest / choices.length);
      return choice;
    });
    return said
      .join('')
      .replace(/\s+/g, ' ')
      .replace(/ (?=[,.!?。！？])/g, '')
      .trim();
  });
}
