import { expect, test } from 'vitest';
import { PERSON } from '../contracts/edge.ts';
import type { Prices } from '../contracts/model.ts';
import { defineAgent } from '../desk/define-agent.ts';
import { defineDesk } from '../desk/define-desk.ts';
import { defineEdge } from '../desk/define-edge.ts';
import { definePack } from '../desk/define-pack.ts';
import { openai } from '../models/openai/index.ts';
import { connect } from '../stores/postgres/connect.ts';
import { createDesk } from './create-desk.ts';
import { systemClock } from './system.ts';

const clock = systemClock;

test('a desk with errors does not start, and all of them are told', async () => {
  const lost = defineAgent({ id: 'lost', name: 'Lost', handoffDescription: '-', instructions: '-' });
  const edges = [defineEdge({ to: 'front' })];
  const front = defineAgent({
    id: 'front',
    name: 'Front',
    handoffDescription: '-',
    instructions: '-',
    edges,
  });
  const desk = defineDesk({ id: 'd', name: 'D', entry: 'front', agents: [front, lost] });
  const pool = connect('postgres://nobody@127.0.0.1:1/none');
  await expect(
    createDesk({ pack: definePack({ name: 'p', desk }), models: [], pool, clock }),
  ).rejects.toMatchObject({
    code: 'desk-invalid',
    detail: expect.stringMatching(/edge-to-self: .* agent-unreachable: /),
  });
});

test('a model link that can not serve an agent is told at the start, not to the first customer', async () => {
  const edges = [defineEdge({ to: PERSON })];
  const solo = defineAgent({ id: 'solo', name: 'Solo', handoffDescription: '-', instructions: '-', edges });
  const desk = defineDesk({ id: 'd', name: 'D', entry: 'solo', agents: [solo] });
  const pool = connect('postgres://nobody@127.0.0.1:1/none');
  const models = [openai({ baseURL: 'http://127.0.0.1:1/v1' })];
  await expect(
    createDesk({ pack: definePack({ name: 'p', desk }), models, pool, clock }),
  ).rejects.toMatchObject({
    code: 'config-invalid',
    detail: expect.stringContaining('names no model'),
  });
});

test('a model that the price table leaves out is warned about, as no limit in USD holds it', async () => {
  const edges = [defineEdge({ to: PERSON })];
  const agent = (id: string, model: string) =>
    defineAgent({ id, name: id, handoffDescription: '-', instructions: '-', edges, model });
  const desk = defineDesk({ id: 'd', name: 'D', entry: 'solo', agents: [agent('solo', 'gpt-5-mini')] });
  const pool = connect('postgres://nobody@127.0.0.1:1/none');
  const models = [openai({ apiKey: 'none' })];
  const warningsWith = async (prices: Prices) =>
    (
      await createDesk({ pack: definePack({ name: 'p', desk }), models, pool, clock, prices })
    ).warnings.join();
  const price = { input: 1, output: 1 };
  expect(await warningsWith({ 'gpt-5': price })).toContain('There is no price for "gpt-5-mini"');
  expect(await warningsWith({ 'gpt-5-mini': price })).not.toContain('no price');
  expect(await warningsWith({ openai: price })).not.toContain('no price');
  expect(await warningsWith({})).not.toContain('no price');
});
