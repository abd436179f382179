import { SwitchroomError } from '../contracts/errors.ts';
import type { Flow, FlowPart, FlowSteps } from '../contracts/flow.ts';
import type { Intent } from '../contracts/script.ts';
import { fromTool } from './flow-from-tool.ts';

/** What `flow` takes beside its steps. */
export interface FlowOptions {
  /** What it is called in a sentence, e.g. "your refund". */
  readonly title: string;
  /** Stands in the log; made of the title without. */
  readonly id?: string;
  /** Things customers say who want it. */
  readonly examples?: readonly string[];
  /** An answer that several agents may give: a customer is sent for it to the first of them alone. */
  readonly anywhere?: boolean;
}

/**
 * Defines something a customer may want, and how it is served: a generator that is read from top to bottom, as the
 * conversation goes. Throws `definition-invalid` for a title that no id can be made of.
 */
export const flow: {
  (about: string | FlowOptions, steps: FlowPart): Flow;
  fromTool: typeof fromTool;
} = Object.assign(defineFlow, { fromTool });

function defineFlow(about: string | FlowOptions, steps: FlowPart): Flow {
  const {
    title,
    id = idOf(title),
    examples = [],
    anywhere = false,
  } = typeof about === 'string' ? { title: about } : about;
  if (id === '') throw new SwitchroomError('definition-invalid', `A flow called "${title}" needs an id.`);
  return { kind: 'flow', id, title, examples, anywhere, steps: (c) => toItsEnd(steps(c)) };
}

/** `return c.say('...')` is as good as `return yield* c.say('...')`. */
function* toItsEnd(steps: FlowSteps<unknown>): FlowSteps<unknown> {
  const end = yield* steps;
  return isSteps(end) ? yield* end : end;
}

function isSteps(value: unknown): value is FlowSteps<unknown> {
  return typeof value === 'object' && value !== null && 'next' in value && Symbol.iterator in value;
}

function idOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** A flow as the floor lists it beside intents of scripts. */
export function intentOfFlow(flow: Flow): Intent {
  const { id, title, examples } = flow;
  return { id, title, examples, steps: [], flow };
}
