import { z } from 'zod';
import { passParameters } from '../token.ts';

const start = z.object({
  event: z.literal('start'),
  streamSid: z.string().regex(/^\w{1,64}$/),
  start: z.object({
    callSid: z.string().regex(/^\w{1,64}$/),
    mediaFormat: z.object({ encoding: z.literal('audio/x-mulaw'), sampleRate: z.literal(8000) }),
    customParameters: passParameters,
  }),
});
const other = z.discriminatedUnion('event', [
  start,
  z.object({ event: z.literal('mark'), mark: z.object({ name: z.string().max(100) }) }),
  z.object({ event: z.literal('dtmf'), dtmf: z.object({ digit: z.string().regex(/^[0-9*#A-D]$/) }) }),
  z.object({ event: z.literal('stop') }),
]);

/** The message that says which call it is, and shows its pass. */
export type StreamStart = z.output<typeof start>;

/** What comes on the socket of a Media Stream. */
export type MediaMessage = z.output<typeof other> | { readonly event: 'media'; readonly audio: Uint8Array };

const MEDIA = '{"event":"media"';
const PAYLOAD = '"payload":"';

/** Reads a message; undefined for what is of no interest, or no message at all. */
export function readMessage(text: string): MediaMessage | undefined {
  const sound = soundIn(text);
  if (sound !== undefined) return { event: 'media', audio: Buffer.from(sound, 'base64') };
  const message = parsed(text);
  const payload: unknown = message?.media?.payload;
  if (typeof payload === 'string') return { event: 'media', audio: Buffer.from(payload, 'base64') };
  return other.safeParse(message).data;
}

/** Reads the message that a stream begins with; undefined for any other. */
export function readStart(text: string): StreamStart | undefined {
  return start.safeParse(parsed(text)).data;
}

/** Sound comes fifty times a second, as the network writes it: then nothing else of the message is read. */
function soundIn(text: string): string | undefined {
  if (!text.startsWith(MEDIA)) return undefined;
  const at = text.indexOf(PAYLOAD);
  const from = at + PAYLOAD.length;
  const to = text.indexOf('"', from);
  return at === -1 || to === -1 ? undefined : text.slice(from, to);
}

function parsed(text: string): { readonly media?: { readonly payload?: unknown } } | null | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
