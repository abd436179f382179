import { writeFile } from 'node:fs/promises';
import { CONSOLE_TYPES, consoleTypes } from './console-types-file.ts';

await writeFile(CONSOLE_TYPES, await consoleTypes());
