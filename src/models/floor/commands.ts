import type { ActKind } from '../../contracts/understanding.ts';
import { answerIn, asks, does, doesOnly, REQUEST, type Reader, readingOf, soundsLikeOrder } from './acts.ts';
import { COMMAND_PATTERNS } from './command-patterns.ts';

/** Things a customer may say at any point. */
export type Command =
  | 'person'
  | 'robot'
  | 'repeat'
  | 'clarify'
  | 'start-over'
  | 'drop'
  | 'help'
  | 'greeting'
  | 'how-are-you'
  | 'there'
  | 'how-long'
  | 'why'
  | 'without'
  | 'moment'
  | 'thanks'
  | 'bye'
  | 'resume'
  | 'abuse'
  | 'override'
  | 'outburst'
  | 'hurry'
  | 'noise';

/** Acts that are commands where a text does nothing else, the first that it does. */
const COMMANDS: readonly (readonly [command: Command, acts: readonly ActKind[]])[] = [
  ['robot', ['what-are-you']],
  ['start-over', ['start-over']],
  ['drop', ['stop']],
  ['repeat', ['repeat']],
  ['clarify', ['clarify']],
  ['bye', ['leave', 'thank', 'greet']],
  ['thanks', ['thank', 'greet']],
  ['greeting', ['greet']],
  ['abuse', ['abuse']],
];
/** Longer texts carry a wish of their own, which beats a command in passing. */
const LONGEST_ABUSE = 60;
/** "What do you have?" asks for something else than what we are. */
const OF_OURS =
  /\b(?:do (?:you|u)(?: guys)? (?:have|offer|sell|take|charge|got)|have (?:you|u)(?: guys)? (?:got|any))\b/i;
const ENDS_SOMETHING = /\b(?:cancel|close|delete|end|terminate)\b/i;
const POLITE = /^(?:please|pls|just|well|um+|uh+|so)[ ,]+/i;
const AGREES = /^\W*(?:yes|yeah|yep|yup)\b/i;
/** "A bit later" is a time, and no goodbye. */
const ANOTHER_TIME = /\b(?:bit|little|much|hours?|rather|anything|something|slightly) (?:later|earlier)\b/i;
/** Who thinks aloud, with nothing to think over. */
const THINKS = /^\W*(?:h+m+|u+h+m*|e+r+m*|ah+|oh+)\W*$/i;
/** Who does not know it, and will not soon. */
const NOT_KNOWN =
  /\b(?:know|remember|recall|forg[eo]t|forgotten|idea|clue|dunno|sure|unsure|certain|tell|lost|find|clueless)\b/i;
/** The same of what is asked for, in so many words: "no idea what our number is". */
const KNOWS_NOT =
  /^(?:(?:sorry|oh|well|honestly|i(?:'| a)m afraid) )*(?:(?:i|we) (?:really )?(?:have |'ve got )?)?(?:no (?:idea|clue)|(?:do not|don't|dont) (?:know|remember|recall)|(?:can't|cannot|can not) (?:remember|recall)|forgot) (?:what|which|our|my|the|that|it)\b.{0,40}$/i;

/** "Hmm, that's a lot": it is thought over. */
const FINDS_DEAR =
  /^(?:\w+ ){0,4}(?:(?:that|it)(?:'?s| is| sounds)|thats|its)(?: (?:really|quite|very|so|pretty|rather|way|too|a bit|kind of))* (?:a lot(?: of money)?|expensive|pricey|steep|much|dear|costly)$/i;

/** What a recognizer of speech writes down before the first word that counts. */
const FILLERS = /^(?:(?:um+|uh+|er+m?|like|well)[ ,]+)+(?=[^\s,]\S* \S)/i;

/** The command a text is, if it is one. */
export function readCommand(turn: Reader, said: string): Command | undefined {
  const text = said.replace(FILLERS, '');
  // A thumb answers what was asked.
  if (!/[\p{L}\d]/u.test(text))
    return answerIn(turn, text) === undefined || nothingIsOpen(turn) ? 'noise' : undefined;
  if (THINKS.test(text) && nothingIsOpen(turn)) return 'moment';
  const plain = text
    .replace(/[’`]/g, "'")
    .replace(/[?.!,;:\s]+$/, '')
    .replace(/[.!,;:]+(?=\s)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(POLITE, '');
  const named = COMMAND_PATTERNS.find(([, pattern]) => pattern.test(plain))?.[0];
  if (named && !(named === 'abuse' && plain.length > LONGEST_ABUSE)) return named;
  if (isPerson(turn, text)) return 'person';
  if (turn.state?.pending?.kind === 'slot' && KNOWS_NOT.test(plain)) return 'without';
  if (FINDS_DEAR.test(plain) && isOpen(turn) && answerIn(turn, text) === undefined) return 'moment';
  if (does(turn, text, 'hedge')) {
    if (NOT_KNOWN.test(text) || !isEnglish(turn, text)) return 'without';
    // "Depends, is there a fee?" is answered first, and "yes, maybe ten of us" has agreed.
    if (!asks(turn, text) && !AGREES.test(text)) return 'moment';
  }
  if (soundsLikeOrder(text)) return undefined;
  const command = COMMANDS.find(
    ([, [kind, ...beside]]) => kind && does(turn, text, kind) && doesOnly(turn, text, kind, ...beside),
  )?.[0];
  if (command === 'drop' && (REQUEST.test(text) || (nothingIsOpen(turn) && ENDS_SOMETHING.test(text))))
    return undefined;
  if (command === 'bye' && ANOTHER_TIME.test(text)) return undefined;
  return command === 'robot' && OF_OURS.test(text) ? undefined : command;
}

/** A value or a yes is waited for. */
function isOpen({ state }: Reader): boolean {
  return state?.pending?.kind === 'slot' || state?.pending?.kind === 'confirm';
}

/** With nothing open there is nothing to be dropped: "cancel everything" is a wish then. */
function nothingIsOpen({ state }: Reader): boolean {
  return state !== undefined && (state.pending === undefined || state.pending.kind === 'more');
}

/** A person is asked for. In English acts are not enough: "the contact person" and "someone who does nails" are no wish for one. */
function isPerson(turn: Reader, text: string): boolean {
  return does(turn, text, 'person') && !isEnglish(turn, text);
}

function isEnglish(turn: Reader, text: string): boolean {
  const { language = 'en' } = readingOf(turn, text);
  return language === 'en';
}
