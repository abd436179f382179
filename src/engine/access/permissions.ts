import { SwitchroomError } from '../../contracts/errors.ts';
import { type Principal, type Scope, worksAt } from '../../contracts/principal.ts';

/** What may be done with a switchboard, each with what staff and services need for it. */
const SCOPE_FOR = {
  open: 'conversations:open',
  read: 'conversations:read',
  list: 'conversations:read',
  speak: 'conversations:write',
  work: 'inbox:work',
  decide: 'approvals:decide',
} as const satisfies Record<string, Scope>;

/** See `SCOPE_FOR`. */
export type Act = keyof typeof SCOPE_FOR;

/** What a customer may do in the one conversation that is theirs. */
const CUSTOMERS_OWN: ReadonlySet<Act> = new Set<Act>(['read', 'speak']);

/**
 * Throws `not-allowed` for what a principal may not do. It is judged by who asks alone, never by whether there is such a
 * conversation: a stranger can't find out which there are.
 */
export function demand(principal: Principal, desk: string, act: Act, conversation?: string): void {
  if (worksAt(principal, desk) && mayDo(principal, act, conversation)) return;
  throw new SwitchroomError('not-allowed', `A ${principal.kind} may not ${WORDS[act]}.`);
}

function mayDo(principal: Principal, act: Act, conversation: string | undefined): boolean {
  if (principal.kind === 'node') return true;
  if (principal.kind !== 'customer') return principal.scopes.includes(SCOPE_FOR[act]);
  // Who has a conversation opens another one only to continue it.
  if (act === 'open') return principal.conversation === conversation;
  return CUSTOMERS_OWN.has(act) && conversation !== undefined && conversation === principal.conversation;
}

const WORDS: Readonly<Record<Act, string>> = {
  open: 'open this conversation',
  read: 'read this conversation',
  list: 'list conversations',
  speak: 'speak in this conversation',
  work: 'work in the inbox',
  decide: 'decide about this call',
};
