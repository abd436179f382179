import type { Example, LabelledDialogue } from '../contracts/router.ts';
import { numbers } from './learn-weights.ts';
import { REPLIES } from './replies.ts';

/** How many turns follow a first sentence. */
const FURTHER_TURNS = 4;
/** How often a turn is a wish, of anybody's; another one of the same agent's; what is nobody's. The rest are answers. */
const WISHES = 0.25;
const OWN_WISHES = 0.15;
const NOBODYS = 0.05;

/**
 * Conversations of agents of whom only first sentences are known: each sentence begins one, and what follows is drawn from the others
 * and from answers that fit anywhere. A wish moves the conversation to whose it is; what is nobody's (`nobody` is its label) and answers
 * leave it where it is. The same sentences give the same conversations.
 */
export function inventedDialogues(examples: readonly Example[], nobody: string): LabelledDialogue[] {
  const random = numbers();
  const some = <T>(all: readonly T[] = []): T | undefined => all[Math.floor(random() * all.length)];
  const wishes = examples.filter(({ label }) => label !== nobody);
  const nobodys = examples.filter(({ label }) => label === nobody);
  const ofAgent = new Map<string, Example[]>();
  for (const wish of wishes) ofAgent.set(wish.label, [...(ofAgent.get(wish.label) ?? []), wish]);
  const wishOf = (owner: string) => {
    const chance = random();
    if (chance < WISHES) return some(wishes);
    if (chance < WISHES + OWN_WISHES) return some(ofAgent.get(owner));
    return chance < WISHES + OWN_WISHES + NOBODYS ? some(nobodys) : undefined;
  };
  return wishes.map(({ text, label }) => {
    const turns = [{ text, system: '', agent: label }];
    let owner = label;
    for (let turn = 0; turn < FURTHER_TURNS; turn += 1) {
      const wish = wishOf(owner);
      const answer = some(REPLIES);
      if (wish && wish.label !== nobody) owner = wish.label;
      turns.push({ text: (wish ?? answer)?.text ?? '', system: answer?.system ?? '', agent: owner });
    }
    return { turns };
  });
}
