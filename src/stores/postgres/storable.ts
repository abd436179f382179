const REPLACEMENT = '\ufffd';

/** Escapes that may stand in JSON but not in jsonb: NUL, and halves of surrogate pairs. */
const SUSPECT = /\\u(?:0000|d[89a-f])/;
const ESCAPES = /\\(?:u(0000|d[89a-f][0-9a-f]{2})|.)/g;

/** Text PostgreSQL can store: NUL becomes U+FFFD, the rest stays. */
export function storableText(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', REPLACEMENT) : text;
}

/** JSON that PostgreSQL's jsonb takes: NUL and lone surrogates become U+FFFD, the rest stays. */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value);
  // Most JSON has no such escape at all, and a plain search is many times faster.
  if (!json.includes('\\u') || !SUSPECT.test(json)) return json;
  // Every escape is consumed, so that an escaped backslash followed by "u0000" is left alone.
  return json.replace(ESCAPES, (kept, unstorable) => (unstorable === undefined ? kept : REPLACEMENT));
}
