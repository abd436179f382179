import type { Reached } from './tally.ts';
import type { TurnData } from './turn.ts';

/** A limit, how much of it is used, and 1 where it is reached only by what was refused beyond it. */
type Use = readonly [limit: Reached['limit'], value: number, beyond?: 1];

/** What limits are held against. */
type Spending = Pick<TurnData, 'desk' | 'tally' | 'conversation' | 'spentBefore'>;

/** The limit that keeps the turn from asking a model again; undefined while there is room. */
export function limitReached(turn: Spending): Reached | undefined {
  const { limits } = turn.desk;
  if (turn.tally.reached) return turn.tally.reached;
  const uses = servedByFloor(turn) ? floorUses(turn) : [...turnUses(turn), ...conversationUses(turn)];
  for (const [limit, value, beyond = 0] of uses) {
    const most = limits[limit];
    if (value >= most + beyond) return { limit, value, most };
  }
  return undefined;
}

/** How many more tools may be called now, and the limit that says so. */
export function roomForTools(turn: Pick<TurnData, 'desk' | 'conversation' | 'spentBefore' | 'inside'>) {
  const { conversation, spentBefore, inside } = turn;
  const { limits } = turn.desk;
  const { spend, allowance } = conversation.state;
  const ofTurn = limits.toolCallsPerTurn - (spend.toolCalls - spentBefore.toolCalls);
  const ofConversation = limits.toolCallsPerConversation - (spend.toolCalls - allowance.since.toolCalls);
  const inAll =
    ofTurn <= ofConversation
      ? { room: Math.max(0, ofTurn), words: `${limits.toolCallsPerTurn} tool calls a turn` }
      : {
          room: Math.max(0, ofConversation),
          words: `${limits.toolCallsPerConversation} tool calls a conversation`,
        };
  const here = inside?.roomForTools();
  return here && here.room < inAll.room ? here : inAll;
}

/** Whether a limit has left the conversation to the floor: no other model is asked from then on. */
export function servedByFloor({ desk, conversation }: Pick<TurnData, 'desk' | 'conversation'>): boolean {
  return desk.limits.wayOut === 'floor' && conversation.state.allowance.reached.length > 0;
}

function turnUses({ tally, conversation, spentBefore }: Spending): Use[] {
  return [
    ['modelCallsPerTurn', tally.modelCalls - tally.floorCalls],
    ['toolCallsPerTurn', conversation.state.spend.toolCalls - spentBefore.toolCalls, 1],
    ['usdPerTurn', tally.usd],
  ];
}

/** What is spent is known to the end of the last turn; the tally has the rest, but tool calls are counted at once. */
function conversationUses({ tally, conversation }: Spending): Use[] {
  const { spend, allowance } = conversation.state;
  const { since } = allowance;
  const tokens = spend.inputTokens + spend.outputTokens - since.inputTokens - since.outputTokens;
  return [
    ['modelCallsPerConversation', spend.modelCalls - since.modelCalls + tally.modelCalls],
    ['toolCallsPerConversation', spend.toolCalls - since.toolCalls, 1],
    ['tokensPerConversation', tokens + tally.inputTokens + tally.outputTokens],
    ['usdPerConversation', spend.usd - since.usd + tally.usd],
  ];
}

/** The floor costs nothing, but it must not go on for ever either. */
function floorUses({ tally, conversation, spentBefore }: Spending): Use[] {
  return [
    ['modelCallsPerTurn', tally.floorCalls],
    ['toolCallsPerTurn', conversation.state.spend.toolCalls - spentBefore.toolCalls, 1],
  ];
}
