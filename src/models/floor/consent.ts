import type { Intent, Step } from '../../contracts/script.ts';
import type { Tool } from '../../contracts/tool.ts';
import type { FloorTurn } from './floor-turn.ts';
import { hashOf, offerIn } from './outcome.ts';
import type { Form, Memo } from './state.ts';

/** Whether the desk itself makes the customer an offer before a call of this tool. */
export function asksFirst({ consent }: Tool): boolean {
  return consent !== undefined && 'offer' in consent;
}

/** The call that the question at this step is about; undefined when it is about something else. */
export function callAfter({ steps }: Intent, at: number): Extract<Step, { kind: 'call' }> | undefined {
  const next = steps
    .slice(at + 1)
    .find(({ kind }) => ['call', 'collect', 'confirm', 'hand-off'].includes(kind));
  return next?.kind === 'call' ? next : undefined;
}

/** What a customer is told who was asked to agree often enough. */
export const NOT_CLEAR = 'I did not get a clear yes or no, so I have not done it.';
/** Said of a call that waits for a colleague's yes. */
export const APPROVAL_ASKED =
  'I have asked a colleague to approve this. It is not done yet: I go on as soon as it is decided.';
/** Said when the customer does not agree to an offer. */
export const LEFT = 'All right, I leave it as it is.';
/** How a call is answered that the agent may not make now. */
export const NOT_OFFERED = '{"error":{"code":"failed","message":"That is not available right now."}}';
const MOST_UNCLEAR = 2;

/** Whether the customer has answered the question with this hash so unclearly that it is not asked again. */
export function isAskedEnough({ view }: FloorTurn, hash: string): boolean {
  const { consent } = view;
  return !!consent && consent.unclear >= MOST_UNCLEAR && hashOf(consent.offer) === hash;
}

/** The offer that a call waits on; undefined when it waits on none, and when the call is to be made again: after a yes. */
export function openOffer({ view }: Pick<FloorTurn, 'view'>, form: Form, memo: Memo): string | undefined {
  const offer = memo.status === 'waiting' ? offerIn(memo.output ?? '') : undefined;
  if (offer === undefined) return undefined;
  const hash = hashOf(offer);
  // What was offered before something else came between is offered anew.
  const lapsed = view.consent !== undefined && view.consent?.offer !== offer;
  return lapsed || form.confirmed.includes(hash) ? undefined : offer;
}

/** The call of an offer is made again: neither its outcome nor the yes to it counts for another. */
export function closeOffer(form: Form, memo: Memo): void {
  const offer = offerIn(memo.output ?? '');
  if (offer === undefined) return;
  form.confirmed = form.confirmed.filter((one) => one !== hashOf(offer));
  memo.spent = true;
}
