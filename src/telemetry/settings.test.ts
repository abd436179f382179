import { expect, test } from 'vitest';
import { telemetrySettings } from './settings.ts';

const OTLP = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318' };
const PROMETHEUS = { OTEL_METRICS_EXPORTER: 'prometheus' };

test('nothing is told to anybody unless a receiver is named', () => {
  expect(telemetrySettings({})).toEqual({ traces: undefined, metrics: undefined });
  expect(telemetrySettings({ OTEL_EXPORTER_OTLP_ENDPOINT: '' }).traces).toBeUndefined();
  const off = { ...OTLP, ...PROMETHEUS, OTEL_SDK_DISABLED: 'true' };
  expect(telemetrySettings(off)).toEqual({ traces: undefined, metrics: undefined });
  expect(telemetrySettings({ ...OTLP, OTEL_TRACES_EXPORTER: 'none' }).traces).toBeUndefined();
});

test('spans have no content unless it is asked for', () => {
  expect(telemetrySettings(OTLP).traces).toEqual({ content: false, share: 1 });
  const asked = { ...OTLP, OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT: 'true' };
  expect(telemetrySettings(asked).traces).toMatchObject({ content: true });
});

test.each([
  ['traceidratio', '0.25', 0.25],
  ['parentbased_traceidratio', '0.5', 0.5],
  ['traceidratio', 'much', 1],
  ['always_off', undefined, 0],
  ['always_on', '0.1', 1],
])('the sampler %s with %s sends the share %d', (OTEL_TRACES_SAMPLER, OTEL_TRACES_SAMPLER_ARG, share) => {
  const given = { ...OTLP, OTEL_TRACES_SAMPLER, OTEL_TRACES_SAMPLER_ARG };
  expect(telemetrySettings(given).traces).toMatchObject({ share });
});

test('metrics are read on this machine alone, unless another address is named', () => {
  expect(telemetrySettings(PROMETHEUS).metrics).toEqual({ host: '127.0.0.1', port: 9464 });
  const named = {
    ...PROMETHEUS,
    OTEL_EXPORTER_PROMETHEUS_HOST: '0.0.0.0',
    OTEL_EXPORTER_PROMETHEUS_PORT: '9000',
  };
  expect(telemetrySettings(named).metrics).toEqual({ host: '0.0.0.0', port: 9000 });
});
