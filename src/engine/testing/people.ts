import { z } from 'zod';
import type { Desk } from '../../contracts/desk.ts';
import { PERSON } from '../../contracts/edge.ts';
import type { ConversationEvent, EventType } from '../../contracts/event.ts';
import type { DeskConversations } from '../../contracts/line.ts';
import type { PersonPolicy, PersonWords } from '../../contracts/person.ts';
import { defineAgent } from '../../desk/define-agent.ts';
import { defineDesk } from '../../desk/define-desk.ts';
import { defineEdge } from '../../desk/define-edge.ts';
import { defineTool } from '../../desk/define-tool.ts';

/** How a test desk's people are. */
export type People = Partial<Omit<PersonPolicy, 'words'>> & { readonly words?: Partial<PersonWords> };

/** What the tools of the desk with people did. */
export interface Payments {
  readonly made: number[];
  /** What a payment waits for after it was made. */
  readonly until?: Promise<void>;
}

/** Front and back office with edges to a person; payments over 100 need a person's yes. */
export function deskWithPeople(person: People = {}, payments: Payments = { made: [] }): Desk {
  const pay = defineTool({
    name: 'pay',
    description: 'Pays money.',
    effect: 'write',
    parameters: z.object({ amount: z.number() }),
    requires: [{ fact: 'account', provenance: 'tool-returned', otherwise: 'Verify the customer first.' }],
    approval: ({ amount }) => (amount > 100 ? `$${amount} is more than $100.` : undefined),
    execute: async ({ amount }) => {
      payments.made.push(amount);
      await payments.until;
      return { paid: amount };
    },
  });
  const verify = defineTool({
    name: 'verify',
    description: 'Verifies the customer.',
    effect: 'read',
    parameters: z.object({}),
    execute: (_input, { recordFact }) => {
      recordFact('account', 'A-1');
      return 'verified';
    },
  });
  const front = defineAgent({
    id: 'front',
    name: 'Front',
    handoffDescription: 'Meets customers.',
    instructions: 'Help.',
    tools: [verify, pay],
    edges: [defineEdge({ to: PERSON, announce: 'I get somebody.' }), defineEdge({ to: 'back' })],
  });
  const back = defineAgent({
    id: 'back',
    name: 'Back',
    handoffDescription: 'Does the rest.',
    instructions: 'Help.',
    edges: [defineEdge({ to: PERSON }), defineEdge({ to: 'front' })],
  });
  return defineDesk({ id: 'people', name: 'People', entry: 'front', agents: [front, back], person });
}

/** A clock that stands still until it is put forward, in ms. */
export function standingClock(start = Date.UTC(2026, 2, 2, 9)) {
  let now = start;
  return { now: () => new Date(now), forward: (ms: number) => (now += ms) };
}

/** The data of all events of a type. */
export async function dataOf(
  switchboard: DeskConversations,
  id: string,
  type: EventType,
): Promise<unknown[]> {
  return (await log(switchboard, id)).filter((event) => event.type === type).map(({ data }) => data);
}

/** What was said in the conversation, a line each. */
export async function spoken(switchboard: DeskConversations, id: string): Promise<string[]> {
  return (await log(switchboard, id)).flatMap(({ type, data }) => {
    if (type === 'customer-said') return `customer: ${data.text}`;
    if (type === 'agent-said') return `${data.agent}: ${data.text}`;
    return type === 'person-said' ? `${data.by}: ${data.text}` : [];
  });
}

function log(switchboard: DeskConversations, id: string): Promise<ConversationEvent[]> {
  return switchboard.events(id, 0, 200);
}
