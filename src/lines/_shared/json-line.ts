import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { LineEnv } from './principal.ts';

/** An HTTP app for JSON bodies that fit their schemas; throws `request-invalid` for all others. */
export function jsonLine(): OpenAPIHono<LineEnv> {
  const app = new OpenAPIHono<LineEnv>({
    defaultHook: (result) => {
      if (!result.success) throw new SwitchroomError('request-invalid', z.prettifyError(result.error));
    },
  });
  app.use('/v1/*', onlyJson);
  return app;
}

/** Bodies are JSON: a browser then asks first (preflight), so no other site can post in the customer's name. */
async function onlyJson(context: Context, next: () => Promise<void>): Promise<void> {
  const type = context.req.header('content-type');
  if (
    context.req.method === 'POST' &&
    type !== undefined &&
    !type.toLowerCase().startsWith('application/json')
  ) {
    throw new SwitchroomError('request-invalid', 'Send the body as `content-type: application/json`.');
  }
  await next();
}
