import type { ModelLink } from 'switchroom';
import type { TurnResult } from '../../src/contracts/turn.ts';
import { heldConversation, type LiveDesk } from './held-desk.ts';
import type { LiveCheck } from './report.ts';

/** What the customer says, and who should have the conversation then. */
const JOURNEY = [
  { say: 'Hello! I was charged twice for May.', owner: 'billing' },
  { say: 'Never mind that. My calls keep dropping since this morning.', owner: 'tech' },
];

/** A short conversation with the Support desk: a model hands over to Billing, and from there back by Triage to Tech Support. */
export function modelCheck(link: ModelLink, desk: Omit<LiveDesk, 'models' | 'speech'>): LiveCheck {
  return {
    name: `model ${link.name}`,
    missing: undefined,
    run: (mostUsd) =>
      heldConversation({ ...desk, models: [link] }, mostUsd, async ({ switchboard }, id) => {
        const owners: string[] = [];
        for (const { say, owner } of JOURNEY) {
          const result = await resultOf(switchboard.say(id, { text: say }));
          owners.push(result.owner);
          const problem = problemOf(result, link.name, owner);
          if (problem !== undefined) return { problem: `"${say}": ${problem}`, detail: '' };
        }
        return {
          problem: undefined,
          detail: `it answered ${JOURNEY.length} messages: ${owners.join(' > ')}`,
        };
      }),
  };
}

async function resultOf(turn: AsyncIterable<{ readonly type: string; readonly result?: TurnResult }>) {
  for await (const { result } of turn) if (result) return result;
  throw new TypeError('The turn did not finish.');
}

function problemOf({ models, reply, owner }: TurnResult, link: string, wanted: string): string | undefined {
  // The floor stands behind every model: an answer alone says nothing of the vendor.
  if (models.some((name) => name !== link) || models.length === 0)
    return `answered by ${models.join(', ') || 'nobody'}`;
  if (reply.trim() === '') return 'the answer has no words';
  return owner === wanted ? undefined : `${owner} has it, and not ${wanted}`;
}
