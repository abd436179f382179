import type { ConversationEvent } from '../../contracts/event.ts';
import type { OpeningHours } from '../../contracts/hours.ts';
import type { DeskModelRequest } from '../../contracts/model.ts';
import { nodePrincipal } from '../../contracts/principal.ts';
import type { ServedDesk } from '../../contracts/serving.ts';
import { EVENTS } from '../../events/events.ts';
import { conversationOf } from '../log/conversation-of.ts';
import { prepareRequest, renderRequest } from '../request/render-request.ts';
import { newTally } from '../turn/tally.ts';
import type { Surroundings, TurnData } from '../turn/turn.ts';
import { withHint } from './topic-hint.ts';

/** Instructions, `when` and `isEnabled` are a desk's own code: longer is not waited for, in ms. */
const MOST_MS = 5_000;

/** A call of a model that a log has on record. */
export interface RecordedCall {
  readonly conversation: string;
  /** Of the conversation, up to the last one when the model was asked. */
  readonly events: readonly ConversationEvent[];
  /** The agent that asked, and the name of the link that answered. */
  readonly agent: string;
  readonly link: string;
  /** When its turn began, and when it was asked. */
  readonly startedAt: Date;
  readonly askedAt: Date;
  /** When people are there. */
  readonly hours: OpeningHours | undefined;
}

/** What a model was asked with. */
export interface RebuiltPrompt {
  readonly request: Pick<DeskModelRequest, 'systemInstructions' | 'input' | 'tools' | 'handoffs'>;
  /** Whether the whole conversation is in it: of a longer one nobody knows where its window began. */
  readonly isWhole: boolean;
}

/**
 * Makes the request of an agent to a model again, by the code that made it and from what the log had then. It is what was sent where the desk
 * is the one that served. Undefined: the desk has no such agent.
 */
export async function promptAsSent(
  served: ServedDesk,
  { conversation: id, events, agent: agentId, link, startedAt, askedAt, hours }: RecordedCall,
): Promise<RebuiltPrompt | undefined> {
  const { desk } = served;
  const agent = desk.agents.get(agentId);
  if (agent === undefined) return undefined;
  const conversation = conversationOf(served, id, events);
  const turn: TurnData & Surroundings = {
    desk,
    conversation,
    text: '',
    heardUntil: 0,
    caller: nodePrincipal(desk.id),
    signal: AbortSignal.timeout(MOST_MS),
    startedAt,
    hours,
    spentBefore: conversation.state.spend,
    tally: newTally(),
    clock: { now: () => askedAt },
    onDefect: () => undefined,
  };
  const told = withHint(conversation, agent, await prepareRequest(turn, agent));
  const entries = events.filter((event) => EVENTS.historyEntry(event) !== undefined).length;
  return {
    request: renderRequest(turn, agent, told, { name: link }),
    isWhole: conversation.history.entries.length === entries,
  };
}
