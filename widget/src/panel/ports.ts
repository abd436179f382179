/** Does one thing at a time over all tabs of this browser. A tab that is closed holds nothing up. */
export function tabLock(name: string): <Result>(work: () => Promise<Result>) => Promise<Result> {
  // Pages without https have no locks. What two tabs send at once is taken once all the same.
  const { locks } = navigator as Partial<Navigator>;
  return async (work) => (locks ? await locks.request(name, work) : await work());
}

/** Waits so many ms, or until the browser has a network again. */
export function waitOrOnline(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    window.addEventListener('online', done);
  });
}

/** An id that nobody else makes: 128 random bits. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
