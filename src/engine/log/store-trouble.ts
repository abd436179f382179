import { codeOf } from '../../contracts/errors.ts';

/** Whether somebody else wrote to the conversation first. */
export function isOvertaken(thrown: unknown): boolean {
  return codeOf(thrown) === 'conversation-moved-on';
}

/** Whether the database was away: what was asked of it may or may not have happened. */
export function isAway(thrown: unknown): boolean {
  return codeOf(thrown) === 'store-unavailable';
}
