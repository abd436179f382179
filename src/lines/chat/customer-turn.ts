import type { z } from '@hono/zod-openapi';
import type { TurnEvent, TurnResult } from '../../contracts/turn.ts';
import type { turnEvent } from './schemas/turn-event.ts';

/** Name of the link that is no language model. */
const FLOOR = 'floor';

/** A step of a running turn as it is told, in the shape of its schema. */
export type ToldStep =
  | Exclude<z.input<typeof turnEvent>, { type: 'turn-finished' }>
  | {
      readonly type: 'turn-finished';
      readonly result: ReturnType<typeof fullResult | typeof customerResult>;
    };

/** Whether a language model answered, or the floor did. */
export function servedBy(models: readonly string[]): 'model' | 'floor' {
  return models.some((model) => model !== FLOOR) ? 'model' : 'floor';
}

/** A finished turn as the customer may see it: what was said and who has the conversation, not why or by what. */
export function customerResult({ handoffs, toolCalls, models, usage: _usage, ...told }: TurnResult) {
  return {
    ...told,
    handoffs: handoffs.map(({ from, to }) => ({ from, to })),
    // Of what they are asked to agree to nothing was called yet, as far as they are concerned.
    toolCalls: toolCalls.filter(({ offered }) => !offered).map(({ name, status }) => ({ name, status })),
    servedBy: servedBy(models),
  };
}

/** A finished turn as staff and services see it. */
export function fullResult(result: TurnResult) {
  return { ...result, servedBy: servedBy(result.models) };
}

/**
 * A step of a running turn as the customer may see it; undefined when it is none of their business. Only what is listed
 * is told, so that what comes later is kept in.
 */
export function customerStep(event: TurnEvent): ToldStep | undefined {
  switch (event.type) {
    case 'message-accepted':
      return { type: event.type, turn: event.turn, seq: event.seq };
    case 'text-delta':
      return { type: event.type, agent: event.agent, delta: event.delta };
    case 'tool-started': {
      const { type, agent, callId, name, parent } = event;
      return parent === undefined ? { type, agent, callId, name } : undefined;
    }
    case 'tool-finished': {
      const { type, agent, callId, name, status, parent } = event;
      return parent === undefined ? { type, agent, callId, name, status } : undefined;
    }
    case 'handoff': {
      const { type, from, to, status } = event;
      // That one was refused is between agents.
      return status === 'refused' ? undefined : { type, from, to, status };
    }
    case 'turn-finished':
      return { type: event.type, result: customerResult(event.result) };
    case 'tool-progress':
    case 'model-failed':
      return undefined;
  }
}

/** A step of a running turn as staff and services see it. */
export function fullStep(event: TurnEvent): ToldStep {
  return event.type === 'turn-finished' ? { ...event, result: fullResult(event.result) } : event;
}
