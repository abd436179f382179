import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import type { Difference } from '../../contracts/published.ts';

/** What texts of a desk are written in. */
const SOURCES = new Set(['.ts', '.js', '.mts', '.mjs', '.tsx', '.md', '.json', '.jsonl', '.yaml', '.yml']);
const NO_SOURCES = new Set(['node_modules', 'dist', 'test', 'tests']);

/** How a text may stand in a source: as it is, in quotes, or in backticks. */
const WRITTEN: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => JSON.stringify(text).slice(1, -1),
  (text) => JSON.stringify(text).slice(1, -1).replaceAll("'", "\\'").replaceAll('\\"', '"'),
  (text) => text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${'),
];

/** A patch of the code, and what has to be done by hand. */
export interface CodePatch {
  /** For `git apply` in the folder; empty where nothing could be placed. */
  readonly patch: string;
  readonly left: readonly Difference[];
}

/**
 * Differences of a desk as a patch of the files in a folder. A text is placed where it stands once in all of them, word for word; what
 * is made by code, or stands twice, is left.
 */
export async function patchOf(folder: string, differences: readonly Difference[]): Promise<CodePatch> {
  const sources = new Map<string, string>();
  for (const file of await filesIn(folder)) sources.set(file, await readFile(join(folder, file), 'utf8'));
  const changed = new Map<string, string>();
  const left = differences.filter((one) => !place(one, sources, changed));
  return { patch: changed.size === 0 ? '' : await gitDiff(folder, changed), left };
}

/** Puts a difference into the one file it belongs to; false where there is none, or more than one place. */
function place(
  { before, after }: Difference,
  sources: ReadonlyMap<string, string>,
  changed: Map<string, string>,
): boolean {
  if (typeof before !== 'string' || typeof after !== 'string') return false;
  for (const written of WRITTEN) {
    const found = [...sources].flatMap(([file, source]) => {
      const times = source.split(written(before)).length - 1;
      return times === 0 ? [] : [{ file, times }];
    });
    const [only, ...others] = found;
    if (only === undefined) continue;
    if (others.length > 0 || only.times > 1) return false;
    const source = changed.get(only.file) ?? sources.get(only.file) ?? '';
    changed.set(only.file, source.split(written(before)).join(written(after)));
    return true;
  }
  return false;
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const inside = await Promise.all(
    entries.map(async (entry) => {
      const { name } = entry;
      if (name.startsWith('.') || NO_SOURCES.has(name)) return [];
      if (entry.isDirectory()) return (await filesIn(join(folder, name))).map((file) => join(name, file));
      return SOURCES.has(extname(name)) ? [name] : [];
    }),
  );
  return inside.flat();
}

/** As git writes it: who applies a patch has it. */
async function gitDiff(folder: string, changed: ReadonlyMap<string, string>): Promise<string> {
  const place = await mkdtemp(join(tmpdir(), 'switchroom-patch-'));
  try {
    for (const [file, source] of changed) {
      for (const side of ['a', 'b']) await mkdir(dirname(join(place, side, file)), { recursive: true });
      await cp(join(folder, file), join(place, 'a', file));
      await writeFile(join(place, 'b', file), source);
    }
    const args = ['diff', '--no-index', '--no-color', '--no-ext-diff', '--no-prefix', 'a', 'b'];
    return await new Promise((resolve, reject) =>
      execFile('git', args, { cwd: place, maxBuffer: 64 * 1024 * 1024 }, (error, stdout) =>
        // It ends with 1 where something differs, as it does here.
        error && error.code !== 1 ? reject(error) : resolve(stdout),
      ),
    );
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}
