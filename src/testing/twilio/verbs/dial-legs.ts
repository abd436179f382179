import type { Call } from '../call.ts';
import { spokenKeys } from '../keys.ts';
import { openOut, ringOut } from '../lines.ts';
import { detectAside } from '../outbound.ts';
import { reportStatus } from '../status-reports.ts';
import type { TwimlSource } from '../twiml-source.ts';
import { elementsIn, textIn, type XmlElement } from '../xml.ts';
import { callbackOf } from './action.ts';
import { listOf, methodOf, numberOf } from './attributes.ts';
import type { VerbContext } from './context.ts';

/** Somebody a `<Dial>` calls. */
export interface Leg {
  readonly noun: XmlElement;
  readonly call: Call;
}

const PREFIXES: Readonly<Record<string, string>> = { Client: 'client:', Sip: '' };

/** A new call for each noun of a `<Dial>`; none, with an alert, for what cannot be called. */
export function legsOf(context: VerbContext, element: XmlElement): Leg[] {
  const { exchange, call } = context;
  const nouns = elementsIn(element);
  const text = textIn(element).trim();
  const called = nouns.length > 0 ? nouns : [{ name: 'Number', attributes: {}, children: [text] }];
  const from = element.attributes.callerId ?? call.parties.from;
  if (!mayShow(context, from)) {
    exchange.alert(13214, `'${from}' is neither the caller nor a number of the account.`, call);
    return [];
  }
  return called.flatMap((noun) => {
    const to = addressOf(noun);
    if (noun.name === 'Number' && !/^\+\d{7,15}$/.test(to)) {
      exchange.alert(13223, `'${to}'`, call);
      return [];
    }
    return [{ noun, call: openOut(exchange, { from, to, direction: 'outbound-dial', parent: call }) }];
  });
}

/** Rings, and lets the called party hear the document of the noun's `url`; whether they are still there after it. */
export async function reach(context: VerbContext, { noun, call }: Leg, timeoutMs: number): Promise<boolean> {
  const { exchange } = context;
  const status = callbackOf(context, noun, 'statusCallback');
  if (status !== undefined) {
    reportStatus(exchange, call, status, listOf(noun, 'statusCallbackEvent', ['completed']));
  }
  if (!(await ringOut(exchange, call, timeoutMs))) return false;
  detect(context, { noun, call });
  const { sendDigits, url } = noun.attributes;
  if (sendDigits !== undefined) call.player.enqueue(spokenKeys(sendDigits));
  const whisper = url && exchange.resolve(url, context.documentUrl, call);
  if (whisper) await hearPrivately(context, call, { kind: 'whisper', url: whisper, method: methodOf(noun) });
  return call.live;
}

function detect(context: VerbContext, { noun, call }: Leg): void {
  const mode = noun.attributes.machineDetection;
  const callback = callbackOf(context, noun, 'amdStatusCallback');
  if (mode === undefined || callback === undefined) return;
  const timeoutMs = 1000 * numberOf(noun, 'machineDetectionTimeout', 30);
  void detectAside(context.exchange, call, { mode, timeoutMs }, callback);
}

async function hearPrivately({ exchange }: VerbContext, call: Call, first: TwimlSource): Promise<void> {
  let source: TwimlSource | undefined = first;
  while (call.live && source !== undefined) {
    source = await exchange.twiml.document(exchange, call, source, call.beginDocument());
    source = call.takeRedirect() ?? source;
  }
}

function addressOf(noun: XmlElement): string {
  const identity = elementsIn(noun).find((child) => child.name === 'Identity');
  return `${PREFIXES[noun.name] ?? ''}${textIn(identity ?? noun).trim()}`;
}

function mayShow({ exchange, call }: VerbContext, callerId: string): boolean {
  const { from, to } = call.parties;
  return (
    callerId === from || callerId === to || exchange.numbers.has(callerId) || callerId.startsWith('client:')
  );
}
