import { type Edge, PERSON } from '../../contracts/edge.ts';
import type { Guard } from '../../contracts/guard.ts';
import type { Tool } from '../../contracts/tool.ts';
import { defineAgent } from '../../desk/define-agent.ts';
import { defineDesk } from '../../desk/define-desk.ts';
import { defineEdge } from '../../desk/define-edge.ts';

/** What may differ of the guarded desk. */
export interface GuardedDeskOptions {
  readonly guards?: readonly Guard[];
  readonly tools?: readonly Tool[];
  /** Of the edge from triage to billing. */
  readonly toBilling?: Edge<'billing'>;
}

/** Triage and billing, who hand over to each other and to people. */
export function guardedDesk({ guards = [], tools = [], toBilling }: GuardedDeskOptions = {}) {
  const triage = defineAgent({
    id: 'triage',
    name: 'Triage',
    handoffDescription: 'Finds the right specialist.',
    instructions: 'Route.',
    tools: [...tools],
    edges: [toBilling ?? defineEdge({ to: 'billing' }), defineEdge({ to: PERSON })],
  });
  const billing = defineAgent({
    id: 'billing',
    name: 'Billing',
    handoffDescription: 'Invoices.',
    instructions: 'Help.',
    edges: [defineEdge({ to: 'triage' })],
  });
  return defineDesk({ id: 'test', name: 'Test', entry: 'triage', agents: [triage, billing], guards });
}
