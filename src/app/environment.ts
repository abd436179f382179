import { z } from 'zod';
import { SwitchroomError } from '../contracts/errors.ts';

const port = z.coerce
  .number('must be a number, e.g. PORT=4100')
  .int()
  .min(0, 'must be 0 (any free port) to 65535')
  .max(65_535, 'must be 0 (any free port) to 65535');

const schema = z.object({
  /** HTTP port; 0 takes any free one. */
  PORT: port.default(4100),
  /** Address to listen on; only this machine can connect by default. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Folder of the embedded database. */
  SWITCHROOM_DATA: z.string().min(1).default('.switchroom'),
  /** A PostgreSQL to use instead of the embedded one. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must look like postgres://user:password@host:5432/database')
    .optional(),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], 'must be silent, error, warn, info or debug')
    .default('warn'),
});

/** The settings of one process, from its environment. */
export type Environment = z.output<typeof schema>;

/** Reads the environment; throws `config-invalid` naming every variable that is wrong and how to mend it. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const present = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const result = schema.safeParse(present);
  if (result.success) return result.data;
  const lines = result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`);
  throw new SwitchroomError('config-invalid', lines.join(' '));
}
