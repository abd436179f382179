import { ScriptedModel } from '@openai/agents-core/testing';
import { expect, onTestFinished, test } from 'vitest';
import { managedBy } from '../engine/testing/managed-desk.ts';
import { traceOf } from '../telemetry/trace/trace-of.ts';
import { linkTo } from '../testing/scripted-link.ts';
import { testDatabase } from '../testing/test-database.ts';
import { startSwitchroom } from './start-switchroom.ts';

test('what breaks in a turn is logged with its place in the trace, and without the conversation or a word of it', async () => {
  const database = await testDatabase();
  const lines: object[] = [];
  const keep = (fields: object) => void lines.push(fields);
  const desk = managedBy([]);
  const triage = desk.agents.get(desk.entry);
  const instructions = () => {
    throw new TypeError('The instructions are broken.');
  };
  const agents = new Map([
    ...desk.agents,
    ...(triage ? [[triage.id, { ...triage, instructions }] as const] : []),
  ]);
  const room = await startSwitchroom({
    pack: { kind: 'pack', name: 'managed', desk: { ...desk, agents } } as never,
    models: [linkTo(new ScriptedModel([]))],
    databaseUrl: database.url,
    logger: { error: keep, warn: () => undefined, info: () => undefined },
  });
  onTestFinished(async () => {
    await room.close();
    await database.drop();
  });
  const { id } = await room.switchboard.open({ line: 'chat' });
  for await (const _ of room.switchboard.say(id, { text: 'my marble elephant' }));
  const { spans } = traceOf(id, await room.switchboard.events(id, 0, 100));
  const turn = spans.find(({ name }) => name === 'switchroom.turn');
  expect(lines).toMatchObject([{ trace_id: turn?.traceId, span_id: turn?.spanId, where: 'turn' }]);
  expect(JSON.stringify(lines)).not.toMatch(new RegExp(`${id}|marble`));
});
