/** What is told to OpenTelemetry, by its own standard variables. */
export interface TelemetrySettings {
  /** Spans are sent over OTLP; undefined: they are not. */
  readonly traces: TraceSettings | undefined;
  /** Where Prometheus reads metrics; undefined: nowhere. */
  readonly metrics: MetricsSettings | undefined;
}

/** Which spans are sent. */
export interface TraceSettings {
  /** Whether spans hold what was said: personal data. */
  readonly content: boolean;
  /** The share of conversations whose spans are sent, from 0 to 1. */
  readonly share: number;
}

/** Where metrics are read. */
export interface MetricsSettings {
  readonly host: string;
  readonly port: number;
}

type Variables = Readonly<Record<string, string | undefined>>;

const DEFAULT_PORT = 9464;

/** Reads the standard variables of OpenTelemetry; all is off where they name no receiver. */
export function telemetrySettings(variables: Variables): TelemetrySettings {
  const given = new Map(Object.entries(variables));
  const is = (name: string, value: string) => given.get(name)?.trim().toLowerCase() === value;
  const off = is('OTEL_SDK_DISABLED', 'true');
  const receiver =
    given.get('OTEL_EXPORTER_OTLP_TRACES_ENDPOINT') || given.get('OTEL_EXPORTER_OTLP_ENDPOINT');
  const sends = !off && Boolean(receiver) && !is('OTEL_TRACES_EXPORTER', 'none');
  return {
    traces: sends
      ? {
          content: is('OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT', 'true'),
          share: shareOf(given.get('OTEL_TRACES_SAMPLER'), given.get('OTEL_TRACES_SAMPLER_ARG')),
        }
      : undefined,
    metrics:
      !off && is('OTEL_METRICS_EXPORTER', 'prometheus')
        ? {
            host: given.get('OTEL_EXPORTER_PROMETHEUS_HOST') || '127.0.0.1',
            port: Number(given.get('OTEL_EXPORTER_PROMETHEUS_PORT') || DEFAULT_PORT),
          }
        : undefined,
  };
}

/** The samplers `always_off` and `traceidratio`, with or without `parentbased_`; all others send everything. */
function shareOf(sampler = '', argument = ''): number {
  if (sampler.endsWith('always_off')) return 0;
  const share = Number(argument || 1);
  return sampler.endsWith('traceidratio') && share >= 0 && share <= 1 ? share : 1;
}
