import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { goTo } from '../location.ts';
import type { Session, SessionView } from '../session.ts';
import { ArrowUp, Square } from './icons.tsx';

const ROUND = 'grid size-9 shrink-0 place-items-center rounded-full bg-ink text-paper transition-opacity';

interface ComposerProps {
  session: Session;
  view: SessionView;
  /** What else can be done than writing. */
}

/** Where the customer writes; Enter sends, Shift+Enter starts a new line. */
export function Composer({ session, view }: ComposerProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const { draft, running } = view;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text.
  useLayoutEffect(() => {
    const area = field.current;
    if (area === null) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight}px`;
  }, [draft]);
  useLayoutEffect(() => {
    // On a phone this would open the keyboard over the page.
    if (window.matchMedia('(pointer: fine)').matches) field.current?.focus();
  }, []);
  const send = () => void session.send(draft);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  if (view.status === 'closed') return <Closed goOn={session.goOn} />;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      className="flex items-end gap-2 rounded-2xl border border-rule-strong bg-raised p-2 pl-4 shadow-[0_1px_2px_rgb(0_0_0/0.04)] focus-within:border-brass"
    >
      <textarea
        ref={field}
        data-testid="composer"
        aria-label="Message"
        rows={1}
        value={draft}
        placeholder="Write a message"
        enterKeyHint="send"
        onChange={(event) => session.type(event.target.value)}
        onKeyDown={onKeyDown}
        className="max-h-48 min-w-0 flex-1 resize-none bg-transparent py-1.5 text-[16px] leading-6 outline-none placeholder:text-faint sm:text-[15px]"
      />
      {running ? (
        <button
          key="stop"
          type="button"
          data-testid="stop"
          aria-label="Stop"
          onClick={() => void session.stop()}
          className={ROUND}
        >
          <Square />
        </button>
      ) : (
        <button
          key="send"
          type="submit"
          data-testid="send"
          aria-label="Send"
          disabled={draft.trim() === ''}
          className={`${ROUND} disabled:opacity-25`}
        >
          <ArrowUp />
        </button>
      )}
    </form>
  );
}

/** What was said here is known in the conversation that goes on from it; where that can't be, a new one begins. */
function Closed({ goOn }: { readonly goOn: () => Promise<string | null> }) {
  return (
    <p className="flex items-center gap-3 rounded-2xl border border-rule bg-panel px-4 py-3 text-[14px] text-soft">
      <span className="flex-1">This conversation is closed.</span>
      <button
        type="button"
        onClick={async () => goTo(await goOn())}
        className="font-semibold text-ink underline underline-offset-4"
      >
        Go on in a new one
      </button>
    </p>
  );
}
