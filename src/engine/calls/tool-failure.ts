import type { CallErrorCode } from '../../contracts/call-answer.ts';
import { SwitchroomError, ToolRefusal } from '../../contracts/errors.ts';
import type { Tool, ToolStatus } from '../../contracts/tool.ts';
import type { Surroundings } from '../turn/turn.ts';

/** How a tool that threw ended, in words for a model. */
export interface ToolFailure {
  readonly status: ToolStatus;
  readonly code: CallErrorCode;
  readonly message: string;
  /** The tool's own code of a refusal, beside the error. */
  readonly more?: { readonly refusal: string };
}

const BROKE = 'It did not work, for a reason on our side.';

/** What a model is told of what a tool threw; all of it is for the log. */
export function toolFailure({ onDefect }: Surroundings, tool: Tool, thrown: unknown): ToolFailure {
  if (thrown instanceof ToolRefusal) {
    const more = thrown.code === undefined ? {} : { more: { refusal: thrown.code } };
    return { status: 'refused', code: 'refused', message: thrown.message, ...more };
  }
  onDefect(thrown, `tool ${tool.name}`);
  // What was thrown may hold addresses, rows or secrets: it is for the log, not for a model that may repeat it.
  const message = thrown instanceof SwitchroomError ? thrown.row.message : BROKE;
  return { status: 'failed', code: 'failed', message };
}
