import type { Clock } from '../contracts/clock.ts';
import type { Logger } from '../contracts/log.ts';
import type { FeedReader, ReaderStore } from '../contracts/reader.ts';
import type { ConversationStore } from '../contracts/store.ts';
import type { Pool } from '../stores/postgres/connect.ts';
import { deskGauges } from '../stores/postgres/desk-gauges.ts';
import { createMetrics, type Metrics } from '../telemetry/metrics/metrics.ts';
import { serveMetrics } from '../telemetry/metrics/serve-metrics.ts';
import { otlpSender } from '../telemetry/otlp/otlp-sender.ts';
import { spanReader } from '../telemetry/otlp/span-reader.ts';
import { type TelemetrySettings, telemetrySettings } from '../telemetry/settings.ts';

/** Where it stands what is told to OpenTelemetry. */
export interface TelemetrySource {
  /** The environment, with the standard variables. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** The number of this process where several serve one port: each has its metrics on a port of its own. */
  readonly worker?: number | undefined;
}

/** A desk that is told of. */
export interface TelemetryDesk {
  readonly id: string;
  readonly pool: Pool;
  readonly clock: Clock;
  readonly store: ConversationStore;
  readonly places: ReaderStore;
}

/** What a process tells OpenTelemetry. */
export interface Telemetry {
  /** What reads the feed of a desk for it. */
  readersOf(desk: TelemetryDesk): readonly FeedReader[];
  stop(): Promise<void>;
}

/**
 * Begins what the standard variables of OpenTelemetry ask for; nothing is loaded where they ask for nothing. Throws
 * `package-missing`, and `config-invalid` where the port of the metrics can not be had.
 */
export async function startTelemetry(
  { variables, worker = 1 }: TelemetrySource,
  log: Pick<Logger, 'warn' | 'error'>,
): Promise<Telemetry> {
  const { traces, metrics: served } = telemetrySettings(variables);
  const onDefect = (err: unknown, where: string) => log.error({ err, where }, 'Telemetry met a defect.');
  const metrics = served && (await createMetrics(onDefect));
  const server =
    served && metrics && (await serveMetrics(metrics, { ...served, port: portOf(served, worker) }));
  const sender = traces && (await otlpSender());
  const onSpans = (count: number, what: 'sent' | 'dropped') => {
    metrics?.count('spans', { what }, count);
    if (what === 'dropped')
      log.warn({ spans: count }, 'Spans were left out: their receiver does not take them.');
  };
  const watched = new Set<string>();
  return {
    readersOf(desk) {
      const { id, store, clock } = desk;
      if (metrics && !watched.has(id)) watch(metrics, desk);
      watched.add(id);
      return [
        ...(metrics ? [metrics.reader(id)] : []),
        ...(traces && sender ? [spanReader(store, { ...traces, sender, clock, onSpans })] : []),
      ];
    },
    async stop() {
      sender?.close();
      await server?.stop();
    },
  };
}

/** Port 0 takes any free one. */
function portOf({ port }: NonNullable<TelemetrySettings['metrics']>, worker: number): number {
  return port === 0 ? 0 : port + worker - 1;
}

function watch({ watch: begin }: Metrics, { id, pool, places }: TelemetryDesk): void {
  begin({ desk: id, gauges: () => deskGauges(pool, id), readers: places, pool: () => pool.load });
}
