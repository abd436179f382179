import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { ShownApiKey } from '../../contracts/api-key.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import { linkAddress, type StaffMember } from '../../contracts/staff.ts';
import { jsonLine } from '../_shared/json-line.ts';
import { demandScope, type LineEnv } from '../_shared/principal.ts';
import { ownerRoutes as routes } from './owner-routes.ts';
import type { StaffLineParts } from './parts.ts';
import { ownLine, signInLine } from './session-line.ts';
import { auditView, headOf, keyView, memberView, reportView } from './views.ts';

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
  app.route('/', auditLine(parts));
  return app;
}

function peopleLine({ staff, audit, originOf }: StaffLineParts) {
  const app = jsonLine();
  const linked = async (context: Context<LineEnv>, member: StaffMember) => {
    const { secret: link, expiresAt } = await staff.createLink(member);
    context.header('cache-control', 'no-store');
    const address = linkAddress(originOf(context), link);
    return { member: memberView(member), link, address, linkExpiresAt: expiresAt.toISOString() };
  };
  app.openapi(routes.staff, async (context) => {
    demandScope(context, 'identity:manage');
    return context.json({ staff: (await staff.list()).map(memberView) }, 200);
  });
  app.openapi(routes.addStaff, async (context) => {
    const principal = demandScope(context, 'identity:manage');
    const member = await staff.add(context.req.valid('json'));
    await audit.record({
      principal,
      action: 'staff-added',
      targets: [member.id, ...member.roles, ...(member.desks ?? [])],
    });
    return context.json(await linked(context, member), 201);
  });
  const knownAs = async (id: string) => {
    const found = (await staff.list()).find((one) => one.id === id && one.disabledAt === null);
    if (found) return found;
    throw new SwitchroomError('staff-not-found', `Id: ${id}`);
  };
  app.openapi(routes.changeStaff, async (context) => {
    const principal = demandScope(context, 'identity:manage');
    const { id } = context.req.valid('param');
    const { roles } = context.req.valid('json');
    // So an owner is left in any case.
    if (id === principal.id)
      throw new SwitchroomError('not-allowed', 'Another owner must change your roles.');
    await staff.setRoles(id, roles);
    await audit.record({ principal, action: 'staff-roles-changed', targets: [id, ...roles] });
    return context.json(memberView(await knownAs(id)), 200);
  });
  app.openapi(routes.linkStaff, async (context) => {
    const principal = demandScope(context, 'identity:manage');
    const member = await knownAs(context.req.valid('param').id);
    await audit.record({ principal, action: 'staff-link-made', targets: [member.id] });
    return context.json(await linked(context, member), 201);
  });
  app.openapi(routes.disableStaff, async (context) => {
    const principal = demandScope(context, 'identity:manage');
    const { id } = context.req.valid('param');
    if (id === principal.id) throw new SwitchroomError('not-allowed', 'Another owner must disable you.');
    await staff.disable(id);
    await audit.record({ principal, action: 'staff-disabled', targets: [id] });
    return context.body(null, 204);
  });
  return app;
}

function keysLine({ keys, audit }: StaffLineParts) {
  const app = jsonLine();
  const shown = ({ key, secret }: ShownApiKey) => ({ key: keyView(key), secret });
  app.openapi(routes.keys, async (context) => {
    demandScope(context, 'identity:manage');
    return context.json({ keys: (await keys.list()).map(keyView) }, 200);
  });
  app.openapi(routes.addKey, async (context) => {
    const principal = demandScope(context, 'identity:manage');
    const { expiresAt, ...key } = context.req.valid('json');
    context.header('cache-control', 'no-store');
    const made = await keys.create({ ...key, ...(expiresAt && { expiresAt: new Date(expiresAt) }) });
    const { id, roles, scopes, desks } = made.key;
    const targets = [id, ...roles, ...scopes, ...(desks ?? [])];
    await audit.record({ principal, action: 'key-made', targets });
    return context.json(shown(made), 201);
  });
  app.openapi(routes.rotateKey, async (context) => {
    const principal = demandScope(context, 'identity:manage');
    context.header('cache-control', 'no-store');
    const { id } = context.req.valid('param');
    const { graceMs } = context.req.valid('json');
    const made = await keys.rotate(id, graceMs);
    await audit.record({ principal, action: 'key-rotated', targets: [id], counts: { graceMs } });
    return context.json(shown(made), 200);
  });
  app.openapi(routes.revokeKey, async (context) => {
    const principal = demandScope(context, 'identity:manage');
    const { id } = context.req.valid('param');
    await keys.revoke(id);
    await audit.record({ principal, action: 'key-revoked', targets: [id] });
    return context.body(null, 204);
  });
  return app;
}

function auditLine({ audit, auditLog }: StaffLineParts) {
  const app = jsonLine();
  app.openapi(routes.audit, async (context) => {
    const principal = demandScope(context, 'audit:read');
    const { limit, before, ...filter } = context.req.valid('query');
    const { rows, next } = await auditLog.find(filter, limit, before);
    audit.note({ principal, action: 'audit-read', counts: { rows: rows.length } });
    return context.json({ entries: rows.map(auditView), next }, 200);
  });
  // The whole chain is read: one after the other, however many ask.
  let last: Promise<unknown> = Promise.resolve();
  app.openapi(routes.verifyAudit, async (context) => {
    const principal = demandScope(context, 'audit:read');
    const { head } = context.req.valid('json');
    const reading = last.then(() => auditLog.verify(head === undefined ? undefined : headOf(head)));
    last = reading.catch(() => undefined);
    const report = await reading;
    const { rows, findings } = report;
    await audit.record({ principal, action: 'audit-verified', counts: { rows, findings: findings.length } });
    return context.json(reportView(report), 200);
  });
  return app;
}
