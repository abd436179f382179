import { describe, expect, test } from 'vitest';
import type { EdgeContext } from '../contracts/edge.ts';
import { allow, defineEdge, redirect, refuse } from './define-edge.ts';

const invalid = (words: string) =>
  expect.objectContaining({ code: 'definition-invalid', detail: expect.stringContaining(words) });

describe('an edge', () => {
  test('that names only where it leads is open to all, takes no facts along and is never taken by itself', () => {
    const edge = defineEdge({ to: 'billing' });
    expect(edge).toMatchObject({ facts: [], sideways: false, after: undefined, guards: [], requires: [] });
    expect(edge.when({} as EdgeContext)).toBe(true);
  });

  test('keeps the time after which it is taken, and the fact that it waits for', () => {
    const unless = { fact: 'account', otherwise: '-' };
    expect(defineEdge({ to: 'billing', after: { ms: 5, unless } }).after).toEqual({ ms: 5, unless });
  });

  test('keeps the names of the facts it takes along', () => {
    expect(defineEdge({ to: 'billing', facts: ['reason'] }).facts).toEqual(['reason']);
  });

  test.each([0, -1, 1.5, Number.NaN])('that carries %d turns is refused', (lastTurns) => {
    expect(() => defineEdge({ to: 'billing', carry: { lastTurns } })).toThrow(invalid('whole number from 1'));
  });

  test.each([{ lastTurns: 1 }, { facts: ['account'] }, 'everything'] as const)('may carry %j', (carry) => {
    expect(defineEdge({ to: 'billing', carry }).carry).toEqual(carry);
  });

  test('whose function has a name no model takes is refused, and named', () => {
    expect(() => defineEdge({ to: 'billing', toolName: 'go to billing' })).toThrow(
      invalid('Edge to "billing"'),
    );
    expect(defineEdge({ to: 'billing', toolName: 'to_billing' }).toolName).toBe('to_billing');
  });

  test.each([null, 'allow', 7, {}])('with %j for a guard is refused, and named', (guard) => {
    expect(() => defineEdge({ to: 'billing', guards: [guard as never] })).toThrow(
      invalid('Edge to "billing"'),
    );
  });

  test('of nothing at all is refused', () => {
    expect(() => defineEdge(undefined as never)).toThrow(invalid('An edge'));
  });
});

test('a guard goes by its name, or by its place, and keeps its time when it has one', () => {
  const named = { name: 'owns', timeoutMs: 50, judge: allow };
  const { guards } = defineEdge({ to: 'billing', guards: [allow, () => allow(), named] });
  expect(guards.map(({ name }) => name)).toEqual(['allow', 'guard 2', 'owns']);
  expect(guards[2]).toBe(named);
});

test('a guard answers yes, no with a reason, or where else', () => {
  expect(allow()).toEqual({ verdict: 'allow' });
  expect(refuse('Closed.')).toEqual({ verdict: 'refuse', reason: 'Closed.' });
  expect(redirect('sales', 'Theirs.')).toEqual({ verdict: 'redirect', to: 'sales', reason: 'Theirs.' });
});
