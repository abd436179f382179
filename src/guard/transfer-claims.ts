import type { ClaimLanguage } from './claims/claim-language.ts';
import { CLAIM_LANGUAGES, foldWord, isTransferClaim, mayClaim } from './claims/is-transfer-claim.ts';

/** A part of what an agent said that was held back. */
export interface HeldPart {
  readonly text: string;
  /** Whether it claims that the customer is being transferred or that a person was asked. */
  readonly claim: boolean;
}

const listOf = (pick: (language: ClaimLanguage) => string) =>
  CLAIM_LANGUAGES.flatMap((language) => pick(language).split(','));
const SUBJECTS = listOf(({ subjects }) => subjects);
/** For how many words a claim may stay unclear, by the words it begins with: one, or one and the next. */
const REACH: ReadonlyMap<string, number> = new Map([
  ...SUBJECTS.map((words) => [words.replace(/ .*/, ''), 1] as const),
  ...listOf(({ articles }) => articles).map((word) => [word, 6] as const),
  ...SUBJECTS.map((words) => [words, 8] as const),
]);
const OPENINGS: ReadonlySet<string> = new Set(listOf(({ openings }) => openings));
const OPENING_REACH = 8;
/** A sentence that goes on longer is judged by its beginning. */
const LONGEST = 60;
const LETTER = /[\p{Script=Latin}\p{M}\d'’]/u;
/** Ends a sentence when a space follows. */
const STOP = /[.!?…]/;
/** May stand between the end of a sentence and the space. */
const CLOSER = /["”»)\]*_]/;
/** Ends a sentence by itself. */
const FULL_STOP = /[\n。！？]/;
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'dr mr mrs ms prof sr sra srta nr hr mme m z b h bzw e g i sig dott dhr mevr'.split(' '),
);

interface Word {
  /** Where it begins in the sentence. */
  readonly start: number;
  readonly folded: string;
}

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
    for (const unit of delta.split('')) {
      if (LETTER.test(unit)) this.#word += unit;
      else {
        this.#endWord();
        shown += this.#addGap(unit);
      }
    }
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
    this.#words.push({ start, folded });
    this.#watch();
  }

  /** Decides whether a claim may begin, still go on, or has been caught. */
  #watch(): void {
    if (this.#caught) return;
    const last = this.#words.length - 1;
    if (this.#from < 0 && this.#reachOf(last) > 0) this.#from = last;
    if (this.#from < 0) return;
    if (mayClaim(this.#said(this.#from))) this.#caught = true;
    else if (last - this.#from >= this.#reachOf(this.#from)) {
      this.#from = this.#words.findIndex(
        (_, place) => place > this.#from && place + this.#reachOf(place) > last,
      );
    }
  }

  /** Over how many words a claim that begins here may become clear; 0 where none begins. */
  #reachOf(place: number): number {
    const [word, next] = this.#words.slice(place, place + 2).map(({ folded }) => folded);
    if (word === undefined) return 0;
    const reach = REACH.get(`${word} ${next}`) ?? REACH.get(word) ?? 0;
    return place === 0 && OPENINGS.has(word) ? Math.max(reach, OPENING_REACH) : reach;
  }

  #said(from: number): string {
    return this.#words
      .slice(from)
      .map(({ folded }) => folded)
      .join(' ');
  }

  /** Takes what stands between words; what may be shown when it ends the sentence. */
  #addGap(unit: string): string {
    this.#sentence += unit;
    const isEnd = FULL_STOP.test(unit) || (this.#stopped && /\s/.test(unit)) || this.#words.length >= LONGEST;
    if (isEnd) return this.#endSentence();
    if (STOP.test(unit)) this.#stopped = unit !== '.' || !ABBREVIATIONS.has(this.#words.at(-1)?.folded ?? '');
    else if (!CLOSER.test(unit)) this.#stopped = false;
    return '';
  }

  /** Shows the sentence, or holds its claim back. */
  #endSentence(): string {
    const question = /\?[^\p{L}]*$/u.test(this.#sentence);
    const isClaim = this.#caught && isTransferClaim(this.#said(0), question);
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
