import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Desk } from '../../contracts/desk.ts';
import type { Label, LabelledDecision } from '../../contracts/label.ts';
import { own } from '../../contracts/own.ts';
import type { DeskQuality } from '../../contracts/quality.ts';
import { EDGE_TROUBLES, type EdgeFigures, type ScoreFigures } from '../../contracts/scores.ts';
import { jsonLine } from '../_shared/json-line.ts';
import { ofDesk } from '../_shared/of-desk.ts';
import { periodOf } from '../_shared/period.ts';
import type { LineEnv } from '../_shared/principal.ts';
import { routes } from './routes.ts';

/** What the line of quality is handed. */
export interface QualityLineParts {
  /** Of the desk with this id; throws `desk-not-found`. */
  quality(desk: string): DeskQuality;
  /** The id of the desk a conversation is at, by its own. */
  deskOf(conversation: string): string;
  /** Which desk a request is for. Throws `desk-not-found` and `not-allowed`. */
  deskFor(context: Context<LineEnv>, named: string | undefined): Desk;
}

/** How good the routing of a desk is, and what people say of it, over HTTP; throws coded errors. */
export function qualityLine({ quality, deskOf, deskFor }: QualityLineParts): OpenAPIHono<LineEnv> {
  const app = jsonLine();
  const meant = ofDesk(quality, deskFor, 'conversations:read');
  app.openapi(routes.scorecard, async (context) => {
    const { desk, from, to, by } = context.req.valid('query');
    const { of, groups } = await meant(context, desk).of.scorecards(periodOf(from, to), by);
    return context.json({ of, groups: groups.map(scorecardView) }, 200);
  });
  app.openapi(routes.decisions, async (context) => {
    const { id } = context.req.valid('param');
    const found = await meant(context, deskOf(id)).of.decisions(id);
    return context.json({ decisions: found.map(viewOf) }, 200);
  });
  app.openapi(routes.label, async (context) => {
    const { id } = context.req.valid('param');
    const { of, by } = meant(context, deskOf(id), 'labels:write');
    const found = await of.label(id, by, context.req.valid('json').labels);
    return context.json({ decisions: found.map(viewOf) }, 200);
  });
  app.openapi(routes.labels, async (context) => {
    const { desk, from, to, wrong, limit, ...filter } = context.req.valid('query');
    const { of } = meant(context, desk);
    const labels = await of.labels({ ...filter, wrong: wrong === 'true', ...periodOf(from, to) }, limit);
    return context.json({ labels: labels.map(labelView) }, 200);
  });
  app.openapi(routes.confusion, async (context) => {
    const { desk, from, to } = context.req.valid('query');
    const cells = await meant(context, desk).of.confusion(periodOf(from, to));
    return context.json({ cells }, 200);
  });
  app.openapi(routes.backtest, async (context) => {
    const { desk, changes, conversations } = context.req.valid('json');
    const { of } = meant(context, desk, 'desk:publish');
    const { groups, ...found } = await of.tryChanges(changes, conversations);
    const told = groups.map((group) => ({ ...group, examples: [...group.examples] }));
    return context.json({ ...found, groups: told }, 200);
  });
  app.openapi(routes.test, async (context) => {
    const { id } = context.req.valid('param');
    const { of } = meant(context, deskOf(id));
    return context.json(await of.test(id, context.req.valid('query')), 200);
  });
  return app;
}

function scorecardView({ total, edges, ...group }: ScoreFigures) {
  return { ...group, total: withTroubles(total), edges: edges.map(withTroubles) };
}

/** Faults that are alike, put together. */
function withTroubles(edge: EdgeFigures) {
  const sum = (faults: readonly string[]) =>
    faults.reduce((count, fault) => count + (own(edge.faults, fault) ?? 0), 0);
  return { ...edge, bounced: sum(EDGE_TROUBLES.bounced), misrouted: sum(EDGE_TROUBLES.misrouted) };
}

function viewOf({ label, ...decision }: LabelledDecision) {
  return { ...decision, label: label && { ...label, at: label.at.toISOString() } };
}

function labelView({ at, ...label }: Label) {
  return { ...label, at: at.toISOString() };
}
