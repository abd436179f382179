import { NUMBER, readNumber } from './numbers.ts';
import { type Form, form, group, oneOf, type Unplaced } from './patterns.ts';

/** Signs and words for currencies; what is not named here is a number. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['£', 'GBP'],
  ['€', 'EUR'],
  ['us$', 'USD'],
  ['r$', 'BRL'],
  ['$', 'USD'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
]);
const WORDS: readonly (readonly [pattern: string, currency: string])[] = [
  ['pounds?(?: sterling)?|quid|gbp|£', 'GBP'],
  ['canadian dollars?|cad', 'CAD'],
  ['australian dollars?|aud', 'AUD'],
  ['new zealand dollars?|nzd', 'NZD'],
  ['(?:us |american )?dollars?|bucks?|usd|\\$', 'USD'],
  ['euros?|eur|€', 'EUR'],
  ['rupees?|inr|₹', 'INR'],
  ['reais|real|brl', 'BRL'],
  ['yen|jpy|¥', 'JPY'],
  ['yuan|rmb|cny', 'CNY'],
  ['(?:swiss )?francs?|chf', 'CHF'],
  ['zlot(?:y|ys|ies)|pln', 'PLN'],
  ['mexican pesos?|mxn', 'MXN'],
];
const SIGN = oneOf([...SIGNS.keys()].map((sign) => sign.replaceAll('$', '\\$')));
const WORD = WORDS.map(([pattern]) => pattern).join('|');
const CENTS = `(?:(?: and)? (?<cents>${NUMBER})(?: (?:cents?|pence|p)\\b|(?= ?(?:$|[.,!?]))))?`;
/** What is written before an amount too. */
const CODE = 'gbp|usd|eur|inr|brl|jpy|cny|chf|cad|aud|nzd|pln|mxn';
const ASKED =
  '(?<=\\b(?:spen[dt]|pay|paid|amount of|amount is|transfer|transferred|send|sent|refund|more than|less than|over|under|limit of|limit to|charged?|cost|costs|worth|a|for|of|than|deposit|withdraw) )';

/** Amounts of money. */
export const MONEY_FORMS: readonly Form[] = [
  form(`(?<sign>${SIGN}) ?(?<amount>${NUMBER})`, (match) =>
    money(group(match, 'amount'), '', SIGNS.get(group(match, 'sign'))),
  ),
  form(
    `(?<![\\w.,])(?<amount>${NUMBER}|an? (?=pound|dollar|euro|quid|buck)) ?(?<word>${WORD})(?![a-z])${CENTS}`,
    (match) => money(group(match, 'amount'), group(match, 'cents'), currencyOf(group(match, 'word'))),
  ),
  form(`\\b(?<code>${CODE}) ?(?<amount>${NUMBER})`, (match) =>
    money(group(match, 'amount'), '', currencyOf(group(match, 'code'))),
  ),
  form(`(?<![\\w.,])(?<amount>${NUMBER}) ?(?:cents?|pence)\\b`, (match) =>
    money('0', group(match, 'amount'), undefined),
  ),
  form(`(?<![\\w.,])(?<amount>\\d{1,2})p\\b`, (match) => money('0', group(match, 'amount'), 'GBP')),
  form(
    `(?<=\\b(?:give|refund|pay|take|want|get|send|credit|return)(?: me| us| back| just| only)* )(?<amount>${NUMBER})(?= (?:of (?:it|that|this)|back|off)\\b)`,
    (match) => money(group(match, 'amount'), '', undefined),
  ),
  form('\\ba (?<note>fiver|tenner)\\b', (match) =>
    money(group(match, 'note') === 'fiver' ? '5' : '10', '', 'GBP'),
  ),
  form(`(?<![\\w.,])(?<amount>(?:${NUMBER}|a) ?grand)\\b`, (match) =>
    money(group(match, 'amount'), '', undefined),
  ),
  form(
    '(?<![\\w.,:/-])(?<!\\b(?:on|am|vom|zum|bis|den|der) )(?<amount>\\d+\\.\\d\\d|\\d{1,3}(?:,\\d{3})+(?:\\.\\d\\d)?)(?![\\w:/%-]|\\.\\d)(?! ?(?:[ap]\\.? ?m\\b|(?:to|and|until|till|-) \\d\\d?\\.\\d\\d ?[ap]\\.? ?m\\b))',
    (match) => money(group(match, 'amount'), '', undefined),
  ),
  form(
    `${ASKED}(?<amount>\\d{3,6})(?= (?:in|on|at|to|from|for|transfer|payment|back|refund|deposit|withdrawal|limit|overdraft|loan)\\b| ?[?.!,]|$)`,
    (match) => money(group(match, 'amount'), '', undefined),
  ),
];

function money(amount: string, cents: string, currency: string | undefined): Unplaced | undefined {
  const whole = /^an?\s*$/.test(amount) ? 1 : readNumber(amount);
  const part = cents === '' ? 0 : readNumber(cents);
  if (whole === undefined || part === undefined || part > 99) return undefined;
  const value = Math.round(whole * 100 + part) / 100;
  return { kind: 'money', value, ...(currency === undefined ? {} : { currency }) };
}

function currencyOf(word: string): string | undefined {
  return WORDS.find(([pattern]) => new RegExp(`^(?:${pattern})$`, 'u').test(word.replace(/\s+/g, ' ')))?.[1];
}
