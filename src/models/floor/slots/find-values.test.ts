import { describe, expect, test } from 'vitest';
import type { SlotFormat } from '../../../contracts/script.ts';
import fc from '../../../testing/properties.ts';
import { findValues } from './find-values.ts';

const now = new Date('2026-11-21T09:30:00Z'); // a Saturday
const HL: SlotFormat = { kind: 'id', pattern: /\bHL-\d{4}\b/ };
const INV: SlotFormat = { kind: 'id', pattern: /INV-\d{4}-\d{3}/i };
const PLAN: SlotFormat = {
  kind: 'choice',
  options: [
    { value: 'starter', words: ['basic', 'small'] },
    { value: 'pro', words: ['professional'] },
    { value: 'pro_plus', words: ['pro plus'] },
  ],
};
const of = (
  kind: 'date' | 'time' | 'money' | 'number' | 'email' | 'phone' | 'name' | 'text',
): SlotFormat => ({ kind });

type Row = readonly [format: SlotFormat, text: string, values: readonly (string | number)[]];

const ANYWHERE: readonly Row[] = [
  [of('date'), 'can we do Tuesday at 3pm', ['2026-11-24']],
  [of('date'), 'tomorrow works', ['2026-11-22']],
  [of('date'), 'on May 3rd please', ['2027-05-03']],
  [of('date'), 'it fails every 10 minutes', []],
  [of('date'), 'I may be charged twice for May', []],
  [of('date'), 'now book me in for Tuesday', ['2026-11-24', '2026-11-21']],
  [of('time'), 'now book me in for 3pm', ['15:00']],
  [of('time'), 'Tuesday at 3pm', ['15:00']],
  [of('time'), 'let us say 10:30', ['10:30']],
  [of('time'), 'at 3', ['15:00']],
  [of('time'), 'around noon', ['12:00']],
  [of('time'), 'it fails every 10 minutes', []],
  [of('money'), 'refund $45 please', [45]],
  [of('money'), 'about 1,250.50 dollars', [1250.5]],
  [of('money'), 'forty-five dollars', [45]],
  [of('money'), 'two hundred and fifty bucks', [250]],
  [of('money'), 'invoice INV-2024-031 from 2024', []],
  [of('number'), 'for 12 people', [12]],
  [of('number'), 'INV-2024-031, $45, in 2024', []],
  [of('email'), 'write to Ann.Lee@Example.com.', ['ann.lee@example.com']],
  [of('email'), 'ann at example dot com', ['ann@example.com']],
  [of('email'), 'meet me @ noon', []],
  [of('phone'), 'call me at (415) 555-2671', ['+14155552671']],
  [of('phone'), 'ring +44 20 7946 0958', ['+442079460958']],
  [of('name'), 'hi, my name is Ann Lee and I', ['Ann Lee']],
  [of('name'), '416 555 0101, Ann Lee', ['Ann Lee']],
  [of('name'), 'Ann van Lee, 416 555 0101', []],
  [of('name'), 'Ann Lee (416) 555-0101', ['Ann Lee']],
  [of('name'), 'call 416 555 0101 Monday Morning', []],
  [HL, 'my account is hl-1042', ['HL-1042']],
  [HL, 'account HL 1042', ['HL-1042']],
  [HL, 'account hl1042!', ['HL-1042']],
  [HL, 'account HL-104', []],
  [INV, 'inv 2024 031', ['INV-2024-031']],
  [INV, 'INV2024-031', ['INV-2024-031']],
  [PLAN, 'the pro plus plan', ['pro_plus']],
  [PLAN, 'from starter to pro', ['pro']],
  [PLAN, 'not pro, the basic one', ['starter']],
  [PLAN, 'pro or starter?', []],
  [of('text'), 'anything', []],
];

const WHEN_ASKED: readonly Row[] = [
  [of('money'), '45', [45]],
  [of('money'), 'make it forty five', [45]],
  [of('number'), 'a hundred and twenty', [120]],
  [of('time'), '3', ['15:00']],
  [of('time'), '09:15', ['09:15']],
  [HL, '1042', ['HL-1042']],
  [INV, '2024-031', ['INV-2024-031']],
  [INV, '2024 031', ['INV-2024-031']],
  [PLAN, 'profesional', ['pro']],
  [PLAN, 'the second one', ['pro']],
  [PLAN, 'banana', []],
  [of('name'), "it's ann lee", ['Ann Lee']],
  [of('name'), 'what?', []],
  [of('text'), ' it just hangs ', ['it just hangs']],
];

const named = (rows: readonly Row[]) =>
  rows.map(([format, text, values]) => ({ kind: format.kind, format, text, values }));

describe('findValues', () => {
  test.each(named(ANYWHERE))('anywhere in a sentence: $kind in "$text"', ({ format, text, values }) => {
    expect(findValues(format, text, { asked: false, now }).map((one) => one.value)).toEqual(values);
  });

  test.each(named(WHEN_ASKED))('as an answer: $kind in "$text"', ({ format, text, values }) => {
    expect(findValues(format, text, { asked: true, now }).map((one) => one.value)).toEqual(values);
  });

  test('no text makes a finder throw, and every place lies within the text', () => {
    const formats = [
      ...(['date', 'time', 'money', 'number', 'email', 'phone', 'name', 'text'] as const).map(of),
      HL,
      INV,
      PLAN,
    ];
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (text, asked) => {
        for (const format of formats) {
          for (const { start, end } of findValues(format, text, { asked, now })) {
            expect(start >= 0 && end <= text.length && start < end).toBe(true);
          }
        }
      }),
    );
  });
});
