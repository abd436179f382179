import { LineCounter, parseDocument } from 'yaml';

/** Where something stands in a value: keys and places, from outside. */
export type Path = readonly (string | number)[];

/** Something wrong at a place. */
export interface Problem {
  readonly path: Path;
  readonly detail: string;
}

/** A value that was read from a file. */
export interface Located {
  readonly value: unknown;
  /** The line it stands in, or what it belongs to; the first is 1. */
  lineOf(path: Path): number;
}

/** What stands in a text is not what its format asks for. */
export interface Unreadable {
  readonly line: number;
  readonly detail: string;
}

/** Reads YAML, or JSON, which is YAML as well. */
export function readYaml(text: string): Located | readonly Unreadable[] {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  if (document.errors.length > 0)
    return document.errors.map(({ pos, message }) => ({
      line: counter.linePos(pos[0]).line,
      detail: message,
    }));
  const lineOf = (path: Path): number => {
    const node = document.getIn(path, true) as { readonly range?: readonly number[] | null } | undefined;
    const at = node?.range?.[0];
    if (at !== undefined) return counter.linePos(at).line;
    return path.length === 0 ? 1 : lineOf(path.slice(0, -1));
  };
  return { value: document.toJS(), lineOf };
}

/** A path as one writes it: `turns[1].expect.owner`. */
export function pathText(path: Path): string {
  return path
    .map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at > 0 ? '.' : ''}${part}`))
    .join('');
}
