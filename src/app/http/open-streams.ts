import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { LineEnv } from '../../lines/_shared/principal.ts';
import type { HttpLimits } from './http-limits.ts';

/** What a request for a stream comes with. */
type StreamEnv = LineEnv & { Bindings: Partial<HttpBindings> };

/**
 * Counts the streams that are open, until their connections close. Throws `too-many-requests` for one more of the same (`keyOf`), e.g.
 * of a conversation, than there may be, and `server-busy` for one more than the process may have.
 */
export function countStreams(
  limits: Pick<HttpLimits, 'streams' | 'streamsPerConversation'>,
  keyOf: (context: Context<StreamEnv>) => string,
): MiddlewareHandler<StreamEnv> {
  const open = new Map<string, number>();
  let all = 0;
  return async (context, next) => {
    const id = keyOf(context);
    const before = open.get(id) ?? 0;
    if (before >= limits.streamsPerConversation) {
      const most = `At most ${limits.streamsPerConversation} of these streams may be open.`;
      throw new SwitchroomError('too-many-requests', most);
    }
    if (all >= limits.streams) throw new SwitchroomError('server-busy', 'Too many streams are open.');
    open.set(id, before + 1);
    all += 1;
    context.env.outgoing?.once('close', () => {
      const left = (open.get(id) ?? 1) - 1;
      all -= 1;
      if (left === 0) open.delete(id);
      else open.set(id, left);
    });
    await next();
  };
}
