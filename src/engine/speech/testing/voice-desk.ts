import { z } from 'zod';
import type { Limits } from '../../../contracts/desk.ts';
import type { Guard } from '../../../contracts/guard.ts';
import type { Tool } from '../../../contracts/tool.ts';
import type { VoicePolicy } from '../../../contracts/voice.ts';
import { defineAgent } from '../../../desk/define-agent.ts';
import { defineDesk } from '../../../desk/define-desk.ts';
import { defineEdge } from '../../../desk/define-edge.ts';
import { defineTool } from '../../../desk/define-tool.ts';
import { call } from '../../testing/open-desk.ts';

/** What may differ from a desk with a front and billing. */
export interface VoiceDeskOptions {
  readonly tools?: readonly Tool[];
  readonly guards?: readonly Guard[];
  readonly limits?: Partial<Limits>;
  readonly voice?: Partial<VoicePolicy>;
}

/** A front that has the tools, and billing; each may hand over to the other, and the front to a person. */
export function voiceDesk({ tools = [], guards = [], limits = {}, voice = {} }: VoiceDeskOptions = {}) {
  return defineDesk({
    id: 'test',
    name: 'Test desk',
    framing: false,
    entry: 'front',
    agents: [
      defineAgent({
        id: 'front',
        name: 'Front',
        handoffDescription: 'Meets everyone.',
        instructions: 'Be the front.',
        tools,
        edges: [defineEdge({ to: 'billing' }), defineEdge({ to: 'person' })],
      }),
      defineAgent({
        id: 'billing',
        name: 'Billing',
        handoffDescription: 'Invoices.',
        instructions: 'Be billing.',
        edges: [defineEdge({ to: 'front' })],
      }),
    ],
    guards,
    limits,
    voice,
  });
}

/** A tool that takes until it is told to return. */
export function slowTool(effect: 'read' | 'write' = 'read') {
  const done = Promise.withResolvers<string>();
  const started = Promise.withResolvers<void>();
  let runs = 0;
  const tool = defineTool({
    name: 'look_up',
    description: 'Looks something up.',
    effect,
    parameters: z.object({}),
    execute: () => {
      runs++;
      started.resolve();
      return done.promise;
    },
  });
  return {
    tool,
    started: started.promise,
    return: (result = 'found') => done.resolve(result),
    get runs() {
      return runs;
    },
  };
}

/** The calls by which agents of the desk do things. */
export const lookUp = call('look_up', {});
export const toBilling = call('transfer_to_billing', { reason: 'a bill' });
export const toFront = call('transfer_to_front', { reason: 'something else' });
export const toPerson = call('transfer_to_person', { reason: 'wants a person' });
