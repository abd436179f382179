import { useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { SureButton, useDeed } from '../settings/parts.tsx';
import { Button } from '../take-over/button.tsx';
import { TextBox } from '../take-over/text-box.tsx';
import { Diff } from './diff.tsx';
import type { FieldDifference } from './fields.ts';

interface PublishBoxProps {
  /** From what serves to the draft. */
  differences: readonly FieldDifference[];
  /** The number that was published while somebody drafted; null: none. */
  overtaken: number | null;
  onDrop: () => void;
  /** Keeps the draft over what serves now. */
  onRebase: () => void;
  onPublish: (note: string) => Promise<void>;
}

/** What would change for customers, and the way to have it so. */
export function PublishBox({ differences, overtaken, onDrop, onRebase, onPublish }: PublishBoxProps) {
  const [note, setNote] = useState('');
  const { busy, problem, run, forget } = useDeed();
  if (differences.length === 0)
    return (
      <p data-testid="no-draft" className="text-[14px] text-soft">
        Change something below, try it, and publish it. Until then nobody is served by it.
      </p>
    );
  return (
    <section
      aria-label="Your changes"
      data-testid="draft"
      className="space-y-3 rounded-xl border border-lamp/60 p-4"
    >
      <h2 className="font-semibold text-[15px]">Not published yet</h2>
      <Diff of={differences} empty="" />
      {overtaken !== null && (
        <div role="alert" data-testid="overtaken" className="space-y-2 text-[13.5px]">
          <p>
            {overtaken === 0 ? 'The code' : `Number ${overtaken}`} serves since you began: what you did not
            touch is as it says now.
          </p>
          <Button testId="rebase" onClick={onRebase}>
            I have looked at it
          </Button>
        </div>
      )}
      {problem !== null && <ProblemNotice problem={problem} onRetry={forget} />}
      <TextBox
        label="Why (everybody who looks here reads it)"
        testId="publish-note"
        text={note}
        onType={setNote}
      />
      <span className="flex flex-wrap gap-2">
        <Button
          testId="publish"
          strong
          disabled={busy || note.trim() === '' || overtaken !== null}
          onClick={() => void run(() => onPublish(note.trim())).then((done) => done && setNote(''))}
        >
          Publish
        </Button>
        <SureButton
          testId="drop-draft"
          label="Drop it"
          sure="Sure? It is gone"
          disabled={busy}
          onDo={onDrop}
        />
      </span>
    </section>
  );
}
