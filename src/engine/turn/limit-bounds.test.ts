import { expect, test } from 'vitest';
import type { ConversationState } from '../../contracts/conversation.ts';
import type { Limits } from '../../contracts/desk.ts';
import { sampleState } from '../../testing/sample-conversation.ts';
import { Conversation } from '../log/conversation.ts';
import { deskForTests } from '../testing/desk.ts';
import { limitReached, roomForTools, servedByFloor } from './limits.ts';
import { newTally, type Tally } from './tally.ts';

const NOTHING = { modelCalls: 0, toolCalls: 0, inputTokens: 0, outputTokens: 0, usd: 0 };
const LARGE: Limits = {
  ...deskForTests().limits,
  modelCallsPerTurn: 1_000,
  toolCallsPerTurn: 1_000,
  usdPerTurn: 1_000,
  modelCallsPerConversation: 1_000,
  toolCallsPerConversation: 1_000,
  tokensPerConversation: 1_000,
  usdPerConversation: 1_000,
};

interface Used {
  readonly limits?: Partial<Limits>;
  readonly tally?: Partial<Tally>;
  readonly spend?: Partial<ConversationState['spend']>;
  readonly since?: Partial<ConversationState['spend']>;
  readonly before?: Partial<ConversationState['spend']>;
  readonly reached?: string[];
}

/** A turn in which so much is used of limits that are large otherwise. */
function turnWith({ limits, tally, spend, since, before, reached = [] }: Used) {
  const desk = { ...deskForTests(), limits: { ...LARGE, ...limits } };
  const { allowance } = sampleState('cv_1');
  const state = sampleState('cv_1', {
    spend: { ...NOTHING, ...spend },
    allowance: { ...allowance, since: { ...NOTHING, ...since }, reached },
  });
  return {
    desk,
    conversation: new Conversation({ desk }, state),
    tally: { ...newTally(), ...tally },
    spentBefore: { ...NOTHING, ...before },
    inside: undefined,
  };
}

test.each<[keyof Limits, Used, Used]>([
  [
    'modelCallsPerTurn',
    { tally: { modelCalls: 6, floorCalls: 2 } },
    { tally: { modelCalls: 7, floorCalls: 2 } },
  ],
  ['usdPerTurn', { tally: { usd: 4.9 } }, { tally: { usd: 5 } }],
  // The fifth call runs: it is the one beyond it, refused already, that ends the turn.
  [
    'toolCallsPerTurn',
    { spend: { toolCalls: 9 }, before: { toolCalls: 4 } },
    { spend: { toolCalls: 10 }, before: { toolCalls: 4 } },
  ],
  ['toolCallsPerConversation', { spend: { toolCalls: 5 } }, { spend: { toolCalls: 6 } }],
  [
    'modelCallsPerConversation',
    { spend: { modelCalls: 8 }, since: { modelCalls: 6 }, tally: { modelCalls: 2 } },
    { spend: { modelCalls: 8 }, since: { modelCalls: 6 }, tally: { modelCalls: 3 } },
  ],
  [
    'usdPerConversation',
    { spend: { usd: 8 }, since: { usd: 6 }, tally: { usd: 2 } },
    { spend: { usd: 8 }, since: { usd: 6 }, tally: { usd: 3 } },
  ],
  [
    'tokensPerConversation',
    {
      spend: { inputTokens: 8, outputTokens: 4 },
      since: { inputTokens: 7, outputTokens: 3 },
      tally: { inputTokens: 1, outputTokens: 1 },
    },
    {
      spend: { inputTokens: 8, outputTokens: 4 },
      since: { inputTokens: 7, outputTokens: 3 },
      tally: { inputTokens: 2, outputTokens: 1 },
    },
  ],
])('%s: there is room up to it, and no model is asked from it on', (limit, below, at) => {
  const limits = { [limit]: 5 };
  expect(limitReached(turnWith({ ...below, limits }))).toBeUndefined();
  const value = limit.startsWith('toolCalls') ? 6 : 5;
  expect(limitReached(turnWith({ ...at, limits }))).toEqual({ limit, value, most: 5 });
});

test('a limit that was reached in the middle of an answer is the one', () => {
  const reached = { limit: 'usdPerTurn', value: 7, most: 6 } as const;
  expect(limitReached(turnWith({ tally: { reached } }))).toBe(reached);
});

test('the floor serves what a limit left to it, with calls of its own counted, and nothing else', () => {
  const left: Used = { reached: ['usdPerConversation'], spend: { usd: 2_000 } };
  const byFloor = { wayOut: 'floor', modelCallsPerTurn: 5, toolCallsPerTurn: 5 } as const;
  expect(servedByFloor(turnWith({ ...left, limits: byFloor }))).toBe(true);
  expect(servedByFloor(turnWith({ ...left, limits: { wayOut: 'person' } }))).toBe(false);
  expect(servedByFloor(turnWith({ limits: byFloor }))).toBe(false);
  const floorWith = (tally: Partial<Tally>, toolCalls = 0) =>
    limitReached(turnWith({ ...left, limits: byFloor, tally, spend: { usd: 2_000, toolCalls } }));
  expect(floorWith({ modelCalls: 9, floorCalls: 4 })).toBeUndefined();
  expect(floorWith({ modelCalls: 9, floorCalls: 5 })).toMatchObject({ limit: 'modelCallsPerTurn' });
  expect(floorWith({}, 5)).toBeUndefined();
  expect(floorWith({}, 6)).toMatchObject({ limit: 'toolCallsPerTurn', value: 6 });
});

test('tools have the room of the turn or of the conversation, whichever is smaller, and never less than none', () => {
  const room = (used: Used) => roomForTools(turnWith(used));
  const limits = { toolCallsPerTurn: 5, toolCallsPerConversation: 12 };
  expect(room({ limits, spend: { toolCalls: 6 }, before: { toolCalls: 4 } })).toEqual({
    room: 3,
    words: '5 tool calls a turn',
  });
  expect(room({ limits, spend: { toolCalls: 10 }, before: { toolCalls: 9 } })).toEqual({
    room: 2,
    words: '12 tool calls a conversation',
  });
  const given = { spend: { toolCalls: 10 }, before: { toolCalls: 9 }, since: { toolCalls: 6 } };
  expect(room({ limits, ...given })).toEqual({ room: 4, words: '5 tool calls a turn' });
  expect(room({ limits, spend: { toolCalls: 7 } }).room).toBe(0);
  expect(room({ limits, spend: { toolCalls: 14 }, before: { toolCalls: 14 } }).room).toBe(0);
});
