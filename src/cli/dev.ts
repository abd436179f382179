import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(
  new URL('./main.ts', import.meta.url).href.replace(/\.ts$/, import.meta.url.slice(-3)),
);

/** Serves in a child process that starts anew when a file it loaded changes; conversations go on where they were. */
export function dev(configFile: string): Promise<void> {
  const child = spawn(
    process.execPath,
    [...process.execArgv, '--watch', '--watch-preserve-output', MAIN, '--config', configFile, 'serve'],
    { stdio: 'inherit' },
  );
  // Ctrl-C reaches the child by itself, as it belongs to the same terminal; here it only must not end us first.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve) => {
    child.on('exit', (code) => {
      process.exitCode = code ?? 0;
      resolve();
    });
  });
}
