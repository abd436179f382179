import type { Context, MiddlewareHandler } from 'hono';
import type { Audit, AuditEntry } from '../contracts/audit.ts';
import { isInsider, type LineEnv } from '../lines/_shared/principal.ts';

/** The staff line puts its own on record, in its own words; where somebody looks is known by what they read. */
const KEPT_ELSEWHERE = /^\/v1\/(?:session|sessions|staff|keys|audit|presence)(?:\/|$)/;
/** At one of several desks, that one's id and a dot stand before. */
const ID = /^(?=.{1,128}$)(?:[\w-]+\.)?[\w-]+$/;
const READS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Puts on record what staff and services read and do: acts before they are answered, also those that were refused, reads
 * with others within a second. Which conversation and with what status; never a word that was said.
 */
export function auditRequests(audit: Audit): MiddlewareHandler<LineEnv> {
  return async (context, next) => {
    await next();
    const entry = entryOf(context);
    if (entry === undefined) return;
    if (READS.has(context.req.method)) audit.note(entry);
    else await audit.record(entry);
  };
}

function entryOf(context: Context<LineEnv>): AuditEntry | undefined {
  const { method, path } = context.req;
  const principal = context.get('principal');
  if (principal === undefined || !isInsider(principal) || KEPT_ELSEWHERE.test(path)) return undefined;
  // `/v1/<what>/<id>/<deed>/<id of it>`: other segments than ids are ours to name.
  const [, , what = '', id, deed, of] = path.split('/');
  const action = [
    method.toLowerCase(),
    what,
    ...(deed === undefined ? (id === undefined ? [] : ['one']) : [deed]),
  ];
  return {
    principal,
    action: action
      .join('-')
      .replace(/[^a-z-]/g, '')
      .slice(0, 60),
    // What is no id of ours may be anything.
    targets: [id, of].filter((target) => target !== undefined && ID.test(target)) as string[],
    counts: { status: context.res.status },
  };
}
