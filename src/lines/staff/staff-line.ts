import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ShownApiKey } from '../../contracts/api-key.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import { jsonLine } from '../_shared/json-line.ts';
import { demandScope, type LineEnv } from '../_shared/principal.ts';
import { ownerRoutes as routes } from './owner-routes.ts';
import type { StaffLineParts } from './parts.ts';
import { ownLine, signInLine } from './session-line.ts';
import { keyView, memberView } from './views.ts';

/**
 * Who works here, over HTTP: signing in, one's own passkeys and password, and what owners look after. Whoever mounts it
 * puts the principal into the context, and calls `requireSameOrigin` before it believes a cookie.
 */
export function staffLine(parts: StaffLineParts): OpenAPIHono<LineEnv> {
  const app = jsonLine();
  app.route('/', signInLine(parts));
  app.route('/', ownLine(parts));
  app.route('/', peopleLine(parts));
  app.route('/', keysLine(parts));
  return app;
}

function peopleLine({ staff }: StaffLineParts) {
  const app = jsonLine();
  app.openapi(routes.staff, async (context) => {
    demandScope(context, 'identity:manage');
    return context.json({ staff: (await staff.list()).map(memberView) }, 200);
  });
  app.openapi(routes.addStaff, async (context) => {
    demandScope(context, 'identity:manage');
    const member = await staff.add(context.req.valid('json'));
    const { secret: link, expiresAt } = await staff.createLink(member);
    context.header('cache-control', 'no-store');
    const body = { member: memberView(member), link, linkExpiresAt: expiresAt.toISOString() };
    return context.json(body, 201);
  });
  app.openapi(routes.disableStaff, async (context) => {
    const { id: own } = demandScope(context, 'identity:manage');
    const { id } = context.req.valid('param');
    if (id === own) throw new SwitchroomError('not-allowed', 'Another owner must disable you.');
    await staff.disable(id);
    return context.body(null, 204);
  });
  return app;
}

function keysLine({ keys }: StaffLineParts) {
  const app = jsonLine();
  const shown = ({ key, secret }: ShownApiKey) => ({ key: keyView(key), secret });
  app.openapi(routes.keys, async (context) => {
    demandScope(context, 'identity:manage');
    return context.json({ keys: (await keys.list()).map(keyView) }, 200);
  });
  app.openapi(routes.addKey, async (context) => {
    demandScope(context, 'identity:manage');
    const { expiresAt, ...key } = context.req.valid('json');
    context.header('cache-control', 'no-store');
    const made = await keys.create({ ...key, ...(expiresAt && { expiresAt: new Date(expiresAt) }) });
    return context.json(shown(made), 201);
  });
  app.openapi(routes.rotateKey, async (context) => {
    demandScope(context, 'identity:manage');
    context.header('cache-control', 'no-store');
    const { graceMs } = context.req.valid('json');
    return context.json(shown(await keys.rotate(context.req.valid('param').id, graceMs)), 200);
  });
  app.openapi(routes.revokeKey, async (context) => {
    demandScope(context, 'identity:manage');
    await keys.revoke(context.req.valid('param').id);
    return context.body(null, 204);
  });
  return app;
}
