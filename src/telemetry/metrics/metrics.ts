import { setImmediate as turnsFirst } from 'node:timers/promises';
import type { Attributes, Counter, Histogram, ObservableGauge } from '@opentelemetry/api';
import type { PrometheusExporter } from '@opentelemetry/exporter-prometheus';
import { optionalPackage } from '../../contracts/optional-package.ts';
import type { FeedReader } from '../../contracts/reader.ts';
import { boundedLabels } from './bounded-labels.ts';
import { eventCounter, type Meters } from './count-events.ts';
import type { WatchedDesk } from './gauges.ts';
import { BOUNDARIES, COUNTERS, GAUGES, type GaugeName, HISTOGRAMS, PREFIX } from './names.ts';

/** The numbers of a process, for Prometheus. */
export interface Metrics extends Meters {
  /** What counts the events of a desk; on one node at a time. */
  reader(desk: string): FeedReader;
  /** Begins to read the numbers of a desk whenever somebody asks. */
  watch(desk: WatchedDesk): void;
  readonly exporter: PrometheusExporter;
}

/** The name under which the position in the feed is kept; a reader of somebody's own cannot have it. */
export const METRICS_READER = 'opentelemetry.metrics';
const PACKAGES = ['@opentelemetry/exporter-prometheus', '@opentelemetry/sdk-metrics'] as const;
const MS_PER_SECOND = 1_000;

/** Makes the instruments of OpenTelemetry's SDK. Throws `package-missing`. */
export async function createMetrics(onDefect: (thrown: unknown, where: string) => void): Promise<Metrics> {
  const load = async () => ({
    ...(await import('@opentelemetry/exporter-prometheus')),
    ...(await import('@opentelemetry/sdk-metrics')),
  });
  const { PrometheusExporter, MeterProvider } = await optionalPackage(load, 'Metrics', ...PACKAGES);
  const exporter = new PrometheusExporter({
    preventServerStart: true,
    withoutScopeInfo: true,
    withoutTargetInfo: true,
  });
  const meter = new MeterProvider({ readers: [exporter] }).getMeter('switchroom');
  const bounded = boundedLabels();
  const advice = { explicitBucketBoundaries: [...BOUNDARIES] };
  const counters = instruments<Counter>(COUNTERS, (name, description) =>
    meter.createCounter(name, { description }),
  );
  const histograms = instruments<Histogram>(HISTOGRAMS, (name, description) =>
    meter.createHistogram(name, { description, advice }),
  );
  const gauges = instruments<ObservableGauge>(GAUGES, (name, description) =>
    meter.createObservableGauge(name, { description }),
  );
  const meters: Meters = {
    count: (name, labels, amount = 1) => counters.get(name)?.add(amount, bounded(labels)),
    time: (name, labels, ms) =>
      histograms.get(name)?.record(Math.max(0, ms) / MS_PER_SECOND, bounded(labels)),
  };
  return {
    ...meters,
    exporter,
    reader(desk) {
      const count = eventCounter(desk, meters);
      return {
        name: METRICS_READER,
        async read({ commits }) {
          for (const { conversation, events } of commits) {
            await turnsFirst();
            for (const event of events) count(conversation, event);
          }
        },
      };
    },
    watch(desk) {
      meter.addBatchObservableCallback(
        async (result) => {
          const observe = (name: GaugeName, value: number, labels: Attributes = {}) => {
            const gauge = gauges.get(name);
            if (gauge) result.observe(gauge, value, { desk: desk.desk, ...labels });
          };
          // A database that is away takes its own numbers away, not those of others.
          await observeDesk(desk, observe).catch((thrown: unknown) => onDefect(thrown, 'metrics'));
        },
        [...gauges.values()],
      );
    },
  };
}

type Observe = (name: GaugeName, value: number, labels?: Attributes) => void;

async function observeDesk({ gauges, readers, pool }: WatchedDesk, observe: Observe): Promise<void> {
  for (const [state, value] of Object.entries(pool())) observe('pool_connections', value, { state });
  const { live, held, oldestMs } = await gauges();
  for (const [status, value] of Object.entries(live)) observe('conversations_live', value, { status });
  observe('turns_held', held);
  observe('waiting_oldest_seconds', oldestMs / MS_PER_SECOND);
  for (const { name: reader, behind, behindMs, halted } of await readers.list()) {
    observe('reader_behind', behind, { reader });
    observe('reader_behind_seconds', behindMs / MS_PER_SECOND, { reader });
    observe('reader_halted', halted === null ? 0 : 1, { reader });
  }
}

function instruments<Instrument>(
  names: Readonly<Record<string, string>>,
  make: (name: string, description: string) => Instrument,
): ReadonlyMap<string, Instrument> {
  return new Map(
    Object.entries(names).map(([name, description]) => [name, make(`${PREFIX}${name}`, description)]),
  );
}
