import { since } from './spans-of-time.ts';
import { useNow } from './use-now.ts';
import type { WallView } from './wall/wall-store.ts';

/** After so long without a word from the server, what is on show may be old. In ms. */
const LATE_MS = 8_000;

/** How fresh what is on show is. */
export function Freshness({ view }: { view: WallView }) {
  const now = useNow();
  const { live, heardAt, changedAt, loaded } = view;
  const isLate = !live || heardAt === null || now - heardAt > LATE_MS;
  return (
    <p
      data-testid="freshness"
      data-live={!isLate}
      className="flex items-center gap-1.5 whitespace-nowrap text-[12.5px] text-faint tabular-nums"
    >
      <span className={`size-2 rounded-full ${isLate ? 'bg-rule-strong' : 'bg-cord-2'}`} />
      {isLate
        ? told(loaded, heardAt, now)
        : changedAt === null
          ? 'Live'
          : `Last event ${ago(changedAt, now)}`}
    </p>
  );
}

function told(loaded: boolean, heardAt: number | null, now: number): string {
  if (heardAt === null) return loaded ? 'Not connected' : 'Connecting';
  return `Not connected: as of ${ago(heardAt, now)}`;
}

function ago(at: number, now: number): string {
  return `${since(new Date(at).toISOString(), now)} ago`;
}
