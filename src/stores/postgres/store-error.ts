import { DatabaseError } from 'pg';
import { messageOf, SwitchroomError } from '../../contracts/errors.ts';

/**
 * SQLSTATEs that say the server cannot serve us now (PostgreSQL, appendix A): connection exceptions, a transaction that
 * idled too long, wrong login, no such database, insufficient resources, a lock that could not be had in time, operator
 * intervention (a statement's time-out is one), system errors.
 */
const UNAVAILABLE = /^(?:08|25P0[34]|28|3D|53|55P03|57|58)/;

/** The driver's own words for a lost or missing connection; it has no codes for them. */
const DISCONNECTED = /connection|terminated|timeout|not queryable|after calling end/i;

/** Two concurrent writers under an isolation stricter than the default. */
const SERIALIZATION_FAILURE = '40001';

const INSUFFICIENT_PRIVILEGE = '42501';

const UNDEFINED_TABLE = '42P01';

/** What the product throws instead of a driver's error: `store-unavailable`, or the error itself when it is about SQL. */
export function storeError(error: unknown): unknown {
  if (error instanceof SwitchroomError || !isDisconnection(error)) return error;
  const said = messageOf(error) || systemCode(error) || 'The connection failed';
  return new SwitchroomError('store-unavailable', `${said}.`, { cause: error });
}

/** SQLSTATEs of a server that is there, and refuses the login or has no such database. */
const MISNAMED = /^(?:28|3D)/;

/** Whether this was thrown as the server could not be reached or does not serve at the moment: later it may. */
export function isAway(thrown: unknown): thrown is SwitchroomError {
  if (!(thrown instanceof SwitchroomError) || thrown.code !== 'store-unavailable') return false;
  return !(thrown.cause instanceof DatabaseError && MISNAMED.test(thrown.cause.code ?? ''));
}

/** Whether a statement lost to a concurrent writer. */
export function isSerializationFailure(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === SERIALIZATION_FAILURE;
}

/** Whether the tables that were asked for are not there. */
export function isTableMissing(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === UNDEFINED_TABLE;
}

/** Whether the login lacks a right. */
export function isPermissionDenied(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === INSUFFICIENT_PRIVILEGE;
}

function isDisconnection(error: unknown): boolean {
  if (error instanceof DatabaseError) return UNAVAILABLE.test(error.code ?? '');
  return systemCode(error) !== undefined || DISCONNECTED.test(messageOf(error));
}

/** The operating system's code, such as `ECONNREFUSED`. */
function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  return /^E[A-Z]+$/.test(error.code) ? error.code : undefined;
}
