import { SwitchroomError } from '../contracts/errors.ts';
import { GUARD_DEFAULTS, type Guard, type GuardHandlers } from '../contracts/guard.ts';
import { anything, called, checkFields, code, type Field, optional, text } from './check-fields.ts';

/** What `defineGuard` takes. */
export interface GuardOptions extends GuardHandlers {
  /** Stands in events and traces. */
  readonly name: string;
  /** `parallel` without. */
  readonly mode?: Guard['mode'];
  /** In ms; 3,000 without. */
  readonly timeoutMs?: number;
  /** Let things pass when the guard itself fails; they are stopped without. */
  readonly failOpen?: boolean;
}

const FIELDS = {
  name: text,
  mode: optional(blockingOrParallel),
  timeoutMs: anything,
  failOpen: anything,
  input: optional(code),
  output: optional(code),
  tool: optional(code),
  handoff: optional(code),
} as const satisfies Record<keyof GuardOptions, Field>;

/** Defines a guard; throws `definition-invalid` when it has no name, no time or nothing to judge. */
export function defineGuard(options: GuardOptions): Guard {
  checkFields(called('Guard', options?.name), options, FIELDS);
  const { name, timeoutMs = GUARD_DEFAULTS.timeoutMs, input, output, tool, handoff } = options;
  if (name.trim() === '') throw invalid('A guard needs a name: it stands in events and traces.');
  if (!(timeoutMs > 0)) throw invalid(`Guard "${name}": timeoutMs must be more than 0.`);
  if (!(input ?? output ?? tool ?? handoff)) {
    throw invalid(`Guard "${name}" judges nothing: give it input, output, tool or handoff.`);
  }
  const { mode = GUARD_DEFAULTS.mode, failOpen = GUARD_DEFAULTS.failOpen } = options;
  return { kind: 'guard', name, mode, timeoutMs, failOpen, input, output, tool, handoff };
}

function blockingOrParallel(value: unknown, name: string): string | undefined {
  return value === 'blocking' || value === 'parallel'
    ? undefined
    : `${name} must be 'blocking' or 'parallel', and is ${String(value)}.`;
}

function invalid(detail: string): SwitchroomError {
  return new SwitchroomError('definition-invalid', detail);
}
