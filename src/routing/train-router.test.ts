import { beforeAll, describe, expect, test } from 'vitest';
import type { Router } from '../contracts/router.ts';
import { decodeModel, encodeModel } from './model-file.ts';
import { type RouterModel, routerOf } from './router.ts';
import { SHOP, SHOP_DIALOGUES } from './testing/shop.ts';
import { trainRouter } from './train-router.ts';

const BOTH = { utterances: SHOP, dialogues: SHOP_DIALOGUES };
let model: RouterModel;
let router: Router;
beforeAll(() => {
  model = trainRouter(BOTH);
  router = routerOf(model);
});

describe('a first sentence', () => {
  test.each([
    ['could you track my parcel', 'orders'],
    ['I would like to return the boots', 'returns'],
    ['may I iron the coat', 'advice'],
    ['tell me a joke about the weather', 'nobody'],
  ])('"%s" is for %s', (text, agent) => {
    expect(router.route({ text }).agent).toBe(agent);
  });

  test('all agents are ranked, with probabilities that sum to one', () => {
    const { ranking } = router.route({ text: 'cancel my order' });
    expect(ranking.map(({ label }) => label).sort()).toEqual(['advice', 'nobody', 'orders', 'returns']);
    expect(ranking.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 9);
  });

  test('what says nothing is not decided', () => {
    expect(router.route({ text: 'xyzzy' }).kind).toBe('unsure');
  });

  test('what is nobody’s business is out of scope', () => {
    const sure = { ...model, calibration: { ...model.calibration, sureBar: 0 } };
    expect(routerOf(sure).route({ text: 'tell me a joke' }).kind).toBe('out-of-scope');
  });
});

describe('in a conversation', () => {
  const turn = { owner: 'returns', visited: ['returns'] };

  test('an answer stays, which as a first sentence belongs to nobody', () => {
    const answer = { text: 'perfect, when will I see it?', system: 'Done. Anything else about it?' };
    expect(router.route({ ...answer, ...turn })).toMatchObject({ agent: 'returns' });
    expect(router.route({ ...answer, owner: 'advice', visited: ['advice'] })).toMatchObject({
      agent: 'advice',
    });
  });

  test('another wish is handed off', () => {
    const asked = { text: 'track my parcel please', system: 'Is there anything else?' };
    expect(router.route({ ...asked, ...turn }).agent).toBe('orders');
  });

  test('it stays and hands off where it is sure', () => {
    const eager = routerOf({ ...model, calibration: { ...model.calibration, sureBar: 0 } });
    expect(eager.route({ text: 'yes please', system: 'Shall I do that for you?', ...turn }).kind).toBe(
      'stay',
    );
    expect(eager.route({ text: 'cancel my order', system: 'Is there anything else?', ...turn }).kind).toBe(
      'handoff',
    );
  });
});

test('the words that were decisive are named, the strongest first', () => {
  const reasons = router.explain({ text: 'please track my parcel', owner: 'returns', visited: ['returns'] });
  expect(reasons.map(({ feature }) => feature)).toContain('parcel');
  const weights = reasons.map(({ weight }) => weight);
  expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  expect(Math.min(...weights)).toBeGreaterThan(0);
});

test('why somebody stays is also who has the conversation, and what they asked', () => {
  const features = router
    .explain({
      text: 'yes please',
      system: 'Shall I do that for you?',
      owner: 'returns',
      visited: ['returns'],
    })
    .map(({ feature }) => feature);
  expect(features).toContain('owner: returns');
});

describe('an agent nobody has examples of', () => {
  const gifts = { agent: 'gifts', sentences: ['Buy a gift voucher', 'Check the balance of a gift voucher'] };

  test('gets what its description says, keeps its customers, and takes none of the others', () => {
    const grown = routerOf(trainRouter(BOTH, [gifts]));
    expect(grown.route({ text: 'do you sell a gift voucher?' }).agent).toBe('gifts');
    expect(grown.route({ text: 'track my parcel' }).agent).toBe('orders');
    const there = { owner: 'gifts', visited: ['gifts'] };
    expect(grown.route({ text: 'yes please', system: 'Shall I do that for you?', ...there }).agent).toBe(
      'gifts',
    );
  });

  test('one with examples needs no description', () => {
    expect(trainRouter(BOTH, [{ agent: 'orders', sentences: ['Sell flowers'] }]).agents).toEqual(
      model.agents,
    );
  });
});

test('the same rows give the same model, and as a file it is the same again', () => {
  const bytes = encodeModel(model);
  expect(encodeModel(trainRouter(BOTH))).toEqual(bytes);
  expect(decodeModel(bytes)).toEqual(model);
  // As a file is read: in the middle of a larger piece of memory.
  const read = new Uint8Array(bytes.length + 20);
  read.set(bytes, 12);
  expect(decodeModel(Buffer.from(read.buffer, 12, bytes.length))).toEqual(model);
});

test.each([0, 5, 40])('a file that is cut after %i bytes is refused', (length) => {
  expect(() => decodeModel(encodeModel(model).subarray(0, length))).toThrow(
    /router-file-invalid|no model|cut short/,
  );
});

test('validation rows say how sure to be; those of unknown agents say nothing', () => {
  const val = { utterances: [...SHOP, { text: 'a new roof', agent: 'roofs' }], dialogues: [] };
  const { calibration } = trainRouter(BOTH, [], val);
  expect(calibration.sureBar).toBeLessThanOrEqual(1);
  expect(trainRouter(BOTH, [], { utterances: [], dialogues: [] }).calibration.sureBar).toBeGreaterThan(1);
});

test('what is nobody’s business is told where only the validation rows have any of it', () => {
  const utterances = SHOP.filter(({ outOfScope }) => !outOfScope);
  const told = routerOf(trainRouter({ utterances, dialogues: [] }, [], { utterances: SHOP, dialogues: [] }));
  expect(told.route({ text: 'tell me a joke about the weather' }).agent).toBe('nobody');
  expect(told.route({ text: 'could you track my parcel' }).agent).toBe('orders');
});
