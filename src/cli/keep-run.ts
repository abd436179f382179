import type { EvalRun, NewEvalRun } from '../contracts/eval-run.ts';
import { postJson } from './post-json.ts';

/**
 * Keeps a run of a suite at a running Switchroom, for its console, with the API key of `SWITCHROOM_KEY`; resolves to what is said of
 * it. Throws `server-unreachable`, or `request-invalid` with its words when it refuses.
 */
export async function keepRun(url: string, run: NewEvalRun & { readonly desk: string }): Promise<string> {
  const response = await postJson(url, '/v1/evals', run, { bearer: process.env.SWITCHROOM_KEY ?? '' });
  const { number, beside } = (await response.json()) as Pick<EvalRun, 'number' | 'beside'>;
  const place = new URL(`/console/quality?tab=evals&desk=${run.desk}&run=${number}`, url);
  return `Kept as run ${number}${beside ? `; beside run ${beside.number}: ${beside.verdict}` : ''}. ${place}`;
}
