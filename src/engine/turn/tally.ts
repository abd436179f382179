import type { Limits } from '../../contracts/desk.ts';
import type { EventData, ModelCall } from '../../contracts/event.ts';
import type { ToolStatus } from '../../contracts/tool.ts';
import type { TurnResult } from '../../contracts/turn.ts';

/** A limit that was reached: its name in the desk's limits, how much there was, and the most there may be. */
export interface Reached {
  readonly limit: Exclude<keyof Limits, 'wayOut'>;
  readonly value: number;
  readonly most: number;
}

/** A call of a tool in a turn, as far as it has got. */
export interface TurnCall
  extends Pick<EventData['tool-called'], 'agent' | 'callId' | 'name' | 'arguments' | 'sameAs'> {
  /** How often the turn had been cut off and taken up again when it was made. */
  readonly resumption: number;
  answer?: { readonly status: ToolStatus; readonly output: string };
}

/** Counts and collects what a turn did. */
export interface Tally {
  modelCalls: number;
  /** Those of them that the floor answered because a limit left the conversation to it. */
  floorCalls: number;
  functionCalls: number;
  /** How often it was cut off and taken up again. */
  resumptions: number;
  inputTokens: number;
  outputTokens: number;
  usd: number;
  readonly said: string[];
  readonly handoffs: { from: string; to: string; reason: string }[];
  readonly toolCalls: TurnResult['toolCalls'][number][];
  /** Every call of a tool, also those made inside others, by its id. */
  readonly calls: Map<string, TurnCall>;
  readonly models: Set<string>;
  /** Agents that had a function call answered in this turn. */
  readonly called: Set<string>;
  /** Agents that were asked again because the customer could not be shown what they said. */
  readonly mended: Set<string>;
  /** Whether the input guards have said what models may read of the question. */
  judged: boolean;
  /** The calls of models that have ended, as they go on record. */
  readonly modelTimes: ModelCall[];
  /** When the customer stopped speaking, and when the first sound of the answer left; for turns of a call. */
  endOfSpeech: Date | undefined;
  firstSound: Date | undefined;
  /** A limit that was reached in the middle of a response. */
  reached: Reached | undefined;
}

/** A fresh tally. */
export function newTally(): Tally {
  return {
    modelCalls: 0,
    floorCalls: 0,
    functionCalls: 0,
    inputTokens: 0,
    outputTokens: 0,
    usd: 0,
    resumptions: 0,
    judged: false,
    reached: undefined,
    modelTimes: [],
    endOfSpeech: undefined,
    firstSound: undefined,
    said: [],
    handoffs: [],
    toolCalls: [],
    models: new Set<string>(),
    called: new Set<string>(),
    mended: new Set<string>(),
    calls: new Map<string, TurnCall>(),
  };
}

/** Takes a message of the desk into the reply; one that `continues` belongs to the sentence of the last one. */
export function noteSaid({ said }: Pick<Tally, 'said'>, text: string, continues = false): void {
  const last = said.at(-1);
  if (continues && last !== undefined) said[said.length - 1] = last + text;
  else said.push(text);
}

/** What something cost. */
export type Cost = Pick<Tally, 'inputTokens' | 'outputTokens' | 'usd'>;

/** Counts what something cost, with what there was before. */
export function pay(tally: Cost, cost: Readonly<Cost>): void {
  tally.inputTokens += cost.inputTokens;
  tally.outputTokens += cost.outputTokens;
  tally.usd += cost.usd;
}
