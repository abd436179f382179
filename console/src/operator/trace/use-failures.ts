import type { RefObject } from 'react';
import { useCommand } from '../commands/use-commands.ts';

/** Goes from one failed span to the next, around to the first, and opens it; null while there is none. */
export function useFailures(trace: RefObject<HTMLElement | null>, count: number): (() => void) | null {
  const next = () => {
    const failed = [...(trace.current?.querySelectorAll<HTMLElement>('[data-status="error"] summary') ?? [])];
    const at = failed.indexOf(document.activeElement as HTMLElement);
    const one = failed[(at + 1) % failed.length];
    one?.closest('details')?.setAttribute('open', '');
    one?.focus();
    one?.scrollIntoView({ block: 'center' });
  };
  const go = count > 0 ? next : null;
  useCommand('traceFailure', go);
  return go;
}
