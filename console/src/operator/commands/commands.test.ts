import { expect, test } from 'vitest';
import { COMMAND_IDS, COMMANDS, commandFor, Doers, type Pressed } from './commands.ts';

const pressed = (key: string, more: Partial<Pressed> = {}): Pressed => ({
  ...{ key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false },
  ...more,
});

const any = () => true;

test('every command has a key of its own where it can be done', () => {
  const keys = COMMAND_IDS.filter((id) => COMMANDS[id].group !== 'Labels').map((id) => COMMANDS[id].key);
  expect(new Set(keys).size).toBe(keys.length);
  for (const id of COMMAND_IDS) {
    const { key } = COMMANDS[id];
    const [mod, letter] = [key.startsWith('mod+'), key.replace('mod+', '').replace('1-9', '5')];
    expect(
      commandFor(pressed(letter, { ctrlKey: mod }), false, (one) => one === id),
      id,
    ).toBe(id);
  }
});

test('while labels are on show, digits are labels; else they narrow the list', () => {
  expect(commandFor(pressed('2'), false, any)).toBe('labelAgent');
  expect(commandFor(pressed('2'), false, (id) => id !== 'labelAgent')).toBe('needs');
});

test('a letter that is typed into a text, or chooses a sign of an input method, is no command', () => {
  expect(commandFor(pressed('t'), true, any)).toBeUndefined();
  expect(commandFor(pressed('t', { isComposing: true }), false, any)).toBeUndefined();
  expect(commandFor(pressed('k', { metaKey: true }), true, any)).toBe('palette');
  expect(commandFor(pressed('Escape'), true, any)).toBe('close');
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
