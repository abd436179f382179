import { expect, test } from 'vitest';
import { understand } from '../../understanding/understanding.ts';
import type { FloorTurn } from './floor-turn.ts';
import { testDesk } from './testing/desk.ts';
import { givesValuesOnly } from './values-only.ts';

const turn = { understand, desk: testDesk, view: { now: new Date('2026-11-21T09:30:00Z') } } as FloorTurn;

test.each([
  'ann lee 617 555 0170',
  'HL-1042, ann@example.com',
  'Ann Lee, ann.lee@example.com',
  "it's 617 555 0170",
])('"%s" gives values, and nothing else', (text) => expect(givesValuesOnly(turn, text)).toBe(true));

test.each(['refund invoice 617 555 0170', 'ann lee', 'yes, 617 555 0170 and a demo please', 'two of them'])(
  '"%s" says more, or gives none',
  (text) => expect(givesValuesOnly(turn, text)).toBe(false),
);
