import { own } from '../contracts/own.ts';

/** Letters of other alphabets, and below each the Latin one it looks like (the common ones of Unicode TR 39). */
const LOOKALIKES = 'аеорсухіјѕԁһкмтвнгԛԝαβεηικνορτυχγωɡıɑℓɩ';
const LATIN = 'aeopcyxijsdhkmtbhrqwabenikvoptuxywgiali';
const OTHER_ALPHABETS = /[Ͱ-ӿԀ-ԯɐ-ʯıℓ]/g;
/** Unicode "tag" characters: an invisible copy of ASCII. */
const TAGS = /[\u{e0020}-\u{e007e}]/gu;
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}|\p{Default_Ignorable_Code_Point}/gu;
const ACCENTS = /\p{M}/gu;
/** ASCII alone: most texts, and there is nothing in it to unify. */
const PLAIN = /^[\t\n\r -~]*$/;
/** Five or more single letters in a row, as in "i g n o r e" or "i-g-n-o-r-e". */
const SPELT = /(?<![\p{L}\p{N}])\p{L}(?:[ ._*-]\p{L}){4,}(?![\p{L}\p{N}])/gu;
const LEET: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
};
/** A digit or sign within a word: letters on one side at least. */
const LEET_SIGN = /(?<=\p{L})[013457@$]|[013457@$](?=\p{L})/gu;
const BASE64 = /[A-Za-z0-9+/_-]{24,}={0,2}/g;
const MOST_BLOBS = 8;

/** One way to read a text. */
export interface Reading {
  /** With case and punctuation, for markers. */
  readonly raw: string;
  /** Lower case, without accents; words and sentence ends with one space between, e.g. `ignore that . thanks`. */
  readonly words: string;
  /** Whether letters were put together that stood apart. */
  readonly joined: boolean;
}

/** The ways a model might read a text: first as it stands, then put together where it is spelt out, decoded where it is encoded. */
export function readingsOf(text: string): Reading[] {
  const plain = clean(text);
  const readings = [readingOf(plain)];
  const spelt = plain.replace(SPELT, (letters) => letters.replace(/[ ._*-]/g, ''));
  const unleeted = spelt.replace(LEET_SIGN, (sign) => own(LEET, sign) ?? sign);
  if (unleeted !== plain) readings.push(readingOf(unleeted, spelt !== plain));
  const invisible = (text.match(TAGS) ?? []).map((tag) => asciiOfTag(tag)).join('');
  if (invisible !== '') readings.push(readingOf(invisible));
  for (const [blob] of [...text.matchAll(BASE64)].slice(0, MOST_BLOBS)) {
    const decoded = decode(blob);
    if (decoded !== undefined) readings.push(readingOf(clean(decoded)));
  }
  return readings;
}

/** Lower case, without accents and lookalikes; words and sentence ends with one space between. */
export function foldText(text: string): string {
  return foldWords(clean(text));
}

function readingOf(raw: string, joined = false): Reading {
  return { raw, words: foldWords(raw), joined };
}

/** Compatibility forms unified, invisible characters dropped, lookalikes made Latin. */
function clean(text: string): string {
  if (PLAIN.test(text)) return text;
  const visible = text.normalize('NFKC').replace(INVISIBLE, '');
  return visible.replace(OTHER_ALPHABETS, latin);
}

function latin(letter: string): string {
  const small = LATIN[LOOKALIKES.indexOf(letter.toLowerCase())] ?? letter;
  return letter === letter.toLowerCase() ? small : small.toUpperCase();
}

function foldWords(raw: string): string {
  const small = raw.toLowerCase();
  const plain = PLAIN.test(small) ? small : small.normalize('NFKD').replace(ACCENTS, '');
  return (plain.match(/[\p{L}\p{N}]+|[.!?;]/gu) ?? [])
    .map((part) => (/[.!?;]/.test(part) ? '.' : part))
    .join(' ');
}

function asciiOfTag(tag: string): string {
  return String.fromCharCode((tag.codePointAt(0) ?? 0) - 0xe0000);
}

/** The text in a base64 blob; undefined when it holds something else. */
function decode(blob: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(blob.replaceAll('-', '+').replaceAll('_', '/')), (byte) =>
      byte.charCodeAt(0),
    );
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /^[\P{Cc}\s]+$/u.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}
