import type { Agent } from '../../contracts/agent.ts';
import type { EventData, EventType, NewEvent } from '../../contracts/event.ts';
import type { AgentInputItem } from '../../contracts/model.ts';
import type { FunctionCall } from '../calls/function-call.ts';
import { History } from '../history/history.ts';
import type { ChainAnswer } from '../models/model-chain.ts';
import { itemMark, textOf } from '../models/model-stream.ts';
import { nextCallId, type TurnData } from '../turn/turn.ts';

/** What an agent inside a tool answered: words, or calls with ids of this conversation. */
export interface TaskAnswer {
  readonly text: string;
  readonly calls: readonly FunctionCall[];
}

/** What an agent inside a tool reads: what it was asked, and what it said, called and got to know since. */
export class TaskHistory {
  readonly #history: History;
  #seq = 0;

  /** `windowTokens`: as for the history of a conversation. */
  constructor(windowTokens: number, prompt: string) {
    this.#history = new History(windowTokens);
    this.ask(prompt);
  }

  ask(text: string): void {
    this.#add('customer-said', { text });
  }

  /** Takes an answer of a model in. */
  answer(turn: TurnData, { id: agent }: Agent, { link, output }: ChainAnswer): TaskAnswer {
    const calls: FunctionCall[] = [];
    for (const item of output) {
      const mark = itemMark(link, item);
      if (item.type === 'message') {
        this.#add('agent-said', { agent, text: textOf([item]), complete: true, mark });
      } else if (item.type === 'function_call') {
        const { name, arguments: raw } = item;
        const call = { callId: nextCallId(turn), name, arguments: raw, mark, actor: 'model' } as const;
        this.#add('tool-called', { agent, ...call });
        calls.push(call);
      } else {
        this.#add('model-noted', { agent, item: { ...item }, mark: { model: link } });
      }
    }
    return { text: textOf(output), calls };
  }

  /** What came of a call. */
  result(agent: string, { callId, name }: FunctionCall, output: string): void {
    this.#add('tool-returned', { agent, callId, name, output, status: 'ok', ms: 0 });
  }

  itemsFor(model: string): AgentInputItem[] {
    return this.#history.itemsFor(model);
  }

  #add<Type extends EventType>(type: Type, data: EventData[Type]): void {
    this.#history.add({ ...({ type, data } as NewEvent), seq: ++this.#seq, turn: 0, epoch: 0, at: NEVER });
  }
}

const NEVER = new Date(0);
