import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { answers, json } from '../_shared/answers.ts';
import { jsonLine } from '../_shared/json-line.ts';
import { demandScope, type LineEnv } from '../_shared/principal.ts';
import * as schemas from './schemas.ts';

const { unknown, refused, unavailable } = answers;

const read = createRoute({
  method: 'get',
  path: '/v1/settings',
  summary: 'Tell how the deployment is configured, without secrets',
  responses: {
    200: json(schemas.deploymentSettings, 'What its file, its environment and its desks say.'),
    ...unknown,
    ...refused,
    ...unavailable,
  },
});

/** What is configured, over HTTP, for owners: `identity:manage`. It is changed where it stands, in files. */
export function settingsLine(settings: schemas.DeploymentSettings): OpenAPIHono<LineEnv> {
  const app = jsonLine();
  app.openapi(read, (context) => {
    demandScope(context, 'identity:manage');
    return context.json(settings, 200);
  });
  return app;
}
