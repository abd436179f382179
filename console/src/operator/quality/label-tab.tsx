import { useState } from 'react';
import type { Analysis } from '../../server-types.ts';
import { useCommand } from '../commands/use-commands.ts';
import type { StaffDesk } from '../console-api.ts';
import { useAnswer } from '../use-answer.ts';
import { Answered, Nothing } from './faces.tsx';
import { LabelConversation } from './label-conversation.tsx';
import type { QualityPart } from './quality-view.tsx';
import { why } from './why.ts';

interface LabelTabProps extends QualityPart {
  staffDesk: StaffDesk;
  /** Whether one's role may label. */
  may: boolean;
  onOpen: (id: string, seq: number) => void;
}

/** Conversations that are worth a look, one after the other: who should have had them after each message. */
export function LabelTab(props: LabelTabProps) {
  const { api, desk, from, question, query, onChange } = props;
  const queue = useAnswer(question, () => api.analyses({ desk, from, toLabel: 'true' }));
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const named = query.get('c');
  // Here a digit never narrows the list of conversations, also while there is nothing to label.
  useCommand('labelAgent', () => undefined);
  return (
    <Answered asked={queue} waiting="Looking for what is worth a look">
      {({ analyses, next }) => {
        const ids = analyses.map(({ conversation }) => conversation);
        // An address may name one that nothing is wrong with.
        const current = named ?? ids.find((id) => !done.has(id)) ?? null;
        const after = ids.slice(current === null ? 0 : ids.indexOf(current) + 1).find((id) => !done.has(id));
        const goOn = () => onChange({ c: after ?? '', e: '' });
        if (current === null)
          return (
            <Nothing testId="queue-empty">
              Nothing is left to label. What comes here: closed conversations with a quality flag, or that a
              customer gave one or two stars.
            </Nothing>
          );
        return (
          <div className="grid gap-6 lg:grid-cols-[280px_minmax(0,1fr)]">
            <Queue
              analyses={analyses}
              more={next !== null}
              done={done}
              current={current}
              onPick={(c) => onChange({ c, e: '' })}
            />
            <LabelConversation
              key={current}
              {...props}
              id={current}
              analysis={analyses.find(({ conversation }) => conversation === current)}
              onLabelled={() => {
                setDone(new Set([...done, current]));
                goOn();
              }}
              onSkip={goOn}
            />
          </div>
        );
      }}
    </Answered>
  );
}

interface QueueProps {
  analyses: readonly Analysis[];
  more: boolean;
  done: ReadonlySet<string>;
  current: string;
  onPick: (id: string) => void;
}

function Queue({ analyses, more, done, current, onPick }: QueueProps) {
  return (
    <section aria-label="What is worth a look" className="max-lg:order-last">
      <h2 className="heading pb-1.5">
        {analyses.length - done.size} to look at{more && ', and more'}
      </h2>
      <ul className="space-y-1">
        {analyses.map(({ conversation, flags, rating, summary }) => (
          <li key={conversation}>
            <button
              type="button"
              data-testid="queued"
              data-id={conversation}
              data-done={done.has(conversation)}
              aria-current={conversation === current ? 'true' : undefined}
              onClick={() => onPick(conversation)}
              className="block w-full rounded-lg px-2.5 py-1.5 text-left text-[13px] hover:bg-panel aria-[current=true]:bg-well"
            >
              <span className={`line-clamp-2 ${done.has(conversation) ? 'line-through opacity-70' : ''}`}>
                {summary.text}
              </span>
              <span className="block truncate text-[12px] text-alarm">{why(flags, rating)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
