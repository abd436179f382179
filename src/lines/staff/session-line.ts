import type { Context } from 'hono';
import type { NewSession } from '../../contracts/staff.ts';
import { jsonLine } from '../_shared/json-line.ts';
import { type LineEnv, principalOf } from '../_shared/principal.ts';
import { demandSession, forgetSession, keepSession, keepWay, sessionOf, takeWay } from './cookies.ts';
import type { StaffLineParts } from './parts.ts';
import { sessionRoutes as routes } from './session-routes.ts';
import { passkeyView, sessionView, whoView } from './views.ts';

/** Signing in and out over HTTP. */
export function signInLine(parts: StaffLineParts) {
  const app = jsonLine();
  const { signIn, sessions, audit, originOf } = parts;
  const from = (context: Context<LineEnv>) => ({
    address: context.get('address'),
    origin: originOf(context),
  });
  const begun = async (context: Context<LineEnv>, made: NewSession) => {
    const { principal, session } = made;
    await audit.record({ principal, action: `signed-in-by-${session.via}`, targets: [session.id] });
    keepSession(context, originOf(context), made);
    return whoView(principal, session);
  };
  app.openapi(routes.ways, (context) => context.json({ ways: [...parts.ways] }, 200));
  app.openapi(routes.byLink, async (context) => {
    const { link } = context.req.valid('json');
    return context.json(await begun(context, await signIn.byLink(link, from(context))), 200);
  });
  app.openapi(routes.byPassword, async (context) => {
    const made = await signIn.byPassword(context.req.valid('json'), from(context));
    return context.json(await begun(context, made), 200);
  });
  app.openapi(routes.askPasskey, async (context) => {
    const { ceremony, options } = await signIn.askPasskey(from(context));
    return context.json({ ceremony, options: { ...options } }, 200);
  });
  app.openapi(routes.byPasskey, async (context) => {
    const made = await signIn.byPasskey(context.req.valid('json'));
    return context.json(await begun(context, made), 200);
  });
  app.openapi(routes.startOidc, async (context) => {
    const { url, browser } = await signIn.startOidc(from(context));
    keepWay(context, originOf(context), browser);
    return context.redirect(url.href, 302);
  });
  app.openapi(routes.byOidc, async (context) => {
    const origin = originOf(context);
    // The address as the provider knows it, which a proxy may have changed.
    const { pathname, search } = new URL(context.req.url);
    const made = await signIn.byOidc(new URL(`${pathname}${search}`, origin), takeWay(context, origin));
    await begun(context, made);
    return context.redirect('/', 303);
  });
  app.openapi(routes.who, async (context) => {
    const principal = principalOf(context);
    const signedIn = principal.kind === 'staff' ? await sessionOf(parts, context) : undefined;
    return context.json(whoView(principal, signedIn?.session), 200);
  });
  app.openapi(routes.signOut, async (context) => {
    const signedIn = await sessionOf(parts, context);
    if (signedIn) {
      const { principal, session } = signedIn;
      await sessions.end(principal.id, { id: session.id });
      await audit.record({ principal, action: 'signed-out', targets: [session.id] });
    }
    forgetSession(context, originOf(context));
    return context.body(null, 204);
  });
  return app;
}

/** What one who is signed in looks after: one's sessions, password and passkeys. */
export function ownLine(parts: StaffLineParts) {
  const app = jsonLine();
  const { sessions, own, audit, originOf } = parts;
  app.openapi(routes.list, async (context) => {
    const { principal, session } = await demandSession(parts, context);
    const list = await sessions.list(principal.id);
    return context.json({ sessions: list.map((one) => sessionView(one, session.id)) }, 200);
  });
  app.openapi(routes.end, async (context) => {
    const { principal } = await demandSession(parts, context);
    const { id } = context.req.valid('param');
    await sessions.end(principal.id, { id });
    await audit.record({ principal, action: 'session-ended', targets: [id] });
    return context.body(null, 204);
  });
  app.openapi(routes.setPassword, async (context) => {
    const { password, current } = context.req.valid('json');
    const who = await demandSession(parts, context);
    await own.setPassword(who, password, current);
    await audit.record({ principal: who.principal, action: 'password-set' });
    return context.body(null, 204);
  });
  app.openapi(routes.askNewPasskey, async (context) => {
    const who = await demandSession(parts, context);
    const { ceremony, options } = await own.askNewPasskey(who, originOf(context));
    return context.json({ ceremony, options: { ...options } }, 200);
  });
  app.openapi(routes.addPasskey, async (context) => {
    const who = await demandSession(parts, context);
    await own.addPasskey(who, context.req.valid('json'));
    await audit.record({ principal: who.principal, action: 'passkey-added' });
    return context.body(null, 204);
  });
  app.openapi(routes.passkeys, async (context) => {
    const list = await own.passkeys(await demandSession(parts, context));
    return context.json({ passkeys: list.map(passkeyView) }, 200);
  });
  app.openapi(routes.removePasskey, async (context) => {
    const who = await demandSession(parts, context);
    const { id } = context.req.valid('param');
    await own.removePasskey(who, id);
    await audit.record({ principal: who.principal, action: 'passkey-removed', targets: [id] });
    return context.body(null, 204);
  });
  return app;
}
