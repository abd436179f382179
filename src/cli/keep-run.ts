import { SwitchroomError } from '../contracts/errors.ts';
import type { EvalRun, NewEvalRun } from '../contracts/eval-run.ts';

/**
 * Keeps a run of a suite at a running Switchroom, for its console, with the API key of `SWITCHROOM_KEY`; resolves to what is said of
 * it. Throws `server-unreachable`, or `request-invalid` with its words when it refuses.
 */
export async function keepRun(url: string, run: NewEvalRun & { readonly desk: string }): Promise<string> {
  const request = {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${process.env.SWITCHROOM_KEY ?? ''}`,
    },
    body: JSON.stringify(run),
  };
  const response = await fetch(new URL('/v1/evals', url), request).catch((cause) => {
    throw new SwitchroomError('server-unreachable', `Is one running at ${url}?`, { cause });
  });
  if (!response.ok) throw new SwitchroomError('request-invalid', await response.text());
  const { number, beside } = (await response.json()) as Pick<EvalRun, 'number' | 'beside'>;
  const place = new URL(`/console/quality?tab=evals&desk=${run.desk}&run=${number}`, url);
  return `Kept as run ${number}${beside ? `; beside run ${beside.number}: ${beside.verdict}` : ''}. ${place}`;
}
