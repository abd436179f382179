import { ExponentialBackoff, handleWhen, retry } from 'cockatiel';
import { codeOf } from '../../contracts/errors.ts';
import type { CustomerMessage } from '../../contracts/line.ts';
import type { QuotaOwner } from '../../contracts/quota.ts';
import type { ConversationStore } from '../../contracts/store.ts';
import type { TurnEvent, TurnResult } from '../../contracts/turn.ts';
import type { Conversation } from '../log/conversation.ts';
import { checkOpen, stateOnRecord } from '../log/state-on-record.ts';
import { isAway, isOvertaken } from '../log/store-trouble.ts';
import type { Writer } from '../log/writer.ts';
import { textTurn } from './text-turn.ts';
import { type TurnRunner, timedTurn } from './timed-turn.ts';
import { resultOnRecord } from './turn-result.ts';

/** How long a client whose message is on record waits for a database that went away: about half a minute. */
const patience = retry(handleWhen(isAway), {
  maxAttempts: 12,
  backoff: new ExponentialBackoff({ initialDelay: 100, maxDelay: 4_000 }),
});

/** What a message of a customer is taken with. */
export interface MessageParts extends TurnRunner {
  readonly writer: Writer;
  readonly store: Pick<ConversationStore, 'state' | 'eventsOfTurn' | 'turnOfMessage'>;
}

/** A message that is on record gets its answer, from this node or from the log. */
export async function takeMessage(
  parts: MessageParts,
  id: string,
  message: CustomerMessage,
  caller: QuotaOwner,
  emit: (event: TurnEvent) => void,
): Promise<TurnResult> {
  // What is said while this message waits for its turn has not been heard by who wrote it.
  const heardUntil = message.cutOff ? 0 : parts.clock.now().getTime();
  let accepted: number | undefined;
  let counted: Promise<void> | undefined;
  const hear = (event: TurnEvent) => {
    if (event.type === 'message-accepted') accepted = event.turn;
    emit(event);
  };
  try {
    return await parts.writer.change(id, async (conversation, record) => {
      checkOpen(conversation);
      // Once, however often another writer was quicker.
      counted ??= count(parts, caller, conversation);
      await counted;
      const { text, signal } = message;
      const start = { text, heardUntil, signal, caller, pays: true, emit: hear };
      return timedTurn(parts, conversation, record, start, (turn) => textTurn(turn, message));
    });
  } catch (thrown) {
    if (codeOf(thrown) === 'message-repeated')
      accepted = await parts.store.turnOfMessage(id, message.messageId ?? '');
    else if (!isOvertaken(thrown) && !isAway(thrown)) throw thrown;
    if (accepted === undefined) throw thrown;
    return resultOf(parts, id, accepted, thrown);
  }
}

/** One more message of a caller's; what this program itself says is not counted. */
async function count({ quotas }: MessageParts, caller: QuotaOwner, { state }: Conversation): Promise<void> {
  if (caller.kind === 'node') return;
  await quotas?.take('messages', { ...caller, customer: state.customer?.id ?? state.id });
}

/** The result of a turn that another node, or this one later, goes on with. */
async function resultOf(
  { store, writer }: MessageParts,
  id: string,
  turn: number,
  cause: unknown,
): Promise<TurnResult> {
  await patience.execute(() => writer.settled(id));
  const result = resultOnRecord(await stateOnRecord(store, id), await store.eventsOfTurn(id, turn));
  if (!result) throw cause;
  return result;
}
