import type { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Audit } from '../../contracts/audit.ts';
import type { Clock } from '../../contracts/clock.ts';
import type { Desk } from '../../contracts/desk.ts';
import type { Duty, DutyStore } from '../../contracts/duty.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { Exchange } from '../../contracts/line.ts';
import type { Principal } from '../../contracts/principal.ts';
import { jsonLine } from '../_shared/json-line.ts';
import { demandPerson, demandScope, type LineEnv } from '../_shared/principal.ts';
import { expectDesk, expectWorksAt } from '../_shared/their-desks.ts';
import { routes } from './routes.ts';
import type * as schemas from './schemas.ts';

/** What the line of who is on duty is handed. */
export interface DutyLineParts {
  readonly duty: DutyStore;
  readonly exchange: Exchange;
  readonly desks: readonly Pick<Desk, 'id'>[];
  readonly audit: Audit | undefined;
  readonly clock: Clock;
}

const LONGEST_MS = 24 * 3_600_000;

/** Who is there to take conversations over, over HTTP; throws coded errors. */
export function dutyLine({ duty, exchange, desks: all, audit, clock }: DutyLineParts): OpenAPIHono<LineEnv> {
  const app = jsonLine();
  app.openapi(routes.list, async (context) => {
    demandScope(context, 'inbox:work');
    return context.json({ onDuty: (await duty.current(clock.now())).map(viewOf) }, 200);
  });
  app.openapi(routes.begin, async (context) => {
    const principal = person(context);
    const { until, desks, ...given } = context.req.valid('json');
    for (const id of desks ?? []) expectDesk(all, id);
    const since = clock.now();
    const begun: Duty = {
      staff: principal.id,
      name: principal.name,
      since,
      until: within(since, new Date(until)),
      desks: theirs(principal, desks),
      skills: given.skills,
      atOnce: given.atOnce,
    };
    await duty.begin(begun);
    const targets = [...(begun.desks ?? []), ...begun.skills];
    await audit?.record({ principal, action: 'duty-begun', targets, counts: { atOnce: begun.atOnce } });
    return context.json(viewOf(begun), 200);
  });
  app.openapi(routes.end, async (context) => {
    const principal = person(context);
    if (await duty.end(principal.id, clock.now())) await audit?.record({ principal, action: 'duty-ended' });
    return context.body(null, 204);
  });
  app.openapi(routes.assign, async (context) => {
    const principal = demandScope(context, 'inbox:work');
    const { staff } = context.req.valid('json');
    const to = (await duty.current(clock.now())).find((one) => one.staff === staff);
    if (to === undefined) throw new SwitchroomError('staff-not-found', 'They are not on duty.');
    await exchange.as(principal).inbox.assign(context.req.valid('param').id, to);
    return context.body(null, 204);
  });
  return app;
}

/** Throws `not-allowed` for a program: it takes nothing over by itself. */
function person(context: Context<LineEnv>): Principal {
  return demandPerson(context, 'inbox:work', 'Only people are on duty.');
}

function within(since: Date, until: Date): Date {
  const ms = until.getTime() - since.getTime();
  if (ms > 0 && ms <= LONGEST_MS) return until;
  throw new SwitchroomError('request-invalid', '`until` must be within the next 24 hours.');
}

/** The desks somebody is there for, of those they work at. */
function theirs(principal: Principal, desks: readonly string[] | undefined): readonly string[] | null {
  for (const id of desks ?? []) expectWorksAt(principal, id);
  return desks ?? principal.desks ?? null;
}

function viewOf({ staff, name, since, until, desks, skills, atOnce }: Duty): z.input<typeof schemas.duty> {
  const times = { since: since.toISOString(), until: until.toISOString() };
  return { staff, name, ...times, desks: desks && [...desks], skills: [...skills], atOnce };
}
