import { decideWish, OFF_TOPIC_FROM } from './decide-wish.ts';
import { probabilityOf } from './floor-classifiers.ts';
import type { FloorTurn } from './floor-turn.ts';
import { OFF_TOPIC } from './off-topic.ts';
import { shorten } from './phrases.ts';
import { clausesOf, countWords } from './sentences.ts';

const SURE = 0.8;
const FEWEST_WORDS = 3;
const MOST_LATER = 2;
/** "Can we do it on Friday instead" goes on with what was said before it. */
const POINTS_BACK = /\binstead\b|\b(?:do|make|move|have|shift|push|change) (?:it|that|them)\b/i;
/** How one comes back to what was not served yet. */
const AGAIN = /^\W*(?:(?:ok(?:ay)?|so|then|thanks?|great|yes)\W+)*(?:and|what about|how about|now)\b/i;
const LONGEST_AGAIN = 6;
const COMMON = new Set([
  'and',
  'the',
  'what',
  'about',
  'how',
  'for',
  'now',
  'that',
  'then',
  'you',
  'your',
  'our',
]);

/** The first wish of a message; notes clearly different ones to come back to. */
export function firstWish(turn: FloorTurn, text: string): string {
  const clauses = clausesOf(text);
  if (clauses.length < 2) return text;
  const seen = new Set<string>();
  const later = clauses.flatMap((clause) => {
    const subject = subjectOf(turn, clause);
    if (subject === undefined || seen.has(subject)) return [];
    seen.add(subject);
    return seen.size > 1 ? [{ text: clause, subject }] : [];
  });
  if (later.length === 0) return text;
  turn.state.later = later.slice(0, MOST_LATER);
  return clauses.filter((clause) => !later.some((one) => one.text === clause)).join(' ');
}

/** Comes back to a wish that was noted and not served meanwhile; undefined when there is none. */
export function offerLater({ state, agent }: FloorTurn): string | undefined {
  const [next, ...rest] = (state.later ?? []).filter(({ subject }) => !state.done.includes(subject));
  state.later = rest;
  if (!next) return undefined;
  state.pending = { kind: 'later', agent: agent.id, text: next.text };
  if (next.title !== undefined) return `You also asked for ${next.title}. Shall we go on with that?`;
  return `You also wrote: "${shorten(next.text)}". Shall we turn to that?`;
}

/** A wish that was noted and is asked about again, in few words: "and the price?"; undefined where none is. */
export function laterNamed({ state }: FloorTurn, text: string): string | undefined {
  if (!AGAIN.test(text) || countWords(text) > LONGEST_AGAIN) return undefined;
  const words = text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  const named = (state.later ?? []).find(({ text: noted, subject }) => {
    const said: readonly string[] = noted.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
    return !state.done.includes(subject) && words.some((word) => !COMMON.has(word) && said.includes(word));
  });
  if (named) state.later = state.later?.filter((one) => one !== named);
  return named && `${named.text} ${text.replaceAll('?', '')}`.trim();
}

/** Whose business a clause surely is, and what of it; undefined where that is not sure. */
export function subjectOf(turn: FloorTurn, text: string): string | undefined {
  // References and telephone numbers are no wish.
  if ((text.match(/\p{L}+/gu)?.length ?? 0) < FEWEST_WORDS || POINTS_BACK.test(text)) return undefined;
  const ranking = turn.classifiers.rankAgents(text);
  const [best] = ranking;
  if (!best || best.probability < SURE || probabilityOf(ranking, OFF_TOPIC) >= OFF_TOPIC_FROM)
    return undefined;
  const owner = turn.desk.agents.get(best.label);
  const wish = owner && decideWish({ ...turn, agent: owner }, text, 'firm');
  // A greeting or a complaint in passing is no wish of its own.
  if (best.label === turn.desk.entry) return undefined;
  return wish?.kind === 'intent' ? `${best.label}/${wish.intent}` : undefined;
}
