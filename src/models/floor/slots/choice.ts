import Fuse from 'fuse.js';
import { isTurnedDown, longestNamed, withValues } from '../../../contracts/longest-named.ts';
import type { SlotOption } from '../../../contracts/script.ts';
import type { Finding, Found } from './found.ts';
import { readOrdinal } from './ordinal.ts';
import { findDate, findTime } from './when.ts';

const TYPO_TOLERANCE = 0.34;
const LONGEST_TYPO_ANSWER = 40;

const BEFORE = /\b(?:the )?(?:one before|previous one|earlier one|preceding one)\b/i;
const AFTER = /\b(?:the )?(?:one after|next one|later one|following one)\b/i;
const OTHER = /\bthe other(?: one)?\b/i;

/** Options named in the text, none when several are; typos and "the second one" count when asked. */
export function findChoice(
  text: string,
  options: readonly SlotOption[],
  { asked, now, current }: Finding,
): Found[] {
  const named = namedIn(text, options, asked);
  if (named.length > 0) return named;
  const timed = atThatTime(text, options, asked, now);
  if (timed) return [timed];
  const beside = besideCurrent(text, options, current);
  if (beside) return [{ value: beside.value, start: 0, end: text.length }];
  if (!asked) return [];
  const position = readOrdinal(text, options.length);
  const option = position === undefined ? closest(text, options) : options[position];
  return option ? [{ value: option.value, start: 0, end: text.length }] : [];
}

/** The first one at the time that is said; by a day alone, the only one on it. */
function atThatTime(
  text: string,
  options: readonly SlotOption[],
  asked: boolean,
  now: Date,
): Found | undefined {
  const timed = options.filter(({ at }) => at !== undefined);
  if (timed.length === 0) return undefined;
  const [day] = findDate(text, { asked, now });
  const [time] = findTime(text, { asked, now });
  if (!day && !time) return undefined;
  const hits = timed.filter(
    ({ at = '' }) => (!day || at.startsWith(String(day.value))) && (!time || at.endsWith(`T${time.value}`)),
  );
  const [hit] = hits;
  const found = time ?? day;
  return hit && found && (time !== undefined || hits.length === 1)
    ? { value: hit.value, start: found.start, end: found.end }
    : undefined;
}

/** "The one before that", "the next one", and of two "the other one". */
function besideCurrent(
  text: string,
  options: readonly SlotOption[],
  current: unknown,
): SlotOption | undefined {
  const at = options.findIndex(({ value }) => value === current);
  if (at < 0) return undefined;
  if (BEFORE.test(text)) return options[at - 1];
  if (AFTER.test(text)) return options[at + 1];
  return OTHER.test(text) && options.length === 2 ? options[1 - at] : undefined;
}

function namedIn(text: string, options: readonly SlotOption[], asked: boolean): Found[] {
  const wanted = longestNamed(text, withValues(options)).filter(
    ({ start }) => !isTurnedDown(text, start, asked),
  );
  return new Set(wanted.map((one) => one.value)).size === 1 ? wanted.slice(0, 1) : [];
}

function closest(text: string, options: readonly SlotOption[]): SlotOption | undefined {
  const answer = text.replace(/[^\p{L}\d\s-]/gu, ' ').trim();
  if (answer.length < 3 || answer.length > LONGEST_TYPO_ANSWER) return undefined;
  const entries = options.flatMap((option) =>
    [option.value, ...option.words].map((word) => ({ option, word })),
  );
  const fuse = new Fuse(entries, {
    keys: ['word'],
    includeScore: true,
    threshold: TYPO_TOLERANCE,
    ignoreLocation: true,
    minMatchCharLength: 3,
  });
  const tries = [answer, ...answer.split(/\s+/).filter((word) => word.length > 3)];
  const hits = tries.flatMap((one) => fuse.search(one, { limit: 1 }));
  const [best] = hits.toSorted((a, b) => (a.score ?? 1) - (b.score ?? 1));
  return best?.item.option;
}
