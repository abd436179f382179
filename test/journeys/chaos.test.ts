import { expect, test } from 'vitest';
import { COUNTS } from '../../bench/chaos/audit/findings.ts';
import { runScenario } from '../../bench/chaos/run-scenario.ts';
import { lostAnswers } from '../../bench/chaos/scenarios/lost-answers.ts';
import { nodeKills } from '../../bench/chaos/scenarios/node-kills.ts';

test.each([nodeKills, lostAnswers])(
  '$name: $about Every turn is audited, and nothing is wrong.',
  async (scenario) => {
    const { counts, findings, hits } = await runScenario(
      { ...scenario, world: { settings: { fsync: 'off' } } },
      12,
    );
    expect(findings).toEqual([]);
    expect(counts).toMatchObject(Object.fromEntries(COUNTS.map((count) => [count, 0])));
    // Something was broken indeed.
    expect(counts.kills + hits).toBeGreaterThan(0);
  },
  300_000,
);
