import { ProblemNotice } from '../../components/problem-notice.tsx';
import { endsOf, useDirectory } from '../../directory.ts';
import type { Analysis } from '../../server-types.ts';
import type { ConsoleApi, RoutingDecision, StaffDesk } from '../console-api.ts';
import { useAnswer } from '../use-answer.ts';
import { Answered, Nothing } from './faces.tsx';
import { LabelRow } from './label-row.tsx';
import { NO_DRAFT, useLabelling } from './use-labelling.ts';
import { why } from './why.ts';

/** What labelling one conversation is given. */
export interface LabelConversationProps {
  api: ConsoleApi;
  id: string;
  staffDesk: StaffDesk;
  may: boolean;
  query: URLSearchParams;
  /** What is known of it; undefined of one that nothing flagged. */
  analysis: Analysis | undefined;
  onChange: (change: Readonly<Record<string, string>>) => void;
  onOpen: (id: string, seq: number) => void;
  onLabelled: () => void;
  onSkip: () => void;
}

/** One conversation to label: its messages, and whom each should have gone to. */
export function LabelConversation(props: LabelConversationProps) {
  const { api, id, analysis, onOpen } = props;
  const asked = useAnswer(id, () => Promise.all([api.decisions(id), api.events(id, 0)]));
  return (
    <section data-testid="labelling" data-id={id} aria-label="Conversation to label" className="min-w-0">
      <header className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 className="min-w-0 flex-1 text-[14px]">
          {analysis?.summary.text ?? id}
          {analysis && (
            <span className="block text-[12.5px] text-alarm">{why(analysis.flags, analysis.rating)}</span>
          )}
        </h2>
        <button
          type="button"
          data-testid="label-open"
          onClick={() => onOpen(id, 1)}
          className="text-[13px] underline underline-offset-4"
        >
          Open the conversation
        </button>
      </header>
      <Answered asked={asked} waiting="Reading the conversation">
        {([decisions, events]) => <Decisions {...props} decisions={decisions} events={events} />}
      </Answered>
    </section>
  );
}

/** The same, and what was decided. */
export interface DecisionsProps extends LabelConversationProps {
  decisions: readonly RoutingDecision[];
  events: Awaited<ReturnType<ConsoleApi['events']>>;
}

function Decisions(props: DecisionsProps) {
  const { staffDesk, may, decisions, events, onSkip } = props;
  const ends = endsOf(staffDesk);
  const { name } = useDirectory();
  const { at, selected, drafts, problem, busy, commenting, ...does } = useLabelling(props, ends);
  if (selected === undefined)
    return (
      <Nothing testId="nothing-decided">
        No agent decided about a message of this conversation.{' '}
        <button type="button" onClick={onSkip} className="underline underline-offset-4">
          Go on
        </button>
      </Nothing>
    );
  return (
    <>
      {problem !== null && <ProblemNotice problem={problem} onRetry={does.accept} />}
      <ol className="mt-3 space-y-2">
        {decisions.map((decision, place) => (
          <LabelRow
            key={decision.seq}
            decision={decision}
            draft={drafts.get(decision.seq) ?? NO_DRAFT}
            answered={answerTo(decision, decisions[place + 1], events)}
            ends={ends}
            selected={place === at}
            may={may && !busy}
            commenting={commenting && place === at}
            onSelect={() => does.select(place)}
            onSay={(change) => does.say(decision.seq, change)}
            onComment={does.comment}
          />
        ))}
      </ol>
      <footer className="sticky bottom-0 mt-3 flex flex-wrap items-center gap-3 border-rule border-t bg-paper py-3">
        {may ? (
          <button
            type="button"
            data-testid="label-accept"
            disabled={busy}
            onClick={does.accept}
            className="rounded-full bg-ink px-4 text-[14px] text-paper leading-8 disabled:opacity-60"
          >
            Accept and go on
          </button>
        ) : (
          <p data-testid="label-read-only" className="text-[13px] text-soft">
            Your role reads labels.
          </p>
        )}
        <button
          type="button"
          data-testid="label-skip"
          onClick={onSkip}
          className="rounded-full border border-rule-strong px-4 text-[14px] leading-8 hover:bg-panel"
        >
          Skip
        </button>
        <p className="text-[12.5px] text-soft">
          ↑ ↓ move, 0 it went right, {ends.map((end, place) => `${place + 1} ${name(end)}`).join(', ')}, C
          why, Enter accepts
        </p>
      </footer>
    </>
  );
}

/** What the customer heard next. */
function answerTo(
  { seq }: RoutingDecision,
  next: RoutingDecision | undefined,
  events: DecisionsProps['events'],
): string {
  const until = next?.seq ?? Number.POSITIVE_INFINITY;
  for (const event of events)
    if (event.seq > seq && event.seq < until && event.type === 'agent-said' && event.data.text !== '')
      return event.data.text;
  return '';
}
