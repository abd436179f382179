import { assistantMessage, functionCall } from '@openai/agents-core/testing';
import type { BrowserContext, Page } from 'playwright-core';
import { definePack } from 'switchroom';
import { expect, onTestFinished } from 'vitest';
import type { LoadedConfig } from '../../src/app/config.ts';
import { serve } from '../../src/app/serve.ts';
import type { Model } from '../../src/contracts/model.ts';
import { deskForTests } from '../../src/engine/testing/desk.ts';
import { openaiRealtime } from '../../src/models/openai-realtime/index.ts';
import { type RealtimeServerOptions, startRealtimeServer } from '../../src/testing/realtime/index.ts';
import { obedient } from '../../src/testing/realtime/obedient.ts';
import { type ApiClient, ownersApi } from './api.ts';
import { launchBrowser } from './browser.ts';
import { installedDatabase } from './installed-database.ts';
import { keptConversation } from './widget-page.ts';

/** An event of the log, as far as tests of pages read it. */
export interface Recorded {
  readonly type: string;
  readonly data: { readonly text?: string; readonly agent?: string; readonly complete?: boolean };
}

/** How a page is opened. */
export interface PageOptions {
  readonly config: Pick<LoadedConfig, 'pack' | 'packs' | 'speech'>;
  /** Where on the server; the widget at full size without. */
  readonly path?: string;
  /** Arguments of the browser; with some it is all of Chromium. */
  readonly browser?: readonly string[];
  /** What runs in the page before its own scripts do. */
  readonly scripts?: readonly string[];
  readonly permissions?: readonly string[];
}

/** What went over the page's socket. */
export interface Wire {
  /** What the desk sent, in a row. */
  sound: Buffer;
  /** Frames of the microphone, oldest first. */
  readonly heard: Buffer[];
  /** What the page said besides. */
  readonly said: string[];
}

/** The whole server with its page open in a browser; all is closed when the test is over, and the page had no errors. */
export async function openPage({
  config,
  path = '/',
  browser: args = [],
  scripts = [],
  permissions,
}: PageOptions) {
  const database = await installedDatabase(config.pack);
  const server = await serve(
    { models: [], prices: {}, phone: {}, ...config },
    {
      ...{ PORT: 0, HOST: '127.0.0.1', LOG_LEVEL: 'silent' },
      ...{ DATABASE_URL: database.url, SWITCHROOM_DATA: '' },
    },
  );
  const browser = await launchBrowser(...args);
  const context = await browser.newContext();
  if (permissions) await context.grantPermissions([...permissions]);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  const wire = tap(page);
  onTestFinished(async () => {
    await browser.close();
    await server.close();
    await database.drop();
    expect(problems).toEqual([]);
  });
  for (const script of scripts) await page.addInitScript(script);
  await page.goto(server.url + path);
  const api = await ownersApi(server);
  const log = async () => logOf(api, await keptConversation({ page }));
  return { page, context: context as BrowserContext, wire, log, signInUrl: server.signInUrl ?? '' };
}

/** What a server has on record of a conversation. */
export async function logOf(api: ApiClient, id = ''): Promise<Recorded[]> {
  const path = `/v1/conversations/${id}/events?limit=1000`;
  return (await api.json<{ events: Recorded[] }>(path)).events;
}

function tap(page: Page): Wire {
  const wire: Wire = { sound: Buffer.alloc(0), heard: [], said: [] };
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => {
      if (typeof payload !== 'string') wire.sound = Buffer.concat([wire.sound, payload]);
    });
    socket.on('framesent', ({ payload }) => {
      if (typeof payload === 'string') wire.said.push(payload);
      else wire.heard.push(payload);
    });
  });
  return wire;
}

/** Greets, hands bills over to billing, and asks for the invoice there, however often it is told; opening hours are long. */
const mind: Model = {
  getResponse: () => Promise.reject(new TypeError('It only streams.')),
  async *getStreamedResponse({ input, tools }) {
    const mayTransfer = tools.some((tool) => tool.type === 'function' && tool.name === 'transfer_to_billing');
    const told = JSON.stringify(input);
    const output = told.includes('opening hours')
      ? assistantMessage('Our offices are open from nine to five on every single working day of the week.')
      : !told.includes('bill')
        ? assistantMessage('Good day. How can I help you?')
        : mayTransfer
          ? functionCall('transfer_to_billing', { reason: 'A wrong bill.' }, { callId: 'call_1' })
          : assistantMessage('Which invoice is it?');
    yield { type: 'response_started' };
    const usage = { requests: 1, inputTokens: 0, outputTokens: 0, totalTokens: 0 };
    yield { type: 'response_done', response: { id: 'mind', usage, output: [output] } };
  },
};

/** Nothing here is about how fast a busy machine is. */
const PATIENCE_MS = 60_000;

/** A desk with triage and billing, and a local Realtime server to speak with. */
export async function billingDesk(options: Partial<RealtimeServerOptions> = {}) {
  const voices = await startRealtimeServer({ model: obedient(mind), pace: 4, ...options });
  onTestFinished(() => voices.close());
  const { url, apiKey } = voices;
  const speech = openaiRealtime({ url, apiKey, timeoutMs: PATIENCE_MS, turnDetection: { type: 'server' } });
  const desk = deskForTests();
  const patient = { ...desk, voice: { ...desk.voice, deadAirMs: PATIENCE_MS } };
  return { voices, config: { pack: definePack({ name: 'browser_call', desk: patient }), speech } };
}

/** Lines of what somebody says in a call, as they are shown. */
export const caption = (page: Page, agent: string) =>
  page.getByTestId('caption').and(page.locator(`[data-agent="${agent}"]`));

/** The call, once it is in this phase. */
export const callIn = (page: Page, phase: string) =>
  page.getByTestId('call').and(page.locator(`[data-phase="${phase}"]`));

/** What was said, by the log. */
export const saidIn = (log: readonly Recorded[]) =>
  log.flatMap(({ type, data }) => {
    if (type === 'customer-said') return `customer: ${data.text}`;
    return type === 'agent-said' ? `${data.agent}: ${data.text}` : [];
  });
