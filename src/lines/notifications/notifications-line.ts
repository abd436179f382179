import { createHash, randomUUID } from 'node:crypto';
import type { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Clock } from '../../contracts/clock.ts';
import type { Desk } from '../../contracts/desk.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type {
  NoticeSenders,
  NotificationStep,
  NotificationStore,
  NotificationWay,
} from '../../contracts/notification.ts';
import type { Principal } from '../../contracts/principal.ts';
import { jsonLine } from '../_shared/json-line.ts';
import { demandPerson, type LineEnv } from '../_shared/principal.ts';
import { expectDesk, expectWorksAt } from '../_shared/their-desks.ts';
import { routes } from './routes.ts';
import type * as schemas from './schemas.ts';

/** What the line of how people are reached is handed. */
export interface NotificationsLineParts {
  readonly notifications: NotificationStore;
  readonly desks: readonly Pick<Desk, 'id' | 'name'>[];
  readonly clock: Clock;
  /** The ways this deployment has; none without. */
  readonly noticeWays?: { readonly senders: NoticeSenders; readonly pushKey: string } | undefined;
}

const MOST_DEVICES = 20;
const TEST_EVERY_MS = 10_000;

/** How people are reached whose console is closed, over HTTP: everybody says it for themselves. Throws coded errors. */
export function notificationsLine(parts: NotificationsLineParts): OpenAPIHono<LineEnv> {
  const { notifications, clock, noticeWays: ways, desks: all } = parts;
  const app = jsonLine();
  const tested = new Map<string, number>();
  app.openapi(routes.read, async (context) => context.json(await viewFor(parts, person(context).id), 200));
  app.openapi(routes.save, async (context) => {
    const principal = person(context);
    const given = context.req.valid('json');
    checkDesks(principal, given.steps, all);
    await notifications.save(principal.id, given);
    return context.json(await viewFor(parts, principal.id), 200);
  });
  app.openapi(routes.addDevice, async (context) => {
    const { id: staff } = person(context);
    const { name, endpoint, keys } = context.req.valid('json');
    if (!/^https?:$/.test(URL.parse(endpoint)?.protocol ?? ''))
      throw new SwitchroomError('request-invalid', '`endpoint` must be an address.');
    const id = createHash('sha256').update(endpoint).digest('base64url').slice(0, 22);
    const known = await notifications.devices(staff);
    if (known.length >= MOST_DEVICES && !known.some((one) => one.id === id))
      throw new SwitchroomError('request-invalid', `At most ${MOST_DEVICES} devices: remove one first.`);
    await notifications.addDevice(staff, { id, name, endpoint, ...keys, madeAt: clock.now() });
    return context.json(await viewFor(parts, staff), 200);
  });
  app.openapi(routes.removeDevice, async (context) => {
    const { id: staff } = person(context);
    if (!(await notifications.removeDevice(staff, context.req.valid('param').id)))
      throw new SwitchroomError('device-not-found', 'It may have been removed before.');
    return context.body(null, 204);
  });
  app.openapi(routes.test, async (context) => {
    const { id: staff } = person(context);
    const { way } = context.req.valid('json');
    const send = ways?.senders[way];
    if (send === undefined)
      throw new SwitchroomError('notification-failed', `Nobody is reached by ${way} here.`);
    expectPause(tested, `${staff} ${way}`, clock.now().getTime());
    const [desk] = all;
    const place = { id: desk?.id ?? '', name: desk?.name ?? '' };
    const settings = await notifications.settings(staff);
    const notice = { kind: 'test', desk: place, conversation: null } as const;
    if (!(await send(notice, { staff, settings, id: randomUUID() })))
      throw new SwitchroomError('notification-failed', missing(way));
    return context.body(null, 204);
  });
  return app;
}

/** Throws `not-allowed` for a program: nothing waits for it. */
function person(context: Context<LineEnv>): Principal {
  return demandPerson(context, 'inbox:work', 'Only people are told what waits for them.');
}

/** Throws `desk-not-found`, and `not-allowed` for a desk they do not work at. */
function checkDesks(
  principal: Principal,
  steps: readonly NotificationStep[],
  all: NotificationsLineParts['desks'],
): void {
  for (const id of steps.flatMap((step) => step.desks ?? [])) {
    expectDesk(all, id);
    expectWorksAt(principal, id);
  }
}

/** A test costs money or patience. Throws `too-many-requests`. */
function expectPause(tested: Map<string, number>, what: string, now: number): void {
  for (const [one, at] of tested) if (now - at >= TEST_EVERY_MS) tested.delete(one);
  const before = tested.get(what);
  if (before !== undefined)
    throw new SwitchroomError('too-many-requests', 'A test was sent a moment ago.', {
      retryAfterMs: TEST_EVERY_MS - (now - before),
    });
  tested.set(what, now);
}

function missing(way: NotificationWay): string {
  const what = { push: 'a device', email: 'an e-mail address', call: 'a telephone number' };
  return `Say first at which: you have not given ${what[way]}.`;
}

async function viewFor(
  { notifications, noticeWays: ways }: NotificationsLineParts,
  staff: string,
): Promise<z.input<typeof schemas.notifications>> {
  const [{ email, telephone, steps }, devices] = await Promise.all([
    notifications.settings(staff),
    notifications.devices(staff),
  ]);
  return {
    ways: Object.keys(ways?.senders ?? {}) as NotificationWay[],
    pushKey: ways?.pushKey ?? null,
    email,
    telephone,
    steps: steps.map((step) => ({ ...step, desks: step.desks && [...step.desks] })),
    devices: devices.map(({ id, name, madeAt }) => ({ id, name, madeAt: madeAt.toISOString() })),
  };
}
