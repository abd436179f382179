import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { StartOptions } from '../start-embedded.ts';

/** Starts the server in a process of its own, which then waits to be killed. */
export async function startInAnotherProcess(options: Pick<StartOptions, 'folder' | 'settings'>) {
  const module = JSON.stringify(new URL('../start-embedded.ts', import.meta.url).href);
  const code = `const { startEmbedded } = await import(${module});
    const { adopted, url } = await startEmbedded(${JSON.stringify(options)});
    process.on('SIGTERM', () => process.exit(1));
    console.log(JSON.stringify({ adopted, url })); setInterval(() => {}, 1000);`;
  const host = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(host.stdout, 'data');
  const { adopted, url } = JSON.parse(String(line)) as { adopted: boolean; url: string };
  return {
    pid: host.pid,
    adopted,
    url,
    /** Ends it without closing anything, as an error that nobody caught does. */
    async exit() {
      host.kill('SIGTERM');
      await once(host, 'exit');
    },
    async kill() {
      host.kill('SIGKILL');
      await once(host, 'exit');
    },
  };
}
