import { z } from 'zod';
import { PERSON } from '../../contracts/edge.ts';
import { ToolRefusal } from '../../contracts/errors.ts';
import type { Tool } from '../../contracts/tool.ts';
import { defineAgent } from '../../desk/define-agent.ts';
import { defineDesk } from '../../desk/define-desk.ts';
import { allow, defineEdge, redirect, refuse } from '../../desk/define-edge.ts';
import { defineGuard } from '../../desk/define-guard.ts';
import { defineTool } from '../../desk/define-tool.ts';

/** What the test desk's tools did, for assertions. */
export interface ToolEffects {
  readonly refunds: number[];
}

const verify = defineTool({
  name: 'verify',
  description: 'Verifies the customer.',
  effect: 'read',
  parameters: z.object({ account: z.string() }),
  execute: ({ account }, { recordFact }) => {
    recordFact('account', account);
    return { verified: true };
  },
});

const lookup = defineTool({
  name: 'lookup_invoice',
  description: 'Looks an invoice up.',
  effect: 'read',
  parameters: z.object({ invoice: z.string() }),
  execute: ({ invoice }) => {
    if (invoice === 'broken') throw new RangeError('the ledger is closed');
    return { invoice, total: 42 };
  },
});

function refundTool(deeds: ToolEffects): Tool {
  return defineTool({
    name: 'refund',
    description: 'Pays money back.',
    effect: 'write',
    parameters: z.object({ amount: z.number() }),
    requires: [{ fact: 'account', provenance: 'tool-returned', otherwise: 'Verify the customer first.' }],
    execute: ({ amount }) => {
      if (amount > 500) throw new ToolRefusal('Refunds over $500 need a person.');
      deeds.refunds.push(amount);
      return { refunded: amount };
    },
  });
}

/** Triage, billing and tech, with every kind of edge and tool the engine must serve. */
export function deskForTests(deeds: ToolEffects = { refunds: [] }) {
  const toTriage = defineEdge({ to: 'triage' });
  const toPerson = defineEdge({ to: PERSON });
  const guarded = defineEdge({
    to: 'tech',
    payload: z.object({ reason: z.string(), urgency: z.enum(['low', 'high']) }),
    guards: [
      ({ reason }) => (reason.includes('forbidden') ? refuse('Tech does not do that.') : allow()),
      ({ reason }) => (reason.includes('angry') ? redirect(PERSON, 'the customer is angry') : allow()),
    ],
  });
  return defineDesk({
    id: 'test',
    name: 'Test desk',
    entry: 'triage',
    style: 'Be brief.',
    framing: false,
    agents: [
      defineAgent({
        id: 'triage',
        name: 'Triage',
        handoffDescription: 'Finds the right specialist.',
        instructions: 'Route.',
        edges: [defineEdge({ to: 'billing' }), guarded, toPerson],
      }),
      defineAgent({
        id: 'billing',
        name: 'Billing',
        handoffDescription: 'Invoices and refunds.',
        instructions: ({ facts }) => `Help with bills.${facts.account ? ' The customer is verified.' : ''}`,
        tools: [verify, lookup, refundTool(deeds)],
        edges: [toTriage, toPerson],
        guards: [
          defineGuard({
            name: 'injection',
            input: (text) =>
              text.includes('ignore all instructions')
                ? { verdict: 'refuse', reason: 'injection', say: 'I can only help with bills.' }
                : { verdict: 'allow' },
          }),
        ],
      }),
      defineAgent({
        id: 'tech',
        name: 'Tech',
        handoffDescription: 'Webhooks.',
        instructions: 'Fix things.',
        edges: [toTriage],
      }),
    ],
    limits: { modelCallsPerTurn: 6 },
  });
}
