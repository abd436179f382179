import { expect, test } from 'vitest';
import { COMMAND_IDS, COMMANDS, commandFor, Doers, type Pressed } from './commands.ts';

const pressed = (key: string, more: Partial<Pressed> = {}): Pressed => ({
  ...{ key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false },
  ...more,
});

test('every command has a key of its own', () => {
  const keys = COMMAND_IDS.map((id) => COMMANDS[id].key);
  expect(new Set(keys).size).toBe(keys.length);
  for (const id of COMMAND_IDS) {
    const { key } = COMMANDS[id];
    const mod = key.startsWith('mod+');
    expect(commandFor(pressed(key.replace('mod+', ''), { ctrlKey: mod }), false), id).toBe(id);
  }
});

test('a letter that is typed into a text, or chooses a sign of an input method, is no command', () => {
  expect(commandFor(pressed('t'), true)).toBeUndefined();
  expect(commandFor(pressed('t', { isComposing: true }), false)).toBeUndefined();
  expect(commandFor(pressed('k', { metaKey: true }), true)).toBe('palette');
  expect(commandFor(pressed('Escape'), true)).toBe('close');
});

test('what was opened last is closed first, and what nobody does can not be done', () => {
  const doers = new Doers();
  const done: string[] = [];
  expect(doers.run('close')).toBe(false);
  doers.add('close', () => done.push('view'));
  const remove = doers.add('close', () => done.push('form'));
  doers.run('close');
  remove();
  doers.run('close');
  expect(done).toEqual(['form', 'view']);
});
