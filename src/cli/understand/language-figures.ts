import { percent } from './act-figures.ts';

interface LanguageRow {
  readonly text: string;
  readonly truth: string;
  readonly found: string | undefined;
}

/** How many rows were told right, left untold, or taken for another language. */
interface LanguageCounts {
  readonly rows: number;
  readonly right: number;
  readonly untold: number;
  readonly other: number;
  readonly percent: number;
}

/** How well languages are told: of all rows, by the number of words, and of each language. */
export function languageFigures(rows: readonly LanguageRow[]) {
  const words = ({ text }: LanguageRow) => text.split(/\s+/).length;
  const languages = [...new Set(rows.map(({ truth }) => truth))].sort();
  return {
    ...countsOf(rows),
    perWords: {
      '1-3': countsOf(rows.filter((row) => words(row) < 4)),
      '4-8': countsOf(rows.filter((row) => words(row) >= 4 && words(row) < 9)),
      '9+': countsOf(rows.filter((row) => words(row) >= 9)),
    },
    perLanguage: Object.fromEntries(
      languages.map((language) => [language, countsOf(rows.filter(({ truth }) => truth === language))]),
    ),
  };
}

function countsOf(rows: readonly LanguageRow[]): LanguageCounts {
  const right = rows.filter(({ truth, found }) => found === truth).length;
  const untold = rows.filter(({ found }) => found === undefined).length;
  return {
    rows: rows.length,
    right,
    untold,
    other: rows.length - right - untold,
    percent: percent(right, rows.length),
  };
}
