import { isSame, type Value } from './fields.ts';

/** What somebody has changed and not published, kept in this browser. */
export interface Draft {
  /** The number that served when it was begun. */
  readonly base: number;
  /** Only the fields that were changed. */
  readonly fields: Readonly<Record<string, Value>>;
}

const KEY = 'switchroom-changes';

/** The draft for a desk that survives a reload; null: nothing is changed. */
export function keptDraft(storage: Pick<Storage, 'getItem'>, desk: string): Draft | null {
  try {
    return JSON.parse(storage.getItem(`${KEY} ${desk}`) ?? 'null') as Draft | null;
  } catch {
    return null;
  }
}

/** Keeps a draft, or forgets it. */
export function keepDraft(
  storage: Pick<Storage, 'setItem' | 'removeItem'>,
  desk: string,
  draft: Draft | null,
): void {
  if (draft === null) storage.removeItem(`${KEY} ${desk}`);
  else storage.setItem(`${KEY} ${desk}`, JSON.stringify(draft));
}

/** The draft with a field changed; one that says again what serves is no change, and null when none is left. */
export function changed(
  draft: Draft | null,
  serves: { readonly number: number; readonly value: Value | undefined },
  field: string,
  value: Value,
): Draft | null {
  const { [field]: _, ...others } = draft?.fields ?? {};
  const fields = isSame(value, serves.value) ? others : { ...others, [field]: value };
  if (Object.keys(fields).length === 0) return null;
  return { base: draft?.base ?? serves.number, fields };
}
