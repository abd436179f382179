/** Whether a key pressed there means something of its own. */
const takesKeys = (target: Element) => target.closest('input, textarea, select, button, summary, a') !== null;

/**
 * Calls `hold` while the space bar is held, as long as `isOn` says so: not where something that takes keys has the focus, nor anything of
 * the page around `panel`.
 */
export function holdSpace(panel: HTMLElement, isOn: () => boolean, hold: (isHeld: boolean) => void): void {
  window.addEventListener('keydown', (event) => {
    const [target] = event.composedPath();
    if (event.code !== 'Space' || event.repeat || !isOn() || !(target instanceof Element)) return;
    if (takesKeys(target) || !(target === document.body || panel.contains(target))) return;
    event.preventDefault();
    hold(true);
  });
  window.addEventListener('keyup', (event) => event.code === 'Space' && hold(false));
  window.addEventListener('blur', () => hold(false));
}
