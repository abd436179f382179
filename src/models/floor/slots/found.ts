/** A value found in a text, and where. */
export interface Found {
  readonly value: string | number;
  readonly start: number;
  readonly end: number;
  /** What else it may be: nobody can tell which. */
  readonly or?: string | undefined;
}

/** What a finder may use besides the text. */
export interface Finding {
  /** The text answers a question for this very slot, so that a bare "45" or "3" will do. */
  readonly asked: boolean;
  readonly now: Date;
  /** What is chosen so far: "the one before that" is counted from it. */
  readonly current?: unknown;
}

/** All matches of a global pattern that `read` can make sense of. */
export function findAll(
  text: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => string | number | undefined,
): Found[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const value = read(match);
    return value === undefined ? [] : [{ value, start: match.index, end: match.index + match[0].length }];
  });
}
