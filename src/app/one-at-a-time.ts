import { SwitchroomError } from '../contracts/errors.ts';

/**
 * Work that one asks for at a time, as whoever asks waits and customers are served meanwhile by the same process. Whoever comes while it
 * is done is refused: `too-many-requests` with what is `busy`, to ask again after at most `mostMs`.
 */
export function oneAtATime<Given extends unknown[], Made>(
  work: (...given: Given) => Promise<Made>,
  { busy, mostMs }: { readonly busy: string; readonly mostMs: number },
): (...given: Given) => Promise<Made> {
  let isBusy = false;
  return async (...given) => {
    if (isBusy) throw new SwitchroomError('too-many-requests', busy, { retryAfterMs: mostMs });
    isBusy = true;
    try {
      return await work(...given);
    } finally {
      isBusy = false;
    }
  };
}
