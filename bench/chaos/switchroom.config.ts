import {
  defineAgent,
  defineConfig,
  defineDesk,
  defineEdge,
  definePack,
  defineTool,
  PERSON,
} from 'switchroom';
import { z } from 'zod';
import { scripted } from './model.ts';
import { rungMs, shiftClock } from './node-environment.ts';
import { askOutside, chargeOutside } from './outside-service.ts';

shiftClock();

const parameters = z.object({ reference: z.string(), note: z.string() });
/** A model words its note anew each time it calls. */
const identifiedBy = ['reference'] as const;

/** Writes to our own tables only: its receipt commits with the row. */
const chargeAccount = defineTool({
  name: 'charge_account',
  description: "Charges the customer's account.",
  effect: 'write',
  atomic: true,
  parameters,
  identifiedBy,
  consent: { none: 'A test double.' },
  async execute({ reference }, { database, conversationId, recordFact }) {
    await database.query('insert into charges (conversation, reference) values ($1, $2)', [
      conversationId,
      reference,
    ]);
    recordFact('charged', reference);
    return { charged: reference };
  },
});

/** Writes at an outside service that takes whatever it is sent, and can be asked what it took. */
const chargeCard = defineTool({
  name: 'charge_card',
  description: "Charges the customer's card.",
  effect: 'write',
  parameters,
  identifiedBy,
  consent: { none: 'A test double.' },
  async execute({ reference }, { idempotencyKey, recordFact }) {
    await chargeOutside(idempotencyKey, reference);
    recordFact('card', reference);
    return { charged: reference };
  },
  async reconcile({ reference }, { idempotencyKey }) {
    const known = await askOutside(idempotencyKey);
    return known ? { status: 'done', result: { charged: reference } } : { status: 'not-done' };
  },
});

const triage = defineAgent({
  id: 'triage',
  name: 'Triage',
  handoffDescription: 'Finds the right specialist.',
  instructions: 'Hand over.',
  edges: [defineEdge({ to: 'cashier' })],
});

const cashier = defineAgent({
  id: 'cashier',
  name: 'Cashier',
  handoffDescription: 'Charges customers.',
  instructions: 'Charge the customer once.',
  tools: [chargeAccount, chargeCard],
  edges: [defineEdge({ to: 'triage' }), defineEdge({ to: PERSON })],
});

export default defineConfig({
  pack: definePack({
    name: 'chaos',
    desk: defineDesk({
      ...{ id: 'chaos', name: 'Chaos', entry: 'triage', agents: [triage, cashier] },
      // Nobody ever comes: both rungs pass, in turns that no customer began.
      person: { rungs: ['team', 'lead'].map((name) => ({ name, withinMs: rungMs() })) },
      // A turn is not to end for having waited for PostgreSQL.
      limits: { turnMs: 600_000 },
    }),
    database: { schema: 'chaos', files: [new URL('./pack.sql', import.meta.url)] },
  }),
  models: [scripted],
});
