/** How a language puts numbers into words, written without accents. */
export interface NumberWords {
  /** Nought to nineteen. */
  readonly small: string;
  /** Twenty to ninety. */
  readonly tens: string;
  /** Other forms. */
  readonly others?: Readonly<Record<string, number>>;
  /** 21 in words, of 20 and 1: as one word, or as words one after the other. */
  join(ten: string, unit: string, tenOf: number): string;
}

const FIRST_TEN = 20;
/** "One" is an article or a pronoun in most languages. */
const FIRST = 2;

/** Numbers by their words, two to 99; words of one number are joined by spaces. */
export function numberWords({ small, tens, join, others = {} }: NumberWords): Map<string, number> {
  const units = small.split(' ').map((word) => word.replace('_', ' '));
  const known = new Map<string, number>(Object.entries(others));
  for (const [value, word] of units.entries()) if (value >= FIRST) known.set(word, value);
  for (const [at, ten] of tens.split(' ').entries()) {
    const base = FIRST_TEN + at * 10;
    known.set(ten, base);
    for (let unit = 1; unit < 10; unit++) known.set(join(ten, units[unit] ?? '', base), base + unit);
  }
  return known;
}

const apart = (between: string) => (ten: string, unit: string) => `${ten}${between}${unit}`;

/** The number words of the languages answers are understood in. */
export const NUMBERS = {
  english: numberWords({
    small:
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    tens: 'twenty thirty forty fifty sixty seventy eighty ninety',
    join: apart(' '),
  }),
  spanish: numberWords({
    small:
      'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve',
    tens: 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
    join: (ten, unit, base) => (base === FIRST_TEN ? `veinti${unit}` : `${ten} y ${unit}`),
  }),
  french: numberWords({
    small:
      'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix_sept dix_huit dix_neuf',
    tens: 'vingt trente quarante cinquante soixante septante octante nonante',
    join: (ten, unit) => (unit === 'un' ? `${ten} et un` : `${ten} ${unit}`),
  }),
  german: numberWords({
    small:
      'null ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn',
    tens: 'zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig',
    join: (ten, unit) => `${unit}und${ten}`,
  }),
  portuguese: numberWords({
    small:
      'zero um dois tres quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove',
    tens: 'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa',
    join: apart(' e '),
    others: { duas: 2, catorze: 14, quatorze: 14, dezasseis: 16, dezassete: 17, dezanove: 19 },
  }),
  italian: numberWords({
    small:
      'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
    tens: 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta',
    join: (ten, unit) => (/^[uo]/.test(unit) ? ten.slice(0, -1) : ten) + unit,
  }),
  dutch: numberWords({
    small:
      'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien',
    tens: 'twintig dertig veertig vijftig zestig zeventig tachtig negentig',
    join: (ten, unit) => `${unit}en${ten}`,
  }),
};
