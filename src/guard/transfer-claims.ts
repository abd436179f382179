import { CLAIM_LANGUAGES, foldWord, isTransferClaim, mayClaim } from './claims/is-transfer-claim.ts';

/** A part of what an agent said that was held back. */
export interface HeldPart {
  readonly text: string;
  /** Whether it claims that the customer is being transferred or that a person was asked. */
  readonly claim: boolean;
}

interface Word {
  /** Where it begins in the sentence. */
  readonly start: number;
  readonly folded: string;
  /** Second words that make a beginning of this one and them. */
  readonly pairs: ReadonlyMap<string, Start> | undefined;
  /** Over how many words a claim that begins here may stay unclear; 0 where none begins. */
  reach: number;
  /** In which languages one may begin here: a bit for each of `CLAIM_LANGUAGES`. */
  languages: number;
}

type Start = Pick<Word, 'reach' | 'languages'>;

/** By one word. */
const STARTS = new Map<string, Start>();
/** By the first of two words, and the second. */
const PAIRS = new Map<string, Map<string, Start>>();
/** By the first word of a sentence. */
const OPENINGS = new Map<string, Start>();
for (const [index, { subjects, articles, openings }] of CLAIM_LANGUAGES.entries()) {
  const languages = 1 << index;
  for (const words of subjects.split(',')) {
    const [first = '', second] = words.split(' ');
    addStart(STARTS, first, { reach: second === undefined ? 8 : 1, languages });
    if (second !== undefined) addStart(pairsOf(first), second, { reach: 8, languages });
  }
  for (const word of articles.split(',')) addStart(STARTS, word, { reach: 6, languages });
  for (const word of openings.split(',')) addStart(OPENINGS, word, { reach: 8, languages });
}

/** A sentence that goes on longer is judged by its beginning. */
const LONGEST = 60;
const LETTER = /[\p{Script=Latin}\p{M}\d'’]/u;
/** 1 for each ASCII code that is a letter. */
const PLAIN_LETTERS = Uint8Array.from({ length: 128 }, (_, code) =>
  LETTER.test(String.fromCharCode(code)) ? 1 : 0,
);
/** Ends a sentence when a space follows. */
const STOP = /[.!?…]/;
/** May stand between the end of a sentence and the space. */
const CLOSER = /["”»)\]*_]/;
/** Ends a sentence by itself. */
const FULL_STOP = /[\n。！？]/;
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'dr mr mrs ms prof sr sra srta nr hr mme m z b h bzw e g i sig dott dhr mevr'.split(' '),
);

/**
 * Holds back what may become a claim of a transfer ("I'll connect you with billing"), word by word as a model says
 * it, so that the claim can be kept from the customer unless it is true. What was decided never depends on how the
 * text was cut into pieces.
 */
export class TransferClaims {
  readonly #held: HeldPart[] = [];
  #sentence = '';
  /** How much of the sentence was let go. */
  #shown = 0;
  #words: Word[] = [];
  /** The word that is not over yet. */
  #word = '';
  /** The word a claim may begin with; -1 for none. */
  #from = -1;
  #caught = false;
  #stopped = false;

  /** Takes what a model said next; what may be shown now, in order. From the first claim on nothing is. */
  push(delta: string): string {
    let shown = '';
    let wordFrom = 0;
    for (let at = 0; at < delta.length; at++) {
      if (isLetter(delta, at)) continue;
      this.#word += delta.slice(wordFrom, at);
      wordFrom = at + 1;
      this.#endWord();
      shown += this.#addGap(delta.charAt(at));
    }
    this.#word += delta.slice(wordFrom);
    return shown + this.#release();
  }

  /** What is left when the model has said all: everything held back since the last `push`, in order. */
  end(): readonly HeldPart[] {
    this.#endWord();
    const rest = this.#endSentence();
    return rest === '' ? this.#held : [{ text: rest, claim: false }, ...this.#held];
  }

  #endWord(): void {
    if (this.#word === '') return;
    const folded = foldWord(this.#word);
    const start = this.#sentence.length;
    this.#sentence += this.#word;
    this.#word = '';
    if (folded === '') return;
    this.#stopped = false;
    this.#words.push(this.#wordAt(start, folded));
    this.#watch();
  }

  /** A word, which also tells of the one before it whether a claim may begin there. */
  #wordAt(start: number, folded: string): Word {
    const word = { start, folded, pairs: PAIRS.get(folded), reach: 0, languages: 0 };
    const previous = this.#words.at(-1);
    widen(word, STARTS.get(folded));
    if (previous) widen(previous, previous.pairs?.get(folded));
    else widen(word, OPENINGS.get(folded));
    return word;
  }

  /** Decides whether a claim may begin or still go on; one is judged when its reach is over. */
  #watch(): void {
    if (this.#caught) return;
    const last = this.#words.length - 1;
    if (this.#from < 0 && (this.#words[last]?.reach ?? 0) > 0) this.#from = last;
    const from = this.#words[this.#from];
    if (!from || last - this.#from < from.reach) return;
    this.#caught = this.#mayClaim();
    if (this.#caught) return;
    this.#from = this.#words.findIndex(({ reach }, place) => place > this.#from && place + reach > last);
  }

  /** Whether what was said since a claim may have begun is one, in the languages it may have begun in. */
  #mayClaim(): boolean {
    const since = this.#words.slice(this.#from);
    const languages = since.reduce((all, word) => all | word.languages, 0);
    return mayClaim(textOf(since), languages);
  }

  /** Takes what stands between words; what may be shown when it ends the sentence. */
  #addGap(unit: string): string {
    this.#sentence += unit;
    if (unit === ' ' && !this.#stopped && this.#words.length < LONGEST) return '';
    const isEnd = FULL_STOP.test(unit) || (this.#stopped && /\s/.test(unit)) || this.#words.length >= LONGEST;
    if (isEnd) return this.#endSentence();
    if (STOP.test(unit)) this.#stopped = unit !== '.' || !ABBREVIATIONS.has(this.#words.at(-1)?.folded ?? '');
    else if (!CLOSER.test(unit)) this.#stopped = false;
    return '';
  }

  /** Shows the sentence, or holds its claim back. */
  #endSentence(): string {
    const question = /\?[^\p{L}]*$/u.test(this.#sentence);
    const caught = this.#caught || (this.#from >= 0 && this.#mayClaim());
    const isClaim = caught && isTransferClaim(textOf(this.#words), question);
    const claimStart = isClaim ? (this.#words[this.#from]?.start ?? 0) : this.#sentence.length;
    const before = this.#sentence.slice(this.#shown, claimStart);
    const claim = this.#sentence.slice(claimStart);
    const shown = this.#held.length > 0 ? this.#hold(before) : before;
    if (claim !== '') this.#held.push({ text: claim, claim: true });
    this.#sentence = '';
    this.#shown = 0;
    this.#words = [];
    this.#from = -1;
    this.#caught = false;
    this.#stopped = false;
    return shown;
  }

  #hold(text: string): string {
    if (text !== '') this.#held.push({ text, claim: false });
    return '';
  }

  /** What of an unfinished sentence may be shown. */
  #release(): string {
    if (this.#held.length > 0) return '';
    const until = this.#from < 0 ? this.#sentence.length : (this.#words[this.#from]?.start ?? 0);
    const shown = this.#sentence.slice(this.#shown, until);
    this.#shown = Math.max(this.#shown, until);
    return shown;
  }
}

function pairsOf(first: string): Map<string, Start> {
  const known = PAIRS.get(first) ?? new Map<string, Start>();
  PAIRS.set(first, known);
  return known;
}

/** Whether a word goes on; most letters are plain ones, and told without a pattern. */
function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < PLAIN_LETTERS.length ? PLAIN_LETTERS[code] === 1 : LETTER.test(text.charAt(at));
}

function addStart(starts: Map<string, Start>, words: string, start: Start): void {
  const known = { reach: 0, languages: 0, ...starts.get(words) };
  widen(known, start);
  starts.set(words, known);
}

function widen(known: Start, by: Start | undefined): void {
  if (!by) return;
  known.reach = Math.max(known.reach, by.reach);
  known.languages |= by.languages;
}

function textOf(words: readonly Word[]): string {
  return words.map(({ folded }) => folded).join(' ');
}
