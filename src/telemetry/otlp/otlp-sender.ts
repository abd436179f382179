import type { Agent } from 'node:http';
import { SwitchroomError } from '../../contracts/errors.ts';
import { optionalPackage } from '../../contracts/optional-package.ts';
import type { TraceSpan } from '../../contracts/trace.ts';

/** Takes spans away; `refused`: the receiver will never take these. */
export interface SpanSender {
  /** Throws `telemetry-failed` when they could not be sent now. */
  send(spans: readonly TraceSpan[]): Promise<'sent' | 'refused'>;
  close(): void;
}

/** The receiver may take the same later: RFC 6585, 7231, and what the OTLP specification adds. */
const LATER = [408, 429, 500, 502, 503, 504];
const PACKAGES = ['@opentelemetry/exporter-trace-otlp-http', '@opentelemetry/resources'] as const;

/**
 * Sends spans over OTLP by HTTP, by the standard variables (`OTEL_EXPORTER_OTLP_ENDPOINT`, `..._HEADERS`, `..._TIMEOUT`,
 * `OTEL_SERVICE_NAME`, `OTEL_RESOURCE_ATTRIBUTES`). Throws `package-missing`.
 */
export async function otlpSender(): Promise<SpanSender> {
  const load = async () => ({
    ...(await import('@opentelemetry/exporter-trace-otlp-http')),
    ...(await import('@opentelemetry/resources')),
    ...(await import('./readable-span.ts')),
  });
  const { OTLPTraceExporter, detectResources, envDetector, readableSpan, resourceFromAttributes } =
    await optionalPackage(load, 'Sending traces', ...PACKAGES);
  const agents: Agent[] = [];
  const httpAgentOptions = async (protocol: string) => {
    const { Agent: Own } = protocol === 'https:' ? await import('node:https') : await import('node:http');
    const agent = new Own({ keepAlive: true });
    agents.push(agent);
    return agent;
  };
  const exporter = new OTLPTraceExporter({ httpAgentOptions });
  const own = resourceFromAttributes({ 'service.name': 'switchroom' });
  const resource = own.merge(detectResources({ detectors: [envDetector] }));
  return {
    send: (spans) =>
      new Promise((resolve, reject) => {
        exporter.export(
          spans.map((span) => readableSpan(span, resource)),
          ({ code, error }) => {
            const status = error && 'code' in error ? error.code : undefined;
            if (code === 0) resolve('sent');
            else if (typeof status === 'number' && !LATER.includes(status)) resolve('refused');
            else
              reject(
                new SwitchroomError('telemetry-failed', `${error?.message ?? 'No answer.'}`, {
                  cause: error,
                }),
              );
          },
        );
      }),
    close() {
      // What hangs is not waited for: it is sent again after the next start.
      for (const agent of agents) agent.destroy();
    },
  };
}
