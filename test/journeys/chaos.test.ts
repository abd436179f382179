import { expect, test } from 'vitest';
import { COUNTS } from '../../bench/chaos/audit/findings.ts';
import { runScenario } from '../../bench/chaos/run-scenario.ts';
import { lostAnswers } from '../../bench/chaos/scenarios/lost-answers.ts';
import { lostEnds } from '../../bench/chaos/scenarios/lost-ends.ts';

test.each([lostAnswers, lostEnds])(
  '$name: $about Every turn is audited, and nothing is wrong.',
  async (scenario) => {
    const { counts, findings } = await runScenario(scenario, 12);
    expect(findings).toEqual([]);
    expect(counts).toMatchObject(Object.fromEntries(COUNTS.map((count) => [count, 0])));
  },
  180_000,
);
