import { DatabaseError } from 'pg';
import { SwitchroomError } from '../../../contracts/errors.ts';
import type { Append, ConversationStore } from '../../../contracts/store.ts';
import type { EventRegistry } from '../../../events/event-registry.ts';
import type { Pool } from '../connect.ts';
import { ofDesk } from '../conversation-row.ts';
import { lacksMonth, type Months, makeMonths } from '../months.ts';
import { storableJson, storableText } from '../storable.ts';
import { isSerializationFailure } from '../store-error.ts';
import { GroupCommit } from './group-commit.ts';

/** Appends for one desk, see `ConversationStore.append`. */
export function appendTo(
  pool: Pool,
  desk: string,
  registry: EventRegistry,
  months: Months,
): ConversationStore['append'] {
  const commits = new GroupCommit(pool, registry);
  /** Partitions are made ahead; who comes to a month without one makes it. One that others made is seen a moment before it is used. */
  const put = (append: Append, tries = 3): Promise<boolean> =>
    commits.append(append).catch(async (error) => {
      if (!lacksMonth(error) || tries === 0) throw error;
      await makeMonths(pool, append.state.openedAt, 0);
      return put(append, tries - 1);
    });
  return async (append, again = false) => {
    checkOwn(append, desk);
    checkGapless(append);
    if (await appended(put(append), append)) return;
    if (again && (await isOnRecord(pool, append, await months.of(append.state.id)))) return;
    const { state, expectedSeq } = append;
    if (expectedSeq === 0) throw new SwitchroomError('conversation-exists', `It is ${state.id}.`);
    throw movedOn(append);
  };
}

async function appended(put: Promise<boolean>, append: Append): Promise<boolean> {
  try {
    return await put;
  } catch (error) {
    if (isSerializationFailure(error)) throw movedOn(append, error);
    if (isRepeatedMessage(error)) {
      throw new SwitchroomError('message-repeated', `In ${append.state.id}.`, { cause: error });
    }
    throw error;
  }
}

function isRepeatedMessage(error: unknown): boolean {
  return error instanceof DatabaseError && BY_MESSAGE.test(error.constraint ?? '');
}

/** Each month has its own. */
const BY_MESSAGE = /^switchroom_events_\d{4,}_\d{2}_by_message$/;

/** Whether the log has these very events already; who wants to go on with the turn must still hold it. */
async function isOnRecord(
  pool: Pool,
  { state, events, holds }: Append,
  month: string | undefined,
): Promise<boolean> {
  const last = events.at(-1);
  const { rowCount } = await pool.query({
    name: 'on-record',
    text: ON_RECORD,
    values: [
      storableText(state.id),
      ...[last?.seq, last?.type, last?.at.toISOString(), storableJson(last?.data)],
      ...[holds, state.desk, month],
    ],
  });
  return rowCount === 1;
}

const ON_RECORD = `select from switchroom_events event
join switchroom_conversations conversation on conversation.id = event.conversation
where event.month = $8 and event.conversation = $1 and event.seq = $2 and event.type = $3 and event.at = $4 and event.data = $5
  and (conversation.seq = event.seq or not $6) and ${ofDesk('$7')}`;

function movedOn({ state, expectedSeq }: Append, cause?: unknown): SwitchroomError {
  return new SwitchroomError(
    'conversation-moved-on',
    `${state.id} is no longer at event ${expectedSeq}, or a turn of it has not ended.`,
    { cause },
  );
}

function checkOwn({ state }: Append, desk: string): void {
  if (state.desk === desk) return;
  throw new SwitchroomError('internal', `${state.id} is of the desk "${state.desk}", not of "${desk}".`);
}

function checkGapless({ state, events, expectedSeq }: Append): void {
  const runsOn = events.every(({ seq }, index) => seq === expectedSeq + index + 1);
  if (runsOn && events.length > 0 && state.seq === expectedSeq + events.length) return;
  throw new SwitchroomError(
    'internal',
    `The events to append to ${state.id} do not run on from ${expectedSeq}.`,
  );
}
