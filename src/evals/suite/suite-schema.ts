import { z } from 'zod';
import { suiteFile } from './suite-format.ts';

/** The JSON schema of suites in YAML and JSON, by which editors complete and check what is typed. */
export function suiteSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(suiteFile, { io: 'input', reused: 'ref' }), null, 2)}\n`;
}
