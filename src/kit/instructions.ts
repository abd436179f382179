import { readFileSync } from 'node:fs';
import type { Agent, InstructionContext } from '../contracts/agent.ts';

const PART = /\{\{([a-z-]+)\}\}/g;

/** The text of a Markdown file; `{{house}}` is that of `parts/house.md` beside it, which several agents share. */
export function textIn(file: URL): string {
  return withParts(readFileSync(file, 'utf8').trim(), file);
}

/** A text that stands in a file, with its parts. */
export function withParts(text: string, file: URL): string {
  return text.replace(PART, (_, part: string) => textIn(new URL(`./parts/${part}.md`, file)));
}

/**
 * What an agent is told, from a Markdown file. What is known of the conversation comes last, so that the constant part stays
 * cacheable.
 */
export function instructions(
  file: URL,
  known?: (context: InstructionContext) => string,
): Agent['instructions'] {
  return withWhatIsKnown(textIn(file), known);
}

/** A text, and behind it what is known of the conversation. */
export function withWhatIsKnown(
  text: string,
  known: ((context: InstructionContext) => string) | undefined,
): Agent['instructions'] {
  return known ? (context) => `${text}\n\n${known(context)}` : text;
}
