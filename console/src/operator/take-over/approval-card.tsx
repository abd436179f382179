import { useState } from 'react';
import { pretty, words } from '../../format.ts';
import type { PendingApproval } from '../conversation/pending-approvals.ts';
import { left } from '../spans-of-time.ts';
import { useNow } from '../use-now.ts';
import { Button } from './button.tsx';
import { TextBox } from './text-box.tsx';

interface ApprovalCardProps {
  approval: PendingApproval;
  dueAt: string | null;
  busy: boolean;
  onDecide: (approved: boolean, note: string) => void;
}

/** A tool call that waits for a yes, with all that it would do. */
export function ApprovalCard({ approval, dueAt, busy, onDecide }: ApprovalCardProps) {
  const [note, setNote] = useState('');
  const now = useNow();
  return (
    <section
      data-testid="approval"
      data-name={approval.name}
      aria-label={`Approve ${approval.name}`}
      className="space-y-2 rounded-xl border border-lamp/60 bg-panel px-3.5 py-3"
    >
      <p className="text-[13.5px]">
        <span className="font-semibold first-letter:uppercase">{words(approval.name)}</span> waits for a yes:{' '}
        {approval.reason}
        {dueAt !== null && <span className="text-faint"> · a no in {left(dueAt, now) || 'a moment'}</span>}
      </p>
      <pre className="max-h-40 overflow-auto whitespace-pre-wrap font-mono text-[12.5px] text-soft wrap-anywhere">
        {pretty(approval.arguments)}
      </pre>
      <TextBox note label="Why (the agent reads it)" testId="approval-note" text={note} onType={setNote} />
      <div className="flex justify-end gap-2">
        <Button testId="refuse" disabled={busy} onClick={() => onDecide(false, note)}>
          No
        </Button>
        <Button testId="approve" strong disabled={busy} onClick={() => onDecide(true, note)}>
          Yes, do it
        </Button>
      </div>
    </section>
  );
}
