import type { Heard } from '../../audio/playback-ledger.ts';
import type { Agent } from '../../contracts/agent.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { SpeechPersona } from '../../contracts/speech-model.ts';
import type { OwnerAnswer } from '../ask-owner.ts';
import type { InputJudgement } from '../judge-input.ts';
import { acknowledge } from '../listener.ts';
import type { FunctionCall } from '../record-answer.ts';
import {
  type PreparedRequest,
  prepareRequest,
  serializedHandoff,
  serializedTool,
} from '../render-request.ts';
import { recordSaid } from '../say.ts';
import type { Speaker } from '../speaker.ts';
import { nextCallId, ownerOf, type Turn } from '../turn.ts';
import { untilAborted } from '../until-aborted.ts';
import type { Mouth } from './mouth.ts';
import type { SpeechLink, Spoken } from './speech-link.ts';

/** What a turn of a call works with. */
export interface SpokenTurnParts {
  readonly link: SpeechLink;
  readonly mouth: Mouth;
  /** A response that was asked for as soon as the customer had finished, before it was known what they said. */
  readonly eager?: Promise<Spoken> | undefined;
  /** A tool runs now; it is over when the returned function is called. */
  onTools(): () => void;
}

/** How often a lost session is replaced within one answer. */
const ATTEMPTS = 3;

/** One turn of a call: asks the owner's speech model as `askOwner` asks a text model, and records what was heard. */
export class SpokenTurn {
  readonly #parts: SpokenTurnParts;
  #eager: Promise<Spoken> | undefined;
  #said: { readonly agent: Agent; readonly heard: Promise<Heard> }[] = [];
  /** The vendor's ids of calls that were not answered yet, by ours. */
  readonly #open = new Map<string, string>();
  #toolsEnded: () => void = () => undefined;

  constructor(parts: SpokenTurnParts) {
    this.#parts = parts;
    this.#eager = parts.eager;
  }

  /** Whether calls are being resolved now: an interruption then waits for their end. */
  get isResolving(): boolean {
    return this.#open.size > 0;
  }

  /** See `askOwner`. Throws `speech-unavailable` when no session can be had. */
  readonly ask = async (
    turn: Turn,
    agent: Agent,
    speaker: Speaker,
    judgement: InputJudgement = 'passed',
  ): Promise<OwnerAnswer | 'refused' | 'again'> => {
    this.#toolsEnded();
    const verdict = typeof judgement === 'string' ? judgement : await judgement.later;
    if (verdict === 'refused') return 'refused';
    const prepared = await prepareRequest(turn, agent);
    const { offered } = prepared;
    const spoken = await this.#spoken(turn, agent, personaFrom(turn, agent, prepared));
    this.#account(turn, agent, spoken);
    if (!speaker.may('text')) return { offered, speaker, calls: [] };
    if (spoken.how === 'failed' && spoken.calls.length === 0 && spoken.items.length === 0)
      throw new SwitchroomError('speech-unavailable', spoken.reason);
    if (spoken.calls.length === 0) await this.record(turn);
    else this.#toolsEnded = this.#parts.onTools();
    return { offered, speaker, calls: this.#callsOf(turn, spoken) };
  };

  /** Waits until all that was said has been heard or cut off, and records what was heard. */
  async record(turn: Turn): Promise<void> {
    for (const { agent, heard } of this.#said.splice(0)) {
      const { text, all } = await heard;
      if (text.trim() !== '') recordSaid(turn, agent, text, all, { model: this.#parts.link.name });
    }
  }

  /** Leaves nothing open: calls are answered, words recorded, and the session is whom the customer will speak to. */
  async end(turn: Turn): Promise<void> {
    this.#toolsEnded();
    this.#answerCalls(turn);
    await this.record(turn);
    if (turn.signal.aborted || !this.#parts.link.isOpen) return;
    const owner = ownerOf(turn);
    await this.#parts.link.become(await personaOf(turn, owner));
  }

  async #spoken(turn: Turn, agent: Agent, persona: SpeechPersona): Promise<Spoken> {
    for (let attempt = 1; ; attempt++) {
      turn.signal.throwIfAborted();
      try {
        await this.#become(turn, agent, persona);
        this.#answerCalls(turn);
        const eager = this.#eager;
        this.#eager = undefined;
        return await untilAborted(eager ?? this.#parts.link.respond(), turn.signal);
      } catch (thrown) {
        if (attempt === ATTEMPTS || !isLost(thrown)) throw thrown;
        this.#open.clear();
        await openLink(turn, this.#parts.link, persona);
      }
    }
  }

  /** The vendor confirms the agent before a call is answered or a response asked for. */
  async #become(turn: Turn, agent: Agent, persona: SpeechPersona): Promise<void> {
    const { link } = this.#parts;
    // What the last agent began to say is not the next one's.
    if (this.#eager && link.agent !== agent.id) {
      link.cancel();
      this.#eager = undefined;
    }
    try {
      if (!this.#eager) await untilAborted(link.become(persona), turn.signal);
    } catch (thrown) {
      if (!isRefused(thrown)) throw thrown;
      // A session that refuses to change is still the last agent: a new one begins as the new agent.
      await openLink(turn, link, persona);
      this.#open.clear();
    }
    acknowledge(turn, link.name);
  }

  #answerCalls({ conversation }: Turn): void {
    if (this.#open.size === 0) return;
    for (const { item } of conversation.history.entries) {
      if (item.type !== 'function_call_result') continue;
      const vendors = this.#open.get(item.callId);
      if (vendors === undefined) continue;
      this.#open.delete(item.callId);
      this.#parts.link.answer(vendors, outputOf(item.output));
    }
  }

  #account(turn: Turn, agent: Agent, { usage, items }: Spoken): void {
    const { link, mouth } = this.#parts;
    const { tally } = turn;
    tally.modelCalls++;
    tally.inputTokens += usage.inputTokens;
    tally.outputTokens += usage.outputTokens;
    tally.usd += link.usdOf(usage);
    tally.models.add(link.name);
    for (const item of items) this.#said.push({ agent, heard: mouth.finished(item) });
  }

  #callsOf(turn: Turn, { calls }: Spoken): FunctionCall[] {
    return calls.map(({ callId: vendors, name, arguments: given }) => {
      const callId = nextCallId(turn);
      this.#open.set(callId, vendors);
      return { callId, name, arguments: given, mark: { model: this.#parts.link.name }, actor: 'model' };
    });
  }
}

/** Opens a session that goes on where the conversation is. Throws `speech-unavailable`. */
export function openLink(
  { conversation }: Pick<Turn, 'conversation'>,
  link: SpeechLink,
  persona: SpeechPersona,
): Promise<void> {
  const { history, carried, state } = conversation;
  return link.open({ conversationId: state.id, persona, history: history.itemsFor(link.name, carried) });
}

/** What a speech model is told to be for an agent. */
export async function personaOf(turn: Turn, agent: Agent): Promise<SpeechPersona> {
  return personaFrom(turn, agent, await prepareRequest(turn, agent));
}

function personaFrom(turn: Turn, agent: Agent, { offered, instructions }: PreparedRequest): SpeechPersona {
  const tools = offered.tools.map(serializedTool);
  const handoffs = offered.edges.map((edge) => serializedHandoff(turn.desk, edge));
  return { agent: agent.id, instructions, tools, handoffs };
}

function outputOf(output: unknown): string {
  if (typeof output === 'string') return output;
  return typeof output === 'object' && output !== null && 'text' in output
    ? String(output.text)
    : JSON.stringify(output);
}

function isLost(thrown: unknown): boolean {
  return thrown instanceof SwitchroomError && thrown.code === 'speech-unavailable';
}

function isRefused(thrown: unknown): boolean {
  return thrown instanceof SwitchroomError && thrown.code === 'speech-refused';
}
