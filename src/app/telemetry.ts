import type { Clock } from '../contracts/clock.ts';
import type { Logger } from '../contracts/log.ts';
import type { FeedReader } from '../contracts/reader.ts';
import type { ConversationStore } from '../contracts/store.ts';
import { otlpSender } from '../telemetry/otlp/otlp-sender.ts';
import { spanReader } from '../telemetry/otlp/span-reader.ts';
import { telemetrySettings } from '../telemetry/settings.ts';

/** What a process tells OpenTelemetry. */
export interface Telemetry {
  /** What reads the feed of a desk for it. */
  readersOf(store: ConversationStore, clock: Clock): readonly FeedReader[];
  stop(): Promise<void>;
}

/** Begins what the standard variables of OpenTelemetry ask for; nothing is loaded where they ask for nothing. Throws `package-missing`. */
export async function startTelemetry(
  variables: Readonly<Record<string, string | undefined>>,
  log: Pick<Logger, 'warn'>,
): Promise<Telemetry> {
  const { traces } = telemetrySettings(variables);
  const sender = traces && (await otlpSender());
  const onSpans = (count: number, what: 'sent' | 'dropped') => {
    if (what === 'dropped')
      log.warn({ spans: count }, 'Spans were left out: their receiver does not take them.');
  };
  return {
    readersOf: (store, clock) =>
      traces && sender ? [spanReader(store, { ...traces, sender, clock, onSpans })] : [],
    stop: async () => sender?.close(),
  };
}
