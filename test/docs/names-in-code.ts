import { globSync, readFileSync } from 'node:fs';

/** Every name and word of the TypeScript in `src`, tests included. */
export function namesInCode(): Set<string> {
  const words = globSync('src/**/*.ts').flatMap(
    (path) => readFileSync(path, 'utf8').match(/[A-Za-z]\w*/g) ?? [],
  );
  return new Set(words);
}
