/** A case of a suite, as its file has it. */
export interface ImportedCase {
  readonly id: string;
  readonly turns: readonly { readonly text: string; readonly agent?: string }[];
  readonly expect?: Readonly<Record<string, unknown>>;
}

/** Something of a file that a suite has no place for, or only another one. */
export interface NotTaken {
  readonly line: number;
  readonly what: string;
}

/** What a file of another tool came to. */
export interface Imported {
  readonly cases: readonly ImportedCase[];
  readonly notTaken: readonly NotTaken[];
  /** How many samples or tests the file has. */
  readonly of: number;
}

/** How a file is read. */
export interface ImportOptions {
  /** The agent that a label means: its id, or what the caller says. */
  agentOf(label: string): string | undefined;
  /** Of a test's variables, the customer's words. */
  readonly variable?: string | undefined;
}

/** A pattern that any of these texts fits, between strokes. */
export function anyOfTexts(texts: readonly string[]): string {
  const [only] = texts;
  return texts.length === 1 && only !== undefined && !/^\/.+\/$/s.test(only)
    ? only
    : `/${texts.map(escaped).join('|')}/`;
}

/** A text as a pattern has it. */
export function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Whether it has fields. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
