import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { REPORT_FILES } from './report-loaded-files.ts';
import { WatchedFiles } from './watched-files.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** How often it is looked whether npm is still there, in ms. */
const LOOK_MS = 250;

/** Serves in a child process that starts anew when a file it loaded changes; conversations go on where they were. */
export async function dev(configFile: string): Promise<void> {
  const files = new WatchedFiles();
  files.add(resolve(configFile));
  const stop = Promise.withResolvers<'stopped'>();
  let server: ServingChild | undefined;
  let ending = false;
  const end = () => {
    ending = true;
    stop.resolve('stopped');
    server?.end();
  };
  for (const signal of SIGNALS) process.on(signal, end);
  // A signal that npm heard as well is one wish to end, not two: asked twice, the server ends without closing.
  whenNpmHasEnded(() => ending || end());
  for (;;) {
    const changed = files.changed().then(() => 'changed' as const);
    server = new ServingChild(configFile, (path) => files.add(path));
    const ended = server.ended.then(() => 'ended' as const);
    let what = await Promise.race([stop.promise, changed, ended]);
    if (what === 'ended') {
      console.error('Switchroom has ended; it is started again when a file changes.');
      what = await Promise.race([stop.promise, changed]);
    } else if (what === 'changed') server.restart();
    await ended;
    if (what === 'stopped') break;
  }
  files.close();
}

/** npm passes a signal on to the shell it runs a script in, and that one ends without telling anybody. */
function whenNpmHasEnded(end: () => void): void {
  const shell = process.ppid;
  if (process.env.npm_lifecycle_event === undefined) return;
  const timer = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(timer);
    end();
  }, LOOK_MS).unref();
}

/** `switchroom serve` in a process of its own. */
class ServingChild {
  /** Resolves when the process has ended. */
  readonly ended: Promise<unknown>;
  readonly #child: ChildProcess;
  #isRestarting = false;

  constructor(configFile: string, onFile: (path: string) => void) {
    const [node = 'node', main = ''] = process.argv;
    this.#child = spawn(node, [...process.execArgv, main, '--config', configFile, 'serve'], {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, [REPORT_FILES]: '1', WORKERS: '1' },
      // Ctrl-C reaches all of a terminal's group, and a server that is told twice ends at once.
      detached: process.platform !== 'win32',
    });
    this.#child.on('message', (path) => typeof path === 'string' && onFile(path));
    this.ended = once(this.#child, 'exit');
  }

  /** Asks it to end, to be started again. */
  restart(): void {
    this.#isRestarting = true;
    this.#child.kill('SIGTERM');
  }

  /** Asks it to end, unless it does already; asked again, it ends at once. */
  end(): void {
    if (this.#isRestarting) this.#isRestarting = false;
    else this.#child.kill('SIGTERM');
  }
}
