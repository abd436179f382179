import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A span as OTLP has it in JSON, as far as tests look into it. */
export interface SentSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: readonly { readonly key: string }[];
}

/** How a receiver behaves: it answers with a status, or never. */
export type Answer = number | 'hang';

/** A collector on a real socket, on any free port without `at`, which behaves as it is told. */
export async function otlpReceiver(first: Answer = 200, at = 0) {
  const spans: SentSpan[] = [];
  const state = { answer: first, requests: 0 };
  const server = createServer(async (request, response) => {
    state.requests++;
    const body = await textOf(request);
    if (state.answer === 'hang') return;
    if (state.answer === 200) spans.push(...spansIn(body));
    response.writeHead(state.answer, { 'content-type': 'application/json' }).end('{}');
  });
  await listen(server, at);
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  onTestFinished(stop);
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, spans, state, stop };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

interface Sent {
  readonly resourceSpans: readonly {
    readonly scopeSpans: readonly { readonly spans: readonly SentSpan[] }[];
  }[];
}

function spansIn(body: string): SentSpan[] {
  const { resourceSpans } = JSON.parse(body) as Sent;
  return resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans));
}
