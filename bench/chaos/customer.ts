import { orderOf, replyFor } from './model.ts';
import type { Nodes } from './nodes.ts';

const PATIENCE_MS = 120_000;
const PAUSE_MS = 50;
const ATTEMPT_MS = 30_000;

/** One message of a customer, and what became of it. */
export interface Sent {
  readonly conversation: string;
  readonly messageId: string;
  readonly reference: string;
  /** A node said that it is on record. */
  acknowledged: boolean;
  /** The reply it ought to have came. */
  answered: boolean;
}

/** Talks for so many turns as a client with retries does: to any node, the same message id until it is answered. */
export async function talk(nodes: Nodes, turns: number, number: number): Promise<Sent[]> {
  const conversation = await open(nodes);
  const sent: Sent[] = [];
  for (let turn = 1; turn <= turns; turn++) {
    const reference = `ref-${turn}`;
    const message = { conversation, messageId: `m-${turn}`, reference, acknowledged: false, answered: false };
    sent.push(message);
    await say(nodes, message, number % 2 === 0);
  }
  return sent;
}

async function open(nodes: Nodes): Promise<string> {
  for (;;) {
    const opened = await attempt(async () => {
      const response = await post(`${await nodes.any()}/v1/conversations`, {}, 'application/json');
      return response.ok ? ((await response.json()) as { id: string }).id : undefined;
    });
    if (opened !== undefined) return opened;
  }
}

async function say(nodes: Nodes, message: Sent, streamed: boolean): Promise<void> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  while (Date.now() < giveUpAt) {
    const reply = await attempt(async () => (streamed ? sayStreamed : sayOnce)(await nodes.any(), message));
    if (reply === undefined) continue;
    message.answered = reply.endsWith(replyFor(message.reference));
    return;
  }
}

async function sayOnce(url: string, message: Sent): Promise<string | undefined> {
  const response = await post(messagesOf(url, message), bodyOf(message), 'application/json');
  if (!response.ok) return undefined;
  message.acknowledged = true;
  return ((await response.json()) as { reply: string }).reply;
}

async function sayStreamed(url: string, message: Sent): Promise<string | undefined> {
  const response = await post(messagesOf(url, message), bodyOf(message), 'text/event-stream');
  if (!response.ok || !response.body) return undefined;
  let text = '';
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    if (text.includes('event: message-accepted')) message.acknowledged = true;
  }
  const result = /event: turn-finished\ndata: (.*)/.exec(text)?.[1];
  if (result === undefined) return undefined;
  message.acknowledged = true;
  return (JSON.parse(result) as { result: { reply: string } }).result.reply;
}

function messagesOf(url: string, { conversation }: Sent): string {
  return `${url}/v1/conversations/${conversation}/messages`;
}

function bodyOf({ messageId, reference }: Sent): object {
  return { messageId, text: orderOf(reference) };
}

function post(url: string, body: object, accept: string): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(ATTEMPT_MS),
  });
}

/** A connection that broke says nothing: after a moment the caller tries again. */
async function attempt<Result>(work: () => Promise<Result | undefined>): Promise<Result | undefined> {
  const result = await work().catch(() => undefined);
  if (result === undefined) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  return result;
}
