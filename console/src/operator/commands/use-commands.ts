import { createContext, useContext, useEffect, useRef } from 'react';
import { type CommandId, commandFor, type Doer, Doers } from './commands.ts';

/** The commands of the console. */
export const DoersContext = createContext(new Doers());

/** Lets a command be done while the component is there; null: it can't be done now. */
export function useCommand(id: CommandId, run: Doer | null): void {
  const doers = useContext(DoersContext);
  const newest = useRef(run);
  newest.current = run;
  const can = run !== null;
  useEffect(() => (can ? doers.add(id, (key) => newest.current?.(key)) : undefined), [doers, id, can]);
}

/** Has keys do commands. */
export function useKeys(doers: Doers): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // A dialog has keys of its own.
      if (document.querySelector('dialog[open], [role="dialog"]') !== null) return;
      // Enter and the space bar press what has the focus.
      if ((event.key === 'Enter' || event.key === ' ') && isPressable(event.target)) return;
      const id = commandFor(event, isWriting(event.target), (one) => doers.can(one));
      if (id !== undefined && doers.run(id, event.key)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [doers]);
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

function isPressable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('button, a, summary') !== null;
}
