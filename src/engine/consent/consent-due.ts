import type { ConsentContext, OfferedFirst, OpenOffer } from '../../contracts/consent.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import { untilAborted } from '../../contracts/until-aborted.ts';
import { findAgent } from '../../desk/inside-agents.ts';
import { writeIdentity } from '../../desk/write-identity.ts';
import type { CallAnswer } from '../calls/answer-call.ts';
import { answerError, TURN_ENDED } from '../calls/answer-error.ts';
import type { PreparedCall, ToolCall } from '../calls/function-call.ts';
import { toolFailure } from '../calls/tool-failure.ts';
import { isSameOffer, MOST_UNCLEAR } from '../log/fold-consent.ts';
import { requestPerson } from '../people/request-person.ts';
import {
  factsOf,
  nextCallId,
  ownerOf,
  type SpeakingTurn,
  type Surroundings,
  type ToolServices,
  type TurnData,
  type TurnLog,
} from '../turn/turn.ts';

/** How a call is answered that does not run. */
type Held = Pick<CallAnswer, 'status' | 'output'>;

/** A write, and the words it is offered in. */
type Offer = Pick<OpenOffer, 'name' | 'identity' | 'offer'>;

const UNCLEAR = answerError(
  'consent-unclear',
  'Not done: the customer was asked twice and gave no clear yes or no. Do not ask again. A person has been asked to take over: tell the customer so, unless they were told above that nobody is there now.',
);
const DECLINED = answerError(
  'consent-declined',
  'Not done: the customer has just said no to this. Do not do it, and do not offer it again unless they ask for it.',
);
const ONE_AT_A_TIME = answerError(
  'consent-needed',
  'Not done: the customer is being asked about something else now. Come to this once that is answered.',
);

/**
 * What keeps a write from running until the customer has agreed to this very offer; undefined when it may run. The yes is
 * spent by then, and on record: it lets no other call run. A person's approval of the call stands in for it.
 */
export async function consentDue(
  turn: SpeakingTurn & ToolServices & Surroundings,
  prepared: PreparedCall,
  { callId, approvalOf, arguments: raw }: ToolCall,
): Promise<Held | undefined> {
  const { tool, agent } = prepared;
  const { consent } = tool;
  if (!consent || 'none' in consent || approvalOf !== undefined) return undefined;
  const rendered = await rendering(turn, prepared, consent);
  if (typeof rendered === 'object') return rendered;
  const wanted = { name: tool.name, identity: writeIdentity(tool, raw) ?? raw, offer: rendered };
  const open = turn.conversation.state.consent;
  const same = open !== null && isSameOffer(open, wanted) ? open : undefined;
  if (same?.spentBy) {
    // The same call, taken up again, or another attempt at a write that failed: it is not paid twice.
    const first = turn.tally.calls.get(callId)?.sameAs ?? callId;
    return same.spentBy === first ? undefined : ask(turn, agent, callId, wanted);
  }
  if (same?.verdict === 'yes') return spend(turn, callId, same);
  if (same?.verdict === 'no') return { status: 'refused', output: DECLINED };
  if (same && same.unclear >= MOST_UNCLEAR) return givenUp(turn, agent, wanted);
  const isAsked = open?.askedIn === turn.conversation.state.turn && open.verdict === null;
  if (isAsked) return { status: 'waiting', output: same ? askFirst(wanted) : ONE_AT_A_TIME };
  return ask(turn, agent, callId, wanted);
}

async function spend(
  turn: TurnLog,
  callId: string,
  { callId: asked, judgedBy }: OpenOffer,
): Promise<undefined> {
  turn.record.add('consent-spent', { callId, asked, judgedBy: judgedBy ?? 0 });
  // Before the tool runs: what comes after a crash finds the yes spent.
  await turn.record.commit();
}

function ask({ record }: TurnLog, agent: string, callId: string, offer: Offer): Held {
  record.add('consent-asked', { callId, agent, ...offer });
  return { status: 'waiting', output: askFirst(offer) };
}

function askFirst({ offer }: Offer): string {
  const message =
    'Not done yet: the customer must agree first. Say the words in "say" to the customer, word for word, and stop. After a plain yes call this again with the same arguments; answer anything else as what it is.';
  return answerError('consent-needed', message, { say: offer });
}

function givenUp(turn: SpeakingTurn & Surroundings, agent: string, { offer }: Offer): Held {
  const asking = findAgent(turn.desk, agent) ?? ownerOf(turn);
  const summary = `The customer was asked twice and gave no clear answer: "${offer}"`;
  const reason = 'The customer gave no clear yes or no.';
  requestPerson(turn, asking, { callId: nextCallId(turn), reason, summary });
  return { status: 'refused', output: UNCLEAR };
}

/** The offer in words, or how the call is answered when there is none. */
async function rendering(
  turn: TurnData & ToolServices & Surroundings,
  call: PreparedCall,
  consent: OfferedFirst,
): Promise<string | Held> {
  const session = turn.database.session('read');
  try {
    const given = consent.offer(call.input, contextOf(turn, call, session.database));
    const offer = (await untilAborted(Promise.resolve(given), turn.signal)).trim();
    if (offer !== '') return offer;
    throw new SwitchroomError('internal', `The offer of ${call.tool.name} has no words.`);
  } catch (thrown) {
    if (turn.signal.aborted) return { status: 'refused', output: TURN_ENDED };
    const { status, code, message, more } = toolFailure(turn, call.tool, thrown);
    return { status, output: answerError(code, message, more) };
  } finally {
    await session.rollback();
  }
}

function contextOf(
  turn: TurnData & Surroundings,
  { agent }: PreparedCall,
  database: ConsentContext['database'],
): ConsentContext {
  const { id: conversationId, customer } = turn.conversation.state;
  const { signal, clock } = turn;
  return { conversationId, agent, customer, facts: factsOf(turn), signal, database, now: () => clock.now() };
}
