import type { RecordedConversation } from './replay-desk.ts';

/** Something in a text that says who somebody is: from `start` up to, not including, `end`. */
export interface PersonalSpan {
  readonly start: number;
  readonly end: number;
  /** `email`, `phone`, `name`, ..; the name of a fact for what is known of the customer. */
  readonly kind: string;
}

/** Finds what of a text says who somebody is, in order and without overlaps. */
export type FindPersonal = (text: string) => readonly PersonalSpan[];

/** A name for what is known, and its words. */
export type Known = readonly [kind: string, words: string];

/** Shorter words, and plain numbers below, are anybody's. */
const TELLING = 3;

/** What is known of the customer of a conversation: who they are, all facts of it and the caller's own labels. */
export function knownOf({ events }: RecordedConversation): readonly Known[] {
  const known = events.flatMap(({ type, data }): Known[] => {
    if (type === 'fact-recorded') return wordsIn(data.value, data.name);
    if (type !== 'conversation-opened') return [];
    const { customer, metadata } = data;
    return [
      ...wordsIn(customer?.id, 'customer'),
      ...wordsIn(customer?.name, 'name'),
      ...wordsIn(metadata, 'label'),
    ];
  });
  const parts = known.flatMap(([, words]) => (isFullName(words) ? words.split(' ') : []));
  const all = [...known, ...parts.map((part): Known => ['name', part])];
  const telling = all.filter(
    ([, words]) => words.length >= TELLING && !/^(?:true|false|\d{1,3})$/.test(words),
  );
  // The longest first: "Maria Santos" before "Maria".
  return telling.sort(([, one], [, other]) => other.length - one.length);
}

/** Names of facts that say who somebody is. */
const WHO = /name|mail|phone|mobile|address|birth|account|customer|post ?code|zip|contact|(?:^|_|[a-z])id$/i;

/** Of what is known, what says who somebody is: a plan or a colour is needed as it is. Names are told as names. */
export function personalOf(known: readonly Known[], find: FindPersonal): readonly Known[] {
  return known.flatMap(([kind, words]): Known[] => {
    const [found] = find(words);
    if (found && found.end - found.start === words.length) return [[found.kind, words]];
    if (!WHO.test(kind)) return [];
    return [[/name/i.test(kind) ? 'name' : kind, words]];
  });
}

/** Finds what is `given` first, then what `find` finds, and what is known wherever it is said again. */
export function findKnown(
  find: FindPersonal,
  known: readonly Known[],
  given: readonly Known[] = [],
): FindPersonal {
  return (text) => {
    const lower = text.toLowerCase();
    const spans = occurrences(lower, given, []);
    spans.push(...find(text).filter((one) => !spans.some((other) => overlap(other, one))));
    return occurrences(lower, known, spans).sort((one, other) => one.start - other.start);
  };
}

function occurrences(
  lower: string,
  known: readonly Known[],
  before: readonly PersonalSpan[],
): PersonalSpan[] {
  const spans = [...before];
  for (const [kind, words] of known) {
    const wanted = words.toLowerCase();
    for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length)) {
      const span = { start: at, end: at + wanted.length, kind };
      if (isWhole(lower, span) && !spans.some((other) => overlap(other, span))) spans.push(span);
    }
  }
  return spans;
}

/** A text with something else in place of each span. */
export function replaceSpans(
  text: string,
  spans: readonly PersonalSpan[],
  replace: (words: string, kind: string) => string,
): string {
  let [rest, done] = ['', 0];
  for (const { start, end, kind } of spans) {
    rest += text.slice(done, start) + replace(text.slice(start, end), kind);
    done = end;
  }
  return rest + text.slice(done);
}

/** Whether two spans share a character. */
export function overlap(one: PersonalSpan, other: PersonalSpan): boolean {
  return one.start < other.end && other.start < one.end;
}

function wordsIn(value: unknown, name: string): Known[] {
  if (typeof value === 'string' || typeof value === 'number') return [[name, String(value).trim()]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => wordsIn(inner, Array.isArray(value) ? name : key));
}

/** "Maria Santos", of whom one is also told by the first name. */
function isFullName(words: string): boolean {
  return /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]*){1,2}$/u.test(words);
}

/** No part of a longer word. */
function isWhole(text: string, { start, end }: PersonalSpan): boolean {
  const letter = /[\p{L}\p{N}]/u;
  return !letter.test(text[start - 1] ?? ' ') && !letter.test(text[end] ?? ' ');
}
