import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ConversationEvent } from '../../contracts/event.ts';
import type { Exchange } from '../../contracts/line.ts';
import type { Trace } from '../../contracts/trace.ts';
import { wholeLog } from '../../contracts/whole-log.ts';
import { jsonLine } from '../_shared/json-line.ts';
import { demandScope, type LineEnv } from '../_shared/principal.ts';
import { traceRoute, traceView } from './route.ts';

/** What the trace line is handed. */
export interface TraceLineParts {
  readonly exchange: Exchange;
  /** Makes the spans of a conversation from its log. */
  traceOf(conversation: string, events: readonly ConversationEvent[]): Trace;
}

/** A conversation as spans, over HTTP, for staff and services; throws coded errors. */
export function traceLine({ exchange, traceOf }: TraceLineParts): OpenAPIHono<LineEnv> {
  const app = jsonLine();
  app.openapi(traceRoute, async (context) => {
    const principal = demandScope(context, 'conversations:read');
    const { id } = context.req.valid('param');
    return context.json(traceView(traceOf(id, await wholeLog(exchange.as(principal), id))), 200);
  });
  return app;
}
