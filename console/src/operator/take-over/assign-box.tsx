import { useState } from 'react';
import type { Duty } from '../console-api.ts';
import { Button } from './button.tsx';

interface AssignBoxProps {
  /** Who is on duty at the conversation's desk; null: it is not known yet. */
  onDuty: readonly Duty[] | null;
  /** Who is asked now. */
  assignee: string | undefined;
  busy: boolean;
  onAssign: (staff: string) => void;
  onCancel: () => void;
}

/** Asks somebody on duty to take a conversation over. */
export function AssignBox({ onDuty, assignee, busy, onAssign, onCancel }: AssignBoxProps) {
  const others = (onDuty ?? []).filter(({ staff }) => staff !== assignee);
  const [chosen, choose] = useState('');
  const to = chosen || others[0]?.staff || '';
  if (others.length === 0)
    return (
      <p data-testid="assign-nobody" className="text-[13.5px] text-soft">
        {onDuty === null ? 'One moment' : 'Nobody else is on duty at this desk.'}
      </p>
    );
  return (
    <div className="flex flex-wrap items-center justify-end gap-2" data-testid="assign-form">
      <label className="flex items-center gap-2 text-[13.5px]">
        Ask
        <select
          data-testid="assign-to"
          value={to}
          onChange={(event) => choose(event.target.value)}
          className="rounded-lg border border-rule-strong bg-raised px-2 py-1"
        >
          {others.map(({ staff, name, skills }) => (
            <option key={staff} value={staff}>
              {[name, ...skills].join(', ')}
            </option>
          ))}
        </select>
      </label>
      <Button testId="assign-cancel" onClick={onCancel}>
        Not yet
      </Button>
      <Button testId="assign-send" strong disabled={busy} onClick={() => onAssign(to)}>
        Assign
      </Button>
    </div>
  );
}
