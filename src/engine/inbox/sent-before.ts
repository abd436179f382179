import type { ConversationState } from '../../contracts/conversation.ts';
import { codeOf, type ErrorCode, SwitchroomError } from '../../contracts/errors.ts';
import type { ConversationEvent } from '../../contracts/event.ts';
import type { HandBack } from '../../contracts/person.ts';
import type { ConversationStore } from '../../contracts/store.ts';

const EVENTS_PER_PAGE = 200;
const FROM_THE_END = 2_147_483_647;

/** Where it is looked up what is on record. */
type Log = Pick<ConversationStore, 'state' | 'eventsBefore'>;

/** Something that is done once: how a second time is refused, and which event says what was done. */
interface Once {
  readonly refusal: ErrorCode;
  /** The last event for which this is not undefined decides: whether it is this very thing. Throws what says it better. */
  readonly isThis: (event: ConversationEvent) => boolean | undefined;
}

/**
 * What a person does, or how things stand where the same person has done the very same before: its answer was lost, or it
 * was clicked twice. Rejects with what `act` rejects with where it was something else.
 */
export async function onceOnly(
  store: Log,
  id: string,
  { refusal, isThis }: Once,
  act: () => Promise<ConversationState>,
): Promise<ConversationState> {
  try {
    return await act();
  } catch (thrown) {
    if (codeOf(thrown) !== refusal || !(await isOnRecord(store, id, isThis))) throw thrown;
    const state = await store.state(id);
    if (state === undefined) throw thrown;
    return state;
  }
}

async function isOnRecord(store: Log, id: string, isThis: Once['isThis']): Promise<boolean> {
  for (let before = FROM_THE_END; ; ) {
    const events = await store.eventsBefore(id, before, EVENTS_PER_PAGE);
    for (const event of events.toReversed()) {
      const found = isThis(event);
      if (found !== undefined) return found;
    }
    const [first] = events;
    if (first === undefined || first.seq === 1) return false;
    before = first.seq;
  }
}

/** A decision about a tool call; throws `already-decided` where it was another one. */
export function decidedBefore(
  staff: string,
  { callId, approved, note }: { callId: string; approved: boolean; note: string },
): Once {
  return {
    refusal: 'approval-not-found',
    isThis({ type, data }) {
      if (type !== 'approval-decided' || data.callId !== callId) return undefined;
      if (data.staff === staff && data.approved === approved && data.note === note) return true;
      const decided =
        data.staff === undefined ? data.note : `${data.by} said ${data.approved ? 'yes' : 'no'}.`;
      throw new SwitchroomError('already-decided', decided);
    },
  };
}

/** A hand-back, unless somebody has taken the conversation since. */
export function returnedBefore(staff: string, { summary = '', note = '', to }: HandBack): Once {
  const told = summary.trim();
  return {
    refusal: 'not-claimed',
    isThis({ type, data }) {
      if (type === 'person-claimed') return false;
      if (type !== 'person-returned') return undefined;
      const isSame = data.note === (note.trim() || told) && (data.summary ?? '') === told;
      return data.staff === staff && isSame && (to === undefined || data.to === to);
    },
  };
}

/** A no to a request, unless a person was asked for again since. */
export function declinedBefore(staff: string, reason: string): Once {
  return {
    refusal: 'not-waiting',
    isThis({ type, data }) {
      if (type === 'person-requested') return false;
      return type === 'person-declined' ? data.staff === staff && data.reason === reason : undefined;
    },
  };
}
