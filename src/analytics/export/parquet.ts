import { fileWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { Analysis } from '../../contracts/analysis.ts';
import { type Cell, COLUMNS, type Column } from './columns.ts';
import type { AnalysisFile } from './files.ts';

/** So many rows are kept in memory and written together. */
const ROW_GROUP = 5_000;

/** A Parquet file of analyses, a row group at a time. */
export function parquetFile(path: string): AnalysisFile {
  const schema = schemaFromColumnData({ columnData: dataOf([]) });
  const parquet = new ParquetWriter({ writer: fileWriter(path), schema, createdBy: 'switchroom' });
  let rows: Analysis[] = [];
  const flush = async () => {
    if (rows.length > 0)
      await parquet.write({ columnData: dataOf(rows).map(withoutType), rowGroupSize: ROW_GROUP });
    rows = [];
  };
  return {
    async write(page) {
      rows.push(...page);
      if (rows.length >= ROW_GROUP) await flush();
    },
    async finish() {
      await flush();
      await parquet.finish();
    },
  };
}

interface ColumnData {
  readonly name: string;
  readonly type: Column['type'];
  readonly data: Cell[];
}

function dataOf(rows: readonly Analysis[]): ColumnData[] {
  return COLUMNS.map(({ name, type, cell }) => ({ name, type, data: rows.map(cell) }));
}

/** The schema has the types. */
function withoutType({ name, data }: ColumnData): Pick<ColumnData, 'name' | 'data'> {
  return { name, data };
}
