/** How a language puts numbers into words, written without accents. */
export interface NumberWords {
  /** Nought to nineteen. */
  readonly small: string;
  /** Twenty to ninety. */
  readonly tens: string;
  /** One hundred to nine hundred. */
  readonly hundreds: string;
  /** Other forms. */
  readonly others?: Readonly<Record<string, number>>;
  /** 21 in words, of 20 and 1: as one word, or as words one after the other. */
  join(ten: string, unit: string, tenOf: number): string;
}

const FIRST_TEN = 20;
const HUNDRED = 100;
/** "One" is an article or a pronoun in most languages. */
const FIRST = 2;

/** Numbers by their words, two to 99 and whole hundreds; words of one number are joined by spaces. */
export function numberWords({ small, tens, hundreds, join, others = {} }: NumberWords): Map<string, number> {
  const units = words(small);
  const known = new Map<string, number>(Object.entries(others));
  for (const [value, word] of units.entries()) if (value >= FIRST) known.set(word, value);
  for (const [at, ten] of tens.split(' ').entries()) {
    const base = FIRST_TEN + at * 10;
    known.set(ten, base);
    for (let unit = 1; unit < 10; unit++) known.set(join(ten, units[unit] ?? '', base), base + unit);
  }
  for (const [at, word] of words(hundreds).entries()) known.set(word, HUNDRED * (at + 1));
  return known;
}

function words(text: string): string[] {
  return text.split(' ').map((word) => word.replace('_', ' '));
}

const apart = (between: string) => (ten: string, unit: string) => `${ten}${between}${unit}`;

/** The number words of the languages answers are understood in. */
export const NUMBERS = {
  english: numberWords({
    small:
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    tens: 'twenty thirty forty fifty sixty seventy eighty ninety',
    hundreds:
      'one_hundred two_hundred three_hundred four_hundred five_hundred six_hundred seven_hundred eight_hundred nine_hundred',
    join: apart(' '),
  }),
  spanish: numberWords({
    small:
      'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve',
    tens: 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
    hundreds:
      'cien doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos',
    join: (ten, unit, base) => (base === FIRST_TEN ? `veinti${unit}` : `${ten} y ${unit}`),
  }),
  french: numberWords({
    small:
      'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix_sept dix_huit dix_neuf',
    tens: 'vingt trente quarante cinquante soixante septante octante nonante',
    hundreds:
      'cent deux_cents trois_cents quatre_cents cinq_cents six_cents sept_cents huit_cents neuf_cents',
    join: (ten, unit) => (unit === 'un' ? `${ten} et un` : `${ten} ${unit}`),
  }),
  german: numberWords({
    small:
      'null ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn',
    tens: 'zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig',
    hundreds:
      'einhundert zweihundert dreihundert vierhundert funfhundert sechshundert siebenhundert achthundert neunhundert',
    join: (ten, unit) => `${unit}und${ten}`,
  }),
  portuguese: numberWords({
    small:
      'zero um dois tres quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove',
    tens: 'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa',
    hundreds: 'cem duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos',
    join: apart(' e '),
    others: { duas: 2, catorze: 14, quatorze: 14, dezasseis: 16, dezassete: 17, dezanove: 19 },
  }),
  italian: numberWords({
    small:
      'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
    tens: 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta',
    hundreds: 'cento duecento trecento quattrocento cinquecento seicento settecento ottocento novecento',
    join: (ten, unit) => (/^[uo]/.test(unit) ? ten.slice(0, -1) : ten) + unit,
  }),
  dutch: numberWords({
    small:
      'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien',
    tens: 'twintig dertig veertig vijftig zestig zeventig tachtig negentig',
    hundreds:
      'honderd tweehonderd driehonderd vierhonderd vijfhonderd zeshonderd zevenhonderd achthonderd negenhonderd',
    join: (ten, unit) => `${unit}en${ten}`,
  }),
};
