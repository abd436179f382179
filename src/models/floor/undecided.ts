import { own } from '../../contracts/own.ts';
import type { FloorTurn } from './floor-turn.ts';
import { remember } from './memo.ts';
import { canonicalJson, parseJson } from './outcome.ts';
import type { PastCall } from './read-history.ts';
import type { Form } from './state.ts';

/** Said of what waits for a colleague's yes. */
export const UNDECIDED =
  'A colleague has been asked to approve that, and has not decided yet. I go on here as soon as they have.';

/** Whether what the form is for waits for a colleague's yes already: nothing that is known in it differs. */
export function isUndecided({ state }: FloorTurn, { agent, intent, slots }: Form): boolean {
  return (state.undecided ?? []).some(
    (form) =>
      form.agent === agent &&
      form.intent === intent &&
      Object.entries(slots).every(([name, value]) => (own(form.slots, name) ?? value) === value),
  );
}

/** The form whose call somebody has decided about, with what came of it; it waits no longer. */
export function decidedForm(
  { state }: FloorTurn,
  { name, callId, output = '', ...call }: PastCall,
): Form | undefined {
  const key = keyOf(call.arguments);
  const form = (state.undecided ?? []).findLast(({ memo }) =>
    memo.some((one) => one.status === 'waiting' && one.tool === name && one.key === key),
  );
  if (!form) return undefined;
  state.undecided = state.undecided?.filter((one) => one !== form);
  remember(form, { tool: name, key, callId, output });
  return form;
}

/** What was decided while a person, or another model, had the conversation was told by them; in a turn about it, it is told now. */
export function forgetDecided({ state, view }: FloorTurn): void {
  if (view.approvals === undefined || view.cause !== undefined) return;
  const waiting = view.approvals.map((call) => `${call.name} ${keyOf(call.arguments)}`);
  state.undecided = state.undecided?.filter(({ memo }) =>
    memo.some(({ tool, key }) => waiting.includes(`${tool} ${key}`)),
  );
}

function keyOf(raw: string): string {
  return canonicalJson(parseJson(raw));
}
