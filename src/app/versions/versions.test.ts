import { defineAgent, defineDesk, defineEdge, defineTool } from 'switchroom';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { ModelLink } from '../../contracts/model.ts';
import { EVENTS } from '../../events/events.ts';
import { compareDefinitions } from './compare-definitions.ts';
import { versionOf } from './version-of.ts';

/** A small desk, changed in one place. */
function shop(
  changes: { prompt?: string; tool?: string; reason?: string; does?: () => string; style?: string } = {},
) {
  const look = defineTool({
    name: 'look',
    description: changes.tool ?? 'Looks.',
    effect: 'read',
    parameters: z.object({ item: z.string() }),
    execute: changes.does ?? (() => 'a lamp'),
  });
  const till = defineAgent({
    ...{ id: 'till', name: 'Till', handoffDescription: 'Takes money.', tools: [look] },
    instructions: changes.prompt ?? 'Take money.',
  });
  const toTill = defineEdge({
    to: 'till',
    payload: z.object({ reason: z.string().describe(changes.reason ?? 'Why.') }),
  });
  const door = defineAgent({
    ...{ id: 'door', name: 'Door', handoffDescription: 'Greets.', instructions: 'Greet.', edges: [toTill] },
  });
  return defineDesk({
    id: 'shop',
    name: 'Shop',
    entry: 'door',
    style: changes.style ?? '',
    agents: [door, till],
  });
}

const link = (name: string, model = 'm1') =>
  ({ name, modelFor: () => model, timeoutMs: 1, retries: 0 }) as unknown as ModelLink;
const hash = (...version: Parameters<typeof versionOf>) => versionOf(...version).hash;

describe('the version of a desk', () => {
  test('is the same for the same desk, and short', () => {
    expect(hash(shop(), [])).toBe(hash(shop(), []));
    expect(hash(shop(), [])).toMatch(/^[0-9a-f]{12}$/);
  });

  test.each([
    ['a prompt', { prompt: 'Take money, kindly.' }],
    ['a tool as models read it', { tool: 'Looks closely.' }],
    ['the code of a tool', { does: () => 'a chair' }],
    ['the payload of an edge', { reason: 'Why, in one sentence.' }],
    ['an option', { style: 'Be brief.' }],
  ])('changes with %s', (_what, changes) => {
    expect(hash(shop(changes), [])).not.toBe(hash(shop(), []));
  });

  test('changes with the models and their order', () => {
    const versions = [
      [],
      [link('one')],
      [link('one', 'm2')],
      [link('one'), link('two')],
      [link('two'), link('one')],
    ];
    expect(new Set(versions.map((links) => hash(shop(), links))).size).toBe(versions.length);
  });
});

test('customers do not read which version served them', () => {
  const said = { type: 'customer-said', seq: 1, turn: 1, epoch: 0, at: new Date(0) };
  const event = { ...said, data: { text: 'hi', deskVersion: 'abc' } } as const;
  expect(EVENTS.forCustomer(event)?.data).toEqual({ text: 'hi' });
});

describe('two definitions differ', () => {
  const differences = (one: Parameters<typeof shop>[0], other: Parameters<typeof shop>[0]) =>
    compareDefinitions(versionOf(shop(one), []).definition, versionOf(shop(other), []).definition);

  test('nowhere, where the desks are the same', () => {
    expect(differences({}, {})).toEqual([]);
  });

  test('in what was changed, with agents and tools by their names', () => {
    expect(differences({}, { prompt: 'Take cards.', tool: 'Looks closely.' })).toEqual([
      { path: 'desk.agents.till.instructions', before: 'Take money.', after: 'Take cards.' },
      { path: 'desk.agents.till.tools.look.description', before: 'Looks.', after: 'Looks closely.' },
    ]);
  });

  test('in what came and what went', () => {
    expect(compareDefinitions({ a: 1, b: ['x'] }, { b: ['x', 'y'] })).toEqual([
      { path: 'a', before: 1, after: undefined },
      { path: 'b.1', before: undefined, after: 'y' },
    ]);
  });
});
