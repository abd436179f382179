/** What a check of a vendor came to. */
export interface LiveResult {
  /** e.g. `model openai`. */
  readonly check: string;
  readonly status: 'passed' | 'failed' | 'skipped';
  /** What was seen, or why not. */
  readonly detail: string;
  readonly ms: number;
  readonly tokens: number;
  /** By the prices of the configuration; 0 where it has none. */
  readonly usd: number;
}

/** What a check that ran has seen. */
export interface Seen {
  /** What is not as it should be; undefined when all is. */
  readonly problem: string | undefined;
  readonly detail: string;
  readonly tokens: number;
  readonly usd: number;
}

/** Something that is confirmed with a vendor. */
export interface LiveCheck {
  readonly name: string;
  /** What is missing in the environment for it; undefined when nothing is. */
  readonly missing: string | undefined;
  /** Costs at most so many USD, where prices are known. */
  run(mostUsd: number): Promise<Seen>;
}

/** Runs checks one after the other within a budget; those that lack a key, or for which nothing is left, are skipped by name. */
export async function runChecks(
  checks: readonly LiveCheck[],
  { capUsd, now }: { readonly capUsd: number; readonly now: () => number },
): Promise<LiveResult[]> {
  const results: LiveResult[] = [];
  let left = capUsd;
  for (const check of checks) {
    const why = check.missing ?? (left <= 0 ? `the cap of ${capUsd} USD is used up` : undefined);
    const result = why === undefined ? await ran(check, left, now) : skipped(check.name, why);
    left -= result.usd;
    results.push(result);
  }
  return results;
}

function skipped(check: string, detail: string): LiveResult {
  return { check, status: 'skipped', detail, ms: 0, tokens: 0, usd: 0 };
}

async function ran(check: LiveCheck, left: number, now: () => number): Promise<LiveResult> {
  const from = now();
  try {
    const { problem, detail, tokens, usd } = await check.run(left);
    const status = problem === undefined ? 'passed' : 'failed';
    return {
      check: check.name,
      status,
      detail: problem ?? detail,
      ms: Math.round(now() - from),
      tokens,
      usd,
    };
  } catch (thrown) {
    const detail = thrown instanceof Error ? thrown.message : String(thrown);
    return { check: check.name, status: 'failed', detail, ms: Math.round(now() - from), tokens: 0, usd: 0 };
  }
}

/** Whether the run has confirmed something, and nothing failed. */
export function isConfirmed(results: readonly LiveResult[]): boolean {
  return (
    results.some(({ status }) => status === 'passed') && results.every(({ status }) => status !== 'failed')
  );
}
