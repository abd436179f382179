import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { HttpLimits } from './http-limits.ts';

/**
 * Counts the streams that are open, until their connections close. Throws `too-many-requests` for one more of a conversation
 * than it may have, and `server-busy` for one more than the process may have.
 */
export function countStreams(
  limits: Pick<HttpLimits, 'streams' | 'streamsPerConversation'>,
): MiddlewareHandler<{ Bindings: Partial<HttpBindings> }> {
  const open = new Map<string, number>();
  let all = 0;
  return async ({ req, env }, next) => {
    const id = req.param('id') ?? '';
    const before = open.get(id) ?? 0;
    if (before >= limits.streamsPerConversation) {
      const most = `At most ${limits.streamsPerConversation} streams of a conversation may be open.`;
      throw new SwitchroomError('too-many-requests', most);
    }
    if (all >= limits.streams) throw new SwitchroomError('server-busy', 'Too many streams are open.');
    open.set(id, before + 1);
    all += 1;
    env.outgoing?.once('close', () => {
      const left = (open.get(id) ?? 1) - 1;
      all -= 1;
      if (left === 0) open.delete(id);
      else open.set(id, left);
    });
    await next();
  };
}
