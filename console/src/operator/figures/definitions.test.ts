import { expect, test } from 'vitest';
import type { AnalysisFigures } from '../../server-types.ts';
import { csvOf } from './definitions.ts';

const figures = (key: string): AnalysisFigures => ({
  key,
  conversations: 3,
  handoffsEach: 1.25,
  dispositions: {},
  resolvedShare: 2 / 3,
  escalatedShare: null,
  flagged: 1,
  sentiment: 0.5,
  lead: { mean: 20, hot: 0 },
  usd: 1.5,
  turnMs: { p50: 200, p95: 1_400, p99: null },
  ratings: { count: 0, mean: null },
});

test('figures are exported as they are shown, and a name that looks like a formula is none', () => {
  const [head = '', first = '', second = ''] = csvOf([figures('billing'), figures('=cmd,"x"')]).split('\r\n');
  expect(head.split(',').slice(0, 3)).toEqual(['group', 'Conversations', 'Resolved']);
  expect(first).toMatch(/^billing,3,67%,–,/);
  expect(second).toMatch(/^"'=cmd,""x""",3,/);
});
