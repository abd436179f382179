import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';
import { SwitchroomError } from '../contracts/errors.ts';
import type { LineEnv } from '../lines/_shared/principal.ts';

const FOLDER = fileURLToPath(new URL('../../widget/dist', import.meta.url));
const FILES = ['/widget.js', '/widget/*'];
const NOT_BUILT = 'The widget has no such file, or was not built: run `npm run build:widget`.';
/** A file whose name has a hash of what is in it. */
const HASHED = /-[\w-]{8}\.js(?:\.br|\.gz)?$/;
const FOR_EVER = 'public, max-age=31536000, immutable';
/** Asked for each time, and answered without a body while it is the same. */
const ASKED = 'public, no-cache';

/** Where the widget is the page: which desk it is for is said by its path. */
const PAGES = ['/', '/d/:desk', '/d/:desk/'];
/** The strictest policy that the widget works under, with the vendor whom pages call: what is not named is refused. */
const pagePolicy = (vendor: string | undefined) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    ["connect-src 'self'", vendor].filter(Boolean).join(' '),
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');

/** Lets the pages of others load the widget, also those that take nothing from elsewhere unless it agrees (COEP). */
const forOtherPages: MiddlewareHandler = async (context, next) => {
  await next();
  context.res.headers.set('access-control-allow-origin', '*');
  context.res.headers.set('cross-origin-resource-policy', 'cross-origin');
};

/** Gives the page the policy that it shows to be enough. */
const strictPolicy =
  (vendor: string | undefined): MiddlewareHandler =>
  async (context, next) => {
    await next();
    context.res.headers.set('content-security-policy', pagePolicy(vendor));
  };

/** Sets the headers of the widget's files over those of everything else; it must come before what sets these. `vendor`: whom pages call. */
export function widgetHeaders(vendor: string | undefined): OpenAPIHono<LineEnv> {
  const app = new OpenAPIHono<LineEnv>();
  for (const path of FILES) app.use(path, forOtherPages);
  for (const path of PAGES) app.use(path, strictPolicy(vendor));
  return app;
}

/** What pages are served with: the desks there are, and the one that a request without a name is for. */
interface WidgetPages {
  readonly desks: readonly { readonly id: string }[];
  readonly deskFor: (context: Context<LineEnv>, named: string | undefined) => { readonly id: string };
}

/** The customer widget: its script, what that loads, and the page that is the widget at full size. */
export function widgetFiles({ desks, deskFor }: WidgetPages): OpenAPIHono<LineEnv> {
  const app = new OpenAPIHono<LineEnv>();
  if (existsSync(FOLDER))
    for (const path of FILES)
      app.get(
        path,
        etag(),
        serveStatic({
          root: FOLDER,
          rewriteRequestPath: (asked) => asked.replace(/^\/widget\//, '/'),
          precompressed: true,
          onFound: (name, context) => context.header('cache-control', HASHED.test(name) ? FOR_EVER : ASKED),
        }),
      );
  for (const path of FILES)
    app.get(path, () => {
      throw new SwitchroomError('route-not-found', NOT_BUILT);
    });
  for (const path of PAGES)
    app.get(path, async (context) => {
      const named = context.req.param('desk');
      // Each desk has an address of its own, where there are several.
      if (named === undefined && desks.length > 1)
        return context.redirect(`d/${encodeURIComponent(deskFor(context, undefined).id)}`);
      const page = await readFile(`${FOLDER}/chat.html`, 'utf8').catch((cause) => {
        throw new SwitchroomError('route-not-found', NOT_BUILT, { cause });
      });
      // The page says itself that there is no such desk; who asks without a browser is told as well.
      return context.html(page, named === undefined || desks.some(({ id }) => id === named) ? 200 : 404);
    });
  return app;
}
