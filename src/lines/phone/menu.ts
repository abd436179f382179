import type { Agent } from '../../contracts/agent.ts';
import type { Desk } from '../../contracts/desk.ts';
import type { PhoneWords } from './settings.ts';

const PERSON_KEY = '0';
const MOST_CHOICES = 9;

/** Who can be chosen by key: the agents the entry hands over to, or all others where it hands over to none. */
function choices(desk: Desk): Agent[] {
  const edges = desk.agents.get(desk.entry)?.edges ?? [];
  const reached = edges.flatMap(({ to }) => (desk.agents.has(to) ? [to] : []));
  const ids = reached.length > 0 ? reached : [...desk.agents.keys()].filter((id) => id !== desk.entry);
  return [...new Set(ids)].slice(0, MOST_CHOICES).flatMap((id) => desk.agents.get(id) ?? []);
}

/** The menu as it is spoken. */
export function menuText(desk: Desk, words: PhoneWords): string {
  const spoken = choices(desk).map(({ name }, index) => words.choice(String(index + 1), name));
  return [words.menu, ...spoken, words.choice(PERSON_KEY, words.person)].join(' ');
}

/** What the customer says by pressing a key of the menu; undefined for a key that is no choice. */
export function menuChoice(desk: Desk, words: PhoneWords, key: string): string | undefined {
  if (key === PERSON_KEY) return words.chosenPerson;
  const agent = choices(desk)[Number(key) - 1];
  return agent && words.chosen(agent.name, agent.handoffDescription);
}
