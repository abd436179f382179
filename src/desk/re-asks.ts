import type { ConversationEvent } from '../contracts/event.ts';
import type { JsonValue } from '../contracts/json.ts';
import { own } from '../contracts/own.ts';
import { saidBy } from './said-by.ts';

/** How questions are recognised, where the names of facts do not say enough. */
export interface ReaskOptions {
  /** By the name of a fact: what a question for it looks like, with the sentences that lead to it. */
  readonly patterns?: Readonly<Record<string, RegExp>>;
}

/** A question for something that was known when it was asked. */
export interface Reask {
  /** Sequence number of the `agent-said` event. */
  readonly seq: number;
  readonly agent: string;
  readonly fact: string;
}

/** How often a conversation's agents asked for what was known already. */
export interface Reasks {
  /** Everything agents asked. */
  readonly questions: number;
  readonly reasked: readonly Reask[];
  /** Of the questions, those that were asked in vain: 0 to 1. */
  readonly rate: number;
}

const SENTENCE_END = /(?<=[.!?])\s+|(?<=[。！？])|\n+/;
const MARK = /[?？]/;
const REQUEST = /\bplease\b.*\b(tell|give|provide|share|enter|send|type|spell|confirm)\b/i;
/** What asks for a value; "Shall I write to your e-mail address?" only mentions one. */
const ASKS_FOR =
  /\b(what|what's|which|who|where|when|how|please)\b|\b(may|can|could|would|will) (i|we|you)\b.*\b(have|get|tell|give|provide|share|enter|send|type|spell|confirm|know)\b/i;
/** Words in names of facts that say little about them. */
const VAGUE: ReadonlySet<string> = new Set(
  'customer user caller client contact my the current is has id number no nr value code'.split(' '),
);
/** How people call what facts are often named. */
const SAID_AS: Readonly<Record<string, string>> = {
  email: 'e-?mail',
  mail: 'e-?mail',
  phone: '(?:tele)?phone|mobile',
  mobile: '(?:tele)?phone|mobile',
  birthday: 'birth ?day|date of birth|born',
  birth: 'birth ?day|date of birth|born',
  dob: 'birth ?day|date of birth|born',
  zip: 'zip|post(?:al)? ?code',
  postcode: 'zip|post(?:al)? ?code',
};

/**
 * Counts the questions agents asked for facts that were known at the time. It goes by words: a question that asks and
 * names the fact, without its value (which would be a confirmation). English out of the box; a question in other words
 * or languages is only seen by a pattern, and irony not at all.
 */
export function countReasks(
  events: readonly ConversationEvent[],
  { patterns = {} }: ReaskOptions = {},
): Reasks {
  const known = new Map<string, JsonValue>();
  const reasked: Reask[] = [];
  let questions = 0;
  for (const { type, data, seq } of events) {
    if (type === 'fact-recorded') known.set(data.name, data.value);
    if (type !== 'agent-said') continue;
    for (const question of questionsIn(data.text)) {
      questions += 1;
      const fact = [...known].find(
        ([name, value]) => asksFor(question, name, own(patterns, name)) && !tells(question.passage, value),
      );
      if (fact) reasked.push({ seq, agent: data.agent, fact: fact[0] });
    }
  }
  return { questions, reasked, rate: questions === 0 ? 0 : reasked.length / questions };
}

/** A question, and the passage of the message that leads to it. */
interface Question {
  readonly sentence: string;
  readonly passage: string;
}

function questionsIn(text: string): Question[] {
  const questions: Question[] = [];
  let passage = '';
  for (const sentence of text.split(SENTENCE_END)) {
    passage = `${passage} ${sentence}`.trim();
    if (!MARK.test(sentence) && !REQUEST.test(sentence)) continue;
    questions.push({ sentence, passage });
    passage = '';
  }
  return questions;
}

function asksFor({ sentence, passage }: Question, name: string, pattern: RegExp | undefined): boolean {
  if (pattern) return passage.search(pattern) >= 0;
  return ASKS_FOR.test(sentence) && wordsOf(name).every((word) => patternOf(word).test(sentence));
}

/** "customer_email" and "customerEmail" are asked for as "email". */
function wordsOf(name: string): string[] {
  const words =
    name
      .replace(/([a-z\d])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !VAGUE.has(word));
  return telling.length > 0 ? telling : words;
}

function patternOf(word: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${own(SAID_AS, word) ?? word})(?![\\p{L}\\p{N}])`, 'iu');
}

/** Whether the question itself names the value, or a part of it. */
function tells(question: string, value: JsonValue): boolean {
  if (typeof value !== 'object' || value === null) return saidBy([question], value);
  return Object.values(value).some((part) => part !== undefined && tells(question, part));
}
