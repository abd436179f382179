import { open } from 'node:fs/promises';
import type { Analysis } from '../../contracts/analysis.ts';
import { csvHead, csvLine } from './csv.ts';

/** What analyses are exported as; `json`: a line for each. */
export const FORMATS = ['csv', 'json', 'parquet'] as const;

/** One of `FORMATS`. */
export type Format = (typeof FORMATS)[number];

/** A file that analyses are written to, page by page. */
export interface AnalysisFile {
  write(page: readonly Analysis[]): Promise<void>;
  finish(): Promise<void>;
}

/** What customers said is in it: nobody else's. */
const OWNERS_ONLY = 0o600;

/** Makes a file for analyses, or an empty one of it. */
export async function analysisFile(format: Format, path: string): Promise<AnalysisFile> {
  const handle = await open(path, 'w', OWNERS_ONLY);
  if (format === 'parquet') {
    await handle.close();
    const { parquetFile } = await import('./parquet.ts');
    return parquetFile(path);
  }
  if (format === 'csv') await handle.write(csvHead());
  const lineOf = format === 'csv' ? csvLine : (analysis: Analysis) => `${JSON.stringify(analysis)}\n`;
  return {
    write: async (page) => void (await handle.write(page.map(lineOf).join(''))),
    finish: () => handle.close(),
  };
}
