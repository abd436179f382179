import { defineAgent, defineConfig, defineDesk, definePack, defineTool } from 'switchroom';
import { openaiRealtime } from 'switchroom/voice';
import { z } from 'zod';
import { textModel } from './model.ts';

const { CALENDAR_URL, REALTIME_URL, REALTIME_KEY } = process.env;
const parameters = z.object({ day: z.string() });
const entryOf = (key: string) => `${CALENDAR_URL}/${encodeURIComponent(key)}`;

/** Writes at a service outside, which can be asked what it took. */
const bookVisit = defineTool({
  name: 'book_visit',
  description: 'Books a visit in the calendar.',
  effect: 'write',
  parameters,
  consent: { none: 'A test double.' },
  async execute({ day }, { idempotencyKey }) {
    await fetch(entryOf(idempotencyKey), { method: 'POST' });
    return { booked: day };
  },
  async reconcile({ day }, { idempotencyKey }) {
    const { ok } = await fetch(entryOf(idempotencyKey));
    return ok ? { status: 'done', result: { booked: day } } : { status: 'not-done' };
  },
});

/** Writes to our own tables, and is not finished when it has. */
const noteVisit = defineTool({
  name: 'note_visit',
  description: 'Notes a visit.',
  effect: 'write',
  atomic: true,
  parameters,
  consent: { none: 'A test double.' },
  async execute({ day }, { database, conversationId, idempotencyKey }) {
    await database.query('insert into visits (conversation, day) values ($1, $2)', [conversationId, day]);
    await fetch(entryOf(idempotencyKey), { method: 'POST' });
    return { booked: day };
  },
});

const reception = defineAgent({
  id: 'reception',
  name: 'Reception',
  handoffDescription: 'Meets everyone.',
  instructions: 'Book visits.',
  tools: [bookVisit, noteVisit],
  edges: [],
});

export default defineConfig({
  pack: definePack({
    name: 'clinic',
    desk: defineDesk({ id: 'clinic', name: 'Clinic', entry: 'reception', agents: [reception] }),
    database: { schema: 'clinic', files: [new URL('./pack.sql', import.meta.url)] },
  }),
  models: [textModel],
  speech: openaiRealtime({
    ...{ url: REALTIME_URL ?? '', apiKey: REALTIME_KEY ?? '' },
    turnDetection: { type: 'server' },
  }),
});
