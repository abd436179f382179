import type { Agent } from '../../contracts/agent.ts';
import type { ResultSchema, Task } from '../../contracts/agent-tool.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { Facts, Provenance } from '../../contracts/fact.ts';
import type { ParseResult } from '../../contracts/json.ts';
import type { DeskModelRequest, ModelLink } from '../../contracts/model.ts';
import { readArguments } from '../../desk/read-arguments.ts';
import { vendorSchema } from '../../desk/vendor-schema.ts';
import type { Caller, FunctionCall } from '../calls/function-call.ts';
import type { ChainListener } from '../models/model-chain.ts';
import {
  type OfferedFunctions,
  prepareRequest,
  serializedTool,
  settingsOf,
} from '../request/render-request.ts';
import { askModels, recordFailure } from '../turn/ask-models.ts';
import type { InsideScope } from '../turn/inside-scope.ts';
import { limitReached } from '../turn/limits.ts';
import { OwnershipToken } from '../turn/ownership-token.ts';
import { factsOf, type Turn } from '../turn/turn.ts';
import { TaskHistory } from './task-history.ts';

/** A turn while agents run inside one of its tools. */
export type InsideTurn = Turn & { readonly inside: InsideScope };

/** Answers the calls of an agent inside a tool; handed in, as their tools may run agents themselves. */
export type AnswerCalls = (
  turn: Turn,
  caller: Caller,
  offered: OfferedFunctions,
  calls: readonly FunctionCall[],
) => Promise<void>;

/**
 * Asks an agent inside a tool, on the turn's account, until it answers without a call; an answer that does not have its
 * form is sent back once. Throws as `Workroom.ask` says, and what cuts the whole turn off.
 */
export async function askAgent<Result>(
  turn: InsideTurn,
  task: Task<Result>,
  answerCalls: AnswerCalls,
): Promise<Result> {
  // Handoffs are the owner's: whoever runs inside a tool has none.
  const agent: Agent = { ...task.agent, edges: [] };
  const history = new TaskHistory(turn.desk.limits.historyTokens, promptOf(task, factsOf(turn)));
  const caller = { agent, ownership: new OwnershipToken(turn, agent.id) };
  let called = false;
  let sentBack = false;
  for (;;) {
    const { offered, answer } = await askOnce(turn, agent, history, task.result, called);
    const { text, calls } = history.answer(turn, agent, answer);
    if (calls.length > 0) {
      await answerCalls(turn, caller, offered, calls);
      takeResults(turn, agent, history, calls);
      called = true;
      continue;
    }
    const read = readResult(text, task.result);
    if (read.ok) return read.value;
    if (sentBack)
      throw new SwitchroomError('model-misbehaved', `${agent.name} answered twice in another form.`);
    sentBack = true;
    history.ask(
      `Your answer does not have the form that was asked for. ${read.message}\nAnswer once more, with JSON alone.`,
    );
  }
}

async function askOnce(
  turn: InsideTurn,
  agent: Agent,
  history: TaskHistory,
  result: ResultSchema<unknown> | undefined,
  called: boolean,
) {
  turn.signal.throwIfAborted();
  const { offered, instructions } = await prepareRequest(turn, agent);
  refuseBeyondLimits(turn);
  const requestFor = (link: ModelLink): DeskModelRequest => ({
    systemInstructions: instructions,
    input: history.itemsFor(link.name),
    modelSettings: settingsOf(agent, called),
    tools: offered.tools.map(serializedTool),
    handoffs: [],
    outputType: outputTypeOf(result),
    tracing: false,
  });
  const answer = await askModels(
    turn,
    agent.model,
    requestFor,
    turn.signal,
    listenerOf(turn, agent),
    agent.id,
  );
  turn.tally.models.add(answer.link);
  return { offered, answer };
}

/** Both those of the tools around and those of turn and conversation. */
function refuseBeyondLimits(turn: InsideTurn): void {
  const reached = turn.inside.reached();
  if (reached) turn.record.add('limit-reached', { ...reached, wayOut: 'refused' });
  const first = reached ?? limitReached(turn);
  if (first) throw new SwitchroomError('limit-reached', `${first.limit} is ${first.most}.`);
}

function listenerOf(turn: InsideTurn, { id: agent }: Agent): ChainListener {
  const { callId } = turn.inside;
  return {
    onDelta: (_link, delta) => turn.emit({ type: 'tool-progress', callId, agent, delta }),
    onFailure: (model, next, reason) => recordFailure(turn, { agent, model, next, reason }),
  };
}

/** Throws `turn-aborted` for calls that were not answered: the agent may act no more. */
function takeResults(
  { inside }: InsideTurn,
  agent: Agent,
  history: TaskHistory,
  calls: readonly FunctionCall[],
): void {
  for (const call of calls) {
    const { output } = inside.calls.get(call.callId) ?? {};
    if (output === undefined)
      throw new SwitchroomError('turn-aborted', `${agent.name} may not act any more.`);
    history.result(agent.id, call, output);
  }
}

const SOURCES: Readonly<Record<Provenance, string>> = {
  'tool-returned': 'found out by a tool',
  host: 'known, as the customer is signed in',
  'customer-said': 'said by the customer',
  inferred: 'not verified',
};

function promptOf({ prompt, result }: Task<unknown>, facts: Facts): string {
  const known = Object.entries(facts).map(
    ([name, { value, provenance }]) => `- ${name}: ${JSON.stringify(value)} (${SOURCES[provenance]})`,
  );
  return [
    prompt,
    ...(known.length === 0 ? [] : [`What is known:\n${known.join('\n')}`]),
    ...(result ? [`Answer with JSON alone, of this schema: ${JSON.stringify(result.schema)}`] : []),
  ].join('\n\n');
}

function outputTypeOf(result: ResultSchema<unknown> | undefined): DeskModelRequest['outputType'] {
  if (!result) return 'text';
  const { strict, schema } = result;
  // The SDK's JSON Schema type is narrower than what vendors take.
  return { type: 'json_schema', name: 'result', strict, schema: vendorSchema(schema, strict) as never };
}

/** Reads the one JSON object of an answer, in code fences or not; words are the answer where no form was asked for. */
function readResult<Result>(text: string, result: ResultSchema<Result> | undefined): ParseResult<Result> {
  // Without a form the result is text by type: see `Task`.
  if (!result) return { ok: true, value: text as Result };
  const json = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1);
  return readArguments(json === '' ? text : json, result.parse);
}
