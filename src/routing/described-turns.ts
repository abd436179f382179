import type { DescribedAgent } from '../contracts/router.ts';
import { numbers } from './learn-weights.ts';
import type { LabelledTurn } from './training-rows.ts';

const FRAMES = ['', 'i want to ', 'can you ', 'i need to ', 'please ', 'help me to '];
const MOST_WISHES = 300;
const MOST_STAYS = 600;

/** An agent known by its description alone: its number, and that of its class. */
export interface Newcomer {
  readonly described: DescribedAgent;
  readonly number: number;
  readonly target: number;
}

/**
 * Turns for agents nobody has examples of. Their sentences stand for wishes, said where others handed over; and where a
 * customer stayed with another agent, one stays with them.
 */
export function describedTurns(
  real: readonly LabelledTurn[],
  newcomers: readonly Newcomer[],
): LabelledTurn[] {
  const random = numbers();
  const some = <T>(all: readonly T[]): T | undefined => all[Math.floor(random() * all.length)];
  const wishes = real.filter(({ seenOnly }) => !seenOnly);
  const stays = real.filter(({ seenOnly }) => seenOnly);
  const share = (all: number, most: number) => Math.min(most, Math.ceil(all / Math.max(1, newcomers.length)));
  return newcomers.flatMap(({ described, number, target }) => {
    const made: LabelledTurn[] = [];
    for (let count = share(wishes.length, MOST_WISHES); count > 0; count -= 1) {
      const [place, sentence] = [some(wishes), some(described.sentences)];
      if (!place || sentence === undefined) continue;
      const text = `${some(FRAMES) ?? ''}${sentence.toLowerCase()}`;
      made.push({ ...place, turn: { ...place.turn, text }, target, seenOnly: false });
    }
    for (let count = share(stays.length, MOST_STAYS); count > 0; count -= 1) {
      const place = some(stays);
      if (!place) continue;
      const had = (place.turn.visited ?? []).filter((agent) => agent !== place.turn.owner);
      const turn = { ...place.turn, owner: described.agent, visited: [...had, described.agent] };
      const visited = [...place.visited.filter((agent) => agent !== place.owner), number];
      made.push({ turn, target, owner: number, visited, seenOnly: false });
    }
    return made;
  });
}

/** The sentences of agents nobody has examples of, as first sentences of customers. */
export function describedSentences(newcomers: readonly Newcomer[]): LabelledTurn[] {
  return newcomers.flatMap(({ described, target }) =>
    described.sentences.map((text) => ({
      turn: { text },
      target,
      owner: -1,
      visited: [],
      seenOnly: false,
    })),
  );
}
