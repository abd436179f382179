import { expect, test, vi } from 'vitest';
import { bikes } from '../../docs/snippets/bikes/pack.ts';
import { ApiClient } from '../support/api.ts';
import { deskNodes } from '../support/desk-nodes.ts';
import { freePort } from '../support/free-port.ts';

test('Prometheus reads what happens at a desk on a port of its own, where that is turned on', async () => {
  const port = await freePort();
  const nodes = await deskNodes({ pack: bikes });
  const read = async () => (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const quiet = await nodes.start();
  await expect(read()).rejects.toThrow();
  await nodes.stop(quiet);
  vi.stubEnv('OTEL_METRICS_EXPORTER', 'prometheus');
  vi.stubEnv('OTEL_EXPORTER_PROMETHEUS_PORT', String(port));
  const node = await nodes.start();
  const api = new ApiClient(node.url);
  const id = await api.open();
  await api.say(id, 'is my bike ready');
  await expect
    .poll(read)
    .toContain(
      'switchroom_handoffs_total{desk="workshop",from="reception",to="repairs",actor="router",outcome="committed"} 1',
    );
  const text = await read();
  expect(text).toContain('switchroom_turns_total{desk="workshop",outcome="replied"} 1');
  expect(text).toContain('switchroom_conversations_live{desk="workshop",status="open"} 1');
  expect(text).toContain('switchroom_reader_behind{desk="workshop",reader="opentelemetry.metrics"}');
  expect(text).toMatch(/switchroom_stage_seconds_count\{desk="workshop",stage="handoff_first_token"\} 1/);
  expect(text).toMatch(/switchroom_pool_connections\{desk="workshop",state="waiting"\} 0/);
  expect(text).not.toContain(id);
  expect((await fetch(new URL('/metrics', node.url))).headers.get('content-type')).not.toContain(
    'text/plain',
  );
});
