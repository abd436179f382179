import { AppSocket } from './app-socket.ts';
import { audioAt } from './audio-at.ts';
import type { Call } from './call.ts';
import type { Exchange } from './exchange.ts';
import { Hearing } from './hearing.ts';
import { spokenKeys } from './keys.ts';
import { type RelayMessage, relayMessage } from './relay-message.ts';
import { RelayVoice } from './relay-voice.ts';

/** Silence that ends what the caller says, in ms. */
const END_OF_PROMPT_MS = 700;

/** What may cut the application's speech short. */
export type Interruptible = 'any' | 'speech' | 'dtmf' | 'none';

/** How a relay is opened. */
export interface RelayOptions {
  readonly url: string;
  readonly greeting: string;
  readonly language: string;
  readonly interruptible: Interruptible;
  readonly greetingInterruptible: Interruptible;
  readonly reportsKeys: boolean;
  readonly partialPrompts: boolean;
  /** `speaker-events`, `tokens-played`. */
  readonly events: readonly string[];
  readonly customParameters: Readonly<Record<string, string>>;
}

/** How a session ended, as the `action` is told. */
export interface RelayEnd {
  readonly status: 'ended' | 'completed' | 'failed';
  readonly handoffData?: string;
  readonly error?: { readonly code: 64102 | 64105; readonly message: string };
}

/** A ConversationRelay session: the caller's words to the application, and its words to the caller, as text. */
export class ConversationRelay {
  readonly sid: string;
  readonly over: Promise<RelayEnd>;
  readonly #exchange: Exchange;
  readonly #call: Call;
  readonly #options: RelayOptions;
  readonly #over = Promise.withResolvers<RelayEnd>();
  readonly #voice: RelayVoice;
  readonly #hearing: Hearing;
  #socket: AppSocket | undefined;
  #language: string;
  #interruptible: Interruptible;
  #ended = false;

  constructor(exchange: Exchange, call: Call, options: RelayOptions) {
    this.#exchange = exchange;
    this.#call = call;
    this.#options = options;
    this.#language = options.language;
    this.#interruptible = options.greetingInterruptible;
    this.sid = exchange.sid('VX');
    this.over = this.#over.promise;
    this.#voice = new RelayVoice(call.player, () => exchange.time.nowMs, {
      finished: (text) => this.#finished(text),
    });
    this.#hearing = new Hearing(END_OF_PROMPT_MS, {
      began: () => this.#began(),
      understood: (text) => this.#understood(text),
      ended: (text) => this.#prompt(text),
    });
  }

  /** Opens the socket, introduces the call and greets. */
  async open(): Promise<void> {
    try {
      this.#socket = await AppSocket.open(this.#exchange, this.#options.url, {
        message: (message, text) => this.#receive(message, text),
        closed: (code) => this.#end(failed(64105, `The socket closed with ${code}.`)),
      });
    } catch (thrown) {
      this.#end(failed(64102, String(thrown)));
      return;
    }
    this.#socket.send(this.#setup());
    this.#call.onHeard.add(this.#heard);
    this.#call.onKey.add(this.#key);
    this.#call.onStatus.add(this.#status);
    this.#speak(this.#options.greeting, true);
  }

  /** Ends the session from the network's side. */
  close(): void {
    this.#end({ status: 'completed' });
  }

  /** Breaks the connection without a word. */
  drop(): void {
    this.#socket?.drop();
  }

  #setup(): object {
    const { from, to, direction, parent } = this.#call.parties;
    return {
      type: 'setup',
      sessionId: this.sid,
      accountSid: this.#exchange.accountSid,
      parentCallSid: parent?.sid ?? '',
      callSid: this.#call.sid,
      from,
      to,
      forwardedFrom: '',
      callType: 'PSTN',
      callerName: '',
      direction,
      callStatus: this.#call.status.toUpperCase(),
      customParameters: this.#options.customParameters,
    };
  }

  readonly #heard = (frame: Uint8Array) => this.#hearing.push(frame);
  readonly #status = () => {
    if (!this.#call.live) this.close();
  };
  readonly #key = (digit: string) => {
    if (this.#interruptible === 'any' || this.#interruptible === 'dtmf') this.#interrupt();
    if (this.#options.reportsKeys) this.#socket?.send({ type: 'dtmf', digit });
  };

  #began(): void {
    this.#info('speaker-events', 'clientSpeaking', 'on');
    if (this.#interruptible === 'any' || this.#interruptible === 'speech') this.#interrupt();
  }

  #interrupt(): void {
    if (!this.#voice.speaking || !this.#voice.interruptible) return;
    const { text, ms } = this.#voice.interrupt();
    this.#socket?.send({ type: 'interrupt', utteranceUntilInterrupt: text, durationUntilInterruptMs: ms });
  }

  #understood(text: string): void {
    if (this.#options.partialPrompts) this.#sendPrompt(text, false);
  }

  #prompt(text: string): void {
    this.#info('speaker-events', 'clientSpeaking', 'off');
    if (text !== '') this.#sendPrompt(text, true);
  }

  #sendPrompt(voicePrompt: string, last: boolean): void {
    this.#socket?.send({ type: 'prompt', voicePrompt, lang: this.#language, last });
  }

  #speak(token: string, last: boolean, interruptible = true): void {
    if (!this.#voice.speaking && token !== '') this.#info('speaker-events', 'agentSpeaking', 'on');
    this.#voice.interruptible = interruptible;
    this.#voice.say(token, last);
  }

  #finished(text: string): void {
    this.#interruptible = this.#options.interruptible;
    this.#info('tokens-played', 'tokensPlayed', text);
    this.#info('speaker-events', 'agentSpeaking', 'off');
  }

  #info(event: string, name: string, value: string): void {
    if (this.#options.events.includes(event)) this.#socket?.send({ type: 'info', name, value });
  }

  #receive(message: Record<string, unknown> | undefined, text: string): void {
    const parsed = relayMessage.safeParse(message);
    if (parsed.success) this.#obey(parsed.data);
    else this.#refuse(`Invalid message received: ${text.slice(0, 500)}`);
  }

  #refuse(description: string): void {
    this.#exchange.alert(64107, description, this.#call);
    this.#socket?.send({ type: 'error', description });
  }

  #obey(message: RelayMessage): void {
    if (this.#ended) return;
    if (message.type === 'text') this.#speak(message.token, message.last ?? false, message.interruptible);
    if (message.type === 'sendDigits') this.#voice.play(spokenKeys(message.digits));
    if (message.type === 'language') this.#language = message.transcriptionLanguage ?? this.#language;
    if (message.type === 'play') void this.#play(message.source, message.loop ?? 1);
    if (message.type === 'end') {
      const { handoffData } = message;
      this.#end({ status: 'ended', ...(handoffData === undefined ? {} : { handoffData }) });
    }
  }

  async #play(source: string, times: number): Promise<void> {
    const where = { exchange: this.#exchange, call: this.#call, documentUrl: undefined };
    const audio = await audioAt(where, source);
    for (let time = 0; audio !== undefined && time < times; time += 1) this.#voice.play(audio);
  }

  /** What is still to be said is cut off, as the vendor does. */
  #end(end: RelayEnd): void {
    if (this.#ended) return;
    this.#ended = true;
    if (end.error !== undefined) this.#exchange.alert(end.error.code, end.error.message, this.#call);
    this.#call.onHeard.delete(this.#heard);
    this.#call.onKey.delete(this.#key);
    this.#call.onStatus.delete(this.#status);
    this.#voice.interrupt();
    this.#socket?.close();
    this.#over.resolve(end);
  }
}

function failed(code: 64102 | 64105, message: string): RelayEnd {
  return { status: 'failed', error: { code, message } };
}
