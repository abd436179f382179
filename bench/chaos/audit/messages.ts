import type { ConversationEvent } from '../../../src/contracts/event.ts';
import type { Answer, Sent } from '../customers/sent.ts';
import { replyFor } from '../model.ts';
import type { Evidence } from './evidence.ts';
import type { Finding } from './findings.ts';

/** Every message of every customer: on record once, answered once, and every retry with the same answer. */
export function messageFindings({ sent, conversations, writes }: Evidence): Finding[] {
  const logs = new Map(conversations.map(({ state, events }) => [state.id, events]));
  return sent.flatMap((message) => {
    const found = (count: Finding['count'], what: string): Finding => ({
      ...{ count, conversation: message.conversation },
      what: `${message.messageId}: ${what}`,
    });
    const log = logs.get(message.conversation) ?? [];
    const said = log.filter(
      (event) => event.type === 'customer-said' && event.data.messageId === message.messageId,
    );
    if (said.length !== 1)
      return [found(message.acknowledged ? 'lost' : 'unanswered', `on record ${said.length} times`)];
    const turn = log.filter(({ turn: number }) => number === said[0]?.turn);
    const times = repliesOf(turn, message);
    const isDone = message.kind === 'person' || writes.has(`${message.conversation} ${message.reference}`);
    return [
      ...(isDone ? [] : [found('unanswered', 'what it asks for was not done')]),
      ...(times === 0 ? [found('unanswered', 'no reply is on record')] : []),
      ...(times > 1 ? [found('answeredTwice', `${times} replies are on record`)] : []),
      ...[...answerFindings(message)].map(([count, what]) => found(count, what)),
    ];
  });
}

/** How many replies say that this message is seen to. */
function repliesOf(turn: readonly ConversationEvent[], { reference }: Sent): number {
  const isReply = (event: ConversationEvent) =>
    event.type === 'agent-said' && event.data.text.includes(replyFor(reference));
  return turn.filter(isReply).length;
}

function* answerFindings({ answers, reference }: Sent): Generator<readonly [Finding['count'], string]> {
  const [first] = answers;
  if (!first) yield ['unanswered', 'its sender got no answer'];
  else if (!first.reply.endsWith(replyFor(reference)))
    yield ['unanswered', `its sender read "${first.reply}" (${first.outcome})`];
  const different = new Set(answers.map(asText)).size;
  if (different > 1) yield ['answeredTwice', `its retries got ${different} answers`];
}

function asText({ reply, outcome, handoffs, toolCalls }: Answer): string {
  const moves = handoffs.map(({ from, to }) => [from, to]);
  return JSON.stringify([reply, outcome, moves, toolCalls.map(({ name, status }) => [name, status])]);
}
