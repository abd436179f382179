import { type Logger as PinoLogger, pino } from 'pino';
import type { Logger } from '../contracts/log.ts';
import type { SpanPlace } from '../contracts/trace.ts';
import type { ModelWatcher } from '../engine/models/model-watch.ts';
import { redact } from '../guard/redact.ts';
import type { Environment } from './environment.ts';

/** What is logged of an error. */
interface LoggedError {
  readonly type: string;
  readonly code: unknown;
  readonly stack: string | undefined;
  readonly cause: LoggedError | undefined;
}

/** The log of a process: JSON lines on standard error; those of a worker say which one it is. */
export function createLog({ LOG_LEVEL }: Pick<Environment, 'LOG_LEVEL'>, worker?: number): PinoLogger {
  const log = pino({ level: LOG_LEVEL, serializers: { err: loggedError } }, pino.destination(2));
  return worker === undefined ? log : log.child({ worker });
}

/** Puts into the log which model does not answer, in the vendor's words, and when it does again. */
export function modelLog(log: Pick<Logger, 'warn'>): ModelWatcher {
  return {
    onTrouble: (trouble) =>
      log.warn(trouble, 'A model does not answer: customers are served by the next one.'),
    onRecovery: (model) => log.warn({ model }, 'The model answers again.'),
  };
}

/** Puts into the log what was thrown that nobody meant to throw, with the turn's place in its trace where it was in a turn. */
export function defectsTo(log: Pick<Logger, 'error'>) {
  return (thrown: unknown, where: string, span?: SpanPlace) =>
    log.error(
      { err: thrown, where, ...(span && { trace_id: span.traceId, span_id: span.spanId }) },
      'A turn met a defect.',
    );
}

/** A program's own logger, which reads of an error no more than ours does. */
export function carefulLog(logger: Logger): Logger {
  const shown = (fields: object) => ('err' in fields ? { ...fields, err: loggedError(fields.err) } : fields);
  return {
    error: (fields, message) => logger.error(shown(fields), message),
    warn: (fields, message) => logger.warn(shown(fields), message),
    info: (fields, message) => logger.info(shown(fields), message),
  };
}

/**
 * Name, code, stack and causes only: drivers' and vendors' errors carry rows and request bodies in other fields. What
 * looks like personal data or a secret in the words of an error is redacted.
 */
function loggedError(thrown: unknown): LoggedError | undefined {
  if (!(thrown instanceof Error)) return undefined;
  const code = 'code' in thrown ? thrown.code : undefined;
  return {
    type: thrown.name,
    code,
    stack: thrown.stack && redact(thrown.stack).text,
    cause: loggedError(thrown.cause),
  };
}
