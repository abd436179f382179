import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@hey-api/openapi-ts';
import { apiDocument } from './api-document.ts';

/** Where the console's types of the server are. */
export const CONSOLE_TYPES = 'console/src/server-types.ts';

/** The types of all that the server takes and answers over HTTP, from its OpenAPI document. */
export async function consoleTypes(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'switchroom-types-'));
  try {
    await createClient({
      input: await apiDocument(),
      output: { path, entryFile: false },
      plugins: ['@hey-api/typescript'],
      logs: { level: 'silent' },
    });
    return `// Written by \`npm run types:console\` from /v1/openapi.json.\n${await readFile(join(path, 'types.gen.ts'), 'utf8')}`;
  } finally {
    await rm(path, { recursive: true, force: true });
  }
}
