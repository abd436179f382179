import { defineAgent, defineConfig, defineDesk, defineEdge, definePack, defineTool } from 'switchroom';
import { z } from 'zod';
import { scripted } from './model.ts';
import { askOutside, chargeOutside } from './outside-service.ts';

const parameters = z.object({ reference: z.string() });

/** Writes to our own tables only: its receipt commits with the row. */
const chargeAccount = defineTool({
  name: 'charge_account',
  description: "Charges the customer's account.",
  effect: 'write',
  atomic: true,
  parameters,
  async execute({ reference }, { database, conversationId }) {
    await database.query('insert into charges (conversation, reference) values ($1, $2)', [
      conversationId,
      reference,
    ]);
    return { charged: reference };
  },
});

/** Writes at an outside service that takes whatever it is sent, and can be asked what it took. */
const chargeCard = defineTool({
  name: 'charge_card',
  description: "Charges the customer's card.",
  effect: 'write',
  parameters,
  async execute({ reference }, { idempotencyKey }) {
    await chargeOutside(idempotencyKey, reference);
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
  edges: [defineEdge({ to: 'triage' })],
});

export default defineConfig({
  pack: definePack({
    name: 'chaos',
    desk: defineDesk({ id: 'chaos', name: 'Chaos', entry: 'triage', agents: [triage, cashier] }),
    database: { schema: 'chaos', files: [new URL('./pack.sql', import.meta.url)] },
  }),
  models: [scripted],
});
