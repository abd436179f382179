import { beforeEach, expect, test } from 'vitest';
import type { SentenceEncoder } from '../contracts/encoder.ts';
import { decodeModel, encodeModel } from './model-file.ts';
import { type RouterModel, routeInStages, routerOf, type SecondStage } from './router.ts';
import { SHOP } from './testing/shop.ts';
import { trainRouter } from './train-router.ts';

/** Words that mean alike, a number of the vector for each row; the last of each is in no sentence that was learned. */
const MEANINGS = [
  ['parcel', 'order', 'delivery', 'consignment', 'qwx'],
  ['return', 'back', 'exchange', 'swap', 'zzv'],
  ['size', 'wash', 'washing', 'iron', 'clean', 'wool', 'jjk'],
  ['weather', 'joke', 'match', 'recipe'],
];

let asked: string[] = [];
beforeEach(() => {
  asked = [];
});

function vectorOf(text: string): Float32Array {
  const words = text.toLowerCase().split(/\W+/);
  return Float32Array.from(MEANINGS, (alike) => Number(alike.some((word) => words.includes(word))));
}
const encoder: SentenceEncoder = {
  name: 'meanings',
  length: MEANINGS.length,
  encode: async (texts) => {
    asked.push(...texts);
    return texts.map(vectorOf);
  },
};
const encoded = { encoder: encoder.name, length: encoder.length, of: vectorOf };
const trained = trainRouter({ utterances: SHOP, dialogues: [] }, [], undefined, false, encoded);
/** Sure of what it has nearly learned by heart, and of nothing else. */
const model: RouterModel = { ...trained, calibration: { ...trained.calibration, sureBar: 0.9 } };
const second = model.second as SecondStage;
const route = routeInStages(model, second, encoder);

test('what the first stage is sure of costs no vector', async () => {
  const turn = { text: 'where is my parcel' };
  expect(await route(turn)).toEqual(routerOf(model).route(turn));
  expect(asked).toEqual([]);
});

test.each([
  ['the consignment, please', 'orders'],
  ['qwx', 'orders'],
  ['zzv', 'returns'],
  ['jjk', 'advice'],
])('"%s" has no word that was learned, but a meaning: it is for %s', async (text, agent) => {
  expect((await route({ text })).agent).toBe(agent);
  expect(asked).toEqual([text]);
});

test('in the middle of a conversation the first stage decides alone', async () => {
  const turn = { text: 'the consignment, please', system: 'Anything else?', owner: 'advice' };
  expect(await route(turn)).toEqual(routerOf(model).route(turn));
  expect(asked).toEqual([]);
});

test('an agent known by its description is found by what its sentences mean', async () => {
  const described = [{ agent: 'gifts', sentences: ['A recipe for a match'] }];
  const grown = trainRouter(
    { utterances: SHOP.filter(({ outOfScope }) => !outOfScope), dialogues: [] },
    described,
    undefined,
    false,
    encoded,
  );
  const routed = await routeInStages(grown, grown.second as SecondStage, encoder)({ text: 'recipe?' });
  expect(routed.agent).toBe('gifts');
});

test('the first stage is the same with a second one as without', () => {
  const { second: _, ...first } = trained;
  expect(first).toEqual(trainRouter({ utterances: SHOP, dialogues: [] }));
});

test('a file holds both stages, and none of it can be missing', () => {
  const bytes = encodeModel(model);
  expect(decodeModel(bytes)).toEqual(model);
  const { second: _, ...first } = model;
  const middle = encodeModel(first).length;
  for (const length of [middle - 1, middle, middle + 5, bytes.length - 1])
    expect(() => decodeModel(bytes.subarray(0, length))).toThrow(
      expect.objectContaining({ code: 'router-file-invalid' }),
    );
});
