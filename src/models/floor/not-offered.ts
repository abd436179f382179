import type { Desk } from '../../contracts/desk.ts';
import type { FloorTurn } from './floor-turn.ts';
import { sentencesOf } from './sentences.ts';

/** What comes before a thing that is asked for. */
const ASKED_BY =
  '(?:book|order|get|buy|rent|hire|find|need|want|like|sell|offer|fix|repair|do you (?:do|have|make)|how much (?:is|are|for)|(?:looking|here|calling) for|speak to|where is|is my)';
/** Between the two: "two large pepperoni" pizzas, but not "a demo for my" pizzeria. */
const DESCRIBED =
  "(?:\\s+(?!(?:for|to|with|at|of|from|about|in|on|and|or|but|by)\\b)[\\p{L}\\p{N}'’-]+){0,3}?";
/** From this probability on, the rest of a message is what it is about. */
const CLEAR = 0.8;

const patterns = new WeakMap<Desk, RegExp | undefined>();

/** Whether a message asks for what the desk does not offer ("can I get a taxi"), and for nothing else. */
export function asksForNotOffered(
  { desk, classifiers }: Pick<FloorTurn, 'desk' | 'classifiers'>,
  text: string,
): boolean {
  if (!patterns.has(desk)) patterns.set(desk, patternOf(desk));
  const pattern = patterns.get(desk);
  if (!pattern?.test(text)) return false;
  const rest = sentencesOf(text).filter((sentence) => !pattern.test(sentence));
  return (classifiers.rankAgents(rest.join(' '))[0]?.probability ?? 0) < CLEAR;
}

/** A thing of which the desk's own examples speak is offered after all. */
function patternOf({ notOffered, agents }: Desk): RegExp | undefined {
  const examples = [...agents.values()].flatMap(({ examples, script }) => [
    ...examples,
    ...(script?.intents ?? []).flatMap((intent) => [intent.title, ...intent.examples]),
  ]);
  const spokenOf = ` ${examples
    .join(' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}'-]+/gu, ' ')} `;
  const things = notOffered.filter((thing) => !spokenOf.includes(` ${thing.toLowerCase()} `));
  if (things.length === 0) return undefined;
  const any = things
    .map((thing) => thing.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll("'", "['’]"))
    .join('|');
  return new RegExp(`\\b${ASKED_BY}${DESCRIBED}\\s+(?:${any})(?:e?s)?\\b`, 'iu');
}
