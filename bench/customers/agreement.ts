import { SwitchroomError } from '../../src/contracts/errors.ts';

/** The verdicts on a conversation, the best first: docs/conversation-quality.md. */
export const VERDICTS = ['satisfied', 'acceptable', 'bad', 'terrible'] as const;

type Verdict = (typeof VERDICTS)[number];

/** The verdicts of one grader, by script. */
export type Grades = ReadonlyMap<string, Verdict>;

/**
 * Reads a grader's file: script, verdict and reason with tabs between, a line each.
 * @throws SwitchroomError `data-invalid`, with the line, for a verdict that is none and a script that is graded twice.
 */
export function readGrades(text: string): Grades {
  const grades = new Map<string, Verdict>();
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [script = '', word] = line.split('\t').map((part) => part.trim());
    const verdict = VERDICTS.find((known) => known === word);
    if (!verdict) throw invalid(at, `"${word ?? ''}" is no verdict: ${VERDICTS.join(', ')}.`);
    if (grades.has(script)) throw invalid(at, `"${script}" is graded twice.`);
    grades.set(script, verdict);
  }
  return grades;
}

/** How far two graders agree on the scripts that both graded. */
export function agreementOf(one: Grades, other: Grades) {
  const both = [...one].flatMap(([script, verdict]) => {
    const second = other.get(script);
    return second ? [{ script, verdicts: [verdict, second] as const }] : [];
  });
  const pairs = both.map(({ verdicts }) => verdicts);
  return {
    conversations: both.length,
    verdicts: [countsOf(one), countsOf(other)],
    ...kappaOf(pairs),
    acceptable: kappaOf(pairs.map(([a, b]) => [isAcceptable(a), isAcceptable(b)])),
    differ: both.flatMap(({ script, verdicts: [a, b] }) => (a === b ? [] : [`${script}: ${a}, ${b}`])),
  };
}

const isAcceptable = (verdict: Verdict) => VERDICTS.indexOf(verdict) < 2;

function countsOf(grades: Grades): Record<string, number> {
  const given = [...grades.values()];
  return Object.fromEntries(
    VERDICTS.map((verdict) => [verdict, given.filter((one) => one === verdict).length]),
  );
}

/** The share of pairs that are the same, and Cohen's kappa (1960); null where chance alone makes all the same. */
function kappaOf<Class>(pairs: readonly (readonly [Class, Class])[]): {
  raw: number | null;
  kappa: number | null;
} {
  if (pairs.length === 0) return { raw: null, kappa: null };
  const share = (test: (pair: readonly [Class, Class]) => boolean) =>
    pairs.filter(test).length / pairs.length;
  const raw = share(([a, b]) => a === b);
  const chance = [...new Set(pairs.flat())].reduce(
    (sum, name) => sum + share(([a]) => a === name) * share(([, b]) => b === name),
    0,
  );
  return { raw, kappa: chance === 1 ? null : (raw - chance) / (1 - chance) };
}

function invalid(at: number, detail: string): SwitchroomError {
  return new SwitchroomError('data-invalid', `line ${at + 1}: ${detail}`);
}
