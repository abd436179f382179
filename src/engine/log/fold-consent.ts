import { asksBack } from '../../consent/asks-back.ts';
import type { OpenOffer } from '../../contracts/consent.ts';
import type { ConversationEvent, EventData } from '../../contracts/event.ts';

/** Unclear answers after which the customer is not asked again. */
export const MOST_UNCLEAR = 2;
/** Who asks something first has not been unclear yet, but must come to an end as well. */
const OF_A_QUESTION = 0.5;

/** The offer that is open after an event; pure. */
export function foldConsent(open: OpenOffer | null, event: ConversationEvent): OpenOffer | null {
  if (event.type === 'consent-asked') return asked(open, event.data, event.turn);
  if (open === null) return null;
  switch (event.type) {
    case 'agent-said':
      return holds(event.data.text, open.offer) ? told(open, event) : open;
    case 'consent-judged':
      return judged(open, event.data, event.seq);
    case 'consent-spent':
      return { ...open, spentBy: event.data.callId };
    case 'turn-finished':
      return stillOpen(open) ? open : null;
    case 'danger-found':
    case 'person-claimed':
    case 'person-declined':
    case 'conversation-closed':
      return null;
    default:
      return open;
  }
}

/** Whether it is the same write, offered in the same words. */
export function isSameOffer(open: OpenOffer, other: Pick<OpenOffer, 'name' | 'identity' | 'offer'>): boolean {
  return open.name === other.name && open.identity === other.identity && open.offer === other.offer;
}

/** An offer that is made once more keeps its count of unclear answers. */
function asked(
  open: OpenOffer | null,
  { agent: _agent, ...offer }: EventData['consent-asked'],
  turn: number,
): OpenOffer {
  const again = open !== null && open.spentBy === null && isSameOffer(open, offer);
  const unclear = again ? open.unclear : 0;
  return { ...offer, askedIn: turn, saidAt: null, verdict: null, judgedBy: null, unclear, spentBy: null };
}

/** An offer that is told again after an answer that was none is asked again. */
function told(open: OpenOffer, { turn, at }: ConversationEvent): OpenOffer {
  const isUnclear = open.verdict === 'unclear' || open.verdict === 'early';
  const again = isUnclear && open.unclear < MOST_UNCLEAR;
  const said = { ...open, saidAt: at.getTime() };
  return again ? { ...said, verdict: null, askedIn: turn } : said;
}

/** Who has said yes and speaks of something else now takes the yes back, and is not unclear; who asks first is half as unclear. */
function judged(open: OpenOffer, { verdict, said }: EventData['consent-judged'], seq: number): OpenOffer {
  const isUnclear = verdict === 'unclear' && open.verdict === null;
  const more = asksBack(said) ? OF_A_QUESTION : 1;
  const unclear = verdict === 'yes' ? 0 : open.unclear + (isUnclear ? more : 0);
  return { ...open, verdict, judgedBy: seq, unclear };
}

/** At the end of a turn: waiting for its answer, agreed to and not done yet, or known to have been answered unclearly. */
function stillOpen({ saidAt, verdict, spentBy, unclear }: OpenOffer): boolean {
  if (spentBy !== null || verdict === 'no') return false;
  return unclear > 0 || (saidAt !== null && (verdict === null || verdict === 'yes'));
}

/** Whether words contain an offer, whatever its punctuation. */
function holds(text: string, offer: string): boolean {
  return ` ${bare(text)} `.includes(` ${bare(offer)} `);
}

function bare(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
