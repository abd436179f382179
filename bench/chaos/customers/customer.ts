import { setTimeout as delay } from 'node:timers/promises';
import { type Kind, referenceOf } from '../model.ts';
import type { Client } from './client.ts';
import type { Sent } from './sent.ts';

const COPIES = 3;
const HASTE_MS = 400;

type Deliver = (message: Sent) => Promise<void>;

/** How a customer sends their messages. */
const MANNERS: readonly ((messages: readonly Sent[], deliver: Deliver) => Promise<void>)[] = [
  /** One after the other, each when the one before was answered. */
  async function polite(messages, deliver) {
    for (const message of messages) await deliver(message);
  },
  /** All at once, in any order. */
  async function burst(messages, deliver) {
    await Promise.all(shuffled(messages).map(deliver));
  },
  /** Each several times at once, most likely to several nodes. */
  async function doubled(messages, deliver) {
    for (const message of messages) await Promise.all(Array.from({ length: COPIES }, () => deliver(message)));
  },
  /** Without waiting for answers, and now and then an earlier one again. */
  async function hasty(messages, deliver) {
    const under: Promise<void>[] = [];
    for (const [at, message] of messages.entries()) {
      const earlier = messages[Math.floor(Math.random() * at)];
      under.push(deliver(message), ...(earlier && Math.random() < 0.5 ? [deliver(earlier)] : []));
      await delay(Math.random() * HASTE_MS);
    }
    await Promise.all(under);
  },
];

/** Holds a conversation in the manner of the customer's number, and at the end asks for every answer again. */
export async function talk(client: Client, number: number, count: number): Promise<Sent[]> {
  const opened = await client.open();
  if (!opened) return [];
  const messages = Array.from({ length: count }, (_, at): Sent => {
    const kind = kindOf(number, at);
    const reference = referenceOf(number, at, kind);
    const messageId = `m-${at}`;
    return {
      ...{ conversation: opened.id, messageId, reference, kind },
      ...{ acknowledged: false, answers: [] },
    };
  });
  const deliver: Deliver = (message) => client.say(opened, message);
  await MANNERS[number % MANNERS.length]?.(messages, deliver);
  await Promise.all(shuffled(messages).map(deliver));
  return messages;
}

/** Charges by turns in our own table and outside; some customers ask for a person as well. */
function kindOf(number: number, at: number): Kind {
  if (at === 1 && number % 3 === 0) return 'person';
  return at % 2 === 0 ? 'account' : 'card';
}

function shuffled<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ item }) => item);
}
