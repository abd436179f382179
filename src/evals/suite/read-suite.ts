import { z } from 'zod';
import { PERSON } from '../../contracts/edge.ts';
import { SwitchroomError } from '../../contracts/errors.ts';

/** Something a customer says, and who should have the conversation when it is answered. */
export interface SuiteMessage {
  readonly text: string;
  readonly agent: string;
}

/** A conversation of a suite. */
export interface SuiteCase {
  /** Unique in its suite. */
  readonly id: string;
  readonly messages: readonly [SuiteMessage, ...SuiteMessage[]];
}

const message = z.object({ text: z.string().min(1), agent: z.string().min(1) });
const sentence = message.extend({ id: z.string().optional() });
const dialogue = z.object({ id: z.string().optional(), turns: z.tuple([message], message) });

/**
 * Reads a suite of JSON lines: first sentences `{text, agent}`, and dialogues `{turns: [{text, agent}, ..]}`; each may have an `id`, and
 * is named by its line without. `agents` are those the desk has; a person is meant by "person".
 * @throws SwitchroomError `data-invalid`, with the line, for what is no case, an agent that is not there, and an id given twice.
 */
export function readSuite(text: string, agents: ReadonlySet<string>): SuiteCase[] {
  const lines = text.split('\n');
  const cases = lines.flatMap((line, at) => (line.trim() === '' ? [] : caseOf(line, at + 1, agents)));
  const ids = new Set<string>();
  for (const { id } of cases) {
    if (ids.has(id))
      throw new SwitchroomError('data-invalid', `The suite has two cases with the id "${id}".`);
    ids.add(id);
  }
  if (cases.length === 0) throw new SwitchroomError('data-invalid', 'The suite has no cases.');
  return cases;
}

function caseOf(line: string, number: number, agents: ReadonlySet<string>): SuiteCase {
  const row = parsed(line, number);
  const one = sentence.safeParse(row);
  const several = dialogue.safeParse(row);
  if (!one.success && !several.success)
    throw invalid(number, 'is no case: {"text", "agent"}, or {"turns": [{"text", "agent"}]}');
  const messages: SuiteCase['messages'] = several.success
    ? several.data.turns
    : [{ text: one.data?.text ?? '', agent: one.data?.agent ?? '' }];
  const stranger = messages.find(({ agent }) => agent !== PERSON && !agents.has(agent))?.agent;
  if (stranger !== undefined)
    throw invalid(number, `names "${stranger}"; the desk has ${[...agents].join(', ')}, and a person`);
  return { id: one.data?.id ?? several.data?.id ?? `line ${number}`, messages };
}

function parsed(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw invalid(number, 'is no JSON');
  }
}

function invalid(number: number, what: string): SwitchroomError {
  return new SwitchroomError('data-invalid', `Line ${number} of the suite ${what}.`);
}
