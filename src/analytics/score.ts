import type { ConversationEvent } from '../contracts/event.ts';
import type { ConversationScore, EdgeFigures, ScoreFigures, ScoreSums } from '../contracts/scores.ts';
import { versionIn } from '../evals/scorecard/by-version.ts';
import type { FaultOptions } from '../evals/scorecard/find-faults.ts';
import { tallyHandoffs } from '../evals/scorecard/scorecard.ts';
import { shareOf } from '../evals/statistics/interval.ts';

/** What a conversation adds to the scorecard of its desk; `events` are all of it, oldest first. */
export function scoreOf(events: readonly ConversationEvent[], options: FaultOptions): ConversationScore {
  const [opened] = events;
  const trial = opened?.type === 'conversation-opened' ? opened.data.trial : undefined;
  const { messages, edges } = tallyHandoffs(events, options);
  return {
    version: versionIn(events),
    trial: trial ? `${trial.name}: ${trial.variant}` : null,
    messages,
    edges: edges.map(({ from, to, handoffs, clean, refused, faults, firstReplyMs }) => {
      return { from, to, handoffs, clean, refused, faults, firstReplyMs };
    }),
  };
}

/** A scorecard of what was kept conversation by conversation. */
export function scoreFigures({ edges, ...sums }: ScoreSums): ScoreFigures {
  const figures = edges.map(({ clean, faults, firstReplyMs, ...edge }): EdgeFigures => {
    const told = firstReplyMs ?? undefined;
    return { ...edge, faults: faults ?? {}, clean: shareOf(clean, edge.handoffs), firstReplyMs: told };
  });
  const isAll = ({ from, to }: EdgeFigures) => from === '*' && to === '*';
  return { ...sums, total: figures.find(isAll) ?? NONE, edges: figures.filter((one) => !isAll(one)) };
}

const NONE: EdgeFigures = {
  from: '*',
  to: '*',
  handoffs: 0,
  refused: 0,
  faults: {},
  clean: shareOf(0, 0),
  firstReplyMs: undefined,
};
