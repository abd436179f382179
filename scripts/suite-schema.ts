import { writeFile } from 'node:fs/promises';
import { suiteSchema } from '../src/evals/suite/suite-schema.ts';

// npm run suite-schema: writes what editors check suites by.
await writeFile('docs/suite.schema.json', suiteSchema());
