import type { z } from '@hono/zod-openapi';
import { isOffer } from '../../contracts/call-answer.ts';
import type { ConversationState } from '../../contracts/conversation.ts';
import type { Desk } from '../../contracts/desk.ts';
import type { HandoffRecord } from '../../contracts/handoff.ts';
import type { ConversationView } from '../../contracts/line.ts';
import { wentBefore } from '../../contracts/loop.ts';
import type { LinkHealth } from '../../contracts/model.ts';
import type * as conversations from './schemas/conversation.ts';
import type * as desks from './schemas/desk.ts';

/** A row of the list. */
export function summaryView(state: ConversationState): z.input<typeof conversations.conversationSummary> {
  const {
    id,
    desk,
    line,
    status,
    owner,
    person,
    danger,
    customer,
    previous,
    title,
    turn,
    epoch,
    seq,
    metadata,
  } = state;
  return {
    id,
    desk,
    line,
    status,
    owner,
    person,
    danger,
    customer,
    previous,
    title,
    turn,
    epoch,
    seq,
    openedAt: state.openedAt.toISOString(),
    updatedAt: state.updatedAt.toISOString(),
    metadata: { ...metadata },
    handoffCount: state.handoffs,
  };
}

/** A conversation as its own customer sees it: what was said is in the events; facts, reasons and costs are not theirs. */
export function customerConversation({
  state,
  handoffs,
  toolCalls,
}: ConversationView): z.input<typeof conversations.customerConversation> {
  const { id, desk, line, status, owner, person, previous, title, turn, seq } = state;
  return {
    id,
    desk,
    line,
    status,
    owner,
    previous,
    title,
    turn,
    seq,
    person: person && { claimedBy: person.claimedBy, callback: person.callback },
    openedAt: state.openedAt.toISOString(),
    updatedAt: state.updatedAt.toISOString(),
    handoffs: handoffs.filter(({ depth }) => depth > 0).map(({ from, to }) => ({ from, to })),
    toolCalls: toolCalls
      .filter(({ parent, output }) => parent === null && !isOffer(output ?? ''))
      .map(({ name, status: how }) => ({ name, status: how })),
  };
}

type Shown = z.input<typeof conversations.conversation>;

/** One conversation in full. */
export function conversationView(view: ConversationView): Shown {
  const { handoffCount: _count, ...summary } = summaryView(view.state);
  return {
    ...summary,
    spend: view.state.spend,
    // What comes out of a JSON column is JSON; its type is only deeper-frozen than zod's.
    facts: view.state.facts as Shown['facts'],
    handoffs: withLoops(view.handoffs).map(({ at, ...rest }) => ({
      ...(rest as unknown as Shown['handoffs'][number]),
      at: at.toISOString(),
    })),
    toolCalls: view.toolCalls.map((call) => ({ ...call, at: call.at.toISOString() })),
  };
}

/** Each handoff with the one that went the same way shortly before. */
function withLoops(handoffs: readonly HandoffRecord[]) {
  const made = handoffs.filter(({ depth }) => depth > 0);
  return handoffs.map((one) => {
    const earlier = one.depth > 0 ? made.slice(0, made.indexOf(one)) : [];
    return { ...one, loopOf: wentBefore(one, earlier)?.seq ?? null };
  });
}

/** The desk as everybody may see it: who is there, and what one could ask. */
export function customerDesk(desk: Desk, voice: boolean): z.input<typeof desks.customerDesk> {
  const { id, name, entry, examples, agents } = deskView(desk, []);
  return {
    id,
    name,
    entry,
    examples,
    agents: agents.map(({ id: agent, name: called }) => ({ id: agent, name: called })),
    voice,
  };
}

/** The desk without its instructions. */
export function deskView(desk: Desk, models: readonly string[]): z.input<typeof desks.deskView> {
  const { id, name, entry } = desk;
  const agents = [...desk.agents.values()].map((agent) => ({
    id: agent.id,
    name: agent.name,
    handoffDescription: agent.handoffDescription,
    tools: agent.tools.map((tool) => tool.name),
    edges: agent.edges.map(({ to, toolName }) => ({ to, toolName })),
  }));
  // Specialists first, as the entry's own examples are about a person.
  const inOrder = [...desk.agents.values()].toSorted(
    (one, other) => Number(one.id === entry) - Number(other.id === entry),
  );
  const examples = inOrder.flatMap((agent) => agent.examples.slice(0, 1));
  return { id, name, entry, models: [...models], examples, agents };
}

/** How one model link fares. */
export function healthView({ since, ...rest }: LinkHealth): z.input<typeof desks.linkHealth> {
  return { ...rest, since: since?.toISOString() ?? null };
}
