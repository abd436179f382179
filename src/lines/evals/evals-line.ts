import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Desk } from '../../contracts/desk.ts';
import type { EvalRun, EvalRuns } from '../../contracts/eval-run.ts';
import { jsonLine } from '../_shared/json-line.ts';
import { ofDesk } from '../_shared/of-desk.ts';
import type { LineEnv } from '../_shared/principal.ts';
import { routes } from './routes.ts';

/** What the line of runs is handed. */
export interface EvalsLineParts {
  /** Of the desk with this id; throws `desk-not-found`. */
  evalRuns(desk: string): EvalRuns;
  /** Which desk a request is for. Throws `desk-not-found` and `not-allowed`. */
  deskFor(context: Context<LineEnv>, named: string | undefined): Desk;
}

/** Runs of suites over HTTP, for who reads the desk, and who keeps them; throws coded errors. */
export function evalsLine({ evalRuns, deskFor }: EvalsLineParts): OpenAPIHono<LineEnv> {
  const app = jsonLine();
  const meant = ofDesk(evalRuns, deskFor, 'desk:read');
  app.openapi(routes.keep, async (context) => {
    const { desk, ...run } = context.req.valid('json');
    const { of, by } = meant(context, desk, 'evals:write');
    return context.json(viewOf(await of.keep(by, run)), 201);
  });
  app.openapi(routes.list, async (context) => {
    const { desk, suite, from } = context.req.valid('query');
    const filter = { suite, from: from === undefined ? undefined : new Date(from) };
    const runs = await meant(context, desk).of.list(filter);
    return context.json({ runs: runs.map(viewOf) }, 200);
  });
  app.openapi(routes.get, async (context) => {
    const { of } = meant(context, context.req.valid('query').desk);
    const { cases, ...run } = await of.get(context.req.valid('param').number);
    return context.json({ ...viewOf(run), cases: [...cases] }, 200);
  });
  app.openapi(routes.compare, async (context) => {
    const { desk, from } = context.req.valid('query');
    const found = await meant(context, desk).of.compare(from, context.req.valid('param').number);
    return context.json({ ...found, changed: [...found.changed] }, 200);
  });
  return app;
}

function viewOf({ at, ...run }: EvalRun) {
  return { ...run, at: at.toISOString() };
}
