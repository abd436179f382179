import { SwitchroomError } from '../contracts/errors.ts';
import { GUARD_DEFAULTS, type Guard, type Judgement } from '../contracts/guard.ts';
import { foldText } from './fold-text.ts';

/** A topic that is out of bounds, by the words it is recognised by. */
export interface ForbiddenTopic {
  /** Stands in events and traces. */
  readonly topic: string;
  /** Whole words or phrases; case and accents do not matter. */
  readonly words?: readonly string[];
  /** Tested on the text as it was written. */
  readonly pattern?: RegExp;
  /** What the customer reads instead. */
  readonly say: string;
}

/** What `topics` takes. */
export interface TopicsOptions {
  readonly never: readonly ForbiddenTopic[];
  /** Whose words are judged; the customer's (`input`) without. */
  readonly stages?: readonly ('input' | 'output')[];
}

/**
 * A guard that keeps a desk off certain topics, by words and patterns alone; throws `definition-invalid` for a topic
 * without either. What takes understanding is a job for `moderation`.
 */
export function topics({ never, stages = ['input'] }: TopicsOptions): Guard {
  const rules = never.map((rule) => ({ ...rule, found: finderOf(rule) }));
  const judge = (text: string): Judgement => {
    const folded = ` ${foldText(text)} `;
    const hit = rules.find(({ found }) => found(text, folded));
    return hit ? { verdict: 'refuse', reason: `topic: ${hit.topic}`, say: hit.say } : { verdict: 'allow' };
  };
  return {
    ...GUARD_DEFAULTS,
    name: 'topics',
    mode: 'blocking',
    ...Object.fromEntries(stages.map((stage) => [stage, judge])),
  };
}

function finderOf({ topic, words = [], pattern }: ForbiddenTopic): (text: string, folded: string) => boolean {
  const phrases = words.map(foldText).filter((phrase) => /[^ .]/.test(phrase));
  if (phrases.length === 0 && !pattern) {
    throw new SwitchroomError('definition-invalid', `Topic "${topic}" needs words or a pattern.`);
  }
  // `search` starts at the beginning whatever the flags of the pattern.
  return (text, folded) =>
    phrases.some((phrase) => folded.includes(` ${phrase} `)) || (pattern ? text.search(pattern) >= 0 : false);
}
