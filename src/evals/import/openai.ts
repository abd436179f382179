import { own } from '../../contracts/own.ts';
import {
  anyOfTexts,
  type Imported,
  type ImportedCase,
  type ImportOptions,
  isRecord,
  type NotTaken,
} from './imported.ts';

/** Where samples have what the customer says, and where what is right. */
const INPUTS = ['input', 'messages', 'question', 'query', 'prompt', 'text', 'user_input'];
const IDEALS = [
  'ideal',
  'correct_label',
  'label',
  'expected',
  'expected_output',
  'ground_truth',
  'reference',
  'reference_answer',
  'answer',
  'target',
];

/**
 * Reads OpenAI's evals, JSON lines: samples `{input: [messages], ideal}`, and items of a data source `{item: {..}}`. A right answer that is an
 * agent is who should have the conversation; any other is to be said.
 */
export function importOpenai(text: string, options: ImportOptions): Imported {
  const notTaken: NotTaken[] = [];
  const cases: ImportedCase[] = [];
  const lines = text
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [{ line, number: at + 1 }]));
  for (const { line, number } of lines) {
    const tell = (what: string) => notTaken.push({ line: number, what });
    const sample = parsed(line);
    if (!isRecord(sample)) tell('is no JSON object: no case');
    else cases.push(...caseOf(sample, number, options, tell));
  }
  return { cases, notTaken, of: lines.length };
}

function caseOf(
  sample: Readonly<Record<string, unknown>>,
  number: number,
  { agentOf, variable }: ImportOptions,
  tell: (what: string) => void,
): ImportedCase[] {
  const item = isRecord(sample.item) ? sample.item : sample;
  const input = (variable === undefined ? INPUTS : [variable]).find((name) => own(item, name) !== undefined);
  if (input === undefined) {
    tell(
      `has no words of a customer (${Object.keys(item).join(', ')}): no case; name their field with --var`,
    );
    return [];
  }
  const ideal = IDEALS.find((name) => name !== input && own(item, name) !== undefined);
  const others = [...Object.keys(item), ...(item === sample ? [] : Object.keys(sample))];
  for (const name of others.filter((one) => ![input, ideal, 'item', 'id'].includes(one)))
    tell(`"${name}" is not taken over`);
  const said = messagesIn(own(item, input), tell);
  if (said.length === 0) {
    tell('has no message of a user: no case');
    return [];
  }
  const right = textsIn(ideal === undefined ? undefined : own(item, ideal));
  if (right.length === 0) tell('says nothing of what is right: the case wants nothing');
  const id = typeof item.id === 'string' ? item.id : `line ${number}`;
  const agent = right.length === 1 ? agentOf(right[0] ?? '') : undefined;
  if (agent !== undefined)
    return [
      { id, turns: said.map((words, at) => ({ text: words, ...(at === said.length - 1 && { agent }) })) },
    ];
  const expect = right.length > 0 ? { reply: { contains: anyOfTexts(right) } } : undefined;
  return [{ id, turns: said.map((words) => ({ text: words })), ...(expect && { expect }) }];
}

/** What users say; what else a prompt holds is the desk's own to say. */
function messagesIn(input: unknown, tell: (what: string) => void): string[] {
  if (typeof input === 'string') return input.trim() === '' ? [] : [input];
  if (!Array.isArray(input)) return [];
  return input.flatMap((message) => {
    if (!isRecord(message)) return typeof message === 'string' ? [message] : [];
    const { role, name, content } = message;
    const isUser = role === 'user' && name === undefined;
    if (!isUser)
      tell(
        `a message of "${name === undefined ? String(role) : `${String(role)}, ${String(name)}`}" is not taken over: the desk speaks for itself`,
      );
    const words = isUser ? wordsOf(content, tell) : '';
    return words === '' ? [] : [words];
  });
}

function wordsOf(content: unknown, tell: (what: string) => void): string {
  if (typeof content === 'string') return content.trim();
  const parts = Array.isArray(content) ? content : [content];
  return parts
    .flatMap((part) => {
      if (isRecord(part) && typeof part.text === 'string') return part.text;
      tell(
        `"${isRecord(part) ? String(part.type) : typeof part}" in a message is not taken over: a suite has words only`,
      );
      return [];
    })
    .join('\n')
    .trim();
}

function textsIn(value: unknown): string[] {
  const all = Array.isArray(value) ? value : [value];
  return all.flatMap((one) =>
    ['string', 'number', 'boolean'].includes(typeof one) && one !== '' ? String(one) : [],
  );
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
