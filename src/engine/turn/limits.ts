import type { Spend } from '../../contracts/conversation.ts';
import type { Reached } from './tally.ts';
import type { TurnData } from './turn.ts';

/** A limit, and how much of it is used. */
interface Use {
  readonly limit: Reached['limit'];
  readonly of: (turn: Spending) => number;
  /** 1 where it is reached only by what was refused beyond it. */
  readonly beyond?: 1;
}

/** What limits are held against. */
type Spending = Pick<TurnData, 'desk' | 'tally' | 'conversation' | 'spentBefore'>;

/** The limit that keeps the turn from asking a model again; undefined while there is room. */
export function limitReached(turn: Spending): Reached | undefined {
  const { limits } = turn.desk;
  if (turn.tally.reached) return turn.tally.reached;
  for (const { limit, of, beyond = 0 } of servedByFloor(turn) ? FLOOR_USES : USES) {
    const [value, most] = [of(turn), limits[limit]];
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

const TOOL_CALLS_OF_TURN: Use = {
  limit: 'toolCallsPerTurn',
  of: ({ conversation, spentBefore }) => conversation.state.spend.toolCalls - spentBefore.toolCalls,
  beyond: 1,
};

/** What is spent is known to the end of the last turn; the tally has the rest, but tool calls are counted at once. */
const USES: readonly Use[] = [
  { limit: 'modelCallsPerTurn', of: ({ tally }) => tally.modelCalls - tally.floorCalls },
  TOOL_CALLS_OF_TURN,
  { limit: 'usdPerTurn', of: ({ tally }) => tally.usd },
  {
    limit: 'modelCallsPerConversation',
    of: ({ tally, conversation }) => spentSince(conversation, 'modelCalls') + tally.modelCalls,
  },
  {
    limit: 'toolCallsPerConversation',
    of: ({ conversation }) => spentSince(conversation, 'toolCalls'),
    beyond: 1,
  },
  {
    limit: 'tokensPerConversation',
    of: ({ tally, conversation }) =>
      spentSince(conversation, 'inputTokens') +
      spentSince(conversation, 'outputTokens') +
      (tally.inputTokens + tally.outputTokens),
  },
  {
    limit: 'usdPerConversation',
    of: ({ tally, conversation }) => spentSince(conversation, 'usd') + tally.usd,
  },
];

/** The floor costs nothing, but it must not go on for ever either. */
const FLOOR_USES: readonly Use[] = [
  { limit: 'modelCallsPerTurn', of: ({ tally }) => tally.floorCalls },
  TOOL_CALLS_OF_TURN,
];

/** Since the limits were last set back. */
function spentSince({ state }: Spending['conversation'], what: keyof Spend): number {
  return state.spend[what] - state.allowance.since[what];
}
