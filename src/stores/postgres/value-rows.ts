/**
 * A VALUES list of so many rows of parameters of these types. Measured a tenth faster on the server than one JSON
 * parameter that it must take apart.
 */
export function valueRows(types: readonly string[], count: number, firstParameter: number): string {
  const rows = Array.from({ length: count }, (_, row) => {
    const first = firstParameter + row * types.length;
    return `(${types.map((type, column) => `$${first + column}::${type}`).join(', ')})`;
  });
  return `values ${rows.join(', ')}`;
}
