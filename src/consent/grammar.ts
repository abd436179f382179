import { own } from '../contracts/own.ts';

/** Where what begins at a word may end. */
type Ends = readonly number[];

/** Something that words may be. */
interface Part {
  /** Words it may begin with. */
  readonly first: ReadonlySet<string>;
  readonly isOptional?: boolean;
  ends(words: readonly string[], at: number): Ends;
}

/** Phrases of a language, which may be made of classes of words. */
export interface Grammar {
  /** Every word of it. */
  readonly words: ReadonlySet<string>;
  /** Where phrases that begin at a word may end. */
  ends(words: readonly string[], at: number): Ends;
}

/** Classes of words by name; one may be made of others. */
export type Classes = Readonly<Record<string, string>>;

/** Reads one part of a phrase: a word, or a class of words. */
type Reader = (part: string) => Part;

const MARK = /[?*]$/;
const CLASS = /\{(\w+)\}/g;

/** The phrases of a text in which `|` stands between them. */
export function phrases(text: string): string[] {
  return text.split('|').map((phrase) => phrase.trim().replace(/\s+/g, ' '));
}

/**
 * Reads phrases: words, and classes of words in braces. What has a `?` may be left out; what has a `*` may also be said more than
 * once: `{it}? {sounds} {very}* {good}`. The classes are read once, for all the grammars that are made of them.
 */
export function grammarsOf(classes: Classes): (texts: readonly string[]) => Grammar {
  const known = new Map<string, Part>();
  const read: Reader = (name) => {
    const text = name.startsWith('{') ? own(classes, name.slice(1, -1)) : undefined;
    const part = known.get(name) ?? (text === undefined ? wordOf(name) : choiceOf(phrases(text), read));
    known.set(name, part);
    return part;
  };
  const ofClasses = wordsIn(Object.values(classes));
  return (texts) => ({
    ends: choiceOf(texts, read).ends,
    words: new Set([...wordsIn(texts), ...ofClasses]),
  });
}

function wordsIn(texts: readonly string[]): readonly string[] {
  return (
    texts
      .join(' ')
      .replace(CLASS, ' ')
      .match(/[\p{L}\p{Extended_Pictographic}]+/gu) ?? []
  );
}

function choiceOf(texts: readonly string[], read: Reader): Part {
  const byFirst = new Map<string, Part[]>();
  for (const text of texts) {
    const one = sequenceOf(text, read);
    for (const word of one.first) {
      const others = byFirst.get(word);
      if (others) others.push(one);
      else byFirst.set(word, [one]);
    }
  }
  return {
    first: new Set(byFirst.keys()),
    ends: (words, at) => (byFirst.get(words[at] ?? '') ?? []).flatMap((one) => one.ends(words, at)),
  };
}

function sequenceOf(text: string, read: Reader): Part {
  const parts = text.split(' ').map((part) => partOf(part, read));
  const needed = parts.findIndex((part) => !part.isOptional);
  return {
    first: new Set(parts.slice(0, needed + 1).flatMap(({ first }) => [...first])),
    ends: (words, at) =>
      parts.reduce<Ends>(
        (starts, part) => [...new Set(starts.flatMap((start) => part.ends(words, start)))],
        [at],
      ),
  };
}

function partOf(text: string, read: Reader): Part {
  const part = read(text.replace(MARK, ''));
  if (text.endsWith('?'))
    return { ...part, isOptional: true, ends: (words, at) => [at, ...part.ends(words, at)] };
  if (!text.endsWith('*')) return part;
  const ends = (words: readonly string[], at: number): Ends => {
    const all = [at];
    for (const end of all) all.push(...part.ends(words, end).filter((next) => !all.includes(next)));
    return all;
  };
  return { ...part, isOptional: true, ends };
}

function wordOf(word: string): Part {
  return { first: new Set([word]), ends: (words, at) => (words[at] === word ? [at + 1] : []) };
}
