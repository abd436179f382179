import type { WebSocket } from 'ws';
import { SwitchroomError } from '../../../contracts/errors.ts';
import type { ConversationEvent } from '../../../contracts/event.ts';
import { listen } from '../../_shared/listen.ts';
import { conversationOf, type Phone } from '../parts.ts';
import { isPass } from '../token.ts';
import { leaveNote } from '../transfer/call-person.ts';
import { watch } from '../watch.ts';
import { OwnTurns } from './own-turns.ts';
import { type RelayMessage, readMessage } from './relay-message.ts';

/** How long a socket may be open before it says which call it is, in ms. */
const START_MS = 10_000;
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
  #id: string | undefined;
  #turn: AbortController | undefined;
  #speaking = '';
  #digits = '';
  #closing = false;
  #cancelTimer: () => void;

  constructor(phone: Phone, socket: WebSocket) {
    this.#phone = phone;
    this.#socket = socket;
    this.#cancelTimer = phone.timers.after(START_MS, () => socket.close(1008, 'No setup.'));
    listen(socket, (data) => this.#receive(readMessage(String(data))), phone.onDefect);
    socket.on('close', () => this.#leave());
    // It closes right after.
    socket.on('error', (thrown) => phone.onDefect(thrown, 'the socket of a call'));
  }

  #receive(message: RelayMessage | undefined): void {
    if (message === undefined || this.#over.signal.aborted) return;
    if (message.type === 'setup') this.#start(message);
    if (this.#id === undefined) return;
    if (message.type === 'prompt' && message.last) this.#hear(this.#id, message.voicePrompt);
    if (message.type === 'interrupt') this.#interrupted(this.#id, message.utteranceUntilInterrupt);
    if (message.type === 'dtmf') this.#press(this.#id, message.digit);
    if (message.type === 'info' && message.name === 'agentSpeaking' && message.value === 'off')
      this.#fellSilent();
    if (message.type === 'error') this.#phone.onDefect(message.description, 'the telephone network');
  }

  #start({ callSid, customParameters }: RelayMessage & { readonly type: 'setup' }): void {
    const { account, clock } = this.#phone;
    if (this.#id !== undefined) return;
    if (!isPass(customParameters.pass, callSid, account.authToken, clock.now())) {
      this.#socket.close(1008, 'The pass is not valid.');
      return;
    }
    this.#cancelTimer();
    this.#id = conversationOf(callSid);
    watch(this.#phone, this.#id, this.#over.signal, (event) => this.#follow(event));
  }

  /** The customer said something; a turn that runs is about what they said before. */
  #hear(id: string, text: string): void {
    if (text.trim() === '') return;
    this.#turn?.abort();
    const turn = new AbortController();
    this.#turn = turn;
    this.#converse(id, text.trim(), turn.signal).catch((thrown: unknown) => this.#failed(thrown));
  }

  async #converse(id: string, text: string, signal: AbortSignal): Promise<void> {
    let finish: (last: number) => void = () => undefined;
    let seen = 0;
    try {
      for await (const event of this.#phone.switchboard.say(id, { text, signal })) {
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
  #interrupted(id: string, heard: string): void {
    this.#turn?.abort();
    const said = this.#speaking.trim();
    this.#speaking = '';
    if (said === heard.trim()) return;
    const words =
      heard.trim() === '' ? 'nothing of your last words' : `only this of your last words: “${heard.trim()}”`;
    this.#phone.background.run('a note', () =>
      leaveNote(this.#phone, id, `The customer interrupted and heard ${words}`),
    );
  }

  #press(id: string, digit: string): void {
    this.#cancelTimer();
    const digits = this.#digits + digit;
    const done = () => {
      this.#digits = '';
      this.#hear(id, digits.replace(/#$/, ''));
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

  #leave(): void {
    this.#over.abort();
    this.#cancelTimer();
  }
}
