import { useEffect } from 'react';

/** Whether a key pressed there means something of its own. */
const takesKeys = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, select, button, summary, a') !== null;

/** Calls `hold` while the space bar is held, unless something that takes keys has the focus. */
export function useHoldSpace(hold: (holding: boolean) => void, enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return;
    const down = (event: KeyboardEvent) => {
      if (event.code !== 'Space' || event.repeat || takesKeys(event.target)) return;
      event.preventDefault();
      hold(true);
    };
    const up = (event: KeyboardEvent) => event.code === 'Space' && hold(false);
    const leave = () => hold(false);
    window.addEventListener('keydown', down);
    window.addEventListener('keyup', up);
    window.addEventListener('blur', leave);
    return () => {
      window.removeEventListener('keydown', down);
      window.removeEventListener('keyup', up);
      window.removeEventListener('blur', leave);
    };
  }, [hold, enabled]);
}
