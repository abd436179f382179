import type { Agent } from '../../contracts/agent.ts';
import type { ConversationState } from '../../contracts/conversation.ts';
import type { TurnOutcome } from '../../contracts/event.ts';
import type { TurnEvent } from '../../contracts/turn.ts';
import type { AskOwner } from '../answer/ask-owner.ts';
import { judgeAnswer } from '../consent/open-offer.ts';
import { converse, finishTurn, unaskedTurn } from '../loop/text-turn.ts';
import { deskView } from '../request/render-request.ts';
import { limitReached } from '../turn/limits.ts';
import { newTally, pay } from '../turn/tally.ts';
import type { Turn } from '../turn/turn.ts';
import type { SpeechCallParts } from './call-parts.ts';
import { CallQueue, type Work } from './call-queue.ts';
import type { CallRecording } from './call-recording.ts';
import { GO_ON, isCutOff } from './cut-off.ts';
import { fallSilent } from './fall-silent.ts';
import { InterruptedAnswer, type OwedAnswer } from './interrupted-answer.ts';
import { isUnavailable } from './open-link.ts';
import type { PlaybackTracker } from './playback-tracker.ts';
import type { CustomerTranscript } from './reducer/call-action.ts';
import type { CallInput } from './reducer/call-input.ts';
import type { RequestedResponse } from './response.ts';
import type { SpeechLink } from './speech-link.ts';
import { SpokenTurn } from './spoken-turn.ts';
import { textOf } from './words-of-item.ts';

/** What the turns of a call work with. */
export interface CallTurnsParts {
  readonly call: SpeechCallParts;
  readonly link: SpeechLink;
  readonly mouth: PlaybackTracker;
  readonly recording: CallRecording;
  readonly tell: (input: CallInput) => void;
}

/** A turn of the call, while it runs. */
export interface RunningTurn {
  readonly turn: Turn;
  readonly spoken: SpokenTurn;
  readonly work: Work;
}

/** The work of a turn; it comes to the turn's result, where it is a whole one. */
type TurnWork = (running: RunningTurn) => Promise<unknown>;

/** How a turn is run. */
export interface TurnOptions {
  /** Whether the customer hears an answer by it. */
  readonly answers: boolean;
  readonly text?: string;
  readonly eager?: RequestedResponse | undefined;
  /** Whether it sees what other nodes have made of the conversation. */
  readonly fresh?: boolean;
}

/** The turns of a call, one after the other, and what others do in the conversation meanwhile. */
export class CallTurns {
  readonly queue: CallQueue;
  readonly #parts: CallTurnsParts;
  /** The last event that the session knows of. */
  #known: number;
  /** Whether others have said what the session does not know yet. */
  #isBehind = false;
  /** The last turn that ended. */
  #last: Turn | undefined;
  #running: RunningTurn | undefined;
  readonly #owed = new InterruptedAnswer();
  /** The event by which this call was put through. */
  #call = Number.POSITIVE_INFINITY;
  /** Why the line has to go on without a speech model. */
  #floor: string | undefined;

  constructor(parts: CallTurnsParts) {
    this.#parts = parts;
    this.#known = parts.call.from;
    this.queue = new CallQueue(parts.tell);
  }

  /** The turn that runs now. */
  get running(): RunningTurn | undefined {
    return this.#running;
  }

  /** The conversation as the last turn left it. */
  get state(): ConversationState | undefined {
    return this.#last?.conversation.state;
  }

  /** Whether a model may be asked before a turn has begun, as far as is known. */
  get hasRoom(): boolean {
    const last = this.#last;
    if (!last || this.#isBehind) return false;
    const { spend, allowance } = last.conversation.state;
    const next = { ...last, tally: newTally(), spentBefore: spend };
    return allowance.reached.length === 0 && limitReached(next) === undefined;
  }

  /** Tells the model what the desk knows, for an answer that is asked for before its turn. */
  tell(agent: Agent): void {
    if (this.#last) this.#parts.link.know({ ...deskView(this.#last, agent), cause: undefined });
  }

  /** Runs a turn when all before it has ended, unless it is not wanted by then. */
  run(where: string, options: TurnOptions, run: TurnWork): Promise<void> {
    return this.queue.run(where, options.answers, async (work) => {
      if (!work.stop.signal.aborted) await this.#run(work, options, run);
    });
  }

  /** Puts on record that this call has the conversation: one that was left over finds it there before it can write. */
  takeCall({ record, conversation }: Turn): void {
    record.add('call-answered', { line: conversation.state.line });
    this.#call = conversation.state.seq;
  }

  /**
   * Answers what the customer says, once it is known. It is recorded also when they have gone. After a noise what they did
   * not hear goes on; without words there is nothing else to be done.
   */
  answer(
    item: string,
    heard: Promise<CustomerTranscript>,
    eager: RequestedResponse | undefined,
  ): Promise<void> {
    const { call, recording } = this.#parts;
    const endOfSpeech = call.clock.now();
    return this.queue.run('turn', true, async (work) => {
      const { text: said, cost, isNoise } = await heard;
      if (said === '') {
        if (isNoise) await this.#resume(work, eager, cost);
        return;
      }
      // Who speaks is answered, whatever they were to hear before.
      this.#owed.take();
      call.line.show({ type: 'customer-said', text: said });
      await this.#run(work, { answers: true, text: said, eager }, async (running) => {
        const { record, tally } = running.turn;
        if (cost) pay(tally, cost);
        tally.endOfSpeech = endOfSpeech;
        record.add('customer-said', { text: said, ...recording.timesOf(item) });
        judgeAnswer(running.turn);
        await record.commit();
        return finishTurn(running.turn, async () =>
          (await recording.judge(running.turn)) === 'answered' ? 'replied' : this.talk(running),
        );
      });
    });
  }

  /** Goes on where the customer stopped hearing; the model is only asked where it had not finished. */
  async #resume(
    work: Work,
    eager: RequestedResponse | undefined,
    cost: CustomerTranscript['cost'],
  ): Promise<void> {
    const owed = work.stop.signal.aborted ? undefined : this.#owed.take();
    if (owed === undefined) {
      eager?.cancel();
      return;
    }
    await this.#run(work, { answers: true, eager }, async (running) => {
      const { turn, spoken } = running;
      if (cost) pay(turn.tally, cost);
      spoken.dropEager(turn);
      const sayOwed = () => this.#sayOwed(running, owed);
      return unaskedTurn(turn, 'resumed', sayOwed, () => this.talk(running));
    });
  }

  async #sayOwed({ turn, spoken }: RunningTurn, { words, answer }: OwedAnswer): Promise<'speak' | 'quiet'> {
    const isCut = isCutOff(turn);
    for (const { agent, text } of words) {
      if (agent) spoken.say(turn, agent, text);
      else await spoken.deliver(turn, text);
    }
    if (!answer) return 'quiet';
    if (isCut) this.#parts.link.add(GO_ON);
    return 'speak';
  }

  /** Converses by voice. */
  async talk({ turn, spoken }: RunningTurn): Promise<TurnOutcome> {
    try {
      const ask: AskOwner = (...asked) => {
        turn.signal.throwIfAborted();
        return spoken.ask(...asked);
      };
      return await converse(turn, ask);
    } catch (thrown) {
      if (turn.signal.aborted || !isUnavailable(thrown)) throw thrown;
      this.#floor = thrown.detail;
      return 'failed';
    }
  }

  /** Speaks what others have said since, and tells the session of the rest. */
  async hearOthers({ turn, spoken }: RunningTurn, speakOnly = false): Promise<void> {
    const { link } = this.#parts;
    const entries = turn.conversation.history.entries.filter(({ seq }) => seq > this.#known);
    this.#known = turn.conversation.state.seq;
    this.#isBehind = false;
    for (const { kind, item, model } of entries) {
      // What a speech model said was heard, in another call.
      if (kind === 'agent' && model !== link.name) await spoken.deliver(turn, textOf(item));
      else if (!speakOnly && kind !== 'note') link.add(item);
    }
  }

  /** Speaks what others say in the conversation, as they say it, until the call ends. */
  async watch(signal: AbortSignal, isQuiet: () => Promise<void>): Promise<void> {
    const { call } = this.#parts;
    while (!signal.aborted) {
      try {
        await call.grown(this.#known, signal);
        await this.queue.idle();
        if (signal.aborted || (await call.seq()) <= this.#known) continue;
        this.#isBehind = true;
        await isQuiet();
        await this.run('others', { answers: true, fresh: true }, async ({ turn, spoken }) => {
          await spoken.settle(turn);
          await turn.record.release();
        });
      } catch {
        // What failed is told where it failed; a store that is away is asked again.
      }
    }
  }

  async #run(work: Work, { text = '', eager, fresh = false }: TurnOptions, run: TurnWork): Promise<void> {
    const { call, link, mouth, tell } = this.#parts;
    const { line, timers } = call;
    const spoken = new SpokenTurn({ link, mouth, timers, eager, work, tell });
    work.isBusy = () => spoken.isResolving;
    const emit = (event: TurnEvent) => {
      if (event.type === 'handoff' && event.status === 'committed')
        line.show({ type: 'owner', agent: event.to });
    };
    const start = { text, signal: work.stop.signal, aloud: spoken, emit };
    const inTurn = (turn: Turn) => this.#inTurn({ turn, spoken, work }, run);
    // What was said before the customer hung up is on record although the line has closed the conversation meanwhile.
    const late = text !== '' && link.closed.aborted;
    const result = await call.runTurn(start, inTurn, { fresh, late });
    if (work.stop.signal.aborted) this.#owed.add(spoken.unheard, result);
    if (this.#floor !== undefined) tell({ type: 'left-to-floor', reason: this.#floor });
  }

  async #inTurn(running: RunningTurn, run: TurnWork): Promise<unknown> {
    const { turn } = running;
    const { link, mouth, tell } = this.#parts;
    if (turn.conversation.call > this.#call) return tell({ type: 'replaced' });
    const silence = () => fallSilent(link, mouth);
    turn.signal.addEventListener('abort', silence, { once: true });
    this.#running = running;
    try {
      if (link.isOpen) await this.hearOthers(running);
      return await run(running);
    } finally {
      turn.signal.removeEventListener('abort', silence);
      this.#running = undefined;
      this.#known = Math.max(this.#known, turn.record.committedSeq);
      this.#last = turn;
    }
  }
}
