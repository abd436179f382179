import type { Problem } from '../problem.ts';

/** What went wrong, in words, with its code and a way out. */
export function ProblemNotice({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  return (
    <div
      role="alert"
      data-testid="problem"
      data-code={problem.code}
      className="mb-3 flex animate-arrive items-start gap-3 rounded-xl border border-alarm/35 bg-alarm-wash px-4 py-3 text-[14px]"
    >
      <p className="min-w-0 flex-1">
        <span className="font-semibold">{problem.message}</span> {problem.detail}{' '}
        <code className="whitespace-nowrap font-mono text-[12px] text-alarm">{problem.code}</code>
      </p>
      <button
        type="button"
        data-testid="retry"
        onClick={onRetry}
        className="shrink-0 rounded-lg border border-alarm/40 bg-raised px-3 py-1 font-medium hover:border-alarm"
      >
        Try again
      </button>
    </div>
  );
}
