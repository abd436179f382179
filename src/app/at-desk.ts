import { SwitchroomError } from '../contracts/errors.ts';

/** Resolves as `work` does; what fails on our side says at which desk, for who reads the log of several. */
export async function atDesk<Result>(desk: string, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (thrown) {
    // What callers did wrong is the same at every desk.
    if (!(thrown instanceof SwitchroomError) || thrown.row.status < 500) throw thrown;
    const { code, detail, retryAfterMs, cause } = thrown;
    throw new SwitchroomError(code, `Desk ${desk}: ${detail}`, {
      cause,
      ...(retryAfterMs !== undefined && { retryAfterMs }),
    });
  }
}
