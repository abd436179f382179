import { words } from './examples.ts';
import { SEVERITIES, type Severity } from './ladder.ts';

/** What comes before a word that is not meant: "nothing urgent", "not everybody". */
const NOT =
  /\b(?:not|nothing|no|none|isn['’]?t|aren['’]?t|never)(?:\s+(?:a|an|that|too|so|very|super|terribly|particularly|really|all|quite|even|exactly|at)){0,2}\s+$/i;
const ALL = /^(?:every|all|(?:the )?(?:whole|entire))/i;
/** The words of each level, as they stand in a text. */
const PATTERNS = SEVERITIES.flatMap((level) =>
  [level, ...words.of(`how_bad/${level}`)].map((phrase) => ({
    level,
    pattern: new RegExp(`(?<![\\p{L}\\d])${phrase.replace(/\s+/g, '\\s+')}(?:['’]?s)?(?![\\p{L}\\d])`, 'giu'),
  })),
);

/** How bad it is, by what customers say; of several levels the worst. Undefined where nothing says it. */
export function worstSaid(texts: readonly string[]): Severity | undefined {
  const said = new Set(texts.flatMap(levelsIn));
  return SEVERITIES.find((level) => said.has(level));
}

/** "Everything works" is not "everything": of words within others the longer ones count. */
function levelsIn(text: string): Severity[] {
  const found = PATTERNS.flatMap(({ level, pattern }) =>
    [...text.matchAll(pattern)].map(({ 0: phrase, index }) => ({
      level,
      phrase,
      start: index,
      end: index + phrase.length,
    })),
  );
  const longest = found.filter(
    (one) =>
      !found.some(
        (other) =>
          other.start <= one.start && other.end >= one.end && other.phrase.length > one.phrase.length,
      ),
  );
  return longest.map(({ level, phrase, start }) =>
    NOT.test(text.slice(0, start)) ? without(level, phrase) : level,
  );
}

/** What is left of a level that is not so: of not everybody, many. */
function without(level: Severity, phrase: string): Severity {
  if (level === 'P4') return 'P3';
  return level === 'P1' && ALL.test(phrase) ? 'P2' : 'P3';
}
