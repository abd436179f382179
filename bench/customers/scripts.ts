import type { Desk } from '../../src/contracts/desk.ts';
import { type End, readEnd } from './ends.ts';

/** What one customer says, a message each, and what must have come of it. */
export interface CustomerScript {
  readonly name: string;
  readonly lines: readonly string[];
  readonly ends: readonly End[];
}

/**
 * Reads scripts: `## name`, then a line a message, and lines that begin with `=` for its ends. Empty lines, and what stands
 * before the first name, are left out.
 * @throws SwitchroomError `data-invalid`, with the line, for an end that is none.
 */
export function readScripts(text: string, desk: Desk): CustomerScript[] {
  const scripts: { name: string; lines: string[]; ends: End[] }[] = [];
  for (const [at, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    const script = scripts.at(-1);
    if (raw.startsWith('## ')) scripts.push({ name: line.slice(3), lines: [], ends: [] });
    else if (line === '' || !script) continue;
    else if (!line.startsWith('=')) script.lines.push(line);
    else
      script.ends.push(readEnd(line.slice(1).trim(), { desk, line: at + 1, messages: script.lines.length }));
  }
  return scripts;
}
