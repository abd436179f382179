import type { Database } from './tool.ts';

/** A database of its `query` alone: what stands in a template goes to `query` as the parameters `$1`, `$2`, ... */
export function databaseOf(query: Database['query']): Database {
  return {
    query,
    sql: (text, ...values) => query(numbered(text), values),
  };
}

function numbered(text: readonly string[]): string {
  return text.reduce((before, part, at) => `${before}$${at}${part}`);
}
