import type { ConversationEvent } from '../../contracts/event.ts';
import type { Fault } from '../scorecard/faults.ts';
import { type FaultOptions, findFaults } from '../scorecard/find-faults.ts';

/** A question of the rubric of docs/conversation-quality.md that is answered with no; `consent` is a grave fault. */
export interface QualityFault {
  readonly question: 'A' | 'Q' | 'D' | 'T' | 'consent';
  readonly why: string;
}

/** What the scorecard finds, by the question it answers with no. */
const BY_FAULT: Readonly<Partial<Record<Fault, QualityFault>>> = {
  loop: { question: 'A', why: 'the customer was handed back and forth' },
  're-ask': { question: 'Q', why: 'something known was asked' },
  consent: { question: 'consent', why: 'a write that needs a yes ran without one' },
};
/** Names as programs write them: `verify_customer`, ids without a meaning, what is left of a value that is missing. */
const RAW =
  /\b[a-z]+(?:_[a-z]+)+\b|\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}\b|\[object Object\]|\bundefined\b|\bNaN\b|\{"/;
/** E-mail addresses and the like may have such names in them. */
const ADDRESS = /\S+@\S+|https?:\/\/\S+/g;

/**
 * What a machine finds in a conversation by the rubric, whatever desk it is; `events` are all of it, oldest first. The right result (R),
 * and whether what was said is true (U), are not seen without knowing what is: a case's own expectations say that.
 */
export function qualityFaults(
  events: readonly ConversationEvent[],
  options: Pick<FaultOptions, 'needConsent' | 'reasks'> = {},
): QualityFault[] {
  const said = saidIn(events);
  const raw = said.map((text) => RAW.exec(text.replace(ADDRESS, ''))?.[0]).find(Boolean);
  const silent = silentTurns(events);
  return [
    ...findFaults(events, options).flatMap(({ fault }) => BY_FAULT[fault] ?? []),
    ...(repeatsItself(events)
      ? [{ question: 'D', why: 'the same was said three times in a row' } as const]
      : []),
    ...(silent > 0 ? [{ question: 'D', why: `${silent} messages had no answer` } as const] : []),
    ...(raw === undefined ? [] : [{ question: 'T', why: `"${raw}" was said` } as const]),
  ];
}

/** Whether an agent said the same three times in a row. */
export function repeatsItself(events: readonly ConversationEvent[]): boolean {
  const said = saidIn(events);
  return said.some((text, at) => at > 1 && said[at - 1] === text && said[at - 2] === text);
}

function saidIn(events: readonly ConversationEvent[]): string[] {
  return events.flatMap((event) => (event.type === 'agent-said' ? [event.data.text] : []));
}

/** Messages that nobody answered while no person had the conversation. */
function silentTurns(events: readonly ConversationEvent[]): number {
  const answered = new Set(events.flatMap(({ type, turn }) => (type === 'agent-said' ? turn : [])));
  const claimed = events.find(({ type }) => type === 'person-claimed')?.seq ?? Number.POSITIVE_INFINITY;
  return events.filter(
    ({ type, turn, seq }) => type === 'customer-said' && seq < claimed && !answered.has(turn),
  ).length;
}
