import { type Classes, type Grammar, grammarsOf, phrases } from './grammar.ts';

/**
 * The words of one language that an answer to an offer may be made of, written without accents and apostrophes. Phrases may be
 * made of classes of words: see `grammarsOf`.
 */
export interface Vocabulary {
  readonly classes?: Classes;
  /** Agrees, and means nothing else: "yes", "of course". */
  readonly plain: readonly string[];
  /** Agrees by itself, but may speak of a thing as well: "that works", "I confirm". */
  readonly yes: readonly string[];
  /** Agrees where a time is offered, and means that the customer comes: "I can make that". */
  readonly comes?: readonly string[];
  /** Is polite where something is to end, and says why: "I no longer need it". */
  readonly leaves?: readonly string[];
  /** Takes leave until what is offered: "see you then". */
  readonly meets?: readonly string[];
  /** Agrees behind what is offered: "Friday it is". */
  readonly settles?: readonly string[];
  /** Refuses. */
  readonly no: readonly string[];
  /** Asks or thanks, and changes nothing. */
  readonly polite: readonly string[];
  /** Speaks to somebody, "thanks, boss", and of somebody behind an article: "for the boss". */
  readonly calls?: readonly string[];
  /** Small words that change nothing, e.g. articles and pronouns. */
  readonly small: readonly string[];
  /** Names what is offered: "that slot". */
  readonly slot?: readonly string[];
  /** Looks like an agreement and is none, and words that no offer makes harmless: of doubt, condition, question. */
  readonly never: readonly string[];
  /** Beginnings of verbs, by what they mean. */
  readonly deeds: ReadonlyMap<string, readonly string[]>;
  /** Verbs with what belongs to them, by what they mean: "take me off the books" is to cancel. */
  readonly idioms?: Readonly<Record<string, string>>;
  /** Verbs of doing that mean whatever is offered: "make the change". */
  readonly light?: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  /** Its column in the glossary. */
  readonly column: number;
  /** Verbs in two parts, and what they are together: "sagen ... ab" is "absagen". */
  readonly separable?: readonly (readonly [begin: string, end: string, whole: string])[];
  /** "You may", before what is to be done. */
  readonly permits?: readonly string[];
  /** Pronouns before an order: the Italian "lo annulli". */
  readonly clitics?: readonly string[];
  /** Whether an order may end in its verb: the German "bitte den Termin absagen". */
  readonly endsInVerb?: boolean;
  /** Words that only stress others: "absolutely sure". */
  readonly stress: readonly string[];
  /** Forms of a verb that say what is to be done and to what, in one word: "cancélala". */
  readonly enclitic?: RegExp;
  /** Forms of a verb that say it has happened: "booked". */
  readonly participle?: RegExp;
  /** Words of haste. */
  readonly now: readonly string[];
  /** Words that only soften an order, before its verb: "just cancel it", or after it: the Dutch "boek maar". */
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  /** Words, or two of them, that stand for others: "thats" for "that is". A line each, `that is: thats`. */
  readonly short?: string;
  /** Words after which something is missing: "ok so". */
  readonly dangling?: readonly string[];
}

/** Verbs by what they mean: a line each, `cancel: cancel|terminat`. */
export function deeds(lines: string): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const line of lines.trim().split('\n')) {
    const [meaning = '', stems = ''] = line.split(':').map((part) => part.trim());
    all.set(meaning, [...(all.get(meaning) ?? []), ...phrases(stems)]);
  }
  return all;
}

/** What phrases may do in an answer; of two that are as long the last one counts. */
const KINDS = [
  ...(['small', 'slot', 'light', 'polite', 'calls', 'yes', 'plain', 'now', 'no'] as const),
  ...(['comes', 'leaves', 'meets', 'settles', 'never', 'permits'] as const),
];

/** What a phrase does in an answer. */
export type PhraseKind = (typeof KINDS)[number];

const HARMLESS: ReadonlySet<PhraseKind> = new Set(['plain', 'yes', 'polite', 'calls']);

/** A vocabulary that is looked words up in. */
export interface Language {
  /** In the order of `KINDS`. */
  readonly grammars: readonly (readonly [PhraseKind, Grammar])[];
  /** By what they mean. */
  readonly idioms: readonly (readonly [string, Grammar])[];
  /** Every word of it, with what it does by itself. */
  readonly words: ReadonlyMap<string, PhraseKind | undefined>;
  /** The words that are agreed, asked or thanked with: a slip in these harms nobody. */
  readonly harmless: readonly string[];
  readonly short: ReadonlyMap<string, readonly string[]>;
  readonly deeds: Vocabulary['deeds'];
  readonly numbers: Vocabulary['numbers'];
  readonly column: number;
  readonly separable: NonNullable<Vocabulary['separable']>;
  readonly stress: readonly string[];
  readonly clitics: readonly string[];
  readonly endsInVerb: boolean;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly dangling: readonly string[];
  readonly participle: RegExp | undefined;
  readonly enclitic: RegExp | undefined;
  /** What agrees by itself. */
  readonly agreeing: Grammar;
}

/** Prepares a vocabulary; `shared` are phrases of every language. Its phrases are read when they are first needed. */
export function languageOf(vocabulary: Vocabulary, shared: Partial<Vocabulary>): Language {
  const { deeds, numbers, column, stress, participle, enclitic, short = '' } = vocabulary;
  const {
    separable = [],
    before = [],
    after = [],
    dangling = [],
    clitics = [],
    endsInVerb = false,
  } = vocabulary;
  let read: PhrasesRead | undefined;
  const phrasesRead = () => {
    read ??= readPhrases(vocabulary, shared);
    return read;
  };
  return {
    deeds,
    numbers,
    column,
    stress,
    participle,
    enclitic,
    separable,
    before,
    after,
    dangling,
    clitics,
    endsInVerb,
    short: shortOf(short),
    get grammars() {
      return phrasesRead().grammars;
    },
    get agreeing() {
      return phrasesRead().agreeing;
    },
    get words() {
      return phrasesRead().words;
    },
    get harmless() {
      return phrasesRead().harmless;
    },
    get idioms() {
      return phrasesRead().idioms;
    },
  };
}

type PhrasesRead = Pick<Language, 'grammars' | 'agreeing' | 'words' | 'harmless' | 'idioms'>;

function readPhrases(vocabulary: Vocabulary, shared: Partial<Vocabulary>): PhrasesRead {
  const { classes = {}, idioms = {} } = vocabulary;
  const grammarOf = grammarsOf(classes);
  const grammars = KINDS.map((kind): readonly [PhraseKind, Grammar] => [
    kind,
    grammarOf([...(shared[kind] ?? []), ...(vocabulary[kind] ?? [])]),
  ]);
  return {
    grammars,
    agreeing: new Map(grammars).get('yes') ?? grammarOf([]),
    words: new Map(wordsIn(grammars).map((word) => [word, kindIn(word, grammars)])),
    harmless: wordsIn(grammars.filter(([kind]) => HARMLESS.has(kind))),
    idioms: Object.entries(idioms).map(([deed, text]) => [deed, grammarOf(phrases(text))]),
  };
}

function wordsIn(grammars: Language['grammars']): string[] {
  return [...new Set(grammars.flatMap(([, { words }]) => [...words]))];
}

function kindIn(word: string, grammars: Language['grammars']): PhraseKind | undefined {
  return grammars.findLast(([, { ends }]) => ends([word], 0).length > 0)?.[0];
}

function shortOf(lines: string): Map<string, string[]> {
  const all = lines.trim().split('\n').filter(Boolean);
  return new Map(
    all.flatMap((line) => {
      const [whole = '', forms = ''] = line.split(':').map((part) => part.trim());
      return phrases(forms).map((form) => [form, whole.split(' ')] as const);
    }),
  );
}
