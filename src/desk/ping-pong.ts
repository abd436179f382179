import type { Move } from '../contracts/conversation.ts';

/** Characters of a message that are read and remembered. */
export const WISH_LENGTH = 500;
const MOST_FILLERS = 3;
/** Shorter words of Latin scripts say little: I, was, for, the. */
const LEAST_LETTERS = 4;
/** A message of which no larger share of words is new asks for the same once more. */
const SAME_SHARE = 0.5;

/** What people say without asking for anything, in the languages customers are likely to write. */
const FILLERS: ReadonlySet<string> = new Set(
  `ok okay okey k yes yeah yep yup sure fine right alright good great perfect cool thanks thank thx you please no nope not
  hi hello hey hm hmm well so go ahead do it that this one correct exactly continue waiting still there
  si sí vale bueno bien gracias favor por no claro perfecto hola de acuerdo
  oui non merci bien accord d sûr bonjour salut s il te vous plaît
  ja nein danke bitte gut genau klar hallo passt stimmt mach das
  va bene grazie prego certo ciao per favore
  sim não nao obrigado obrigada certo claro ola olá está bom
  goed dank je wel graag nee prima hoi alsjeblieft
  tak nie dziękuję dzięki dobrze proszę tamam evet hayır teşekkürler lütfen
  да нет спасибо хорошо ладно пожалуйста привет так ні дякую
  はい いいえ ありがとう お願いします 好 好的 是 是的 不 谢谢 請 请 你好 네 아니요 감사합니다
  نعم لا شكرا حسنا हाँ नहीं धन्यवाद ठीक`.split(/\s+/),
);

/** Whether a message asks for nothing: a yes, a no, a thank-you, in a few words of several languages, or no word at all. */
export function isFiller(text: string): boolean {
  return areFillers(wordsOf(text));
}

/**
 * Whether the customer asks with `text` for something other than a wish: it is no filler, and more than half of what it
 * says is not in the wish. A number that was not in the wish is always new. Rules of thumb over words, not meaning.
 */
export function newRequestIn(text: string): (wish: string) => boolean {
  const words = wordsOf(text);
  if (areFillers(words)) return () => false;
  const said = [...new Set(weighty(words))];
  return (wish) => {
    const known = new Set(wordsOf(wish));
    const fresh = said.filter((word) => !known.has(word));
    return fresh.some((word) => /\p{N}/u.test(word)) || fresh.length > said.length * SAME_SHARE;
  };
}

/**
 * Whether a handoff from `from` to `to` would be ping-pong: the last two went there and back again, and the customer
 * has asked for nothing new since the first of them.
 */
export function isPingPong(moves: readonly Move[], from: string, to: string): boolean {
  const [there, back] = moves.slice(-2);
  if (!there || !back || there.renewed) return false;
  return there.from === from && there.to === to && back.from === to && back.to === from;
}

function areFillers(words: readonly string[]): boolean {
  return words.length <= MOST_FILLERS && words.every((word) => FILLERS.has(word));
}

function wordsOf(text: string): string[] {
  return (
    text
      .slice(0, WISH_LENGTH)
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** The words that carry the wish; all of them where none seems to. */
function weighty(words: readonly string[]): readonly string[] {
  const heavy = words.filter((word) => word.length >= LEAST_LETTERS || !/^\p{Script=Latin}+$/u.test(word));
  return heavy.length === 0 ? words : heavy;
}
