import type { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Analysis, AnalysisFilter, AnalysisQuery, DeskAnalyses } from '../../contracts/analysis.ts';
import type { Desk } from '../../contracts/desk.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import { jsonLine } from '../_shared/json-line.ts';
import { ofDesk } from '../_shared/of-desk.ts';
import { periodOf } from '../_shared/period.ts';
import type { LineEnv } from '../_shared/principal.ts';
import { routes } from './routes.ts';
import type * as schemas from './schemas.ts';

/** What the line of analyses is handed. */
export interface AnalysesLineParts {
  /** The analyses of a desk; throws `desk-not-found`. */
  analyses(desk: string): DeskAnalyses;
  /** The id of the desk a conversation is at, by its own. */
  deskOf(conversation: string): string;
  /** Which desk a request is for. Throws `desk-not-found` and `not-allowed`. */
  deskFor(context: Context<LineEnv>, named: string | undefined): Desk;
}

/** What closed conversations came to, over HTTP, for staff and services; throws coded errors. */
export function analysesLine({ analyses, deskOf, deskFor }: AnalysesLineParts): OpenAPIHono<LineEnv> {
  const app = jsonLine();
  const meant = ofDesk(analyses, deskFor, 'conversations:read');
  app.openapi(routes.get, async (context) => {
    const { id } = context.req.valid('param');
    const analysis = await meant(context, deskOf(id)).of.get(id);
    if (analysis === undefined) throw new SwitchroomError('analysis-not-found', `Id: ${id}`);
    return context.json(viewOf(analysis), 200);
  });
  app.openapi(routes.list, async (context) => {
    const { desk, limit, after, ...given } = context.req.valid('query');
    const place = after === undefined ? undefined : placeIn(after);
    const query: AnalysisQuery = { ...filterOf(given), limit: limit + 1, after: place };
    const found = await meant(context, desk).of.list(query);
    const page = found.slice(0, limit);
    const last = page.at(-1);
    const next = found.length > limit && last ? `${last.openedAt}~${last.conversation}` : null;
    return context.json({ analyses: page.map(viewOf), next }, 200);
  });
  app.openapi(routes.figures, async (context) => {
    const { desk, by, ...given } = context.req.valid('query');
    const { of: store } = meant(context, desk);
    const filter = filterOf(given);
    const [[total = NOTHING], groups, calibration] = await Promise.all([
      store.figures(filter),
      by === undefined ? [] : store.figures(filter, by),
      store.calibration(filter),
    ]);
    const flags = [...calibration.flags];
    return context.json({ total, groups: [...groups], calibration: { ...calibration, flags } }, 200);
  });
  return app;
}

/** As it was stored: what is undefined is left out. What it adds to the scorecard is told there. */
function viewOf(analysis: Analysis): z.input<typeof schemas.analysis> {
  const { score: _, ...told } = analysis;
  return told as z.input<typeof schemas.analysis>;
}

type Given = Omit<AnalysisFilter, 'from' | 'to' | 'toLabel'> & {
  readonly toLabel?: 'true' | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

function filterOf({ from, to, toLabel, ...given }: Given): AnalysisFilter {
  return { ...given, toLabel: toLabel === 'true', ...periodOf(from, to) };
}

function placeIn(after: string): AnalysisQuery['after'] {
  const [, time = '', conversation = ''] = /^([^~]+)~(.+)$/.exec(after) ?? [];
  const openedAt = new Date(time);
  if (Number.isNaN(openedAt.getTime()))
    throw new SwitchroomError('request-invalid', '`after` is what a page gave as `next`.');
  return { openedAt, conversation };
}

const NOTHING = {
  key: 'all',
  conversations: 0,
  handoffsEach: 0,
  dispositions: {},
  resolvedShare: null,
  escalatedShare: null,
  flagged: 0,
  sentiment: null,
  lead: { mean: null, hot: 0 },
  usd: 0,
  turnMs: { p50: null, p95: null, p99: null },
  ratings: { count: 0, mean: null },
};
