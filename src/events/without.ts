/** The record without one of its entries. */
export function without<Value>(record: Readonly<Record<string, Value>>, name: string): Record<string, Value> {
  const { [name]: _gone, ...rest } = record;
  return rest;
}
