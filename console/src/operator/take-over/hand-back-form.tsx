import { useDirectory } from '../../directory.ts';
import { Button } from './button.tsx';
import { TextBox } from './text-box.tsx';
import { useDraft } from './use-draft.ts';

interface HandBackFormProps {
  id: string;
  /** Ids of the agents it can go to; the first is who asked. */
  agents: readonly string[];
  to: string;
  /** What the note says before somebody changes it. */
  brief: string;
  busy: boolean;
  onTo: (id: string) => void;
  onSend: (done: { summary?: string; note: string }) => void;
  onCancel: () => void;
}

/** Gives a conversation back: with a note for the agent, always, and words for the customer, if one likes. */
export function HandBackForm({ id, agents, to, brief, busy, onTo, onSend, onCancel }: HandBackFormProps) {
  const { name } = useDirectory();
  const [note, typeNote] = useDraft('note', id, brief);
  const [summary, typeSummary] = useDraft('summary', id);
  const send = () => {
    onSend({ note: note.trim(), ...(summary.trim() !== '' && { summary: summary.trim() }) });
    typeNote('');
    typeSummary('');
  };
  return (
    <section data-testid="hand-back-form" aria-label="Hand back" className="space-y-2">
      <label className="flex items-center gap-2 text-[13.5px]">
        Back to
        <select
          value={to}
          onChange={(event) => onTo(event.target.value)}
          className="rounded-lg border border-rule-strong bg-raised px-2 py-1"
        >
          {agents.map((agent) => (
            <option key={agent} value={agent}>
              {name(agent)}
            </option>
          ))}
        </select>
      </label>
      <TextBox
        note
        label="For the agent: what was done"
        testId="hand-back-note"
        text={note}
        onType={typeNote}
      />
      <TextBox
        label="For the customer, word for word (may be left out)"
        testId="hand-back-summary"
        text={summary}
        onType={typeSummary}
      />
      <div className="flex justify-end gap-2">
        <Button testId="cancel" onClick={onCancel}>
          Not yet
        </Button>
        <Button testId="hand-back-send" strong disabled={busy || note.trim() === ''} onClick={send}>
          Hand back
        </Button>
      </div>
    </section>
  );
}
