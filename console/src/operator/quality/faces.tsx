import type { ReactNode } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import type { Asked } from '../use-answer.ts';

interface AnsweredProps<Answer> {
  asked: Asked<Answer>;
  /** What is being done until there is an answer. */
  waiting: string;
  children: (answer: Answer) => ReactNode;
}

/** What the server answered, or that it has not yet, or what went wrong; what was there before stays on show. */
export function Answered<Answer>({ asked: { answer, problem }, waiting, children }: AnsweredProps<Answer>) {
  return (
    <>
      {problem !== null && <ProblemNotice problem={problem} onRetry={() => window.location.reload()} />}
      {answer === null && problem === null && (
        <p role="status" className="animate-lamp pt-10 text-center text-faint">
          {waiting}
        </p>
      )}
      {answer !== null && children(answer)}
    </>
  );
}

/** That there is nothing, and what would be here. */
export function Nothing({ testId, children }: { testId: string; children: ReactNode }) {
  return (
    <p data-testid={testId} className="max-w-[62ch] pt-6 text-[14px] text-soft">
      {children}
    </p>
  );
}

interface HeadsProps {
  titles: readonly string[];
  /** Of texts; numbers stand at the right. */
  left?: boolean;
}

/** The heads of columns behind the first one. */
export function Heads({ titles, left = false }: HeadsProps) {
  return titles.map((title) => (
    <th key={title} scope="col" className={`py-1 pl-4 font-medium ${left ? 'text-left' : 'text-right'}`}>
      {title}
    </th>
  ));
}

/** A table that is wider than a phone: it scrolls by itself, by keys too. */
export function Wide({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who can not point scrolls it by the arrow keys.
    <section aria-label={label} tabIndex={0} className="mt-3 overflow-x-auto">
      {children}
    </section>
  );
}
