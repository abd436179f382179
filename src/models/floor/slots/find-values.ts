import type { SlotFormat } from '../../../contracts/script.ts';
import { findChoice } from './choice.ts';
import { findEmail } from './email.ts';
import type { Finding, Found } from './found.ts';
import { findId } from './id.ts';
import { findMoney } from './money.ts';
import { findName } from './name.ts';
import { findNumber } from './number.ts';
import { findPhone } from './phone.ts';
import { findDate, findTime } from './when.ts';

/** Every value of the format in the text, in order of preference. */
export function findValues(format: SlotFormat, text: string, finding: Finding): Found[] {
  switch (format.kind) {
    case 'date':
      return findDate(text, finding);
    case 'period':
      // Of flows alone, which are read by understanding.
      return [];
    case 'time':
      return findTime(text, finding);
    case 'money':
      return findMoney(text, finding);
    case 'number':
      return findNumber(text, finding);
    case 'email':
      return findEmail(text);
    case 'phone':
      return findPhone(text);
    case 'name':
      return findName(text, finding);
    case 'id':
      return findId(text, format.pattern, finding);
    case 'choice':
      return findChoice(text, format.options, finding);
    case 'text':
      return findText(text, finding);
  }
}

function findText(text: string, { asked }: Finding): Found[] {
  const value = text.trim();
  return asked && /[\p{L}\d]/u.test(value) ? [{ value, start: 0, end: text.length }] : [];
}
