/**
 * A function that stands for others, and has their code as its text: the version of a desk is a hash of that, and changes when
 * what an author wrote does.
 */
export function withCodeOf<Code extends (...given: never[]) => unknown>(
  code: Code,
  ...written: readonly (((...given: never[]) => unknown) | undefined)[]
): Code {
  const text = written.map((one) => String(one ?? '')).join('\n');
  return Object.defineProperty(code, 'toString', { value: () => text });
}
