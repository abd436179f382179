import { judgeConsent } from '../../consent/judge-consent.ts';
import { PERSON } from '../../contracts/edge.ts';
import { say } from '../turn/say.ts';
import { ownerOf, type RecordingTurn, type SpeakingTurn } from '../turn/turn.ts';

/** Judges what the customer has just said as the answer to the offer that is open, if one is. */
export function judgeAnswer({ conversation, record, text, heardUntil }: RecordingTurn): void {
  const { consent, owner } = conversation.state;
  // What is said to a person is for them.
  if (consent === null || consent.saidAt === null || owner === PERSON) return;
  // Asked again it counts anew; who was asked often enough has a person asked for them.
  if (consent.verdict === 'unclear') return;
  const { callId, offer, saidAt } = consent;
  const verdict = heardUntil < saidAt ? 'early' : judgeConsent({ offer, said: text });
  record.add('consent-judged', { callId, said: text, verdict });
}

/** Says the offer of this turn where the agent has not: nobody can agree to what they were not told. */
export function sayOffer(turn: SpeakingTurn): void {
  const { consent, turn: now, owner } = turn.conversation.state;
  if (!consent || consent.saidAt !== null || consent.askedIn !== now || owner === PERSON) return;
  say(turn, ownerOf(turn), consent.offer);
}
