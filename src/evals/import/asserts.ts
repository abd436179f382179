import { anyOfTexts, escaped, isRecord } from './imported.ts';

/** What the asserts of a test come to: who should have the conversation, and what is wanted of it. */
export interface Wanted {
  agent: string | undefined;
  readonly contains: string[];
  readonly excludes: string[];
  readonly budget: { ms?: number; usd?: number };
}

/** What a test wants so far; nothing. */
export function nothingWanted(): Wanted {
  return { agent: undefined, contains: [], excludes: [], budget: {} };
}

/** Fields that change nothing of what is right. */
const HARMLESS = new Set(['type', 'value', 'threshold', 'metric']);

/**
 * Takes an assert of promptfoo over into what a test wants; returns what of it could not be, undefined when all was. Suites take no
 * notice of capitals.
 */
export function takeAssert(
  assert: unknown,
  wanted: Wanted,
  agentOf: (label: string) => string | undefined,
): string | undefined {
  if (!isRecord(assert) || typeof assert.type !== 'string') return 'is no assert';
  const { type, value, threshold } = assert;
  const extra = Object.keys(assert).filter((key) => !HARMLESS.has(key));
  if (extra.length > 0) return `${type} with "${extra.join(', ')}" is not taken over`;
  const texts = (Array.isArray(value) ? value : [value]).flatMap((one) =>
    typeof one === 'string' || typeof one === 'number' ? String(one) : [],
  );
  const [first] = texts;
  if (type === 'latency' && typeof threshold === 'number') wanted.budget.ms = threshold;
  else if (type === 'cost' && typeof threshold === 'number' && threshold >= 0) wanted.budget.usd = threshold;
  else if (first === undefined) return `${type} is not taken over`;
  else if (texts.some((one) => one.startsWith('file://'))) return `${type} of a file is not taken over`;
  else
    return takeTexts(type.replace(/(^|-)i(?=contains)/, '$1'), [first, ...texts.slice(1)], wanted, agentOf);
  return undefined;
}

function takeTexts(
  type: string,
  texts: readonly [string, ...string[]],
  wanted: Wanted,
  agentOf: (label: string) => string | undefined,
): string | undefined {
  const { contains, excludes } = wanted;
  const agent = agentOf(texts[0]);
  const patterns = texts.map((one) => anyOfTexts([one]));
  if (type === 'equals' && agent !== undefined) wanted.agent = agent;
  else if (type === 'equals') contains.push(`/^\\s*${escaped(texts[0])}\\s*$/`);
  else if (type === 'starts-with') contains.push(`/^\\s*${escaped(texts[0])}/`);
  else if (type === 'contains' || type === 'contains-all') contains.push(...patterns);
  else if (type === 'contains-any') contains.push(anyOfTexts(texts));
  else if (type === 'not-contains' || type === 'not-contains-any') excludes.push(...patterns);
  else if (type === 'regex' || type === 'not-regex') {
    if (!isPatternHere(texts[0])) return `${type} ${texts[0]} is no pattern here, and is not taken over`;
    (type === 'regex' ? contains : excludes).push(`/${texts[0]}/`);
  } else return `${type} is not taken over`;
  return undefined;
}

function isPatternHere(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'isu') instanceof RegExp;
  } catch {
    return false;
  }
}
