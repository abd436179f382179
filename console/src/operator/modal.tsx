import { type ReactNode, useEffect, useRef } from 'react';

/** A dialog over the page; Escape and a click beside it close it, and the focus goes back to where it was. */
export function Modal({
  label,
  onClose,
  children,
}: {
  label: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    shown?.querySelector('input')?.focus();
    return () => shown?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself.
    <dialog
      ref={dialog}
      aria-label={label}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
      className="m-auto mt-[12dvh] w-[min(640px,94vw)] overflow-hidden rounded-2xl border border-rule-strong bg-raised p-0 text-ink shadow-2xl backdrop:bg-black/40"
    >
      {children}
    </dialog>
  );
}
