import { expect, test } from 'vitest';
import { z } from 'zod';
import { ToolRefusal } from '../../contracts/errors.ts';
import { databaseOf } from '../../contracts/sql-template.ts';
import type { Tool } from '../../contracts/tool.ts';
import { defineAgent } from '../../desk/define-agent.ts';
import { defineDesk } from '../../desk/define-desk.ts';
import { defineTool } from '../../desk/define-tool.ts';
import { sealWrites, undoing } from './seal-writes.ts';

function tool(name: string, effect: 'read' | 'write', atomic = false) {
  return defineTool({
    ...{ name, effect, description: 'Does something.', parameters: z.object({}) },
    ...(effect === 'write' && { atomic }),
    execute: () => 'done',
  });
}

function sealed(...tools: Tool[]) {
  const clerk = defineAgent({
    id: 'clerk',
    name: 'Clerk',
    handoffDescription: 'Helps.',
    instructions: 'Help.',
    tools,
  });
  const shop = defineDesk({ id: 'shop', name: 'Shop', entry: 'clerk', agents: [clerk] });
  const hooks = { started: () => ({}), ended: () => ({}) };
  const agents = new Map([['clerk', { ...clerk, hooks }]]);
  const agent = sealWrites({ ...shop, agents }).agents.get('clerk');
  const run = (name: string) =>
    agent?.tools.find((one) => one.name === name)?.execute({}, {} as Parameters<Tool['execute']>[1]);
  return { agent, run };
}

test('what reads runs, and so does a write that the database alone has; one that reaches beyond it is refused', () => {
  const { agent, run } = sealed(
    tool('look_up', 'read'),
    tool('keep', 'write', true),
    tool('send_mail', 'write'),
  );
  expect(run('look_up')).toBe('done');
  expect(run('keep')).toBe('done');
  expect(() => run('send_mail')).toThrow(ToolRefusal);
  expect(agent?.hooks).toBeUndefined();
});

test('whatever a tool writes is undone when it has answered', async () => {
  const ended: string[] = [];
  const database = undoing({
    session: (effect) => ({
      database: databaseOf(async () => []),
      commit: async () => void ended.push(`${effect} kept`),
      rollback: async () => void ended.push(`${effect} undone`),
    }),
  });
  await database.session('write').commit();
  await database.session('read').rollback();
  expect(ended).toEqual(['write undone', 'read undone']);
});
