import type { JsonValue } from '../contracts/json.ts';
import { PERSONAL_DETECTORS } from './personal-detectors.ts';
import { SECRET_DETECTORS } from './secret-detectors.ts';
import type { Detector, SensitiveKind } from './sensitive.ts';

/** A text without what was found in it. */
export interface Redacted {
  /** With a placeholder such as `[card]` for everything found. */
  readonly text: string;
  /** How often each kind was found; kinds that were not found are left out. */
  readonly found: readonly { readonly kind: SensitiveKind; readonly count: number }[];
}

const DETECTORS: readonly Detector[] = [...SECRET_DETECTORS, ...PERSONAL_DETECTORS];
const SECRET_KEY =
  /^(?:.*[-_ ])?(?:password|passwd|pwd|passphrase|secret|token|authorization|cookie|cvv|cvc|pin|api[-_ ]?key|private[-_ ]?key|(?:access|refresh|session|auth)[-_ ]?token|client[-_ ]?secret)$/i;
const BIRTH_KEY = /^(?:dob|(?:date[-_ ]?of[-_ ]?birth)|birth[-_ ]?(?:date|day))$/i;

/** Puts placeholders in place of personal data and secrets, of all kinds or of those given. */
export function redact(text: string, kinds?: readonly SensitiveKind[]): Redacted {
  const counts = new Map<SensitiveKind, number>();
  const detectors = kinds ? DETECTORS.filter(({ kind }) => kinds.includes(kind)) : DETECTORS;
  const redacted = detectors.reduce((rest, detector) => replaceAll(rest, detector, counts), text);
  return { text: redacted, found: [...counts].map(([kind, count]) => ({ kind, count })) };
}

/** Repeats until nothing is found: a match of which only the beginning counted may hide another one. */
function replaceAll(text: string, detector: Detector, counts: Map<SensitiveKind, number>): string {
  const { kind, pattern, confirm } = detector;
  const replaced = text.replace(pattern, (match: string, ...rest: readonly unknown[]) => {
    const offset = Number(rest.find((part) => typeof part === 'number'));
    const datum = confirm ? confirm(match, text.slice(0, offset)) : match;
    if (datum === undefined) return match;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return `[${kind}]${match.slice(datum.length)}`;
  });
  return replaced === text ? text : replaceAll(replaced, detector, counts);
}

/** Redacts every text in a JSON value, its keys and its card numbers included; what is called a password is one. */
export function redactJson(value: JsonValue): JsonValue {
  if (typeof value === 'string') return redact(value).text;
  if (typeof value === 'number') return redactNumber(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(redactJson);
  const entries = Object.entries(value).map(([key, inner]) => [redact(key).text, redactField(key, inner)]);
  return Object.fromEntries(entries);
}

function redactField(key: string, value: JsonValue | undefined): JsonValue | undefined {
  if (value === undefined || value === null || typeof value === 'boolean') return value;
  const name = key.replace(/(?<=[a-z])(?=[A-Z])/g, '_');
  if (SECRET_KEY.test(name)) return '[secret]';
  if (BIRTH_KEY.test(name)) return '[birth-date]';
  return redactJson(value);
}

function redactNumber(value: number): JsonValue {
  const { text, found } = redact(String(value), ['card']);
  return found.length > 0 ? text : value;
}
