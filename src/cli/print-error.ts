import { SwitchroomError } from '../contracts/errors.ts';

/** Says what ended a command. A coded error says how to mend it; anything else is a defect and keeps its stack. */
export function printError(thrown: unknown): void {
  console.error(thrown instanceof SwitchroomError ? `${thrown.code}: ${thrown.message}` : thrown);
  process.exitCode = 1;
}
