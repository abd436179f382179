import { findKnown, knownOf, overlap, type PersonalSpan, replaceSpans } from '../../evals/replay/personal.ts';
import type { RecordedConversation } from '../../evals/replay/replay-desk.ts';
import { PERSONAL_DETECTORS } from '../../guard/personal-detectors.ts';
import { SECRET_DETECTORS } from '../../guard/secret-detectors.ts';
import { understand } from '../../understanding/understanding.ts';

/** References such as `HL-1001`, long numbers, and post codes of Great Britain, Canada, the Netherlands and the United States. */
const SHAPES: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['postcode', /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/gi],
  ['postcode', /\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b/gi],
  ['postcode', /\b\d{4} ?[A-Z]{2}\b/g],
  ['id', /\b(?=[A-Z\d-]*\d{2})[A-Z]{1,6}-?[A-Z]*\d[A-Z\d-]*\b/gi],
  ['phone', /(?<![\p{L}\p{N}])\+?\d(?:[ ().-]{0,2}\d){8,14}(?![\p{L}\p{N}])/gu],
  ['id', /(?<![\d.,$€£])\d{5,}(?![\d.,]*\d)/g],
];
/** Kinds of values that say who somebody is. */
const TELLING: ReadonlySet<string> = new Set(['name', 'email', 'phone']);
/** What names are read beside does not depend on the day. */
const NO_DAY = new Date(0);

/** What of a text says who somebody is: addresses, numbers, cards, secrets, post codes, references, and names where they are introduced. */
export function findPersonal(text: string): readonly PersonalSpan[] {
  const spans: PersonalSpan[] = [];
  const add = (span: PersonalSpan) => {
    if (span.end > span.start && !spans.some((other) => overlap(other, span))) spans.push(span);
  };
  for (const { kind, pattern, confirm } of [...SECRET_DETECTORS, ...PERSONAL_DETECTORS])
    for (const match of text.matchAll(pattern)) {
      const found = confirm ? confirm(match[0], text.slice(0, match.index)) : match[0];
      if (found !== undefined) add({ start: match.index, end: match.index + found.length, kind });
    }
  for (const { kind, start, end } of understand(text, { now: NO_DAY, timeZone: 'UTC' }).values)
    if (TELLING.has(kind)) add({ start, end, kind });
  for (const [kind, pattern] of SHAPES)
    for (const match of text.matchAll(pattern))
      add({ start: match.index, end: match.index + match[0].length, kind });
  return spans.sort((one, other) => one.start - other.start);
}

/** A text of a conversation with a placeholder such as `[name]` for all that says who the customer is. */
export function withoutPersonal(text: string, conversation: RecordedConversation): string {
  const spans = findKnown(findPersonal, knownOf(conversation))(text);
  return replaceSpans(text, spans, (_, kind) => `[${kind}]`);
}
