const MAC = /Mac|iPhone|iPad/.test(navigator.userAgent);

const ARROWS = { Up: '↑', Down: '↓', Left: '←', Right: '→' };

/** A key as it is printed on a keyboard. */
export function KeyName({ of: key }: { of: string }) {
  const name = key
    .replace('mod+', MAC ? '⌘ ' : 'Ctrl ')
    .replace('Escape', 'Esc')
    .replace(/^Arrow(\w+)$/, (_, way) => ARROWS[way as keyof typeof ARROWS])
    .replace('1-9', '1 – 9')
    .replace(/^ $/, 'Space');
  return (
    <kbd className="min-w-6 whitespace-nowrap rounded-md border border-rule-strong bg-panel px-1.5 text-center font-mono text-[12px] text-soft leading-5">
      {name.length === 1 ? name : name.replace(/\b[a-z]$/, (letter) => letter.toUpperCase())}
    </kbd>
  );
}
