import { own } from '../../contracts/own.ts';
import { foldText } from '../fold-text.ts';
import { spellOut } from './spell-out.ts';

/** Folding makes one sign of all that end a sentence: these are kept as words. */
const MARKS = /[?!？！]+/g;
/** Letters that stand for more than one when they are written plainly. */
const WIDE = /[ßœæ]/g;
const PLAIN: Readonly<Record<string, string>> = { ß: 'ss', œ: 'oe', æ: 'ae' };
const LONG_NUMBER = /\d{4,}/g;

/** The words of a text, folded, with `.` where sentences end, after `qq` (asked) or `xx` (cried); long numbers are all the same. Each Chinese letter is a word. */
export function tokensOf(text: string): string[] {
  const marked = text.replace(MARKS, (marks) => (/[?？]/.test(marks) ? ' qq . ' : ' xx . '));
  const folded = foldText(spellOut(marked)).replace(WIDE, (letter) => own(PLAIN, letter) ?? letter);
  const tokens = folded.replace(LONG_NUMBER, '0000').split(' ');
  return tokens.length === 1 && tokens[0] === '' ? [] : tokens;
}
