import { passesIban, passesLuhn } from './checksums.ts';
import type { Detector } from './sensitive.ts';

/** What stands before numbers that are references and must survive. */
const REFERENCE =
  /(?:order|invoice|ticket|reference|ref|case|booking|account|customer|contract|tracking|serial|policy|item|article|model|part|bestellung|bestell|rechnung|rechnungs|auftrag|kunden|vertrag|commande|facture|dossier|client|pedido|factura|fatura|encomenda|ordine|fattura|cliente|bestelling|factuur|klant)[-\s]?(?:number|nummer|num[eé]ro|n[uú]mero|numero|no|nr|id|code|n[°º])?\W{0,3}(?:is\s|ist\s|est\s|es\s)?(?:[A-Z]{1,4}[-\s]?)?$/i;
const DATE = /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2})(?!\d)/;
const VERSION = /(?:version|firmware|release|build|\bv)\W{0,2}$/i;
const CALL =
  '(?:phone|mobile|cell|tel|whatsapp|(?:call|reach|text|ring) me(?: back)? (?:at|on|under)|telefon|handy|tel[eé]fono|m[oó]vil|t[eé]l[eé]phone|portable|celular|telem[oó]vel|telefone|cellulare|telefoon|mobiel)';
const BORN =
  '(?:born|birth ?date|birth ?day|date of birth|\\bdob\\b|geboren|geburts(?:datum|tag)|\\bn[eé]e? le|date de naissance|nacid[oa]|nac[ií]|fecha de nacimiento|nascid[oa]|nasci|data de nascimento|nat[oa] il|data di nascita|geboorte(?:datum|dag))';
const NUMERIC_DATE = '\\d{1,2}[./ -]\\d{1,2}[./ -](?:\\d{4}|\\d{2})|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}';
const WRITTEN_DATE =
  '\\d{1,2}(?:st|nd|rd|th|[.º])?\\s(?:of\\s|de\\s)?\\p{L}{3,10}\\.?,?\\s(?:de\\s)?\\d{4}|\\p{L}{3,10}\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4}';
const OCTET = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';

/** Personal data, in the order they are looked for: the surest first, as one that was found is not looked at again. */
export const PERSONAL_DETECTORS: readonly Detector[] = [
  {
    kind: 'email',
    pattern: /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu,
  },
  {
    kind: 'email',
    pattern:
      /(?<![\w.])[a-z0-9._-]{2,64} at [a-z0-9-]{1,63}(?: dot [a-z0-9-]{2,63}){0,2} dot (?:com|org|net|edu|io|co|uk|de|fr|es|it|nl|pt|br|eu)\b/gi,
  },
  {
    kind: 'iban',
    pattern: /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:\s?[A-Z0-9]){11,30}/giu,
    confirm: longestIban,
  },
  {
    kind: 'card',
    pattern:
      /(?<![\d.,+])(?:\d{13,19}|\d{4}([ .-])\d{4}\1\d{4}\1\d{1,7}|3[47]\d{2}([ .-])\d{6}\2\d{5})(?![\d]|[.,]\d)/g,
    confirm: (match) => (/^(?:[3-6]|2[2-7])/.test(match) && passesLuhn(match) ? match : undefined),
  },
  { kind: 'ssn', pattern: /(?<![\w-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w-])/g },
  {
    kind: 'ssn',
    pattern: /(?<=(?:\bssn|social security)[^\d\]]{0,20})(?!000|666|9)\d{3} ?\d{2} ?\d{4}(?!\d)/gi,
  },
  {
    kind: 'birth-date',
    pattern: new RegExp(`(?<=${BORN}[^\\d\\n.!?\\]]{0,24})(?:${NUMERIC_DATE}|${WRITTEN_DATE})`, 'giu'),
  },
  {
    kind: 'ip',
    pattern: new RegExp(`(?<![\\w.])(?:${OCTET}\\.){3}${OCTET}(?!\\w|\\.\\d)`, 'g'),
    confirm: (match, before) => (VERSION.test(before) ? undefined : match),
  },
  {
    kind: 'ip',
    pattern: /(?<![\w:])[0-9a-f]{0,4}:[0-9a-f:]{2,37}(?![\w:])/gi,
    confirm: (match) => (isIpv6(match) ? match : undefined),
  },
  { kind: 'phone', pattern: /(?<![\w+]|\d )(?:\+|00)\d(?:[ ().\-/]{0,2}\d){6,14}(?!\d)/g, confirm: phone },
  {
    kind: 'phone',
    pattern: /(?<![\w.+-])(?:1[ .-])?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-])\d{3}[ .-]\d{4}(?![\w]|[.-]\d)/g,
    confirm: phone,
  },
  {
    kind: 'phone',
    pattern: /(?<![\w.,/+-]|\d )\(?0\d{1,5}\)?(?:[ ./-]\d{2,8}){1,4}(?![\d/])/g,
    confirm: phone,
  },
  {
    kind: 'phone',
    pattern: new RegExp(`(?<=${CALL}[^\\d\\n\\]]{0,25})[+(]?\\d(?:[ ().\\-/]{0,2}\\d){6,14}(?!\\d)`, 'gi'),
    confirm: phone,
  },
];

function phone(match: string, before: string): string | undefined {
  const digits = match.replace(/\D/g, '').length;
  const shortest = match.startsWith('0') ? 9 : 7;
  const plausible = digits >= shortest && digits <= 15 && !DATE.test(match);
  return plausible && !REFERENCE.test(before.slice(-40)) ? match : undefined;
}

/** An IBAN may run into the words that follow it; it has digits for the greater part. */
function longestIban(match: string): string | undefined {
  for (let end = match.length; end >= 15; end--) {
    const candidate = match.slice(0, end).trimEnd();
    if (candidate.replace(/\D/g, '').length * 2 >= candidate.length && passesIban(candidate))
      return candidate;
  }
  return undefined;
}

function isIpv6(text: string): boolean {
  const groups = text.split(':');
  const filled = groups.filter((group) => group !== '');
  if (filled.some((group) => group.length > 4)) return false;
  const gaps = text.split('::').length - 1;
  return gaps === 0
    ? filled.length === 8 && groups.length === 8
    : gaps === 1 && filled.length >= 2 && filled.length <= 7;
}
