import type { CSSProperties } from 'react';
import { useDirectory } from '../../directory.ts';
import type { RoutingDecision } from '../console-api.ts';
import { EdgeName, Named } from './edge-name.tsx';
import type { Draft } from './use-labelling.ts';

interface LabelRowProps {
  decision: RoutingDecision;
  draft: Draft;
  /** What the customer heard next; empty: nothing. */
  answered: string;
  ends: readonly string[];
  selected: boolean;
  may: boolean;
  commenting: boolean;
  onSelect: () => void;
  onSay: (change: Partial<Draft>) => void;
  onComment: () => void;
}

/** A message, who had the conversation after it, and who should have had it. */
export function LabelRow({
  decision,
  draft,
  answered,
  ends,
  selected,
  may,
  commenting,
  onSelect,
  onSay,
  onComment,
}: LabelRowProps) {
  const { seq, text, from, decided, label } = decision;
  const { cord } = useDirectory();
  const right = draft.agent === decided;
  return (
    <li
      id={`label-${seq}`}
      data-testid="label-row"
      data-seq={seq}
      data-selected={selected}
      data-agent={draft.agent}
      style={{ '--cord': cord(decided) } as CSSProperties}
      className="rounded-xl border border-rule border-l-4 border-l-cord bg-raised px-3.5 py-2.5 data-[selected=true]:outline-2 data-[selected=true]:outline-lamp"
    >
      <button
        type="button"
        data-testid="label-message"
        aria-pressed={selected}
        onClick={onSelect}
        className="block w-full text-left text-[14px]"
      >
        <span className="wrap-anywhere">“{text}”</span>
        {answered !== '' && <span className="line-clamp-2 text-[13px] text-soft">{answered}</span>}
      </button>
      <p className="mt-1 text-[13px]">
        {from === decided ? (
          <>
            <Named id={decided} /> kept it
          </>
        ) : (
          <EdgeName from={from} to={decided} />
        )}
        {!right && (
          <>
            {', and '}
            <Named id={draft.agent} /> should have had it
          </>
        )}
        {label !== null && <span className="text-faint"> · labelled</span>}
      </p>
      {selected && <Choice {...{ decided, draft, ends, may, onSay }} />}
      {selected && commenting ? (
        <input
          // biome-ignore lint/a11y/noAutofocus: whoever pressed the key wants to type.
          autoFocus
          data-testid="label-comment"
          aria-label="Why"
          maxLength={500}
          value={draft.comment}
          onChange={(event) => onSay({ comment: event.target.value })}
          onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
          placeholder="Why?"
          className="mt-2 w-full rounded-lg border border-rule-strong bg-paper px-3 py-1.5 text-[14px]"
        />
      ) : (
        (draft.comment !== '' || (selected && may)) && (
          <button
            type="button"
            data-testid="label-comment-open"
            disabled={!may}
            onClick={onComment}
            className="mt-1.5 text-left text-[13px] text-soft underline-offset-4 hover:underline"
          >
            {draft.comment || 'Say why'}
          </button>
        )
      )}
    </li>
  );
}

type ChoiceProps = Pick<LabelRowProps, 'draft' | 'ends' | 'may' | 'onSay'> & { decided: string };

function Choice({ decided, draft, ends, may, onSay }: ChoiceProps) {
  const { name, cord } = useDirectory();
  const choices = [
    { key: '0', id: decided, title: 'Right' },
    ...ends.map((id, at) => ({ key: at < 9 ? String(at + 1) : '', id, title: name(id) })),
  ];
  return (
    <fieldset className="mt-2 flex flex-wrap gap-1.5">
      <legend className="sr-only">Who should have had it</legend>
      {choices.map(({ key, id, title }) => {
        const isRight = key === '0';
        const picked = isRight ? draft.agent === decided : draft.agent === id && id !== decided;
        return (
          <button
            key={`${key} ${id}`}
            type="button"
            data-testid="label-choice"
            data-agent={isRight ? 'right' : id}
            disabled={!may}
            aria-pressed={picked}
            onClick={() => onSay({ agent: id })}
            style={{ '--cord': isRight ? 'var(--cord-2)' : cord(id) } as CSSProperties}
            className="flex items-center gap-1.5 rounded-full border border-rule-strong px-2.5 text-[13px] leading-7 hover:bg-panel disabled:opacity-60 aria-pressed:border-cord aria-pressed:font-semibold aria-pressed:text-cord"
          >
            {key !== '' && <kbd className="font-mono text-[11.5px] text-soft">{key}</kbd>}
            {title}
          </button>
        );
      })}
    </fieldset>
  );
}
