/** Settles with the work, or rejects with the signal's reason when it aborts first: what ignores it holds nobody. */
export function untilAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  const { promise, resolve, reject } = Promise.withResolvers<Result>();
  const onAbort = () => reject(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  if (signal.aborted) onAbort();
  const settled = () => signal.removeEventListener('abort', onAbort);
  work.then(resolve, reject);
  work.then(settled, settled);
  return promise;
}
