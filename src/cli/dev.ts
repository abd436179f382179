import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Serves in a child process that starts anew when a file it loaded changes; conversations go on where they were. */
export async function dev(configFile: string): Promise<void> {
  const [node = 'node', main = ''] = process.argv;
  const watch = ['--watch', '--watch-preserve-output'];
  const child = spawn(node, [...process.execArgv, ...watch, main, '--config', configFile, 'serve'], {
    stdio: 'inherit',
  });
  // Ctrl-C reaches the child by itself, as it belongs to the same terminal; here it only must not end us first.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  const [code] = await once(child, 'exit');
  process.exitCode = code ?? 0;
}
