import type { Receipt } from '../../contracts/store.ts';
import type { Tool } from '../../contracts/tool.ts';
import { untilAborted } from '../../contracts/until-aborted.ts';
import { readArguments } from '../../desk/read-arguments.ts';
import { readable } from '../calls/readable.ts';
import { requestPerson } from '../people/request-person.ts';
import {
  nextCallId,
  ownerOf,
  type SpeakingTurn,
  type Surroundings,
  type TurnData,
  type TurnServices,
} from '../turn/turn.ts';
import { toolContext } from './attempt-tool.ts';
import type { Call } from './logged-calls.ts';

/** Has a person find out what became of a write. */
export function askWhatBecameOf(turn: SpeakingTurn & Surroundings, call: Call): void {
  const reason = `It is not known whether ${call.name} was done.`;
  const summary = `${reason} Call ${call.callId}, arguments ${call.arguments}. Please check and tell the customer.`;
  requestPerson(turn, ownerOf(turn), { callId: nextCallId(turn), reason, summary });
}

/** What became of a write: what it would have been answered with, had nothing come between. */
export type Found =
  | { readonly status: 'done'; readonly receipt: Receipt }
  | { readonly status: 'not-done' | 'unknown' };

/** Asks a tool what became of a write of its own; `unknown` when it can not say. */
export async function reconcile(turn: TurnData & TurnServices, tool: Tool, call: Call): Promise<Found> {
  const parsed = readArguments(call.arguments, tool.parse);
  // What could not be read did not run.
  if (!parsed.ok) return { status: 'not-done' };
  const session = turn.database.session('read');
  const signal = AbortSignal.any([turn.signal, AbortSignal.timeout(tool.timeoutMs)]);
  const facts: Record<string, Receipt['facts'][string]> = {};
  const { agent, callId } = call;
  const prepared = { tool, agent, callId, input: parsed.value };
  try {
    const context = toolContext(turn, prepared, { database: session.database, signal, facts });
    const found = await untilAborted(Promise.resolve(tool.reconcile(parsed.value, context)), signal);
    if (found.status !== 'done') return found;
    return {
      status: 'done',
      receipt: { output: readable(found.result, turn.desk.limits.historyTokens), facts },
    };
  } catch (thrown) {
    turn.onDefect(thrown, `reconciling ${tool.name}`);
    return { status: 'unknown' };
  } finally {
    await session.rollback();
  }
}
