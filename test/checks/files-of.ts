import { globSync } from 'node:fs';

/** The files of a folder that are in the repository, as a glob has them; what recipes try out beside them comes and goes. */
export function filesOf(folder: string, glob: string): string[] {
  return globSync(glob, { cwd: folder, exclude: ['test/tmp-*', '**/test/tmp-*'] });
}
