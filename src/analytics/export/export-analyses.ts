import type { AnalysisFilter, AnalysisQuery, AnalysisStore } from '../../contracts/analysis.ts';
import type { AnalysisFile } from './files.ts';

const PAGE = 1_000;

/** Writes the analyses that are meant, newest conversation first, in memory that does not grow with them; resolves to how many. */
export async function exportAnalyses(
  store: Pick<AnalysisStore, 'list'>,
  filter: AnalysisFilter,
  file: Pick<AnalysisFile, 'write'>,
): Promise<number> {
  let count = 0;
  let after: AnalysisQuery['after'];
  for (;;) {
    const page = await store.list({ ...filter, limit: PAGE, after });
    await file.write(page);
    count += page.length;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return count;
    after = { openedAt: new Date(last.openedAt), conversation: last.conversation };
  }
}
