import { expect, test } from 'vitest';
import type { Router } from '../../contracts/router.ts';
import { dialogueFigures } from './dialogue-figures.ts';
import { localFigures } from './risk-coverage.ts';
import { utteranceFigures } from './utterance-figures.ts';

/** Goes wherever the text says: "to billing"; stays otherwise, and with nobody goes to triage. */
const told: Router = {
  agents: ['triage', 'billing', 'tech'],
  route: ({ text, owner = 'triage' }) => {
    const agent = /to (\w+)/.exec(text)?.[1] ?? owner;
    return { kind: 'handoff', agent, probability: 1, ranking: [] };
  },
  explain: () => [],
};
const counted = { router: told, unseen: new Set(['tech']) };
const dialogue = (...turns: [agent: string, text: string][]) => ({
  turns: turns.map(([agent, text]) => ({ agent, text, system: '' })),
});

test('a handoff counts where it was wanted and went to the right agent; the first turn is none', () => {
  const figures = dialogueFigures(counted, [
    dialogue(['billing', 'to billing'], ['billing', 'yes'], ['tech', 'to tech']),
    dialogue(['billing', 'to billing'], ['tech', 'to billing'], ['tech', 'to billing']),
  ]);
  expect(figures).toMatchObject({
    turns: 6,
    turnAccuracy: 0.6667,
    firstTurnAccuracy: 1,
    // Fired: to tech, and from tech back to billing. Wanted: twice to tech.
    handoff: { precision: 0.5, recall: 0.5, f1: 0.5 },
    falsePerDialogue: 0.5,
    missedPerDialogue: 0.5,
    errorFreeDialogues: 0.5,
    unseenAgents: { turns: 3, turnAccuracy: 0.3333 },
  });
});

test('free-running, one error goes on until the next handoff', () => {
  const wrong = dialogue(['billing', 'to tech'], ['billing', 'yes'], ['billing', 'yes'], ['tech', 'to tech']);
  expect(dialogueFigures(counted, [wrong])?.turnAccuracy).toBe(0.75);
  expect(dialogueFigures(counted, [wrong])?.freeRunning).toMatchObject({
    turnAccuracy: 0.25,
    missedPerDialogue: 1,
  });
});

test('no dialogues have no figures', () => {
  expect(dialogueFigures(counted, [])).toBeNull();
});

test('utterances: accuracy in scope, out of scope, by label, and who was taken for whom', () => {
  const rows = [
    ['billing', 'billing', 0.99],
    ['billing', 'tech', 0.4],
    ['tech', 'tech', 0.95],
    ['triage', 'triage', 0.6],
    ['triage', 'tech', 0.5],
  ] as const;
  const all = rows.map(([agent, predicted, probability]) => ({
    row: { text: '', agent, outOfScope: agent === 'triage' },
    routed: { kind: probability >= 0.9 ? 'handoff' : 'unsure', agent: predicted, probability } as const,
  }));
  expect(utteranceFigures(all, { outOfScope: 'triage', micros: 12.34 })).toMatchObject({
    rows: 5,
    accuracy: 0.6,
    inScopeAccuracy: 0.6667,
    oosRecall: 0.5,
    oosPrecision: 1,
    macroF1: 0.6111,
    confusion: { billing: { billing: 1, tech: 1 }, tech: { tech: 1 }, triage: { triage: 1, tech: 1 } },
    microsPerUtterance: 12.3,
    decidedLocally: { share: 0.4, precision: 1 },
  });
});

test('the surest decisions are counted first', () => {
  const decisions = Array.from({ length: 200 }, (_, at) => ({
    probability: 1 - at / 200,
    sure: false,
    right: at < 150,
  }));
  const { shareAt99, riskCoverage, decidedLocally } = localFigures(decisions);
  expect(shareAt99).toBe(0.755);
  expect(riskCoverage.at(-1)).toEqual({ coverage: 1, precision: 0.75, probability: 0.005 });
  expect(riskCoverage[0]).toMatchObject({ coverage: 0.05, precision: 1 });
  expect(decidedLocally).toEqual({ share: 0, precision: 1 });
});

test('stated probabilities that are too high by a fifth show as a fifth', () => {
  const decisions = Array.from({ length: 100 }, (_, at) => ({
    probability: 0.95,
    sure: true,
    right: at < 75,
  }));
  expect(localFigures(decisions).calibrationError).toBeCloseTo(0.2, 6);
});
