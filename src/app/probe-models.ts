import type { Timers } from '../contracts/clock.ts';
import type { Desk } from '../contracts/desk.ts';
import type { ModelLink } from '../contracts/model.ts';
import { everyAgent } from '../desk/inside-agents.ts';
import { modelFailure } from '../engine/models/model-failure.ts';
import type { ModelWatch } from '../engine/models/model-watch.ts';

/** How long after a probe that failed the next one is made, in ms. */
const AGAIN_AFTER_MS = 60_000;

/** The probing of a desk's models, in the background. */
export interface Probing {
  /** Resolves when each link has been probed once; never rejects. */
  readonly done: Promise<void>;
  stop(): void;
}

/**
 * Asks each link once whether it would answer, every model that agents name, and tells the watch. One that would not is
 * asked again every minute until it would, or a customer's request tells more.
 */
export function probeModels(
  desk: Desk,
  links: readonly ModelLink[],
  watch: ModelWatch,
  timers: Timers,
): Probing {
  const stopping = new AbortController();
  let cancel: () => void = () => undefined;
  const round = async (): Promise<void> => {
    await Promise.all(
      links
        .filter(({ name }) => watch.mayProbe(name))
        .map((link) => probe(desk, link, watch, stopping.signal)),
    );
    const isDown = watch.health.some(({ model, status }) => status === 'failing' && watch.mayProbe(model));
    if (isDown && !stopping.signal.aborted) cancel = timers.after(AGAIN_AFTER_MS, () => void round());
  };
  return {
    done: round(),
    stop() {
      stopping.abort();
      cancel();
    },
  };
}

async function probe(desk: Desk, link: ModelLink, watch: ModelWatch, stopped: AbortSignal): Promise<void> {
  if (!link.probe) return;
  const { name, timeoutMs } = link;
  const late = AbortSignal.timeout(timeoutMs);
  try {
    const results: string[] = [];
    for (const asked of modelsAsked(desk, link))
      results.push(await link.probe(asked, AbortSignal.any([stopped, late])));
    if (results.includes('answers')) watch.answered(name);
  } catch (thrown) {
    if (stopped.aborted) return;
    const reason = late.aborted ? `It was silent for ${timeoutMs} ms.` : modelFailure(thrown).reason;
    watch.failed(name, reason, 'probe');
  }
}

/** What agents ask this link for: one name for each model that comes of it. */
function modelsAsked(desk: Desk, { modelFor = (asked) => asked }: ModelLink): (string | undefined)[] {
  const names = [...everyAgent(desk)].map((agent) => agent.model);
  return [...new Map(names.map((name) => [modelFor(name), name])).values()];
}
