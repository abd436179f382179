import nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';
import { SwitchroomError } from '../contracts/errors.ts';

/** The variable that tells a process to report which files it loads. */
export const REPORT_FILES = 'SWITCHROOM_REPORT_FILES';

/**
 * Tells the process that started this one, from now on, which files are loaded, but for those of packages; and ends with it.
 * Throws `node-too-old` where Node cannot tell (before 22.15).
 */
export function reportLoadedFiles(): void {
  if (!('registerHooks' in nodeModule))
    throw new SwitchroomError('node-too-old', '`switchroom dev` needs Node 22.15 or newer.');
  nodeModule.registerHooks({
    load(url, context, nextLoad) {
      const isOurs = url.startsWith('file:') && !url.includes('/node_modules/');
      if (isOurs && process.connected) process.send?.(fileURLToPath(url));
      return nextLoad(url, context);
    },
  });
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  // Waiting for the other process keeps this one from ending no longer than it wants to.
  process.channel?.unref();
}
