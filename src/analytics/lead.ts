import type { Analysis, LeadReason } from '../contracts/analysis.ts';
import type { ConversationEvent } from '../contracts/event.ts';
import { own } from '../contracts/own.ts';
import type { ReadMessage } from './read-messages.ts';
import type { AnalysisSettings } from './settings.ts';

/** What makes a lead at a desk: points for an agent that is given the conversation, and for a tool that does something for the customer. */
export type LeadRules = NonNullable<AnalysisSettings['lead']>;

/** What counts at every desk. */
const POINTS = {
  'agreed to an offer': 30,
  'declined an offer': -15,
  'asked what something costs': 20,
  'left a contact': 15,
  'was promised a call back': 10,
  'came back': 10,
  'thanked or praised': 5,
  complained: -10,
} as const;

const COSTS = /\b(prices?|pric(?:ing|ey)|costs?|how much|quotes?|plans?|upgrade|rates?|fees?)\b/i;
const CONTACT = /^(?:.*_)?(?:e_?mail|phone|mobile|contact)(?:_.*)?$/i;
const MOST = 100;

/** How good a lead the conversation is, from 0 to 100, with every reason and the event that shows it. */
export function leadOf(
  events: readonly ConversationEvent[],
  messages: readonly ReadMessage[],
  { agents = {}, tools = {} }: LeadRules,
): Analysis['lead'] {
  const reasons = [
    ...once(
      events,
      'agreed to an offer',
      ({ type, data }) => type === 'consent-judged' && data.verdict === 'yes',
    ),
    ...once(
      events,
      'declined an offer',
      ({ type, data }) => type === 'consent-judged' && data.verdict === 'no',
    ),
    ...once(events, 'left a contact', ({ type, data }) => type === 'fact-recorded' && isContact(data)),
    ...once(events, 'was promised a call back', ({ type }) => type === 'callback-promised'),
    ...once(events, 'came back', ({ type }) => type === 'conversation-continued'),
    ...once(
      messages,
      'asked what something costs',
      ({ acts, text }) => acts.has('question') && COSTS.test(text),
    ),
    ...once(messages, 'thanked or praised', ({ acts }) => acts.has('thank') || acts.has('praise')),
    ...once(messages, 'complained', ({ acts }) => acts.has('complain') || acts.has('abuse')),
    ...events.flatMap((event) => ofDesk(event, agents, tools)),
  ];
  const unique = reasons.filter(({ reason }, at) => reasons.findIndex((one) => one.reason === reason) === at);
  const sum = unique.reduce((total, { points }) => total + points, 0);
  return {
    score: Math.max(0, Math.min(MOST, sum)),
    reasons: unique.sort((one, other) => one.seq - other.seq),
  };
}

function once<Item extends { readonly seq: number }>(
  items: readonly Item[],
  reason: keyof typeof POINTS,
  shows: (item: Item) => boolean,
): LeadReason[] {
  const first = items.find(shows);
  return first ? [{ reason, points: POINTS[reason], seq: first.seq }] : [];
}

/** What the customer said, not what the host knew of them before. */
function isContact({
  name,
  value,
  provenance,
}: {
  name: string;
  value: unknown;
  provenance: string;
}): boolean {
  return provenance === 'customer-said' && value !== null && CONTACT.test(name);
}

function ofDesk(
  { type, data, seq }: ConversationEvent,
  agents: Readonly<Record<string, number>>,
  tools: Readonly<Record<string, number>>,
): LeadReason[] {
  if (type === 'handoff-committed') return scored(`went to ${data.to}`, own(agents, data.to), seq);
  if (type === 'tool-returned' && data.status === 'ok')
    return scored(`${data.name} was done`, own(tools, data.name), seq);
  return [];
}

function scored(reason: string, points: number | undefined, seq: number): LeadReason[] {
  return points === undefined ? [] : [{ reason, points, seq }];
}
