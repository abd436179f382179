import { type FindPersonal, replaceSpans } from './personal.ts';

/** What was put in place of something personal, and how often; what it stands for is not said. */
export interface StandIn {
  readonly kind: string;
  readonly as: string;
  readonly times: number;
}

const GIVEN = 'Alex Robin Casey Jamie Morgan Riley Taylor Jordan Quinn Avery Rowan Sasha'.split(' ');
const FAMILY = 'Miller Keller Bennett Fisher Lindqvist Okafor Marsh Duarte Novak Tanaka Reyes Hughes'.split(
  ' ',
);
/** Of cards and accounts that are nobody's: numbers that vendors publish for tests. */
const CARD = '4111111111111111';
const IBAN = 'DE89370400440532013000';

/**
 * Puts invented data in place of personal data: the same for the same, of the same shape, so that what is said is still understood. It is
 * counted, never computed of what it replaces, and does not lead back to it.
 */
export class StandIns {
  readonly #find: FindPersonal;
  readonly #keep: ReadonlySet<string>;
  readonly #used = new Map<string, { kind: string; as: string; times: number }>();
  readonly #counts = new Map<string, number>();

  /** `given`: what is to stand in for what; `keep`: what is nobody's, and stays. */
  constructor(
    find: FindPersonal,
    keep: readonly string[] = [],
    given: ReadonlyMap<string, string> = new Map(),
  ) {
    this.#find = find;
    this.#keep = new Set(keep.map(keyOf));
    for (const [words, as] of given) this.#used.set(keyOf(words), { kind: 'given', as, times: 0 });
  }

  /** All that was replaced so far. */
  get used(): readonly StandIn[] {
    return [...this.#used.values()].filter(({ times }) => times > 0);
  }

  /** A text with all that is personal replaced. */
  in(text: string): string {
    return replaceSpans(text, this.#find(text), (words, kind) => this.#for(words, kind));
  }

  /** A JSON value with all that is personal replaced in its texts and numbers. */
  inValue<Value>(value: Value): Value {
    return replaced(value, (text) => this.in(text)) as Value;
  }

  #for(words: string, kind: string): string {
    if (this.#keep.has(keyOf(words))) return words;
    const known = this.#used.get(keyOf(words));
    if (known) {
      known.times++;
      return known.kind === 'given' ? known.as : inCaseOf(words, known.as);
    }
    if (kind === 'name' && words.includes(' '))
      return words
        .split(' ')
        .map((word, at) => this.#for(word, at === 0 ? 'name' : 'family name'))
        .join(' ');
    const as = this.#invented(words, kind);
    this.#used.set(keyOf(words), { kind, as, times: 1 });
    return inCaseOf(words, as);
  }

  #invented(words: string, kind: string): string {
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    if (kind === 'name') return GIVEN[(count - 1) % GIVEN.length] ?? '';
    if (kind === 'family name') return FAMILY[(count - 1) % FAMILY.length] ?? '';
    if (kind === 'email') return `customer${count}@example.com`;
    if (kind === 'ip') return `192.0.2.${count % 255}`;
    if (kind === 'phone')
      return filled(words, `${'2'.repeat(20)}55501${String(count % 100).padStart(2, '0')}`);
    if (kind === 'card') return filled(words, CARD);
    if (kind === 'iban' && words.replace(/\s/g, '').length === IBAN.length) return IBAN;
    if (kind === 'birth-date')
      return words
        .replace(/\d{4}/, '1990')
        .replace(/\b\d{1,2}\b/g, (day) => `${'0'.repeat(day.length - 1)}1`);
    return shaped(words, count);
  }
}

/** The last digits of `digits`, in place of those of a text. */
function filled(text: string, digits: string): string {
  const count = text.replace(/\D/g, '').length;
  const from = [...digits.padStart(count, '0').slice(-count)];
  return text.replace(/\d/g, () => from.shift() ?? '0');
}

/** Other digits, and other letters after the first digit: what leads a reference says of what kind it is. */
function shaped(text: string, count: number): string {
  const lead = /^[^\d]*(?=\d)/.exec(text)?.[0] ?? '';
  const [digits, letters] = ['7240618395', 'QKXWVZTRPM'];
  let at = count;
  const rest = text
    .slice(lead.length)
    .replace(/\d/g, () => digits[at++ % 10] ?? '0')
    .replace(/\p{L}/gu, () => letters[at++ % 10] ?? 'X');
  return lead + rest;
}

function inCaseOf(words: string, as: string): string {
  if (words === words.toLowerCase()) return as.toLowerCase();
  return words.length > 1 && words === words.toUpperCase() ? as.toUpperCase() : as;
}

function keyOf(words: string): string {
  return words.toLowerCase().replace(/[\s().-]/g, '');
}

function replaced(value: unknown, replace: (text: string) => string): unknown {
  if (typeof value === 'string') return replace(value);
  if (typeof value === 'number') {
    const text = replace(String(value));
    return text === String(value) ? value : Number(text);
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((inner) => replaced(inner, replace));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaced(inner, replace)]));
}
