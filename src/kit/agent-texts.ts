import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Agent, InstructionContext } from '../contracts/agent.ts';
import { messageOf, SwitchroomError } from '../contracts/errors.ts';
import { withParts, withWhatIsKnown } from './instructions.ts';

const FILE = /^---\n(.*?)\n---\n(.*)$/s;
const Head = z.strictObject({
  name: z.string().min(1),
  handoffDescription: z.string().min(1),
  help: z.string().min(1).exactOptional(),
});

/** What an agent says of itself, and what it is told. */
export interface AgentTexts extends z.output<typeof Head>, Pick<Agent, 'instructions'> {}

/**
 * All texts of an agent from one Markdown file, for `defineAgent({ id, ...agentTexts(file), tools, edges })`: `name`,
 * `handoffDescription` and `help` between two lines `---`, in YAML, and below them its instructions, as `instructions` reads them.
 * Throws `definition-invalid` where one is missing.
 */
export function agentTexts(file: URL, known?: (context: InstructionContext) => string): AgentTexts {
  const [, head = '', body = ''] = FILE.exec(readFileSync(file, 'utf8')) ?? [];
  try {
    const texts = Head.parse(parse(head));
    return { ...texts, instructions: withWhatIsKnown(withParts(body.trim(), file), known) };
  } catch (thrown) {
    throw new SwitchroomError('definition-invalid', `${file.pathname}: ${messageOf(thrown)}`, {
      cause: thrown,
    });
  }
}
