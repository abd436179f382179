import { MediaStream, type MediaStreamOptions } from '../media-stream.ts';
import { recordCall } from '../recordings.ts';
import { elementsIn, type XmlElement } from '../xml.ts';
import { callbackOf } from './action.ts';
import { listOf } from './attributes.ts';
import type { VerbContext } from './context.ts';

/** The streams of a call that `<Stop>` can name. */
const started = new WeakMap<object, MediaStream[]>();

/** `<Start>`: a stream or a recording beside what follows. */
export async function start(context: VerbContext, element: XmlElement): Promise<undefined> {
  for (const child of elementsIn(element)) {
    if (child.name === 'Recording') startRecording(context, child);
    else await startStream(context, child);
  }
}

/** `<Stop>`: ends a stream by its name. */
export async function stop({ call }: VerbContext, element: XmlElement): Promise<undefined> {
  const names = elementsIn(element).map((child) => child.attributes.name ?? '');
  for (const stream of started.get(call) ?? []) if (names.includes(stream.options.name)) stream.stop();
}

/** What a `<Stream>` asks for; undefined, with an alert, when its address is none. */
export function streamOptions(
  context: VerbContext,
  element: XmlElement,
  bidirectional: boolean,
): MediaStreamOptions | undefined {
  const url = socketAddress(context, element);
  if (url === undefined) return undefined;
  const callback = callbackOf(context, element, 'statusCallback');
  const track = element.attributes.track ?? 'inbound_track';
  return {
    url,
    bidirectional,
    tracks:
      track === 'both_tracks'
        ? ['inbound', 'outbound']
        : [track === 'outbound_track' ? 'outbound' : 'inbound'],
    name: element.attributes.name ?? context.exchange.sid('MZ'),
    customParameters: parametersOf(element),
    ...(callback === undefined ? {} : { callback }),
  };
}

/** The address of a socket; the vendor takes no query in it. */
export function socketAddress(
  { exchange, call, documentUrl }: VerbContext,
  element: XmlElement,
): string | undefined {
  const url = exchange.resolve(element.attributes.url ?? '', documentUrl, call);
  if (url === undefined) return undefined;
  if (/^wss?:\/\/[^?]+$/.test(url)) return url;
  exchange.alert(11100, `'${url}' is no address of a WebSocket without a query.`, call);
  return undefined;
}

/** The `<Parameter>`s of an element. */
export function parametersOf(element: XmlElement): Record<string, string> {
  const parameters = elementsIn(element).filter((child) => child.name === 'Parameter');
  return Object.fromEntries(
    parameters.map(({ attributes }) => [attributes.name ?? '', attributes.value ?? '']),
  );
}

async function startStream(context: VerbContext, element: XmlElement): Promise<void> {
  const { exchange, call } = context;
  const options = streamOptions(context, element, false);
  if (options === undefined) return;
  const stream = new MediaStream(exchange, call, options);
  started.set(call, [...(started.get(call) ?? []), stream]);
  await stream.open();
}

function startRecording(context: VerbContext, element: XmlElement): void {
  const callback = callbackOf(context, element, 'recordingStatusCallback');
  recordCall(context.exchange, context.call, {
    source: 'StartCallRecordingTwiML',
    channels: element.attributes.channels === 'dual' ? 2 : 1,
    events: listOf(element, 'recordingStatusCallbackEvent', ['completed']),
    ...(callback === undefined ? {} : { callback }),
  });
}
