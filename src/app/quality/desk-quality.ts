import { scoreFigures } from '../../analytics/score.ts';
import type { Clock } from '../../contracts/clock.ts';
import type { Desk } from '../../contracts/desk.ts';
import { PERSON } from '../../contracts/edge.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { Label, LabelledDecision, NewLabel } from '../../contracts/label.ts';
import type { PublishedStore } from '../../contracts/published.ts';
import type { DeskQuality } from '../../contracts/quality.ts';
import type { ConversationStore } from '../../contracts/store.ts';
import { wholeLog } from '../../contracts/whole-log.ts';
import { decisionsIn } from '../../evals/replay/decisions.ts';
import type { RecordedConversation } from '../../evals/replay/replay-desk.ts';
import type { Pool } from '../../stores/postgres/connect.ts';
import { labelsOf } from '../../stores/postgres/labels.ts';
import { scoresOf } from '../../stores/postgres/scores.ts';
import { makeTest } from '../replay/make-test.ts';
import { stateAfter } from '../replay/replay-desk.ts';
import { standInsFor } from '../replay/stand-ins-for.ts';
import { changesTrier } from './try-changes.ts';

/** Of a conversation with more messages the first are labelled. */
const MOST_DECISIONS = 200;

/** What the quality of a desk is told from. */
export interface QualityParts {
  readonly desk: Desk;
  readonly pool: Pool;
  readonly store: Pick<ConversationStore, 'events' | 'state' | 'list'>;
  readonly published: Pick<PublishedStore, 'inForce' | 'get'>;
  readonly clock: Clock;
}

/** How good the routing of a desk is, by its log, and by what people say who read it. */
export function deskQuality(parts: QualityParts): DeskQuality {
  const { desk, pool, store } = parts;
  const [scores, labels] = [scoresOf(pool, desk.id), labelsOf(pool, desk.id)];

  async function recorded(id: string): Promise<RecordedConversation> {
    // Other desks may be on the same tables.
    if ((await store.state(id)) === undefined)
      throw new SwitchroomError('conversation-not-found', `Id: ${id}`);
    return { id, events: await wholeLog(store, id) };
  }

  return {
    async scorecards(period, by) {
      const { of, groups } = await scores.sums(period, by);
      return { of, groups: groups.map(scoreFigures) };
    },
    async decisions(id) {
      const decisions = decisionsIn({ stateAfter }, await recorded(id), MOST_DECISIONS);
      return withLabels(decisions, await labels.of(id));
    },
    async label(id, by, given) {
      const conversation = await recorded(id);
      const decisions = decisionsIn({ stateAfter }, conversation, MOST_DECISIONS);
      const standIns = standInsFor(conversation);
      const named = given.map((one) => {
        const { seq, text, decided } = decisionOf(one, decisions, desk);
        const { agent, comment = null } = one;
        return { conversation: id, seq, decided, agent, comment, by, example: standIns.in(text) };
      });
      await labels.put(named);
      return withLabels(decisions, await labels.of(id));
    },
    labels: labels.list,
    confusion: labels.confusion,
    tryChanges: changesTrier(parts),
    async test(id, wanted) {
      const { name, suite } = makeTest(desk, await recorded(id), wanted);
      return { name, suite };
    },
  };
}

function decisionOf(
  { seq, agent }: NewLabel,
  decisions: readonly Omit<LabelledDecision, 'label'>[],
  desk: Desk,
): Omit<LabelledDecision, 'label'> {
  const found = decisions.find((one) => one.seq === seq);
  if (found === undefined)
    throw new SwitchroomError('request-invalid', `Event ${seq} is no message that an agent decided about.`);
  if (agent !== PERSON && !desk.agents.has(agent))
    throw new SwitchroomError('request-invalid', `There is no agent "${agent}".`);
  return found;
}

function withLabels(
  decisions: readonly Omit<LabelledDecision, 'label'>[],
  labels: readonly Label[],
): LabelledDecision[] {
  return decisions.map((one) => {
    const found = labels.find(({ seq }) => seq === one.seq);
    const label = found && { agent: found.agent, comment: found.comment, by: found.by, at: found.at };
    return { ...one, label: label ?? null };
  });
}
