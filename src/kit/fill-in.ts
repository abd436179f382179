import { own } from '../contracts/own.ts';

const PLACE = /\{\{(\w+)\}\}/g;

/** The places of a text that are filled. */
export function placesIn(text: string): readonly string[] {
  return text.match(PLACE) ?? [];
}

/** Fills `{{column}}` of a text from rows: a line with places is there once for each row it differs for, and
 * not at all without rows. */
export function fillIn(text: string, rows: readonly object[]): string {
  return text
    .split('\n')
    .flatMap((line) => (line.match(PLACE) ? [...new Set(rows.map((row) => filled(line, row)))] : [line]))
    .join('\n')
    .trim();
}

function filled(line: string, row: object): string {
  const values: Record<string, unknown> = { ...row };
  return line.replace(PLACE, (_, name: string) => String(own(values, name) ?? ''));
}
