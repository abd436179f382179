import { audioAt } from '../audio-at.ts';
import { spokenKeys } from '../keys.ts';
import { spoken } from '../line-audio.ts';
import { answer, played } from '../playing.ts';
import type { TwimlSource } from '../twiml-source.ts';
import { textIn, type XmlElement } from '../xml.ts';
import { methodOf, numberOf } from './attributes.ts';
import type { VerbContext } from './context.ts';

/** `<Say>`: in the modem code, once or `loop` times; 0 is for ever. */
export async function say(context: VerbContext, element: XmlElement): Promise<undefined> {
  const text = textIn(element).replace(/\s+/g, ' ').trim();
  if (text !== '') await repeated(context, element, spoken(text));
}

/** `<Play>`: keys, or audio from an address. */
export async function play(context: VerbContext, element: XmlElement): Promise<undefined> {
  const { digits } = element.attributes;
  if (digits !== undefined) return repeated(context, element, spokenKeys(digits));
  const audio = await audioAt(context, textIn(element).trim());
  if (audio !== undefined) await repeated(context, element, audio);
}

/** `<Pause>`: a second, or `length` of them. */
export async function pause(
  { exchange, call, signal }: VerbContext,
  element: XmlElement,
): Promise<undefined> {
  answer(call);
  await exchange.time.sleep(1000 * numberOf(element, 'length', 1), signal);
}

/** `<Redirect>`: to another document, or to the same. */
export async function redirect(context: VerbContext, element: XmlElement): Promise<TwimlSource | undefined> {
  const { exchange, call, documentUrl } = context;
  const url = exchange.resolve(textIn(element).trim(), documentUrl, call);
  if (url === undefined) call.end('failed');
  return url === undefined ? undefined : { kind: 'action', url, method: methodOf(element) };
}

/** `<Hangup>`. */
export async function hangup({ call }: VerbContext): Promise<undefined> {
  answer(call);
  call.end('completed');
}

/** `<Reject>`: the call was never taken. One that was taken is hung up. */
export async function reject({ call }: VerbContext, element: XmlElement): Promise<undefined> {
  if (call.answeredAt !== undefined) call.end('completed');
  else call.end(element.attributes.reason === 'busy' ? 'busy' : 'no-answer');
}

async function repeated(context: VerbContext, element: XmlElement, audio: Uint8Array): Promise<undefined> {
  const times = numberOf(element, 'loop', 1) || Number.POSITIVE_INFINITY;
  for (let time = 0; time < times; time += 1) await played(context, audio);
}
