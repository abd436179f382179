import type { Agent } from '../../contracts/agent.ts';
import type { ModelLink, ModelRequest } from '../../contracts/model.ts';
import type { FunctionCall } from '../calls/function-call.ts';
import { guardsAt } from '../guards/judge.ts';
import { type InputJudgement, whileJudged } from '../guards/judge-input.ts';
import type { ChainAnswer } from '../models/model-chain.ts';
import { textOf } from '../models/model-stream.ts';
import { type OfferedFunctions, prepareRequest, renderRequest } from '../request/render-request.ts';
import { askModels } from '../turn/ask-models.ts';
import { servedByFloor } from '../turn/limits.ts';
import type { OwnershipToken } from '../turn/ownership-token.ts';
import type { Turn } from '../turn/turn.ts';
import { type HeldWords, wordsOf } from './held-words.ts';
import { acknowledge, Listener } from './listener.ts';
import { recordAnswer } from './record-answer.ts';
import { settleWords } from './settle-words.ts';
import { withTopicHint } from './topic-hint.ts';

/** What the owner's model answered, beyond the text that is already streamed and recorded. */
export interface OwnerAnswer {
  readonly calls: readonly FunctionCall[];
  readonly offered: OfferedFunctions;
  /** Who answered: it may do what it called for as long as it owns the conversation. */
  readonly ownership: OwnershipToken;
  /** Words that are shown when the handoff they speak of is taken. */
  readonly held?: HeldWords | undefined;
}

/** Asks an owner's model, of text or of speech. */
export type AskOwner = typeof askOwner;

/**
 * Asks the owner's model once; streams and records what it says, also when it is cut off. Nothing is shown before the
 * question is judged, nor what may still be stopped. Resolves to `refused` when the question was, in words, and to
 * `again` when the owner must be asked anew.
 */
export async function askOwner(
  turn: Turn,
  agent: Agent,
  ownership: OwnershipToken,
  judgement: InputJudgement = 'passed',
): Promise<OwnerAnswer | 'refused' | 'again'> {
  const prepared = await prepareRequest(turn, agent);
  const { offered } = prepared;
  if (!ownership.claim('text')) return { offered, calls: [], ownership };
  const guarded = guardsAt('output', turn.desk.guards, agent.guards).length > 0;
  const holding = { answer: guarded, question: typeof judgement !== 'string' };
  const listener = new Listener(turn, agent, ownership, holding);
  const told = withTopicHint(turn, agent, prepared);
  const requestFor = (link: ModelLink) => renderRequest(turn, agent, told, link);
  const ask = async (signal: AbortSignal) =>
    handOverLocally(turn, agent, requestFor) ?? askModels(turn, agent.model, requestFor, signal, listener);
  try {
    const answer = await whileJudged(turn, judgement, () => listener.release(), ask);
    if (answer === 'refused' || answer === 'again') return answer;
    return await takeIn({ turn, agent, ownership, offered, listener, guarded }, answer);
  } finally {
    listener.keepUnfinished();
    listener.close();
  }
}

/** Where the desk wants it, the router alone tells who should have a customer that the entry has heard. */
function handOverLocally(
  { desk, models, conversation }: Turn,
  { id }: Agent,
  requestFor: (link: ModelLink) => ModelRequest,
): ChainAnswer | undefined {
  const mayHandOver = desk.localHandoffs && id === desk.entry && !servedByFloor({ desk, conversation });
  return mayHandOver ? models.handOver(requestFor) : undefined;
}

/** A question that was put to the owner's model. */
interface Question {
  readonly turn: Turn;
  readonly agent: Agent;
  readonly ownership: OwnershipToken;
  readonly offered: OfferedFunctions;
  readonly listener: Listener;
  /** Whether guards judge the answer. */
  readonly guarded: boolean;
}

/** Shows and records the answer, or what of it may be shown. */
async function takeIn(question: Question, answer: ChainAnswer): Promise<OwnerAnswer | 'again'> {
  const { turn, agent, ownership, offered, listener, guarded } = question;
  const unheard = { offered, ownership, calls: [] };
  if (!ownership.claim('text')) return unheard;
  turn.tally.models.add(answer.link);
  acknowledge(turn, answer.link);
  const held = listener.end();
  const { continues } = listener;
  if (!guarded && !held.some(({ claim }) => claim)) {
    const rest = wordsOf(held);
    const said = { text: listener.shown + rest, mark: { model: answer.link }, continues };
    listener.show(rest);
    listener.forget();
    return { ...unheard, calls: recordAnswer(turn, agent, answer, continues ? said : undefined) };
  }
  const { shown } = listener;
  const mark = { model: answer.link };
  listener.keep(true, mark);
  const settled = await settleWords(turn, agent, { shown, held, ...callsIn(answer, offered) });
  if (!ownership.claim('text')) return unheard;
  if (settled === 'again') return 'again';
  listener.show(settled.now);
  const isWhole = shown === '' && !continues && settled.now === textOf(answer.output);
  const words = { text: settled.now, mark, continues: continues && shown === '' };
  return {
    ...unheard,
    calls: recordAnswer(turn, agent, answer, isWhole ? undefined : words),
    held: settled.later,
  };
}

function callsIn({ output }: ChainAnswer, { edges }: OfferedFunctions) {
  const called = output.flatMap((item) => (item.type === 'function_call' ? item.name : []));
  return { called, handsOver: edges.some(({ toolName }) => called.includes(toolName)) };
}
