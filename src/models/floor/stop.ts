import type { FlowStep } from '../../contracts/flow.ts';
import type { Slot } from '../../contracts/script.ts';
import type { Tool } from '../../contracts/tool.ts';

/** Where a run of a form's steps stopped. */
export type Stop =
  /** `once`: it is gone on without an answer; `anew`: what was said does not do. */
  | {
      readonly kind: 'ask';
      readonly slot: Slot;
      readonly text: string;
      readonly again: string;
      readonly once?: boolean | undefined;
      readonly anew?: boolean | undefined;
    }
  /** `forPerson`: a yes brings in a person. */
  | {
      readonly kind: 'confirm';
      readonly text: string;
      readonly declined: string;
      readonly forPerson?: boolean | undefined;
      /** A yes does nothing yet: it is gone on with a question. */
      readonly goesOn?: boolean | undefined;
    }
  | { readonly kind: 'call'; readonly tool: Tool; readonly arguments: object; readonly key: string }
  | Extract<FlowStep, { kind: 'hand-off' | 'person' }>
  /** A tool said no, or broke, and no step looked at it. */
  | {
      readonly kind: 'unhandled';
      readonly tool: string;
      readonly status: 'refused' | 'failed';
      readonly reason: string;
    }
  /** A call waits for a colleague's yes. */
  | { readonly kind: 'wait'; readonly text: string }
  | { readonly kind: 'end' };

/** The texts said on the way, and where it stopped. */
export interface Run {
  readonly said: readonly string[];
  readonly stop: Stop;
}
