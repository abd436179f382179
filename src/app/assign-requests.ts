import type { Clock } from '../contracts/clock.ts';
import type { Desk } from '../contracts/desk.ts';
import type { DutyStore, OpenRequest } from '../contracts/duty.ts';
import { PERSON } from '../contracts/edge.ts';
import { codeOf } from '../contracts/errors.ts';
import type { Exchange } from '../contracts/line.ts';
import { nodePrincipal } from '../contracts/principal.ts';
import { heldBy, isUnassigned, pickAssignee } from '../desk/pick-assignee.ts';

/** A desk whose requests for a person are assigned. */
export interface AssignedDesk {
  readonly desk: Desk;
  readonly exchange: Exchange;
  /** Those that wait or are with somebody, longest waiting first. */
  requests(): Promise<readonly OpenRequest[]>;
}

/**
 * Gives what waits for a person to who is on duty, at all desks, until everybody has as much as they take. Nodes that do so at the
 * same moment choose alike, and the second changes nothing. Of desks that failed, the first error is thrown once the others are done.
 */
export async function assignRequests(
  duty: Pick<DutyStore, 'current'>,
  clock: Clock,
  desks: readonly AssignedDesk[],
): Promise<void> {
  const onDuty = await duty.current(clock.now());
  if (onDuty.length === 0) return;
  const read = await Promise.allSettled(
    desks.map(async (at) => (await at.requests()).map((request) => ({ at, request }))),
  );
  const all = read.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  const held = heldBy(all.map(({ request }) => request));
  for (const { at, request } of inOrder(all)) {
    if (!isUnassigned(request, onDuty)) continue;
    const asked = { desk: at.desk.id, skill: skillFor(at.desk, request), asked: request.asked };
    const to = pickAssignee(onDuty, held, asked);
    if (to === undefined) continue;
    held.set(to.staff, (held.get(to.staff) ?? 0) + 1);
    const { inbox } = at.exchange.as(nodePrincipal(at.desk.id));
    await inbox.assign(request.id, to).catch(unlessSettled);
  }
  for (const one of read) if (one.status === 'rejected') throw one.reason;
}

/** Who said they were in danger first, then who waits longest. */
function inOrder<One extends { readonly request: OpenRequest }>(all: readonly One[]): One[] {
  return [...all.filter(({ request }) => request.danger), ...all.filter(({ request }) => !request.danger)];
}

/** What whoever is asked must be able to do; of somebody in danger, nothing but to come. */
function skillFor({ agents }: Desk, { from, danger }: OpenRequest): string | undefined {
  return danger ? undefined : agents.get(from)?.edges.find(({ to }) => to === PERSON)?.skill;
}

/** It was closed, handed back or taken over meanwhile. */
function unlessSettled(thrown: unknown): void {
  const code = codeOf(thrown);
  if (code !== 'not-waiting' && code !== 'conversation-not-found' && code !== 'conversation-moved-on')
    throw thrown;
}
