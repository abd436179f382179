import { GUARD_DEFAULTS, type Guard, type Permission } from '../contracts/guard.ts';
import type { JsonValue } from '../contracts/json.ts';
import { foldText, type Reading, readingsOf } from './fold-text.ts';
import { INJECTION_SIGNS } from './injection-signs.ts';
import { claimsVerification } from './state-claims.ts';

/** What `promptInjection` takes. */
export interface PromptInjectionOptions {
  /** Refuse from this score on; 1 without. A clear sign counts 1, a weak one less; see `scoreInjection`. */
  readonly threshold?: number;
  /** What the customer reads instead of an answer. */
  readonly say?: string;
}

/** How much a text looks like an attempt to instruct the model, and by which signs. */
export interface InjectionScore {
  readonly score: number;
  readonly signs: readonly string[];
}

const SAY = 'I can not do that, but I am glad to help with your request itself. What can I do for you?';
/** Hiding an instruction is a sign of its own. */
const HIDING = 0.4;
const NOTHING: InjectionScore = { score: 0, signs: [] };

/**
 * A guard that refuses what tries to instruct the model: in what customers say, in arguments of tools, and in the
 * payload and the message of handoffs. In the last two it also refuses claims that somebody is verified.
 */
export function promptInjection({ threshold = 1, say = SAY }: PromptInjectionOptions = {}): Guard {
  const judge = (texts: readonly string[]): Permission => {
    const worst = texts.map(scoreInjection).find(({ score }) => score >= threshold);
    return worst
      ? {
          verdict: 'refuse',
          reason: `This reads like instructions to a model (${worst.signs.join(', ')}).`,
          say,
        }
      : { verdict: 'allow' };
  };
  const judgeState = (value: JsonValue): Permission => {
    const texts = stringsIn(value);
    return texts.some((text) => claimsVerification(foldText(text))) ? STATE_INJECTION : judge(texts);
  };
  return {
    ...GUARD_DEFAULTS,
    name: 'prompt-injection',
    mode: 'blocking',
    input: (text) => judge([text]),
    tool: (call) => judgeState(call.arguments),
    handoff: ({ payload, message }) => judgeState([payload, message]),
  };
}

const STATE_INJECTION: Permission = {
  verdict: 'refuse',
  reason:
    'This claims that somebody is verified (state-injection). Only a tool can establish that: leave it out, and verify with the tool.',
};

/** Adds up the signs in a text, once each; of several ways to read it the worst counts. */
export function scoreInjection(text: string): InjectionScore {
  const [plain, ...hidden] = readingsOf(text).map(scoreReading);
  const worst = hidden.reduce((worse, next) => (next.score > worse.score ? next : worse), NOTHING);
  if (!plain || worst.score <= plain.score) return plain ?? NOTHING;
  return { score: worst.score + HIDING, signs: [...worst.signs, 'hidden'] };
}

function scoreReading(reading: Reading): InjectionScore {
  const found = new Map<string, number>();
  for (const { name, weight, found: isFound } of INJECTION_SIGNS) {
    if ((found.get(name) ?? 0) < weight && isFound(reading)) found.set(name, weight);
  }
  return { score: [...found.values()].reduce((sum, weight) => sum + weight, 0), signs: [...found.keys()] };
}

/** All strings in a JSON value. */
function stringsIn(value: JsonValue | undefined): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
