/** So many letters may differ for a name to be taken for a slip of the pen. */
const MOST_SLIPS = 2;

/** Says of a name that is none (`place`: where, as in " in voice") which one was probably meant, or which there are. */
export function noSuchName(written: string, names: readonly string[], place = ''): string {
  const meant = nearest(written, names);
  const rest = meant === undefined ? `there are: ${names.join(', ')}.` : `did you mean "${meant}"?`;
  return `There is no "${written}"${place}; ${rest}`;
}

function nearest(written: string, names: readonly string[]): string | undefined {
  const ranked = names
    .map((name) => ({ name, slips: slipsBetween(written.toLowerCase(), name.toLowerCase()) }))
    .toSorted((a, b) => a.slips - b.slips);
  const [first] = ranked;
  // Of a short name little is left when two letters are wrong.
  const most = Math.min(MOST_SLIPS, Math.floor(written.length / 2));
  return first && first.slips <= most ? first.name : undefined;
}

/** How many letters must be put in, taken out or changed to make one text of the other (Levenshtein). */
function slipsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [index, letter] of [...a].entries()) {
    const next = [index + 1];
    for (let at = 1; at <= b.length; at++) {
      const changed = (row[at - 1] ?? 0) + (letter === b[at - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
