import type { Conversation, Desk } from './api.ts';

/** The desk that a conversation is at: as the server says, else as its id does, else the first. */
export function deskOf(
  desks: readonly Desk[],
  id: string,
  conversation: Conversation | undefined,
): Desk | null {
  const said = conversation?.desk ?? id.slice(0, Math.max(0, id.indexOf('.')));
  return desks.find((desk) => desk.id === said) ?? desks[0] ?? null;
}

/** The desk that a new conversation is for: the one in the address, null where there is none of that name; else the first. */
export function deskFor(desks: readonly Desk[], inAddress: string | null): Desk | null {
  return (inAddress === null ? desks[0] : desks.find(({ id }) => id === inAddress)) ?? null;
}
