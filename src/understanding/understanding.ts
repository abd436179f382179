import type { Understanding, UnderstandingContext } from '../contracts/understanding.ts';
import { clausesOf } from './acts/clauses.ts';
import { readActs } from './acts/read-acts.ts';
import { languageOf } from './language/language-of.ts';
import { readValues } from './values/read-values.ts';
import { readParts, readWishes } from './wishes.ts';

/** Longer messages are read up to here, in UTF-16 units: a turn has its time, and nobody types as much about one wish. */
const LONGEST = 4000;

/**
 * All that one message says: its acts, every value any slot could take, its wishes and its language. The same message in
 * the same context is always understood in the same way.
 */
export function understand(message: string, context: UnderstandingContext): Understanding {
  const text = message.slice(0, LONGEST);
  const values = readValues(text, context);
  const { rank } = context;
  return {
    acts: readActs(text, values, context),
    values,
    wishes: rank ? readWishes(text, values, rank) : [],
    parts: rank ? readParts(text, clausesOf(text), values, rank) : [],
    language: languageOf(text, context.language, context.detectLanguage),
  };
}
