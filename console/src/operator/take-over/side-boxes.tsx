import { useEffect, useRef } from 'react';
import { typing } from '../presence/presence.ts';
import { Button } from './button.tsx';
import { TextBox } from './text-box.tsx';
import { useDraft } from './use-draft.ts';

interface BoxProps {
  id: string;
  busy: boolean;
  onSend: (text: string) => void;
}

/** A note that only the agent reads. */
export function WhisperBox(props: BoxProps) {
  return <Box {...props} what="whisper" label="Only the agent reads this" send="Whisper" />;
}

/** Why nobody takes it over; the agent reads it. */
export function DeclineBox(props: BoxProps) {
  return <Box {...props} what="decline" label="Why not (the agent reads it)" send="Decline" />;
}

function Box({
  id,
  busy,
  onSend,
  what,
  label,
  send,
}: BoxProps & { what: 'whisper' | 'decline'; label: string; send: string }) {
  const [draft, type] = useDraft(what, id);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const go = () => {
    if (draft.trim() === '' || busy) return;
    onSend(draft.trim());
    type('');
  };
  const write = (text: string) => {
    typing.touch(Date.now());
    type(text);
  };
  return (
    <div className="flex items-end gap-2">
      <TextBox note label={label} testId={what} text={draft} onType={write} onSend={go} field={field} />
      <Button testId={`${what}-send`} strong disabled={busy || draft.trim() === ''} onClick={go}>
        {send}
      </Button>
    </div>
  );
}
