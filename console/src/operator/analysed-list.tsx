import { clock } from '../format.ts';
import type { Analysis } from '../server-types.ts';

interface AnalysedListProps {
  analyses: readonly Analysis[];
  testId: string;
  onPick: (id: string) => void;
}

/** Closed conversations with what each came to, to be opened. */
export function AnalysedList({ analyses, testId, onPick }: AnalysedListProps) {
  return (
    <ul
      aria-label="The conversations"
      className="mt-3 max-w-[820px] divide-y divide-rule rounded-xl border border-rule"
    >
      {analyses.map(({ conversation, openedAt, summary }) => (
        <li key={conversation}>
          <button
            type="button"
            data-testid={testId}
            data-id={conversation}
            onClick={() => onPick(conversation)}
            className="flex w-full items-baseline gap-3 px-3.5 py-2 text-left text-[13px] hover:bg-raised"
          >
            <span className="min-w-0 flex-1 truncate">{summary.text}</span>
            <time dateTime={openedAt} className="shrink-0 text-soft tabular-nums">
              {new Date(openedAt).toLocaleDateString()} {clock(openedAt)}
            </time>
          </button>
        </li>
      ))}
    </ul>
  );
}
