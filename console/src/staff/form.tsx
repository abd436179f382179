import type { ComponentProps, ReactNode } from 'react';

/** A labelled field. */
export function Field({ label, hint, ...input }: { label: string; hint?: string } & ComponentProps<'input'>) {
  return (
    <label className="block text-[14px]">
      <span className="font-medium">{label}</span>
      <input
        {...input}
        className="mt-1 block h-11 w-full rounded-lg border border-rule-strong bg-raised px-3 text-[16px] outline-none focus-visible:border-brass sm:text-[15px]"
      />
      {hint !== undefined && <span className="mt-1 block text-[13px] text-faint">{hint}</span>}
    </label>
  );
}

const LOOKS = {
  main: 'bg-ink text-paper',
  other: 'border border-rule-strong bg-raised hover:border-brass',
};

/** A button as wide as what it is in. */
export function Button({ look, ...button }: { look: keyof typeof LOOKS } & ComponentProps<'button'>) {
  return (
    <button
      type="button"
      {...button}
      className={`h-11 w-full rounded-lg px-4 font-semibold text-[14px] disabled:opacity-40 ${LOOKS[look]}`}
    />
  );
}

/** What came of it, read out to screen readers as it comes. */
export function Told({ children, testId }: { children: ReactNode; testId: string }) {
  return (
    <div role="alert" className="text-[14px] empty:hidden" data-testid={testId}>
      {children}
    </div>
  );
}
