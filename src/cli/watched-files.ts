import { existsSync, type FSWatcher, watch } from 'node:fs';
import { basename, dirname } from 'node:path';

/** Editors save in several steps: what changes within this time, in ms, is one change. */
const TOGETHER_MS = 100;

/** A folder with files that are watched. */
interface WatchedFolder {
  readonly names: Set<string>;
  readonly watcher: FSWatcher;
}

/**
 * Waits for changes of files. It watches their folders: an editor that saves by renaming puts another file in the place of
 * the one there was, and whoever watches that one hears of the first save only.
 */
export class WatchedFiles {
  readonly #folders = new Map<string, WatchedFolder>();
  #change = Promise.withResolvers<void>();
  #timer: NodeJS.Timeout | undefined;

  /** Watches one more file, by its absolute path. */
  add(path: string): void {
    const folder = dirname(path);
    const known = this.#folders.get(folder) ?? this.#watch(folder);
    known?.names.add(basename(path));
  }

  /** Resolves when the next change is over. */
  changed(): Promise<void> {
    return this.#change.promise;
  }

  close(): void {
    clearTimeout(this.#timer);
    for (const { watcher } of this.#folders.values()) watcher.close();
  }

  #watch(folder: string): WatchedFolder | undefined {
    if (!existsSync(folder)) return undefined;
    const names = new Set<string>();
    const watcher = watch(folder, (_, name) => {
      if (name === null || names.has(name)) this.#touched();
      if (!existsSync(folder)) this.#lost(folder);
    });
    watcher.on('error', () => this.#lost(folder));
    const watched = { names, watcher };
    this.#folders.set(folder, watched);
    return watched;
  }

  /** A folder that is made again is another one, to be watched anew. */
  #lost(folder: string): void {
    this.#folders.get(folder)?.watcher.close();
    this.#folders.delete(folder);
  }

  #touched(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const { resolve } = this.#change;
      this.#change = Promise.withResolvers();
      resolve();
    }, TOGETHER_MS);
  }
}
