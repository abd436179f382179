/** The first letters of a name's first and last word. */
export function initials(name: string): string {
  const parts = name.trim().split(/\s+/);
  const last = parts.length > 1 ? (parts.at(-1) ?? '') : '';
  return `${[...(parts[0] ?? '')][0] ?? ''}${[...last][0] ?? ''}`.toUpperCase();
}
