import {
  defineAgent,
  defineDesk,
  defineEdge,
  defineGuard,
  defineTool,
  moderation,
  PERSON,
  promptInjection,
  topics,
} from 'switchroom';
import { z } from 'zod';

/** Refuses payments to accounts that are not on the list of known ones. */
const knownAccounts = defineGuard({
  name: 'known-accounts',
  tool: ({ name, arguments: input }) => {
    if (name !== 'pay') return { verdict: 'allow' };
    const { account } = z.object({ account: z.string() }).parse(input);
    return ['A-1', 'A-2'].includes(account)
      ? { verdict: 'allow' }
      : { verdict: 'refuse', reason: 'That account is not known. Ask for a person.' };
  },
  handoff: ({ to, message }) =>
    to === PERSON && message === ''
      ? { verdict: 'refuse', reason: 'Tell the customer that a person comes.' }
      : { verdict: 'allow' },
});

const pay = defineTool({
  name: 'pay',
  description: 'Pays an amount to an account.',
  effect: 'write',
  parameters: z.object({ account: z.string(), amount: z.number() }),
  consent: ({ account, amount }) => `Shall I pay $${amount} to ${account}?`,
  execute: ({ amount }) => ({ paid: amount }),
});

const cashier = defineAgent({
  id: 'cashier',
  name: 'Cashier',
  handoffDescription: 'Pays.',
  instructions: 'Pay what the customer asks for.',
  tools: [pay],
  edges: [defineEdge({ to: PERSON, announce: 'I am getting a colleague.' })],
  guards: [knownAccounts],
});

/** Every agent of this desk is guarded; the cashier a little more. */
export const bank = defineDesk({
  id: 'bank',
  name: 'Bank',
  entry: 'cashier',
  agents: [cashier],
  guards: [
    promptInjection(),
    topics({
      never: [{ topic: 'shares', words: ['stock tip', 'shares'], say: 'We do not advise on shares.' }],
    }),
    moderation({ instructions: 'The desk serves customers of a bank, in English.', failOpen: true }),
  ],
});
