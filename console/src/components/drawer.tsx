import { type ReactNode, useEffect, useRef } from 'react';
import { Cross } from './icons.tsx';

interface DrawerProps {
  side: 'left' | 'right';
  label: string;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
}

// Below these widths the panel is out of the flow, and out of the tab order while closed.
const SIDES = {
  left: {
    panel: 'left-0 border-r max-xl:shadow-2xl xl:static xl:visible xl:w-auto xl:translate-x-0',
    closed: '-translate-x-full invisible',
    wide: 'xl:hidden',
  },
  right: {
    panel: 'right-0 border-l max-md:shadow-2xl md:static md:visible md:w-auto md:translate-x-0',
    closed: 'translate-x-full invisible',
    wide: 'md:hidden',
  },
};

/** A side panel: a column where there is room, else a drawer over the chat. */
export function Drawer({ side, label, open, onClose, children }: DrawerProps) {
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const before = document.activeElement;
    close.current?.focus();
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && onClose();
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
      if (before instanceof HTMLElement) before.focus();
    };
  }, [open, onClose]);
  const classes = SIDES[side];
  return (
    <>
      {open && (
        <button
          type="button"
          tabIndex={-1}
          aria-label={`Close ${label}`}
          onClick={onClose}
          className={`fixed inset-0 z-10 bg-black/40 ${classes.wide}`}
        />
      )}
      <aside
        aria-label={label}
        className={`fixed inset-y-0 z-20 flex w-[min(340px,88vw)] flex-col border-rule bg-panel transition-[translate,visibility] duration-200 ${classes.panel} ${open ? 'translate-x-0' : classes.closed}`}
      >
        <button
          ref={close}
          type="button"
          onClick={onClose}
          aria-label="Close"
          className={`absolute top-3 right-3 z-10 grid size-9 place-items-center rounded-full text-soft hover:bg-well ${classes.wide}`}
        >
          <Cross />
        </button>
        {children}
      </aside>
    </>
  );
}
