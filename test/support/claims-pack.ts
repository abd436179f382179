import {
  defineAgent,
  defineDesk,
  defineEdge,
  defineIntent,
  definePack,
  defineScript,
  defineTool,
  PERSON,
  slot,
  step,
} from 'switchroom';
import { z } from 'zod';

const payOut = defineTool({
  ...{ name: 'pay_out', description: 'Pays money to the customer.', effect: 'write', atomic: true },
  parameters: z.object({ amount: z.number() }),
  approval: ({ amount }) => (amount > 500 ? `$${amount} is more than $500.` : undefined),
  consent: ({ amount }) => `Shall I pay out $${amount}?`,
  execute: ({ amount }) => ({ paid: amount }),
});
const amount = slot.money({ name: 'amount', ask: 'How much is it about?' });
const toPerson = defineEdge({ to: PERSON });

const claims = defineAgent({
  ...{ id: 'claims', name: 'Claims', handoffDescription: 'Settles claims.', instructions: '-' },
  tools: [payOut],
  edges: [toPerson],
  script: defineScript({
    help: 'I pay out claims.',
    intents: [
      defineIntent({
        id: 'claim',
        title: 'your claim',
        examples: [
          'pay out my claim',
          'I want my claim paid',
          'please pay me',
          'settle the claim',
          'my claim please',
        ],
        steps: [
          step.collect([amount]),
          step.call(payOut, (known) => ({ amount: known.need(amount) })),
          step.say(
            (known) => `I cannot do that: ${known.refusal(payOut)}`,
            (known) => known.refusal(payOut) !== undefined,
          ),
          step.handOff(
            toPerson,
            () => ({ reason: 'It was refused.' }),
            (known) => known.refusal(payOut) !== undefined,
          ),
          step.say((known) => `$${known.result(payOut)?.paid} are on their way.`),
        ],
      }),
    ],
  }),
});

/** A desk whose one agent pays out claims: above $500 somebody must say yes. */
export const claimsPack = definePack({
  name: 'claims',
  desk: defineDesk({ id: 'claims', name: 'Claims', entry: 'claims', agents: [claims] }),
});
