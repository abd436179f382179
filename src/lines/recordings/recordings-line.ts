import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { joinFrames } from '../../audio/frames.ts';
import type { Desk } from '../../contracts/desk.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import { CHUNK_MS, PEAK_MS, type RecordingPart, type RecordingStore } from '../../contracts/recording.ts';
import { jsonLine } from '../_shared/json-line.ts';
import { demandScope, type LineEnv } from '../_shared/principal.ts';
import { rangeOf } from './byte-range.ts';
import { routes } from './routes.ts';
import { lengthOf, sizeOf, soundFile } from './sound-file.ts';

/** What the line of recordings is handed. */
export interface RecordingsLineParts {
  /** Where the sound of a desk's calls is kept; throws `desk-not-found`. */
  recordings(desk: string): RecordingStore;
  /** The id of the desk a conversation is at, by its own. */
  deskOf(conversation: string): string;
  /** Which desk a request is for. Throws `desk-not-found` and `not-allowed`. */
  deskFor(context: Context<LineEnv>, named: string | undefined): Desk;
}

/** Recordings of calls over HTTP, for who may hear calls; throws coded errors. */
export function recordingsLine({ recordings, deskOf, deskFor }: RecordingsLineParts): OpenAPIHono<LineEnv> {
  const app = jsonLine();
  const found = async (context: Context<LineEnv>, id: string) => {
    demandScope(context, 'calls:hear');
    const store = recordings(deskFor(context, deskOf(id)).id);
    return { store, parts: await store.parts(id) };
  };
  app.openapi(routes.list, async (context) => {
    const { id } = context.req.valid('param');
    const { store, parts } = await found(context, id);
    const views = parts.map(async (part, at) => ({
      part: at + 1,
      line: part.line,
      startedAt: part.startedAt.toISOString(),
      ms: lengthOf(part),
      bytes: part.bytes,
      peaks: Buffer.from(await peaksOf(store, id, part)).toString('base64'),
    }));
    return context.json({ peakMs: PEAK_MS, parts: await Promise.all(views) }, 200);
  });
  app.openapi(routes.sound, async (context) => {
    const { id } = context.req.valid('param');
    const { store, parts } = await found(context, id);
    const part = parts[context.req.valid('query').part - 1];
    if (part === undefined) throw new SwitchroomError('recording-not-found', `It has ${parts.length} parts.`);
    const size = sizeOf(part);
    const range = rangeOf(context.req.header('range'), size);
    if (range === 'none') throw new SwitchroomError('range-not-satisfiable', `It has ${size} bytes.`);
    const { from, to } = range ?? { from: 0, to: size - 1 };
    return new Response(soundFile(store, id, part, { from, to }), {
      status: range ? 206 : 200,
      headers: {
        'content-type': 'audio/wav',
        'content-length': `${to + 1 - from}`,
        'accept-ranges': 'bytes',
        'cache-control': 'private, no-store',
        ...(range && { 'content-range': `bytes ${from}-${to}/${size}` }),
      },
    });
  });
  return app;
}

/** How loud a recording is from its beginning to its end; of chunks that are missing, silence. */
async function peaksOf(store: RecordingStore, id: string, part: RecordingPart): Promise<Uint8Array> {
  const known = await store.peaks(id, part.startedAt);
  const silence = new Uint8Array((CHUNK_MS / PEAK_MS) * 2);
  return joinFrames(Array.from({ length: part.chunks }, (_, number) => known.get(number) ?? silence));
}
