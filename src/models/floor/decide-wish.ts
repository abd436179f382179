import type { Agent } from '../../contracts/agent.ts';
import type { Ranking } from '../../contracts/router.ts';
import { asks, readingOf } from './acts.ts';
import { probabilityOf } from './floor-classifiers.ts';
import { activeForm, type FloorTurn } from './floor-turn.ts';
import { firstEdgeTo } from './hand-over.ts';
import { asksForNotOffered } from './not-offered.ts';
import { OFF_TOPIC } from './off-topic.ts';
import { withoutSpans } from './sentences.ts';
import { isSpokenOf, type Speakable } from './spoken-of.ts';
import { surelyStays } from './surely-stays.ts';
import { givesValuesOnly, withoutNames } from './values-only.ts';

/** What a sentence asks for, seen from the agent that hears it. */
export type Wish =
  | { readonly kind: 'intent'; readonly intent: string }
  | { readonly kind: 'agent'; readonly agent: string }
  | { readonly kind: 'off-topic' }
  /** Intents it may be, best first; perhaps none. */
  | { readonly kind: 'unclear'; readonly intents: readonly string[] };

/**
 * How sure the floor wants to be: `eager` right after a handoff, `firm` while a question is
 * open, `aside` when the customer asks one back, `certain` where it would undo an answer,
 * `follow` where it is most likely more of the same.
 */
export type Threshold = 'eager' | 'normal' | 'question' | 'aside' | 'firm' | 'follow' | 'certain';

const CARE = {
  eager: { sure: 0.3, lead: 0.03, other: 0.85 },
  normal: { sure: 0.36, lead: 0.12, other: 0.5 },
  question: { sure: 0.4, lead: 0.2, other: 0.6 },
  aside: { sure: 0.55, lead: 0.25, other: 0.75 },
  firm: { sure: 0.6, lead: 0.25, other: 0.8 },
  follow: { sure: 0.6, lead: 0.25, other: 2 },
  certain: { sure: 0.9, lead: 0.5, other: 0.85 },
} as const;
const FEWEST_WORDS_WHEN_FIRM = 3;
/** High, because a small desk's examples leave much to chance and a wrong "not my business" is rude. */
export const OFF_TOPIC_FROM = 0.7;
const MINE_FROM = 0.25;
/** From here on the sentence alone says whose business it is, whoever was spoken with. */
const SURELY = 0.95;
/** A question of small words alone is about what is spoken of here, unless it is said just so of something. */
const OF_SMALL_WORDS = 0.55;
/** A wrong answer is worse than none: a person may know. */
const ANSWER_FROM = 0.52;
/** "Student discount?" is about something, however short. */
const CLEAR = 0.8;

/** Decides what the customer wants of an agent with a script. */
export function decideWish(turn: FloorTurn, text: string, care: Threshold): Wish {
  // A number by itself is an answer, or a part of one.
  if (!/\p{L}/u.test(text) || givesValuesOnly(turn, text)) return UNCLEAR;
  if (care !== 'eager' && isContentless(turn, text)) return UNCLEAR;
  if (activeForm(turn) && saysWhenOnly(turn, text)) return UNCLEAR;
  if (care !== 'eager' && isOfWhatIsOpen(turn, text)) return UNCLEAR;
  if (asksForNotOffered(turn, text)) return { kind: 'off-topic' };
  const { sure, lead, other } = CARE[care];
  const agents = turn.classifiers.rankAgents(text);
  const intents = turn.classifiers.rankIntents(turn.agent, text);
  const own = probabilityOf(agents, turn.agent.id);
  const best = agents.find(({ label }) => label !== OFF_TOPIC && label !== turn.agent.id);
  const isShort = text.trim().split(/\s+/).length < FEWEST_WORDS_WHEN_FIRM;
  const isClearQuestion = text.includes('?') && (intents[0]?.probability ?? 0) >= CLEAR;
  if (care !== 'eager' && care !== 'normal' && isShort && !isClearQuestion) return UNCLEAR;
  const isTheirs = best && best.probability >= other && own < MINE_FROM && firstEdgeTo(turn, best.label);
  const found = best && isTheirs ? turn.desk.agents.get(best.label) : undefined;
  const theirs = found && servesItToo(turn, found, intents) ? undefined : found;
  const isSurely = best !== undefined && best.probability >= SURELY && own <= 1 - SURELY;
  if (
    theirs &&
    (care === 'eager' || (isNamed(turn, theirs, text, false) && (isSurely || !surelyStays(turn, text))))
  )
    return { kind: 'agent', agent: theirs.id };
  if (probabilityOf(agents, OFF_TOPIC) >= OFF_TOPIC_FROM) return { kind: 'off-topic' };
  const decision = turn.classifiers.decide(withoutOffTopic(intents), { sure, lead, plausible: 0.2 });
  if (decision.kind === 'sure') {
    const intent = turn.agent.script?.intents.find(({ id }) => id === decision.label);
    const isClear = decision.probability >= OF_SMALL_WORDS;
    // "Even for small things?" is more of the same.
    const isSame = turn.state.last?.agent === turn.agent.id && turn.state.last.intent === decision.label;
    const isLikely = isSame || !intent?.flow?.anywhere || decision.probability >= ANSWER_FROM;
    if (!isLikely) return UNCLEAR;
    const isMeant = isSame || !intent || isNamed(turn, intent, text, isClear || care === 'eager');
    return isMeant ? { kind: 'intent', intent: decision.label } : UNCLEAR;
  }
  return { kind: 'unclear', intents: decision.candidates };
}

/** Whether the likeliest flow here is one that a colleague has as well: then nobody is sent there for it. */
function servesItToo({ agent }: FloorTurn, other: Agent, [likeliest]: Ranking): boolean {
  const flow = agent.script?.intents.find(({ id }) => id === likeliest?.label)?.flow;
  return flow !== undefined && (other.script?.intents ?? []).some((one) => one.flow === flow);
}

/** "She really did" and "just do it" say nothing of what is wanted; a question of small words may. */
function isContentless(turn: FloorTurn, text: string): boolean {
  return !asks(turn, text) && (text.match(/\p{L}+/gu) ?? []).every((word) => SMALL_WORD.test(word));
}

/** "Does it take long?" and "is there something cheaper?", while something is open, are about that. */
function isOfWhatIsOpen({ state, ...turn }: FloorTurn, text: string): boolean {
  if (state.pending?.kind !== 'slot' && state.pending?.kind !== 'confirm') return false;
  if (!activeForm({ state, ...turn })) return false;
  const words = text.match(/\p{L}+/gu) ?? [];
  return words.every((word) => SMALL_WORD.test(word) || QUESTION_WORD.test(word) || OF_ANYTHING.test(word));
}

/** Whether a text has a word that the wish is spoken of with; of small words alone, as `otherwise` says. */
function isNamed(turn: FloorTurn, wished: Speakable, text: string, otherwise: boolean): boolean {
  const words = (withoutNames(turn, text).match(/\p{L}{2,}/gu) ?? []).filter(
    (word) => !SMALL_WORD.test(word) && !QUESTION_WORD.test(word),
  );
  return words.length === 0 ? otherwise : words.some((word) => isSpokenOf(wished, word));
}

/** "Hmm, then friday, evening": of what is gone through anyway. */
export function saysWhenOnly(turn: FloorTurn, text: string): boolean {
  const times = readingOf(turn, text).values.filter(
    ({ kind }) => kind === 'date' || kind === 'time' || kind === 'dates',
  );
  if (times.length === 0) return false;
  return (withoutSpans(text, times).match(/\p{L}+/gu) ?? []).every(
    (word) => SMALL_WORD.test(word) || OF_TIME.test(word),
  );
}

function withoutOffTopic(intents: Ranking): Ranking {
  return intents.filter(({ label }) => label !== OFF_TOPIC);
}

const QUESTION_WORD = /^(?:what|which|who|whom|whose|how|when|where|why)$/i;
const SMALL_WORD =
  /^(?:a|an|the|i|m|ve|d|ll|s|t|re|me|my|you|your|u|he|him|his|she|her|it|its|we|us|our|they|them|their|this|that|these|those|one|ones|am|is|are|was|were|be|been|do|does|did|done|don|didn|doesn|have|has|had|can|could|will|would|should|must|may|might|and|or|but|so|then|than|if|as|to|of|for|in|on|at|with|by|from|up|not|no|yes|yeah|yep|ok|okay|please|pls|just|really|very|too|also|again|now|still|already|only|even|well|oh|um|hmm|last|time|first|same|thing|way|said|say|told|know|think|mean|sure|want|like|need|get|got|go|let|make|here|there|all|any|some|ever|never|always|actually|honestly|totally)$/i;
/** Said of anything: it names nothing that is wished for. */
const OF_ANYTHING =
  /^(?:anything|something|nothing|somebody|someone|anybody|take|takes|taking|long|longer|cost|costs|cheap|cheaper|cheapest|quicker|faster|slower|shorter|longest|shortest|nicer|stronger|safer|expensive|pricey|dear|lot|money|much|many|worth|last|lasts|work|works|happen|happens|mean|means|need|needed|hurt|hurts|often|come|comes|back|look|looks|put|right|wrong|possible|different|better|worse|best|more|less|else|other|another|bit|little|quite|honest|kind|nice|great|lovely|good|fine|ok|hmm|hm|oh|well|thanks|thank|alright|thats|isn|aren|wasn|won|wouldn|couldn|doesn|don|didn|haven|hasn|im|id|ill|its|whats|case|soon|quick|quickly|fast|exactly|roughly|really|why|because|either|instead|maybe|perhaps|enough|sense|idea|sounds|sound|see|way|kind|change|changed|fix|fixed|check|start|starts|undo|then)$/i;
const OF_TIME =
  /^(?:morning|noon|midday|afternoon|evening|night|early|earlier|late|later|around|after|before|between|possible|ideally|maybe|rather|instead|hmm+|please|works?|sorry|meant|wait|oops|earliest|latest|whatever|day|days|week|weekday|weekdays|weekend|anytime|whenever|time|times)$/i;
const UNCLEAR: Wish = { kind: 'unclear', intents: [] };
