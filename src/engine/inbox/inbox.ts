import type { ConversationState, PersonRequest } from '../../contracts/conversation.ts';
import type { Desk } from '../../contracts/desk.ts';
import { codeOf, SwitchroomError } from '../../contracts/errors.ts';
import type { TurnCause } from '../../contracts/event.ts';
import { own } from '../../contracts/own.ts';
import type { Inbox, PersonMessage } from '../../contracts/person.ts';
import type { Principal } from '../../contracts/principal.ts';
import type { ConversationStore } from '../../contracts/store.ts';
import { hurryTimedEdge, keepTimedEdges } from '../handoffs/timed-edges.ts';
import { unansweredIn } from '../history/unanswered.ts';
import type { Conversation } from '../log/conversation.ts';
import type { Recorder } from '../log/record.ts';
import type { Writer } from '../log/writer.ts';
import { unaskedTurn } from '../loop/text-turn.ts';
import { type TurnRunner, timedTurn } from '../loop/timed-turn.ts';
import { CLAIM_DEADLINE } from '../people/claim-deadline.ts';
import { personWords } from '../people/person-words.ts';
import { withdrawSettled } from '../people/withdraw-request.ts';
import { decideApproval } from '../tools/decide-approval.ts';
import type { Turn } from '../turn/turn.ts';
import { handBack } from './hand-back.ts';
import { decidedBefore, declinedBefore, onceOnly, returnedBefore } from './sent-before.ts';

/** What an inbox works with: the same writer as the switchboard's, as a conversation has only one. */
export interface InboxParts extends TurnRunner {
  readonly writer: Writer;
  readonly store: Pick<ConversationStore, 'inbox' | 'state' | 'eventsBefore'>;
}

/** Who acts, as the log keeps it: their name is for the customer, their id tells them from others. */
interface Actor {
  readonly by: string;
  readonly staff: string;
}

/** Lets one person take part in the conversations of a desk. */
export function createInbox(parts: InboxParts, person: Principal): Inbox {
  const actor: Actor = { by: person.name, staff: person.id };
  return {
    waiting: (query = {}) => parts.store.inbox(query),
    claim: async (id, { unasked: mayBegin = false } = {}) => {
      const mayTake = ({ status }: ConversationState) =>
        status === 'waiting' || (mayBegin && status === 'open');
      await endAnswer(parts, id, mayTake);
      return change(parts, id, (conversation, record) => claim(parts, conversation, record, actor, mayTake));
    },
    read: (id) =>
      change(parts, id, (conversation, record) => {
        mustHave(conversation.state, actor);
        read(conversation, record, actor);
      }),
    reply: (id, message) =>
      once(parts, id, ({ state }, record) => {
        mustHave(state, actor);
        record.add('person-said', { ...actor, ...written(message) });
      }),
    whisper: (id, message) =>
      once(parts, id, ({ state }, record) => {
        if (state.status === 'closed') throw new SwitchroomError('conversation-closed', `Id: ${id}`);
        record.add('person-whispered', { ...actor, ...written(message) });
      }),
    handBack: (id, done) =>
      onceOnly(parts.store, id, returnedBefore(actor.staff, done), () =>
        unasked(parts, id, 'person-returned', (conversation) => {
          mustHave(conversation.state, actor);
          mustSay(`${done.summary ?? ''}${done.note ?? ''}`, 'what was done');
          const to = returnTo(conversation, done.to);
          return async (turn) => handBack(turn, actor, { ...done, to });
        }),
      ),
    assign: (id, to) => change(parts, id, ({ state }, record) => assign(state, record, to)),
    decline: (id, { reason }) =>
      onceOnly(parts.store, id, declinedBefore(actor.staff, reason), () =>
        change(parts, id, (conversation, record) => {
          mustSay(reason, 'why');
          decline(parts, conversation, record, { ...actor, reason });
        }),
      ),
    decide: (id, { callId, approved, note }) =>
      onceOnly(parts.store, id, decidedBefore(actor.staff, { callId, approved, note }), () =>
        unasked(parts, id, 'approval', ({ desk, state }) => {
          mustDecide(desk, person);
          if (!own(state.approvals, callId))
            throw new SwitchroomError('approval-not-found', `Call: ${callId}`);
          return (turn) => decideApproval(turn, { callId, approved, ...actor, note });
        }),
      ),
  };
}

/** Something a person does that no agent answers. */
function change(
  { writer, clock, onDefect }: InboxParts,
  id: string,
  act: (conversation: Conversation, record: Recorder) => void,
): Promise<ConversationState> {
  const changed = async (conversation: Conversation, record: Recorder) => {
    act(conversation, record);
    const { desk } = conversation;
    withdrawSettled({ desk, conversation, record, onDefect });
    keepTimedEdges({ desk, conversation, record, clock });
    await record.release();
    return conversation.state;
  };
  return writer.change(id, changed, { fresh: true });
}

/** The same, where a message that is on record already is not taken again. */
async function once(...[parts, id, act]: Parameters<typeof change>): Promise<ConversationState> {
  try {
    return await change(parts, id, act);
  } catch (thrown) {
    const state = codeOf(thrown) === 'message-repeated' ? await parts.store.state(id) : undefined;
    if (state === undefined) throw thrown;
    return state;
  }
}

function written({ text, messageId }: PersonMessage) {
  return { text, ...(messageId !== undefined && { messageId }) };
}

/** Something a person does after which the owner's model speaks; `prepare` throws before anything is on record. */
function unasked(
  parts: InboxParts,
  id: string,
  cause: TurnCause,
  prepare: (conversation: Conversation) => (turn: Turn) => Promise<'speak' | 'quiet'>,
): Promise<ConversationState> {
  const changed = async (conversation: Conversation, record: Recorder) => {
    const work = prepare(conversation);
    await timedTurn(parts, conversation, record, { text: '' }, (turn) =>
      unaskedTurn(turn, cause, () => work(turn)),
    );
    return conversation.state;
  };
  return parts.writer.change(id, changed, { fresh: true });
}

/** The agent may have much to say yet, and there is somebody now who is better; one who has no claim ends nothing. */
async function endAnswer({ store, running }: InboxParts, id: string, mayTake: MayTake): Promise<void> {
  const state = await store.state(id);
  if (state && mayTake(state)) await running.interrupt(id);
}

/** Whether a conversation may be taken over as it stands. */
type MayTake = (state: ConversationState) => boolean;

function claim(
  { onDefect }: InboxParts,
  conversation: Conversation,
  record: Recorder,
  actor: Actor,
  mayTake: MayTake,
): void {
  const { desk } = conversation;
  const { status, person } = conversation.state;
  // The same claim again, e.g. because its answer was lost.
  if (person !== null && isWith(person, actor)) return;
  if (status === 'with-person')
    throw new SwitchroomError('already-claimed', `It is with ${person?.claimedBy}.`);
  if (!mayTake(conversation.state)) throw new SwitchroomError('not-waiting', `It is ${status}.`);
  tell(
    conversation,
    record,
    personWords({ desk, onDefect }, ({ claimed }) => claimed(actor.by)),
  );
  record.add('person-claimed', { ...actor });
  const { claimedFact: name } = desk.person;
  if (name !== undefined) record.add('fact-recorded', { name, value: actor.by, provenance: 'tool-returned' });
  stopAsking(conversation, record);
}

function assign(state: ConversationState, record: Recorder, to: { staff: string; name: string }): void {
  const { status, person } = state;
  if (person === null) throw new SwitchroomError('not-waiting', `It is ${status}.`);
  if (status !== 'waiting' || person.assignee?.staff === to.staff) return;
  record.add('request-assigned', { assignee: to.staff, name: to.name });
}

/** Is on record when the customer has said something that the person has neither answered nor read before. */
function read({ state, history }: Conversation, record: Recorder, actor: Actor): void {
  // Nothing has happened since but the reading itself.
  const isRead = state.person?.readUpTo === state.seq - 1;
  if (!isRead && unansweredIn(history.entries) > 0) record.add('person-read', { ...actor, upTo: state.seq });
}

function decline(
  { clock, onDefect }: InboxParts,
  conversation: Conversation,
  record: Recorder,
  { reason, ...actor }: Actor & { reason: string },
): void {
  const { desk, state } = conversation;
  if (state.status !== 'waiting') throw new SwitchroomError('not-waiting', `It is ${state.status}.`);
  stopAsking(conversation, record);
  record.add('person-declined', { ...actor, reason });
  tell(
    conversation,
    record,
    personWords({ desk, onDefect }, ({ declined }) => declined),
  );
  // Waiting on has become pointless.
  hurryTimedEdge({ desk, clock, conversation, record }, `${actor.by} can not come: ${reason}`);
}

/** Fixed words to the customer on behalf of the agent that owns the conversation. */
function tell({ state }: Conversation, record: Recorder, text: string): void {
  if (text !== '') record.add('agent-said', { agent: state.owner, text, complete: true });
}

function stopAsking({ state }: Conversation, record: Recorder): void {
  if (state.deadlines[CLAIM_DEADLINE]) record.add('deadline-cleared', { name: CLAIM_DEADLINE });
}

function mustHave({ status, person }: ConversationState, actor: Actor): void {
  if (status === 'with-person' && person !== null && isWith(person, actor)) return;
  const why = status === 'with-person' ? `It is with ${person?.claimedBy}.` : `It is ${status}.`;
  throw new SwitchroomError('not-claimed', why);
}

/** Claims from before there were ids are known by the name alone. */
function isWith({ claimedBy, claimant }: PersonRequest, { by, staff }: Actor): boolean {
  return claimant === null ? claimedBy === by : claimant === staff;
}

/** The desk names the roles that may decide. */
function mustDecide({ person }: Desk, { kind, roles }: Principal): void {
  if (kind === 'node' || roles.some((role) => person.approvers.includes(role))) return;
  throw new SwitchroomError('not-allowed', `This desk lets ${person.approvers.join(', ')} decide.`);
}

function mustSay(text: string, what: string): void {
  if (text.trim() === '')
    throw new SwitchroomError('request-invalid', `Say ${what}: the agent goes on from it.`);
}

/** The agent named, or else the one that asked for a person; a desk that was changed may have lost that one. */
function returnTo({ desk, state: { person } }: Conversation, to: string | undefined): string {
  if (to !== undefined && !desk.agents.has(to))
    throw new SwitchroomError('request-invalid', `There is no agent "${to}".`);
  const asker = person?.from ?? desk.entry;
  return to ?? (desk.agents.has(asker) ? asker : desk.entry);
}
