import type { Recording } from './recording.ts';
import type { RequestPrint } from './request-print.ts';

/** Says what a request without a recording differs in from the recording that is most like it. */
export function describeMissing(asked: RequestPrint, recordings: readonly Recording[]): string {
  const ranked = recordings
    .map((recording) => ({ recording, likeness: likeness(asked, recording.request) }))
    .sort((a, b) => b.likeness - a.likeness);
  const closest = ranked[0]?.recording;
  if (closest === undefined) return 'There are no recordings at all.';
  const differences = differencesOf(asked, closest.request).join(' ');
  return `The closest of ${recordings.length} is ${closest.key}. ${differences}`;
}

/** Input counts most, since it is what a test changes; equal lines from the start count one each. */
function likeness(asked: RequestPrint, recorded: RequestPrint): number {
  const aside = [
    asked.instructions === recorded.instructions,
    same(asked.tools, recorded.tools),
    same(asked.handoffs, recorded.handoffs),
  ].filter(Boolean).length;
  const shared = firstDifference(asked.input, recorded.input);
  const lengths = 1 / (1 + Math.abs(asked.input.length - recorded.input.length));
  return shared + aside + lengths;
}

function differencesOf(asked: RequestPrint, recorded: RequestPrint): string[] {
  const differences: string[] = [];
  if (asked.instructions !== recorded.instructions) {
    differences.push(`instructions: ${around(asked.instructions, recorded.instructions)}.`);
  }
  for (const part of ['tools', 'handoffs'] as const) {
    if (!same(asked[part], recorded[part]))
      differences.push(`${part}: ${names(asked[part], recorded[part])}.`);
  }
  if (same(asked.input, recorded.input)) return differences;
  const at = firstDifference(asked.input, recorded.input);
  const line = around(asked.input[at] ?? '(nothing)', recorded.input[at] ?? '(nothing)');
  return [...differences, `input item ${at + 1} of ${asked.input.length}: ${line}.`];
}

function firstDifference(asked: readonly string[], recorded: readonly string[]): number {
  const at = asked.findIndex((line, index) => line !== recorded[index]);
  return at === -1 ? asked.length : at;
}

function same(asked: readonly string[], recorded: readonly string[]): boolean {
  return asked.length === recorded.length && firstDifference(asked, recorded) === asked.length;
}

function names(asked: readonly string[], recorded: readonly string[]): string {
  const added = asked.filter((name) => !recorded.includes(name)).map((name) => `+${name}`);
  const gone = recorded.filter((name) => !asked.includes(name)).map((name) => `-${name}`);
  return [...added, ...gone].join(' ');
}

/** Both texts from shortly before where they part, at most 60 characters each. */
function around(asked: string, recorded: string): string {
  let at = 0;
  while (at < asked.length && asked[at] === recorded[at]) at += 1;
  const cut = (text: string) => {
    const from = Math.max(0, at - 20);
    return `${from > 0 ? '…' : ''}${text.slice(from, from + 60)}${text.length > from + 60 ? '…' : ''}`;
  };
  return `asked "${cut(asked)}", recorded "${cut(recorded)}"`;
}
