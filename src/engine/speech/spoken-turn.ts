import type { Agent } from '../../contracts/agent.ts';
import type { Timers } from '../../contracts/clock.ts';
import { PERSON } from '../../contracts/edge.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { SpeechPersona } from '../../contracts/speech-model.ts';
import { untilAborted } from '../../contracts/until-aborted.ts';
import type { OwnerAnswer } from '../answer/ask-owner.ts';
import { acknowledge } from '../answer/listener.ts';
import type { InputJudgement } from '../guards/judge-input.ts';
import { deskView, type PreparedRequest, prepareRequest } from '../request/render-request.ts';
import { recordFailure } from '../turn/ask-models.ts';
import { servedByFloor } from '../turn/limits.ts';
import { type CallEnd, timeCall } from '../turn/model-times.ts';
import type { OwnershipToken } from '../turn/ownership-token.ts';
import { pay } from '../turn/tally.ts';
import { ownerOf, type SpokenOutput, type Turn } from '../turn/turn.ts';
import type { Work } from './call-queue.ts';
import { dropSound, fallSilent } from './fall-silent.ts';
import { Filler } from './filler.ts';
import { HeardWords, type Unheard } from './heard-words.ts';
import { judgeSpoken } from './judge-spoken.ts';
import { OpenCalls } from './open-calls.ts';
import { became, openLink, personaFrom, personaOf } from './open-link.ts';
import type { PlaybackTracker } from './playback-tracker.ts';
import type { CallInput } from './reducer/call-input.ts';
import { isAnswer, type RequestedResponse, type Spoken } from './response.ts';
import { restOf } from './rest-of.ts';
import type { SpeechLink } from './speech-link.ts';

/** What a turn of a call works with. */
export interface SpokenTurnParts {
  readonly link: SpeechLink;
  readonly mouth: PlaybackTracker;
  readonly timers: Timers;
  /** A response that was asked for as soon as the customer had finished, before it was known what they said. */
  readonly eager?: RequestedResponse | undefined;
  readonly work: Work;
  readonly tell: (input: CallInput) => void;
}

/** How often a model that fails, or whose session is lost, is asked for one answer. */
const ATTEMPTS = 2;

/** One turn of a call: asks the owner's speech model as `askOwner` asks a text model, and records what was heard. */
export class SpokenTurn implements SpokenOutput {
  readonly #parts: SpokenTurnParts;
  #eager: RequestedResponse | undefined;
  readonly #words: HeardWords;
  /** Responses that have not ended yet. */
  #waiting: Promise<unknown> = Promise.resolve();
  readonly #calls: OpenCalls;
  #hasTools = false;
  #filler: Filler | undefined;

  constructor(parts: SpokenTurnParts) {
    this.#parts = parts;
    this.#words = new HeardWords(parts.mouth, parts.link.name);
    this.#calls = new OpenCalls(parts.link);
    this.#eager = parts.eager;
  }

  /** Whether calls are being resolved now: an interruption then waits for their end. */
  get isResolving(): boolean {
    return !this.#calls.isEmpty;
  }

  /** What the customer was to hear in this turn and has not; known once it is settled. */
  get unheard(): readonly Unheard[] {
    return this.#words.unheard;
  }

  /** See `askOwner`. Throws `speech-unavailable` when no session can be had, or the floor has to serve. */
  readonly ask = async (
    turn: Turn,
    agent: Agent,
    ownership: OwnershipToken,
    judgement: InputJudgement = 'passed',
  ): Promise<OwnerAnswer | 'refused' | 'again'> => {
    this.#endTools();
    const verdict = typeof judgement === 'string' ? judgement : await judgement.later;
    if (verdict === 'refused') return 'refused';
    if (servedByFloor(turn))
      throw new SwitchroomError('speech-unavailable', 'A limit has left the conversation to the floor.');
    const prepared = await prepareRequest(turn, agent);
    const { offered } = prepared;
    await untilAborted(this.#waiting, turn.signal);
    const spoken = await this.#answered(turn, agent, prepared);
    if (!ownership.claim('text')) return { offered, ownership, calls: [] };
    const calls = this.#calls.take(turn, spoken);
    const verdictOnWords = await judgeSpoken(turn, agent, {
      text: spoken.text,
      called: calls.map(({ name }) => name),
      cut: () => this.#cut(turn),
      tell: (item) => this.#parts.link.add(item),
    });
    if (verdictOnWords === 'again') return 'again';
    if (calls.length === 0) await this.#words.record(turn);
    else {
      this.#hasTools = true;
      this.#parts.tell({ type: 'tools-began' });
    }
    return { offered, ownership, calls };
  };

  say(turn: Turn, agent: Agent, text: string): void {
    // Who speaks in fixed words does not want an answer of the model's.
    this.dropEager(turn);
    this.#endFiller();
    this.#wait(this.#speak(turn, agent, text));
  }

  /** Speaks words that are on record already; resolves when they were heard or cut off. */
  async deliver(turn: Turn, text: string): Promise<void> {
    const spoken = await this.#parts.link.respond({ say: text }).ended;
    this.#pay(turn, spoken);
    const heard = await Promise.all(spoken.items.map((item) => this.#parts.mouth.finished(item, true)));
    this.#words.owe(restOf(text, heard.map((item) => item.text).join('')));
  }

  /** Speaks while a tool keeps the customer waiting. */
  fill(turn: Turn, text: string): void {
    const agent = ownerOf(turn);
    const asked = this.#parts.link.respond({ say: text });
    this.#filler = new Filler(asked, this.#words.heard());
    this.#wait(asked.ended.then((spoken) => this.#account(turn, agent, spoken, false)));
  }

  /** Leaves nothing open: calls are answered, words recorded, and the session is whom the customer will speak to. */
  async settle(turn: Turn): Promise<void> {
    try {
      this.#endTools();
      this.dropEager(turn);
      await this.#waiting;
      await this.#words.record(turn);
      this.#calls.answer(turn);
      await this.#becomeOwner(turn);
    } catch (thrown) {
      if (!this.#parts.link.closed.aborted) turn.onDefect(thrown, 'speech');
    }
  }

  async #becomeOwner(turn: Turn): Promise<void> {
    const { link } = this.#parts;
    if (!link.isOpen || turn.conversation.state.owner === PERSON) return;
    const agent = ownerOf(turn);
    // Whoever interrupted will speak to this agent.
    const patient = { ...turn, signal: link.closed };
    await this.#ready(patient, agent, await personaOf(patient, agent));
  }

  async #answered(turn: Turn, agent: Agent, prepared: PreparedRequest): Promise<Spoken> {
    const { link, work } = this.#parts;
    for (let attempt = 1; ; attempt++) {
      turn.signal.throwIfAborted();
      await this.#ready(turn, agent, personaFrom(turn, agent, prepared));
      link.know(deskView(turn, agent));
      this.#calls.answer(turn);
      // All calls were answered: a turn that was interrupted meanwhile ends here.
      if (work.isInterrupted) work.stop.abort();
      turn.signal.throwIfAborted();
      const asked = this.#eager ?? link.respond();
      this.#eager = undefined;
      turn.tally.modelCalls++;
      const timer = timeCall(turn, 'answer', agent.id);
      const ended = asked.ended.then((spoken) => {
        const { words } = this.#parts.mouth.begun(spoken.items[0] ?? '');
        if (words) timer.heard(words);
        timer.ended(this.#account(turn, agent, spoken));
        return spoken;
      });
      this.#wait(ended);
      const spoken = await untilAborted(ended, turn.signal);
      if (isAnswer(spoken)) return spoken;
      await this.#words.record(turn);
      const last = attempt === ATTEMPTS;
      const reason = spoken.reason || 'The speech model said nothing.';
      recordFailure(turn, { agent: agent.id, model: link.name, next: last ? null : link.name, reason });
      if (last) throw new SwitchroomError('speech-unavailable', reason);
    }
  }

  /** There is a session, and the vendor has confirmed the agent, before a call is answered or a response asked for. */
  async #ready(turn: Turn, agent: Agent, persona: SpeechPersona): Promise<void> {
    const { link } = this.#parts;
    // Who owns the call is durable before the customer hears who does.
    if (link.agent !== agent.id) await turn.record.commit();
    // What the last agent began to say is not the next one's.
    if (this.#eager && (link.agent !== agent.id || !link.isOpen)) this.dropEager(turn);
    if (!this.#eager && !(await became(link, persona, turn.signal))) {
      // One that refuses to change is still the last agent: a new one begins as the new agent.
      await this.#words.record(turn);
      this.#calls.forget();
      await untilAborted(openLink(turn, link, persona, this.#parts.timers), turn.signal);
    }
    acknowledge(turn, link.name);
  }

  /** Speaks fixed words, and once more when their session is lost. */
  async #speak(turn: Turn, agent: Agent, text: string): Promise<void> {
    const { link, timers } = this.#parts;
    for (let attempt = 1; attempt <= ATTEMPTS && !link.closed.aborted; attempt++) {
      const spoken = await link.respond({ say: text }).ended;
      this.#account(turn, agent, spoken);
      if (isAnswer(spoken)) return;
      const patient = { ...turn, signal: link.closed };
      if (!link.isOpen) await openLink(turn, link, await personaOf(patient, agent), timers);
    }
  }

  /** A failure here is a failure of nothing else. */
  #wait(work: Promise<unknown>): void {
    const before = this.#waiting;
    this.#waiting = Promise.allSettled([before, work]);
  }

  #endTools(): void {
    if (this.#hasTools) this.#parts.tell({ type: 'tools-ended' });
    this.#hasTools = false;
    this.#endFiller();
  }

  #endFiller(): void {
    this.#filler?.end(this.#parts.link, this.#parts.mouth);
    this.#filler = undefined;
  }

  /** What was asked for before the turn is not wanted. */
  dropEager(turn: Turn): void {
    const eager = this.#eager;
    if (!eager) return;
    this.#eager = undefined;
    const { link, mouth } = this.#parts;
    const agent = turn.desk.agents.get(link.agent) ?? ownerOf(turn);
    eager.cancel();
    if (eager.isHeard) dropSound(link, mouth);
    this.#wait(eager.ended.then((spoken) => this.#account(turn, agent, spoken, false)));
  }

  async #cut(turn: Turn): Promise<void> {
    fallSilent(this.#parts.link, this.#parts.mouth);
    await this.#words.record(turn);
    this.#words.forgive();
  }

  #account(turn: Turn, agent: Agent, spoken: Spoken, isOwed = isAnswer(spoken)): CallEnd {
    if (isOwed) turn.tally.firstSound ??= this.#parts.mouth.begun(spoken.items[0] ?? '').sound;
    this.#words.add(agent, spoken, isOwed);
    return this.#pay(turn, spoken);
  }

  #pay({ tally }: Turn, { usage }: Spoken): CallEnd {
    const { link } = this.#parts;
    const { inputTokens, outputTokens } = usage;
    const cost = { inputTokens, outputTokens, usd: link.usdOf(usage) };
    pay(tally, cost);
    tally.models.add(link.name);
    return { model: link.name, ...cost };
  }
}
