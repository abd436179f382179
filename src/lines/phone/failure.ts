import { SwitchroomError } from '../../contracts/errors.ts';
import { type Document, endWith, goOnAt, newDocument, speak } from './documents.ts';
import type { Phone } from './parts.ts';
import type { GatherStep } from './schemas.ts';

/** After so many failures in a row the call ends. */
const MOST_FAILURES = 3;
const SORRY = 'Sorry, something went wrong on our side. One moment, please.';

/**
 * What is heard when a webhook fails: an apology; then a customer's dialogue goes on at `step`, and in the end there is a
 * goodbye. A call without a dialogue ends.
 */
export function sorry(phone: Phone, thrown: unknown, step: GatherStep | undefined): Document {
  phone.onDefect(thrown, 'a webhook of the phone line');
  const text = thrown instanceof SwitchroomError ? thrown.row.spokenText : SORRY;
  const failures = (step?.failures ?? 0) + 1;
  if (step === undefined || failures >= MOST_FAILURES)
    return endWith(phone, `${text} ${phone.settings.words.goodbye}`);
  const document = newDocument();
  speak(phone, document, text);
  document.pause({ length: 2 });
  goOnAt(phone, document, { ...step, failures });
  return document;
}
