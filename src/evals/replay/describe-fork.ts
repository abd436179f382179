import type { Fork, ForkedTurn } from '../../contracts/fork.ts';

const WIDTH = 58;

/** A fork for people: turn by turn, the record on the left and the fork on the right, `>` before what differs. `show` makes of a text what may be shown. */
export function describeFork(
  { conversation, from, turns, notReplayed, staffWords }: Fork,
  show: (text: string) => string,
): string {
  const first = turns.find(({ differs }) => differs.length > 0);
  const verdict = first
    ? `It goes another way from turn ${turns.indexOf(first) + 1} of the fork on: other ${first.differs.join(', ')}.`
    : 'It goes the same way.';
  const left = [
    ...(notReplayed > 0 ? [`${notReplayed} more messages are on record, and were not said again.`] : []),
    ...(staffWords > 0 ? [`People wrote ${staffWords} messages after it; a fork has no people.`] : []),
  ];
  return [
    `${conversation}, forked at event ${from}. ${verdict}`,
    ...left,
    ...turns.flatMap((turn, at) => ['', `Turn ${at + 1}`, ...linesOf(turn, show)]),
  ].join('\n');
}

function linesOf(
  { recorded, forked, differs, sealed }: ForkedTurn,
  show: (text: string) => string,
): string[] {
  const row = (label: string, one: string | undefined, other: string, isOther: boolean) =>
    beside(label, one === undefined ? '-' : show(one), show(other), isOther && recorded !== undefined);
  return [
    ...row('customer', recorded?.said, forked.said, differs.includes('words of the customer')),
    ...row('did', recorded?.calls.join('\n'), forked.calls.join('\n'), differs.includes('calls')),
    ...row('said', recorded?.replies.join('\n'), forked.replies.join('\n'), differs.includes('words')),
    ...row('has it', recorded?.holder, forked.holder, differs.includes('agent')),
    ...sealed.map(
      ({ name, effect, arguments: input }) =>
        `  sealed: ${effect} ${name} ${show(JSON.stringify(input))} is not on record`,
    ),
  ];
}

function beside(label: string, one: string, other: string, differs: boolean): string[] {
  if (one === '' && other === '') return [];
  const [left, right] = [wrapped(one), wrapped(other)];
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => {
    const head = at === 0 ? label : '';
    const mark = differs ? '>' : '|';
    return `  ${head.padEnd(9)}${(left[at] ?? '').padEnd(WIDTH)} ${mark} ${right[at] ?? ''}`.trimEnd();
  });
}

function wrapped(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const lines = [''];
    for (const word of line.split(' ')) {
      const last = lines.at(-1) ?? '';
      if (last !== '' && last.length + word.length >= WIDTH) lines.push(word);
      else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
    }
    return lines;
  });
}
