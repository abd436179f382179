import type { Command } from 'commander';
import { expect, test } from 'vitest';
import { programFor } from './program.ts';

test('each command is the same whether it is loaded alone or with all others', async () => {
  const all = (await programFor([])).commands;
  expect(all.map((command) => command.name())).toContain('key');
  for (const command of all) {
    const name = command.name();
    const alone = (await programFor(['--config', 'key', name, 'router'])).commands;
    const found = alone.find((other) => other.name() === name);
    expect(found && shapeOf(found), name).toEqual(shapeOf(command));
    expect(alone.length, name).toBeLessThan(all.length);
  }
});

/** Without its defaults: some are the time. */
function shapeOf(command: Command): object {
  const { options, registeredArguments, commands } = command;
  return {
    about: [command.name(), command.description(), command.usage()],
    options: options.map(({ flags, description }) => [flags, description]),
    takes: registeredArguments.map((argument) => [argument.name(), argument.required]),
    commands: commands.map(shapeOf),
  };
}
