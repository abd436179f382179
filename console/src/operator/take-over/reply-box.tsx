import { useId, useRef, useSyncExternalStore } from 'react';
import { useCommand } from '../commands/use-commands.ts';
import type { ConsoleApi, Conversation } from '../console-api.ts';
import { typing } from '../presence/presence.ts';
import { useNow } from '../use-now.ts';
import { Button } from './button.tsx';
import { gapsIn } from './canned.ts';
import { CannedMenu } from './canned-menu.tsx';
import { type HeldSend, UNDO_MS } from './held-send.ts';
import { TextBox } from './text-box.tsx';
import { useCanned } from './use-canned.ts';
import { useDraft } from './use-draft.ts';

interface ReplyBoxProps {
  api: Pick<ConsoleApi, 'cannedReplies'>;
  record: Conversation;
  /** The name customers read. */
  me: string;
  sender: HeldSend;
}

/** Where somebody who has the conversation writes to its customer. */
export function ReplyBox({ api, record, me, sender }: ReplyBoxProps) {
  const { id, desk } = record;
  const [draft, type] = useDraft('reply', id);
  const write = (text: string) => {
    typing.touch(Date.now());
    type(text);
  };
  const canned = useCanned({ api, desk, draft, known: { ...record, me }, onType: write });
  const list = useId();
  const gaps = gapsIn(draft);
  const field = useRef<HTMLTextAreaElement>(null);
  const held = useSyncExternalStore(sender.subscribe, sender.read);
  const isOurs = held !== null && held.conversation === id;
  const undo = () => type([sender.undo(), draft].filter(Boolean).join('\n'));
  const send = () => {
    if (draft.trim() === '' || gaps.length > 0) return;
    void sender.say(id, draft.trim());
    type('');
  };
  useCommand('reply', () => field.current?.focus());
  useCommand('undo', isOurs && held.state !== 'sending' ? undo : null);
  return (
    <>
      {isOurs && <OnItsWay sender={sender} onUndo={undo} />}
      {canned.shown.length > 0 && (
        <CannedMenu id={list} replies={canned.shown} at={canned.at} onPick={canned.pick} />
      )}
      {gaps.length > 0 && (
        <p role="status" data-testid="gaps" className="text-[13px] text-soft">
          Not known: {gaps.join(', ')}. Fill it in before you send.
        </p>
      )}
      <div className="flex items-end gap-2">
        <TextBox
          label="Write to the customer"
          testId="reply"
          text={draft}
          onType={write}
          onSend={send}
          onKey={canned.onKey}
          list={canned.shown.length > 0 ? { id: list, active: `${list}-${canned.at}` } : undefined}
          placeholder="Write to the customer; / for canned replies"
          field={field}
        />
        <Button testId="send-reply" strong disabled={draft.trim() === '' || gaps.length > 0} onClick={send}>
          Send
        </Button>
      </div>
    </>
  );
}

/** A text that has not gone yet, and the way to take it back. */
function OnItsWay({ sender, onUndo }: { sender: HeldSend; onUndo: () => void }) {
  const held = useSyncExternalStore(sender.subscribe, sender.read);
  const now = useNow();
  if (held === null) return null;
  // The clock ticks by the second: it may be behind by one.
  const seconds = Math.ceil(Math.min(UNDO_MS, Math.max(0, held.at - now)) / 1000);
  return (
    <div
      role="status"
      data-testid="on-its-way"
      data-state={held.state}
      className="flex items-center gap-3 rounded-xl border border-rule-strong bg-panel px-3.5 py-2 text-[13.5px]"
    >
      <span className="min-w-0 flex-1 truncate">{held.text}</span>
      <span className="shrink-0 text-faint tabular-nums">
        {held.state === 'failed' ? 'Not sent' : held.state === 'sending' ? 'Sending' : `Goes in ${seconds} s`}
      </span>
      {held.state === 'failed' && (
        <Button testId="send-again" onClick={() => void sender.now()}>
          Try again
        </Button>
      )}
      {held.state !== 'sending' && (
        <Button testId="undo-send" command="undo" onClick={onUndo}>
          Take back
        </Button>
      )}
    </div>
  );
}
