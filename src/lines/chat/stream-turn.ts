import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { TurnEvent } from '../../contracts/turn.ts';
import { problemOf } from '../_shared/problem.ts';

/**
 * Streams a turn as server-sent events, each as `shown` tells it; what fails before its first event is answered as a plain
 * problem instead.
 */
export async function streamTurn(
  context: Context,
  turn: AsyncIterable<TurnEvent>,
  shown: (event: TurnEvent) => object | undefined,
): Promise<Response> {
  const events = turn[Symbol.asyncIterator]();
  const first = await events.next();
  return streamSSE(context, async (stream) => {
    stream.onAbort(() => void events.return?.());
    try {
      for (let step = first; !step.done; step = await events.next()) {
        const told = shown(step.value);
        if (told) await stream.writeSSE({ event: step.value.type, data: JSON.stringify(told) });
      }
    } catch (thrown) {
      await stream.writeSSE({ event: 'error', data: JSON.stringify(problemOf(thrown)) });
    }
  });
}
