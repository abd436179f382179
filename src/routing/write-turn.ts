import type { RouterTurn } from '../contracts/router.ts';
import { wordsOf } from './features.ts';
import type { Sheet } from './sheet.ts';

const SYSTEM_WEIGHT = 0.5;
const OWNER_WEIGHT = 0.4;
const VISITED_WEIGHT = 0.2;
const COUNT_WEIGHT = 0.3;
const MOST_WORDS_COUNTED = 12;
/** What the assistant asked last is at its end. */
const MOST_SYSTEM_LETTERS = 400;

/** Writes what the router looks at: the customer's words, the assistant's last ones, who has the conversation and who had it. */
export function writeTurn(sheet: Sheet, { text, system = '', owner, visited = [] }: RouterTurn): void {
  sheet.clear();
  const words = wordsOf(text);
  sheet.addText(words, 't', 1, true);
  const said = wordsOf(system.slice(-MOST_SYSTEM_LETTERS));
  if (said.length > 0) sheet.addText(said, 's', SYSTEM_WEIGHT, false);
  if (owner === undefined) return;
  sheet.addMark(`owner ${owner}`, OWNER_WEIGHT);
  for (const agent of visited) sheet.addMark(`visited ${agent}`, VISITED_WEIGHT);
  sheet.addMark(`visited ${visited.length}`, COUNT_WEIGHT);
  sheet.addMark(`words ${Math.min(words.length, MOST_WORDS_COUNTED)}`, COUNT_WEIGHT);
}
