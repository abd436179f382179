import { expect, test } from 'vitest';
import { z } from 'zod';
import type { ToolContext } from '../contracts/tool.ts';
import { defineTool } from './define-tool.ts';

const parameters = z.object({ seats: z.number() });

test('what is found once is what is offered and what is done', async () => {
  const tool = defineTool({
    name: 'reserve',
    description: '-',
    effect: 'write',
    atomic: true,
    parameters,
    prepare: ({ seats }) => ({ price: seats * 10 }),
    consent: (_input, _context, { price }) => `Shall I reserve it for $${price}?`,
    execute: (_input, _context, { price }) => ({ price }),
  });
  const offered =
    tool.consent && 'offer' in tool.consent
      ? await tool.consent.offer({ seats: 2 }, {} as ToolContext)
      : undefined;
  expect(offered).toBe('Shall I reserve it for $20?');
  expect(await tool.execute({ seats: 3 }, {} as ToolContext)).toEqual({ price: 30 });
});

test('writes run one at a time before they look at anything', async () => {
  const done: string[] = [];
  const database = {
    query: async (_text: string, [name]: readonly unknown[] = []) => {
      done.push(String(name));
      return [];
    },
  };
  const tool = defineTool({
    name: 'reserve',
    description: '-',
    effect: 'write',
    atomic: true,
    parameters,
    oneAtATime: 'seats',
    prepare: () => void done.push('prepared'),
    consent: { none: '-' },
    execute: () => void done.push('done'),
  });
  await tool.execute({ seats: 1 }, { database } as unknown as ToolContext);
  expect(done).toEqual(['seats', 'prepared', 'done']);
});

test('only what commits as a whole runs one at a time', () => {
  const read = { name: 'look', description: '-', effect: 'read', parameters, execute: () => null } as const;
  expect(() => defineTool({ ...read, oneAtATime: 'seats' })).toThrow(
    expect.objectContaining({ code: 'definition-invalid' }),
  );
});
