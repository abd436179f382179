import type { WebSocket } from 'ws';
import { spokenWords } from '../../../audio/spoken-words.ts';
import { SwitchroomError } from '../../../contracts/errors.ts';
import type { ConversationEvent } from '../../../contracts/event.ts';
import type { CustomerMessage } from '../../../contracts/line.ts';
import { listen } from '../../_shared/listen.ts';
import { conversationOf, type Phone } from '../parts.ts';
import { leaveNote } from '../transfer/call-person.ts';
import { watch } from '../watch.ts';
import { OwnTurns } from './own-turns.ts';
import { type RelayMessage, type RelaySetup, readMessage } from './relay-message.ts';

/** Keys pressed within so much time of each other belong together, in ms. */
const DIGITS_MS = 2_000;
/** The longest a goodbye is waited for, in ms. */
const LAST_WORDS_MS = 30_000;
const SORRY = 'Sorry, something went wrong on our side. Please say that again.';

/** A call whose words come and go on a socket of the network's, which hears and speaks: served by the text engine. */
export class RelayCall {
  readonly #phone: Phone;
  readonly #socket: WebSocket;
  readonly #over = new AbortController();
  readonly #own = new OwnTurns();
  readonly #id: string;
  #turn: AbortController | undefined;
  #speaking = '';
  /** Whether the last words were not heard to their end. */
  #isCutOff = false;
  #digits = '';
  #closing = false;
  #cancelTimer: () => void = () => undefined;

  /** @param setup has shown its pass. */
  constructor(phone: Phone, socket: WebSocket, { callSid }: RelaySetup) {
    this.#phone = phone;
    this.#socket = socket;
    this.#id = conversationOf(phone, callSid);
    listen(socket, (data) => this.#receive(readMessage(String(data))), phone.onDefect);
    socket.on('close', () => void this.leave());
    // It closes right after.
    socket.on('error', (thrown) => phone.onDefect(thrown, 'the socket of a call'));
  }

  /** Speaks what others say in the conversation, from here on. */
  answer(): void {
    if (!this.#over.signal.aborted)
      watch(this.#phone, this.#id, this.#over.signal, (event) => this.#follow(event));
  }

  /** Nobody is heard on this socket any more. */
  async leave(): Promise<void> {
    this.#over.abort();
    this.#cancelTimer();
    this.#socket.close();
  }

  #receive(message: RelayMessage | undefined): void {
    if (message === undefined || this.#over.signal.aborted) return;
    if (message.type === 'prompt' && message.last) this.#hear(spokenWords(message.voicePrompt));
    if (message.type === 'interrupt') this.#interrupted(message.utteranceUntilInterrupt);
    if (message.type === 'dtmf') this.#press(message.digit);
    if (message.type === 'info' && message.name === 'agentSpeaking' && message.value === 'off')
      this.#fellSilent();
    if (message.type === 'error') this.#phone.onDefect(message.description, 'the telephone network');
  }

  /** The customer said something; a turn that runs is about what they said before. */
  #hear(text: string): void {
    if (text.trim() === '') return;
    this.#turn?.abort();
    const turn = new AbortController();
    this.#turn = turn;
    const cutOff = this.#isCutOff || this.#speaking.trim() !== '';
    this.#isCutOff = false;
    this.#converse({ text: text.trim(), cutOff, signal: turn.signal }).catch((thrown: unknown) =>
      this.#failed(thrown),
    );
  }

  async #converse(message: CustomerMessage & { readonly signal: AbortSignal }): Promise<void> {
    const { signal } = message;
    let finish: (last: number) => void = () => undefined;
    let seen = 0;
    try {
      for await (const event of this.#phone.switchboard.say(this.#id, message)) {
        if (event.type === 'message-accepted') {
          finish = this.#own.begin(event.seq);
          seen = event.seq;
        }
        if (event.type === 'text-delta' && !signal.aborted) this.#speak(event.delta, false);
        if (event.type === 'turn-finished') seen = event.result.seq;
      }
      if (!signal.aborted) this.#speak('', true);
    } finally {
      finish(seen);
    }
  }

  #failed(thrown: unknown): void {
    this.#phone.onDefect(thrown, 'a turn of a call');
    this.#speak(thrown instanceof SwitchroomError ? thrown.row.spokenText : SORRY, true);
  }

  /** What was not heard was not said: the agent is told how far the customer listened. */
  #interrupted(heard: string): void {
    this.#turn?.abort();
    const said = this.#speaking.trim();
    this.#speaking = '';
    if (said === heard.trim()) return;
    this.#isCutOff = true;
    const words =
      heard.trim() === '' ? 'nothing of your last words' : `only this of your last words: “${heard.trim()}”`;
    this.#phone.background.run('a note', () =>
      leaveNote(this.#phone, this.#id, `The customer interrupted and heard ${words}`),
    );
  }

  #press(digit: string): void {
    this.#cancelTimer();
    const digits = this.#digits + digit;
    const done = () => {
      this.#digits = '';
      this.#hear(digits.replace(/#$/, ''));
    };
    this.#digits = digits;
    if (digit === '#') done();
    else this.#cancelTimer = this.#phone.timers.after(DIGITS_MS, done);
  }

  /** What others said: a person, or the agent in a turn that the customer did not begin. */
  #follow({ type, data, seq }: ConversationEvent): void {
    if ((type === 'person-said' || type === 'agent-said') && !this.#own.has(seq))
      this.#speak(data.text, true);
    if (type === 'conversation-closed') this.#close();
  }

  #close(): void {
    this.#closing = true;
    this.#cancelTimer();
    if (this.#speaking === '') this.#send({ type: 'end' });
    else this.#cancelTimer = this.#phone.timers.after(LAST_WORDS_MS, () => this.#send({ type: 'end' }));
  }

  #fellSilent(): void {
    this.#speaking = '';
    if (this.#closing) this.#close();
  }

  #speak(token: string, last: boolean): void {
    this.#speaking += token;
    if (token !== '' || last) this.#send({ type: 'text', token, last });
  }

  #send(message: object): void {
    if (!this.#over.signal.aborted) this.#socket.send(JSON.stringify(message));
  }
}
