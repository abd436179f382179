import { longestNamed } from 'switchroom/kit';
import { words } from './examples.ts';
import { SEVERITIES, type Severity } from './ladder.ts';

/** What comes before a word that is not meant: "nothing urgent", "not everybody". */
const NOT =
  /\b(?:not|nothing|no|none|isn['’]?t|aren['’]?t|never)(?:\s+(?:a|an|that|too|so|very|super|terribly|particularly|really|all|quite|even|exactly|at)){0,2}\s+$/i;
const ALL = /^(?:every|all|(?:the )?(?:whole|entire))/i;
/** Each level with what customers say of it. */
const LEVELS = SEVERITIES.map((value) => ({ value, words: [value, ...words.of(`how_bad/${value}`)] }));

/** How bad it is, by what customers say; of several levels the worst. Undefined where nothing says it. */
export function worstSaid(texts: readonly string[]): Severity | undefined {
  const said = new Set(texts.flatMap(levelsIn));
  return SEVERITIES.find((level) => said.has(level));
}

/** "Everything works" is not "everything". */
function levelsIn(text: string): Severity[] {
  return longestNamed(text, LEVELS).map(({ value, start, end }) =>
    NOT.test(text.slice(0, start)) ? without(value, text.slice(start, end)) : value,
  );
}

/** What is left of a level that is not so: of not everybody, many. */
function without(level: Severity, phrase: string): Severity {
  if (level === 'P4') return 'P3';
  return level === 'P1' && ALL.test(phrase) ? 'P2' : 'P3';
}
