import type { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Desk } from '../../contracts/desk.ts';
import type { Changeable, PublishedVersion, Publisher } from '../../contracts/published.ts';
import { jsonLine } from '../_shared/json-line.ts';
import { ofDesk } from '../_shared/of-desk.ts';
import type { LineEnv } from '../_shared/principal.ts';
import { routes } from './routes.ts';
import type * as schemas from './schemas.ts';

/** What the line of published changes is handed. */
export interface VersionsLineParts {
  /** Publishes for the desk with this id; throws `desk-not-found`. */
  publisher(desk: string): Publisher;
  /** Which desk a request is for. Throws `desk-not-found` and `not-allowed`. */
  deskFor(context: Context<LineEnv>, named: string | undefined): Desk;
}

/** Changes over the code of a desk, over HTTP, for those who may read it, or publish; throws coded errors. */
export function versionsLine({ publisher, deskFor }: VersionsLineParts): OpenAPIHono<LineEnv> {
  const app = jsonLine();
  const meant = ofDesk(publisher, deskFor, 'desk:read');
  app.openapi(routes.list, async (context) => {
    const { of } = meant(context, context.req.valid('query').desk);
    const versions = await of.list();
    const serves = versions.find(({ inForce }) => inForce)?.number ?? 0;
    return context.json({ serves, versions: versions.map(viewOf) }, 200);
  });
  app.openapi(routes.compare, async (context) => {
    const { desk, from } = context.req.valid('query');
    const { of } = meant(context, desk);
    const differences = await of.compare(from, context.req.valid('param').number);
    return context.json({ differences }, 200);
  });
  app.openapi(routes.changeable, async (context) => {
    const { of } = meant(context, context.req.valid('query').desk);
    return context.json(changeableView(await of.changeable(context.req.valid('param').number)), 200);
  });
  app.openapi(routes.publish, async (context) => {
    const { desk, ...version } = context.req.valid('json');
    const { of, by } = meant(context, desk, 'desk:publish');
    return context.json(viewOf(await of.publish(by, version)), 201);
  });
  app.openapi(routes.rollBack, async (context) => {
    const { desk, note } = context.req.valid('json');
    const { of, by } = meant(context, desk, 'desk:publish');
    return context.json(viewOf(await of.rollBack(by, context.req.valid('param').number, note)), 201);
  });
  return app;
}

function viewOf({ at, ...version }: PublishedVersion): z.input<typeof schemas.published> {
  return { ...version, at: at.toISOString() };
}

function changeableView({
  limits,
  agents,
  knowledge,
  ...rest
}: Changeable): z.input<typeof schemas.changeable> {
  return {
    ...rest,
    limits: { ...limits },
    agents: agents.map((agent) => ({ ...agent, examples: [...agent.examples] })),
    knowledge: knowledge.map(({ tool, texts }) => ({ tool, texts: { ...texts } })),
  };
}
