import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { freshClone, shellEnvironment } from './fresh-clone.ts';

const run = promisify(execFile);

/** What `npm pack --json` tells of a package. */
interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

interface LockedPackage {
  readonly dev?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

/** A project of somebody's, with the package in it. */
export interface PackedApp {
  readonly folder: string;
  readonly packed: Packed;
  delete(): Promise<void>;
}

/**
 * Packs the product as it would be published, from sources without anything built, and installs it into an empty project
 * beside `others`. The versions are those of this repository's lock, which npm has in its cache.
 */
export async function packedApp(others: readonly string[]): Promise<PackedApp> {
  const folder = await mkdtemp(join(tmpdir(), 'switchroom-app-'));
  const clone = await freshClone();
  const npm = (cwd: string, ...args: string[]) =>
    run('npm', args, { cwd, env: shellEnvironment(), maxBuffer: 64 * 1024 * 1024 });
  const { stdout } = await npm(clone.folder, 'pack', '--json', '--pack-destination', folder);
  // What the scripts print comes first.
  const [packed] = JSON.parse(stdout.slice(stdout.indexOf('[\n'))) as [Packed];
  await writeProject(folder, join(clone.folder, 'package-lock.json'), packed.filename, others);
  await npm(folder, 'ci', '--prefer-offline', '--no-audit', '--no-fund');
  await clone.delete();
  return { folder, packed, delete: () => rm(folder, { recursive: true, force: true }) };
}

async function writeProject(folder: string, lockFile: string, tarball: string, others: readonly string[]) {
  const lock = JSON.parse(await readFile(lockFile, 'utf8')) as {
    packages: Record<string, LockedPackage & { readonly version: string }>;
  };
  const { '': product, ...locked } = lock.packages;
  const own = JSON.parse(await readFile('package.json', 'utf8'));
  const dependencies = {
    switchroom: `file:${basename(tarball)}`,
    ...Object.fromEntries(others.map((name) => [name, locked[`node_modules/${name}`]?.version])),
  };
  const { dependencies: needed, peerDependencies, peerDependenciesMeta, bin, engines } = own;
  const all: Record<string, object> = {
    'node_modules/switchroom': {
      ...{ version: product?.version, resolved: `file:${basename(tarball)}`, license: own.license },
      ...{ dependencies: needed, peerDependencies, peerDependenciesMeta, bin, engines },
    },
  };
  for (const path of reachable(locked, [...Object.keys(needed), ...others])) all[path] = plain(locked[path]);
  const app = { name: 'app', version: '1.0.0', dependencies };
  await writeFile(join(folder, 'package.json'), JSON.stringify({ ...app, private: true }));
  const packages = { '': app, ...all };
  const contents = { ...app, dependencies: undefined, lockfileVersion: 3, requires: true, packages };
  await writeFile(join(folder, 'package-lock.json'), JSON.stringify(contents));
}

/** Where the packages lie that these need, as Node finds them. */
function reachable(locked: Readonly<Record<string, LockedPackage>>, names: readonly string[]): Set<string> {
  const found = new Set<string>();
  const visit = (from: string, name: string) => {
    const path = nearest(locked, from, name);
    if (path === undefined || found.has(path)) return;
    found.add(path);
    const {
      dependencies,
      optionalDependencies,
      peerDependencies = {},
      peerDependenciesMeta = {},
    } = locked[path] ?? {};
    const peers = Object.keys(peerDependencies).filter((peer) => !peerDependenciesMeta[peer]?.optional);
    for (const next of [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers])
      visit(path, next);
  };
  for (const name of names) visit('', name);
  return found;
}

function nearest(locked: Readonly<Record<string, unknown>>, from: string, name: string): string | undefined {
  const inside = from === '' ? `node_modules/${name}` : `${from}/node_modules/${name}`;
  if (inside in locked) return inside;
  if (from === '') return undefined;
  return nearest(locked, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name);
}

function plain(entry: LockedPackage | undefined): object {
  const { dev: _dev, ...rest } = { ...entry };
  return rest;
}
