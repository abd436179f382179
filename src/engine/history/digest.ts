import type { Fact, Facts, Provenance } from '../../contracts/fact.ts';
import type { AgentInputItem } from '../../contracts/model.ts';
import { own } from '../../contracts/own.ts';
import type { HistoryEntry } from '../../events/history-entry.ts';

const LINE_LENGTH = 240;
const MOST_LINES = 60;
const LEAST_MASKED = 3;
const HIDDEN = '[withheld]';

const SOURCE: Readonly<Record<Provenance, string>> = {
  'tool-returned': 'verified by a tool',
  host: 'verified: the customer is signed in',
  'customer-said': 'said by the customer',
  inferred: 'inferred by an agent',
};

/**
 * What happened, without a model: who said what, what tools did, what is still unanswered, and every fact the reader
 * may see; values of withheld facts are masked. Of a long history, the first words and the latest lines are told.
 * What is said from `handoffSeq` on announces a handoff and answers nothing.
 */
export function digest(
  entries: readonly HistoryEntry[],
  facts: Facts,
  withheld: readonly string[],
  handoffSeq: number,
): string {
  const lines = entries.flatMap((entry) => lineOf(entry) ?? []);
  const told =
    lines.length <= MOST_LINES
      ? lines
      : [
          ...lines.slice(0, 1),
          `(${lines.length - MOST_LINES} lines left out)`,
          ...lines.slice(1 - MOST_LINES),
        ];
  const open = openQuestion(entries.filter(({ seq }) => seq < handoffSeq));
  const seen = Object.entries(facts).filter(([name]) => !withheld.includes(name));
  return [
    ...told.map((line) => masked(line, facts, withheld)),
    ...(open === undefined ? [] : [masked(`Not answered yet: ${open}`, facts, withheld)]),
    ...seen.map(([name, fact]) => `Known: ${factLine(name, fact)}`),
  ].join('\n');
}

function lineOf({ item, kind }: HistoryEntry): string | undefined {
  switch (kind) {
    case 'customer':
      return `Customer: ${shorten(textOf(item))}`;
    case 'agent':
      return `Desk: ${shorten(textOf(item))}`;
    case 'colleague':
      return shorten(textOf(item));
    case 'call':
      return item.type === 'function_call' ? `Called ${item.name} ${shorten(item.arguments)}` : undefined;
    case 'result':
      return `Result: ${shorten(textOf(item))}`;
    default:
      return undefined;
  }
}

/** The last thing the customer said that nobody has said anything after. */
function openQuestion(entries: readonly HistoryEntry[]): string | undefined {
  const last = entries.findLast(({ kind }) => kind === 'customer' || kind === 'agent');
  return last?.kind === 'customer' ? shorten(textOf(last.item)) : undefined;
}

function factLine(name: string, { value, provenance }: Fact): string {
  return `${name} = ${JSON.stringify(value)} (${SOURCE[provenance]})`;
}

/** Short values would mask half the text. */
function masked(line: string, facts: Facts, withheld: readonly string[]): string {
  const values = withheld
    .flatMap((name) => leaves(own(facts, name)?.value))
    .filter(({ length }) => length >= LEAST_MASKED);
  return values.reduce((text, value) => text.replaceAll(value, HIDDEN), line);
}

function leaves(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leaves);
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}

function textOf(item: AgentInputItem): string {
  if (item.type === 'function_call_result') return contentText(item.output);
  return 'content' in item ? contentText(item.content) : '';
}

function contentText(content: unknown): string {
  if (typeof content === 'string') return content;
  if (Array.isArray(content)) return content.map(contentText).join(' ');
  const part = content as { readonly text?: unknown } | null;
  return typeof part?.text === 'string' ? part.text : '';
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LINE_LENGTH ? line : `${line.slice(0, LINE_LENGTH - 1)}…`;
}
