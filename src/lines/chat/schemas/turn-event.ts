import { z } from '@hono/zod-openapi';
import { toolStatus } from './tool-status.ts';
import { customerResult, turnResult } from './turn.ts';

const type = <Name extends string>(name: Name) => z.literal(name);
/** The call of the tool that runs this agent inside. */
const parent = z.string().optional();

/** An event of a running turn; what is optional, and what an agent inside a tool does, is for staff and services only. */
export const turnEvent = z
  .union([
    z.object({ type: type('message-accepted'), turn: z.int(), seq: z.int() }),
    z.object({ type: type('text-delta'), agent: z.string(), delta: z.string() }),
    z.object({
      type: type('tool-started'),
      agent: z.string(),
      callId: z.string(),
      name: z.string(),
      arguments: z.string().optional(),
      parent,
    }),
    z.object({ type: type('tool-progress'), callId: z.string(), agent: z.string(), delta: z.string() }),
    z.object({
      type: type('tool-finished'),
      agent: z.string(),
      callId: z.string(),
      name: z.string(),
      status: toolStatus,
      output: z.string().optional(),
      ms: z.number().optional(),
      parent,
    }),
    z.object({
      type: type('handoff'),
      from: z.string(),
      to: z.string(),
      reason: z.string().optional(),
      status: z.enum(['committed', 'refused', 'escalated']),
    }),
    z.object({
      type: type('model-failed'),
      model: z.string(),
      next: z.string().nullable(),
      reason: z.string(),
    }),
    z.object({ type: type('turn-finished'), result: z.union([turnResult, customerResult]) }),
  ])
  .openapi('TurnEvent');
