import { useEffect, useRef, useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { clock, duration } from '../../format.ts';
import { asProblem, type Problem } from '../../problem.ts';
import type { Trace } from '../../server-types.ts';
import type { ConsoleApi } from '../console-api.ts';
import { PromptAsSent, type ReadPrompt } from './prompt-as-sent.tsx';
import { useFailures } from './use-failures.ts';
import { type Bar, type TurnBars, turnsOf } from './waterfall.ts';

const COLOURS: Readonly<Record<string, string>> = {
  chat: 'var(--cord-3)',
  execute_tool: 'var(--cord-2)',
  'switchroom.handoff': 'var(--cord-1)',
  'switchroom.guard': 'var(--cord-0)',
};

interface TraceViewProps {
  api: Pick<ConsoleApi, 'trace' | 'prompt'>;
  id: string;
  /** The last event: with another one the trace is read anew. */
  seq: number;
  /** Only what had begun by then, ISO 8601; undefined: all of it. */
  until?: string | undefined;
}

/** A conversation as a waterfall, turn by turn: what took how long, what failed, and what time nothing accounts for. */
export default function TraceView({ api, id, seq, until }: TraceViewProps) {
  const [trace, setTrace] = useState<Trace | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `seq` says that there is more.
  useEffect(() => {
    let left = false;
    api.trace(id).then(
      (read) => !left && setTrace(read),
      (thrown: unknown) => !left && setProblem(asProblem(thrown)),
    );
    return () => {
      left = true;
    };
  }, [api, id, seq]);
  if (problem !== null)
    return (
      <div className="p-4">
        <ProblemNotice problem={problem} onRetry={() => window.location.reload()} />
      </div>
    );
  if (trace === null)
    return (
      <p role="status" className="animate-lamp p-8 text-center text-faint">
        Reading the trace
      </p>
    );
  return <Turns spans={spansUntil(trace, until)} readPrompt={(turn, call) => api.prompt(id, turn, call)} />;
}

function spansUntil({ spans }: Trace, until: string | undefined) {
  const begun = (at: string) => until === undefined || Date.parse(at) <= Date.parse(until);
  return spans.filter(({ startedAt }) => begun(startedAt));
}

function Turns({ spans, readPrompt }: { spans: Trace['spans']; readPrompt: ReadPrompt }) {
  const turns = turnsOf(spans);
  const section = useRef<HTMLElement>(null);
  const failed = spans.filter(({ status }) => status === 'error').length;
  const next = useFailures(section, failed);
  return (
    <section
      ref={section}
      data-testid="trace"
      aria-label="Trace"
      className="min-h-0 flex-1 space-y-6 overflow-y-auto px-4 py-4 sm:px-6"
    >
      {next !== null && (
        <button
          type="button"
          data-testid="next-failure"
          onClick={next}
          className="sticky top-0 z-10 float-right rounded-full border border-alarm/50 bg-raised px-3 text-[13px] text-alarm leading-7 hover:bg-alarm-wash"
        >
          {failed} failed: next
        </button>
      )}
      {turns.map((turn, index) => (
        <Turn key={turn.bars[0]?.span.spanId} number={index + 1} turn={turn} readPrompt={readPrompt} />
      ))}
      {turns.length === 0 && <p className="text-center text-soft">Nothing has happened yet.</p>}
    </section>
  );
}

interface TurnProps {
  number: number;
  turn: TurnBars;
  readPrompt: ReadPrompt;
}

function Turn({ number, turn: { bars, ms }, readPrompt }: TurnProps) {
  const [first] = bars;
  return (
    <section>
      <h3 className="flex items-baseline gap-2 text-[13.5px]">
        <span className="font-semibold">Turn {number}</span>
        <span className="text-faint">{first && clock(first.span.startedAt)}</span>
        <span className="ml-auto text-faint tabular-nums">{duration(ms)}</span>
      </h3>
      <ul className="mt-1.5">
        {bars.map((bar) => (
          <Row key={bar.span.spanId} bar={bar} whole={ms} readPrompt={readPrompt} />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  bar: Bar;
  whole: number;
  readPrompt: ReadPrompt;
}

function Row({ bar: { span, depth, fromMs, ms, unaccountedMs }, whole, readPrompt }: RowProps) {
  const failed = span.status === 'error';
  const kind = span.name.split(' ')[0] ?? '';
  const call = span.attributes['switchroom.model.index'];
  const colour = failed ? 'var(--alarm)' : (COLOURS[kind] ?? 'var(--rule-strong)');
  return (
    <li data-testid="span" data-name={span.name} data-status={span.status}>
      <details className="group">
        <summary className="grid list-none grid-cols-[minmax(120px,38%)_1fr_64px] items-center gap-3 rounded py-[3px] text-[12.5px] hover:bg-well">
          <span className={`truncate ${failed ? 'text-alarm' : ''}`} style={{ paddingLeft: depth * 12 }}>
            {span.name}
          </span>
          <span className="relative h-3.5 rounded-sm bg-well">
            <span
              className="absolute inset-y-0 rounded-sm"
              style={{
                left: `${(100 * fromMs) / whole}%`,
                width: `max(2px, ${(100 * ms) / whole}%)`,
                background: colour,
              }}
            />
          </span>
          <span className="text-right text-faint tabular-nums">{duration(ms)}</span>
        </summary>
        <dl className="mb-2 ml-3 grid grid-cols-[max-content_1fr] gap-x-4 rounded-lg border border-rule bg-panel px-3 py-2 text-[12px]">
          {unaccountedMs > 0 && <Attribute name="nothing accounts for" value={duration(unaccountedMs)} />}
          {Object.entries(span.attributes).map(([name, value]) => (
            <Attribute key={name} name={name} value={String(value)} />
          ))}
        </dl>
        {typeof call === 'number' && <PromptAsSent read={() => readPrompt(span.seq, call)} />}
      </details>
    </li>
  );
}

function Attribute({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt className="font-mono text-faint">{name}</dt>
      <dd className="wrap-anywhere">{value}</dd>
    </>
  );
}
