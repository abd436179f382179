import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import type { ErrorCode } from '../contracts/errors.ts';
import { problem, problemResponse } from '../lines/_shared/problem.ts';

/** Sockets are opened at these paths, by a request that asks for it. */
const SOCKETS = /^\/v1\/(?:voice|phone\/(?:media|relay))$/;

/** A problem; or the page, which says itself that there is nothing at its address. */
const isOurs = (status: number, type: string) =>
  type.startsWith('application/problem+json') || (status === 404 && type.startsWith('text/html'));

/** Answers what no route takes: `upgrade-required` at a socket's path, `method-not-allowed` at another's, else `route-not-found`. */
export function noRoute(app: Pick<OpenAPIHono, 'routes'>): (context: Context) => Response {
  return ({ req: { path } }) => {
    if (SOCKETS.test(path)) {
      const answer = problemResponse(problem('upgrade-required', 'Open a WebSocket here.'));
      answer.headers.set('upgrade', 'websocket');
      return answer;
    }
    const methods = methodsOf(app, path);
    if (methods.length === 0) return problemResponse(problem('route-not-found', 'See /v1/openapi.json.'));
    const answer = problemResponse(problem('method-not-allowed', `Use ${methods.join(' or ')}.`));
    answer.headers.set('allow', methods.join(', '));
    return answer;
  };
}

/** What a middleware or a library answered as an error of its own is told as a problem; the page tells it in its own words. */
export const problemsOnly: MiddlewareHandler = async (context, next) => {
  await next();
  const { status, headers } = context.res;
  if (status < 400 || isOurs(status, headers.get('content-type') ?? '')) return;
  context.res = undefined;
  context.res = problemResponse(problem(codeOf(status), `Status ${status}.`));
};

function codeOf(status: number): ErrorCode {
  if (status >= 500) return 'internal';
  return status === 404 ? 'route-not-found' : 'request-invalid';
}

/** The methods that routes of this path take; middleware and the page take any. */
function methodsOf({ routes }: Pick<OpenAPIHono, 'routes'>, asked: string): string[] {
  const parts = asked.split('/');
  const fits = (pattern: string) => {
    const wanted = pattern.split('/');
    return (
      wanted.length === parts.length &&
      wanted.every((part, at) => part === parts[at] || (part.startsWith(':') && parts[at] !== ''))
    );
  };
  return [
    ...new Set(
      routes.filter(({ method, path }) => method !== 'ALL' && fits(path)).map(({ method }) => method),
    ),
  ];
}
