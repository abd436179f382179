/** What can have the focus in a part of a page, in order. */
const FOCUSABLE = 'button:not(:disabled), a[href], textarea, input, [tabindex="0"]';

/** Keeps the focus in `within` while Tab is pressed, as long as `isOn` says so. */
export function keepFocus(root: ShadowRoot, within: HTMLElement, isOn: () => boolean): void {
  within.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab' || !isOn()) return;
    const all = [...within.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((node) => node.checkVisibility());
    const [first, last] = [all.at(0), all.at(-1)];
    const isLeaving = root.activeElement === (event.shiftKey ? first : last) || root.activeElement === within;
    if (!isLeaving) return;
    event.preventDefault();
    (event.shiftKey ? last : first)?.focus();
  });
}
