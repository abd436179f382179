import type { FlowStep } from '../../../contracts/flow.ts';
import type { ScriptContext } from '../../../contracts/script.ts';
import { APPROVAL_ASKED, closeOffer, LEFT, NOT_OFFERED, openOffer } from '../consent.ts';
import type { FloorTurn } from '../floor-turn.ts';
import { knownIn, outputOf } from '../known.ts';
import { madeElsewhere, remember } from '../memo.ts';
import {
  canonicalJson,
  hashOf,
  offerIn,
  parseJson,
  readOutcome,
  UNCLEAR,
  waitsForApproval,
} from '../outcome.ts';
import { NOT_POSSIBLE } from '../phrases.ts';
import type { Form, Memo } from '../state.ts';
import type { Stop } from '../stop.ts';

type CallStep = Extract<FlowStep, { kind: 'call' }>;

/** What a call came to, or why it has not yet. */
export type CallEnd =
  | { readonly kind: 'ok'; readonly result: unknown }
  | { readonly kind: 'no'; readonly code: string; readonly reason: string; readonly unhandled: Stop }
  /** The customer does not agree to it. */
  | { readonly kind: 'declined'; readonly code: string; readonly reason: string }
  | { readonly kind: 'stop'; readonly stop: Stop };

/** The calls of one run of a flow, matched with those on record. */
export class FlowCalls {
  /** For texts of slots that look at what is known. */
  readonly known: ScriptContext;
  readonly #turn: FloorTurn;
  readonly #form: Form;
  readonly #used = new Set<Memo>();
  /** Index of the newest write of this run: a read from before it may no longer hold. */
  #lastWrite = -1;

  constructor(turn: FloorTurn, form: Form) {
    this.#turn = turn;
    this.#form = form;
    this.known = knownIn(turn, form);
  }

  /** The outcome on record; a stop where the call is still to be made, or waits for somebody. */
  make(step: CallStep): CallEnd {
    const key = canonicalJson(step.arguments);
    const memo = this.#recorded(step, key);
    if (!memo) return this.#begin(step, key);
    if (memo.status === 'waiting') return this.#waiting(step, key, memo);
    this.#used.add(memo);
    if (step.tool.effect === 'write') this.#lastWrite = this.#form.memo.indexOf(memo);
    const output = outputOf(this.#turn, memo) ?? '';
    if (memo.status === 'ok') return { kind: 'ok', result: parseJson(output || 'null') };
    return this.#no(step, memo.status, output);
  }

  #no({ tool }: CallStep, status: 'refused' | 'failed', output: string): CallEnd {
    const { code = status, refusal = code, message } = readOutcome(output);
    const unhandled = { kind: 'unhandled', tool: tool.name, status, reason: message } as const;
    // Who gave no clear answer twice is not asked by another way: a person has been asked for.
    if (code === UNCLEAR) return { kind: 'stop', stop: unhandled };
    return { kind: 'no', code: refusal, reason: message || NOT_POSSIBLE, unhandled };
  }

  /**
   * Reads count by their arguments, until something is written. Writes count one by one: by their arguments, and where the
   * flow was edited meanwhile, by the tool: what is done is done.
   */
  #recorded({ tool }: CallStep, key: string): Memo | undefined {
    const { memo: memos } = this.#form;
    const ofTool = memos.filter((memo) => memo.tool === tool.name && !memo.spent && !this.#used.has(memo));
    const same = ofTool.filter((memo) => memo.key === key);
    const elsewhere = () => madeElsewhere(this.#turn, this.#form, tool, key);
    if (tool.effect === 'write')
      return same[0] ?? elsewhere() ?? ofTool.find(({ status }) => status === 'ok');
    // The first since the last write: a later one may be of after the next.
    const read = memos.find(
      (memo, at) =>
        memo.tool === tool.name &&
        memo.key === key &&
        !memo.spent &&
        at > this.#lastWrite &&
        this.#isKept(memo),
    );
    return read ?? (this.#lastWrite < 0 ? this.#kept(elsewhere()) : undefined);
  }

  /** What was read in this turn for something else is on record here, too: in the next turn it would be read anew. */
  #kept(read: Memo | undefined): Memo | undefined {
    if (read) this.#form.memo.push(read);
    return read;
  }

  #isKept(memo: Memo): boolean {
    return memo.status !== 'ok' || outputOf(this.#turn, memo) !== undefined;
  }

  #waiting(step: CallStep, key: string, memo: Memo): CallEnd {
    const output = memo.output ?? '';
    if (waitsForApproval(output))
      return { kind: 'stop', stop: { kind: 'wait', text: readOutcome(output).message || APPROVAL_ASKED } };
    const offer = offerIn(output) ?? '';
    if (this.#form.declined?.includes(hashOf(offer)))
      return { kind: 'declined', code: 'declined', reason: LEFT };
    const text = openOffer(this.#turn, this.#form, memo);
    if (text !== undefined) return { kind: 'stop', stop: { kind: 'confirm', text, declined: LEFT } };
    closeOffer(this.#form, memo);
    return this.#begin(step, key);
  }

  #begin({ tool, arguments: args, ...step }: CallStep, key: string): CallEnd {
    if (this.#turn.tools.has(tool.name))
      return { kind: 'stop', stop: { kind: 'call', tool, arguments: args, key } };
    remember(this.#form, { tool: tool.name, key, callId: '', output: NOT_OFFERED });
    return this.make({ tool, arguments: args, ...step });
  }
}
