import type { Call } from './call.ts';

/** Speaks while it is held, by finger or mouse; the space bar does the same. */
export function HoldToTalk({ call, holding }: { call: Call; holding: boolean }) {
  return (
    <button
      type="button"
      data-testid="hold-to-talk"
      aria-pressed={holding}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        call.hold(true);
      }}
      onLostPointerCapture={() => call.hold(false)}
      onKeyDown={({ key, repeat }) => (key === ' ' || key === 'Enter') && !repeat && call.hold(true)}
      onKeyUp={({ key }) => (key === ' ' || key === 'Enter') && call.hold(false)}
      onBlur={() => call.hold(false)}
      onContextMenu={(event) => event.preventDefault()}
      className={`h-10 touch-none select-none rounded-full border px-4 text-[14px] ${holding ? 'border-ink bg-ink text-paper' : 'border-rule-strong bg-raised'}`}
    >
      {holding ? 'Listening' : 'Hold to talk'}
    </button>
  );
}
