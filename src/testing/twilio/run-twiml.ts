import { type Call, type Callback, CallInterrupted } from './call.ts';
import { callParams } from './call-params.ts';
import type { Exchange } from './exchange.ts';
import { spoken } from './line-audio.ts';
import { played } from './playing.ts';
import { parseTwiml, type Twiml } from './twiml.ts';
import type { Interpreter, TwimlSource } from './twiml-source.ts';
import type { VerbContext } from './verbs/context.ts';
import { VERBS } from './verbs/index.ts';
import type { WebhookAnswer } from './webhooks.ts';
import type { XmlElement } from './xml.ts';

interface Document {
  readonly verbs: readonly XmlElement[];
  readonly url: string | undefined;
}

const APOLOGY = "We're sorry, an application error has occurred. Goodbye.";

/** The interpreter of this double. */
export const interpreter: Interpreter = { call: runCall, document: runDocument, verbs: runVerbs };

async function runCall(exchange: Exchange, call: Call, first: TwimlSource): Promise<void> {
  let source: TwimlSource | undefined = first;
  while (call.live && source !== undefined) {
    const signal = call.beginDocument();
    source = await runDocument(exchange, call, source, signal);
    source = call.takeRedirect() ?? source;
  }
  call.end('completed');
}

async function runDocument(
  exchange: Exchange,
  call: Call,
  source: TwimlSource,
  signal: AbortSignal,
): Promise<TwimlSource | undefined> {
  try {
    const document = await fetchDocument(exchange, call, source);
    signal.throwIfAborted();
    if (document === undefined) return await apologise(exchange, call, signal);
    return await runVerbs({ exchange, call, signal, documentUrl: document.url }, document.verbs);
  } catch (thrown) {
    if (thrown instanceof CallInterrupted) return undefined;
    throw thrown;
  }
}

async function runVerbs(
  context: VerbContext,
  verbs: readonly XmlElement[],
): Promise<TwimlSource | undefined> {
  for (const verb of verbs) {
    const next = await VERBS[verb.name]?.(context, verb);
    context.signal.throwIfAborted();
    if (next !== undefined) return next;
  }
  return undefined;
}

async function apologise(exchange: Exchange, call: Call, signal: AbortSignal): Promise<undefined> {
  await played({ exchange, call, signal }, spoken(APOLOGY));
  call.end('completed');
}

/** The document, or the one of the fallback address; undefined when neither can be had and read. */
async function fetchDocument(
  exchange: Exchange,
  call: Call,
  source: TwimlSource,
): Promise<Document | undefined> {
  const first = 'twiml' in source ? inline(exchange, call, source) : await fetched(exchange, call, source);
  if (!('code' in first)) return first;
  exchange.alert(first.code, first.message, call);
  const { fallback } = call;
  if (fallback === undefined) return undefined;
  const params = { ErrorCode: String(first.code), ErrorUrl: 'url' in source ? source.url : '' };
  const second = await fetched(exchange, call, { ...fallback, kind: 'fallback', params });
  if (!('code' in second)) return second;
  exchange.alert(second.code, second.message, call);
  return undefined;
}

type Failed = Pick<Extract<WebhookAnswer, { ok: false }>, 'code' | 'message'>;

async function fetched(
  exchange: Exchange,
  call: Call,
  { kind, url, method, params }: Extract<TwimlSource, Callback>,
): Promise<Document | Failed> {
  const all = { ...callParams(exchange, call), ...params };
  const answer = await exchange.webhooks.request({ kind, url, method, params: all });
  if (!answer.ok) return answer;
  const text = new TextDecoder().decode(answer.body);
  const type = answer.contentType.split(';')[0]?.trim() ?? '';
  if (type === 'text/plain') return { verbs: [say(text)], url: answer.url };
  if (/^audio\//.test(type)) return { verbs: [{ ...say(answer.url), name: 'Play' }], url: answer.url };
  if (!/^(text|application)\/(xml|html)$/.test(type)) {
    return { code: 12300, message: `${answer.url} answered with '${type}'.` };
  }
  return readTwiml(exchange, call, text, answer.url);
}

function inline(
  exchange: Exchange,
  call: Call,
  { twiml, base }: Extract<TwimlSource, { twiml: string }>,
): Document | Failed {
  return readTwiml(exchange, call, twiml, base);
}

function readTwiml(exchange: Exchange, call: Call, text: string, url: string | undefined): Document | Failed {
  let twiml: Twiml;
  try {
    // An empty answer is an empty document: nothing more is to be done.
    twiml = text.trim() === '' ? { verbs: [], warnings: [] } : parseTwiml(text);
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError)) throw thrown;
    return { code: 12100, message: `${thrown.message} in ${url ?? 'the document given'}.` };
  }
  for (const warning of twiml.warnings) exchange.alert(12200, warning, call);
  return { verbs: twiml.verbs, url };
}

function say(text: string): XmlElement {
  return { name: 'Say', attributes: {}, children: [text] };
}
