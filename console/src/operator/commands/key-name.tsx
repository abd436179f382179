const MAC = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** A key as it is printed on a keyboard. */
export function KeyName({ of: key }: { of: string }) {
  const name = key.replace('mod+', MAC ? '⌘ ' : 'Ctrl ').replace('Escape', 'Esc');
  return (
    <kbd className="min-w-6 whitespace-nowrap rounded-md border border-rule-strong bg-panel px-1.5 text-center font-mono text-[12px] text-soft leading-5">
      {name.length === 1 ? name : name.replace(/\b[a-z]$/, (letter) => letter.toUpperCase())}
    </kbd>
  );
}
