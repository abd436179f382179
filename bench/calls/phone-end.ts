import { signatureOf } from '../../src/testing/twilio/signature.ts';
import { Flow, readStamp } from './flow.ts';
import { openRaw, type RawSocket } from './raw-socket.ts';
import { portionsOf, SILENCE } from './sound.ts';

/** The account that the calls come through; the network knows the server by another address than this machine does. */
export const ACCOUNT = {
  TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
  TWILIO_AUTH_TOKEN: 'bench',
  PUBLIC_URL: 'http://desk.bench',
};
const PAYLOAD = '"payload":"';
const BASE64_PER_MS = 32 / 3;
const FRAME = portionsOf(20);

/** How a server is called. */
export interface Callee {
  /** A server that is asked by webhook how a call goes on, as `http://127.0.0.1:1234`. */
  readonly desk?: string | undefined;
  /** Or the socket to open. */
  readonly socket?: string | undefined;
  /** How long what is played, and what is told of it, is under way in the network, in ms. */
  readonly delayMs?: number;
}

/** One caller and the network's end of the call: speaks the protocol of Media Streams at next to no cost. */
export class PhoneCall {
  readonly flow: Flow;
  readonly callSid: string;
  /** Whether the caller says nothing; the line is open all the same. */
  isQuiet = false;
  /** When the next frame is due, in ms. */
  nextAt = 0;
  /** How much of the answer that is played, and when it began to be played; in ms. */
  answerMs = 0;
  answeredAt = 0;
  /** Hears where each portion of sound belongs. */
  onSound: (flow: number, portion: number) => void = () => undefined;
  onClear: (heardMs: number) => void = () => undefined;
  #playedAt = 0;
  #marks: { readonly name: string; readonly at: number }[] = [];
  #socket: RawSocket | undefined;
  readonly #callee: Callee;

  constructor(number: number, callee: Callee) {
    this.flow = new Flow(number);
    this.callSid = `CA${String(Date.now()).padStart(16, '0')}${String(number).padStart(16, '0')}`;
    this.#callee = callee;
  }

  /** Calls; resolves when the socket for the sound is open. */
  async dial(): Promise<void> {
    const { url, pass } = await this.#connection();
    const socket = await openRaw(url);
    this.#socket = socket;
    socket.onText = (text) =>
      this.#underWay(this.#callee.delayMs ? Buffer.from(text) : text, (later) => this.#take(later));
    const stream = { streamSid: this.#streamSid, accountSid: ACCOUNT.TWILIO_ACCOUNT_SID };
    socket.send(JSON.stringify({ event: 'connected', protocol: 'Call', version: '1.0.0' }));
    const start = {
      ...{ ...stream, callSid: this.callSid, tracks: ['inbound'], customParameters: { pass } },
      mediaFormat: { encoding: 'audio/x-mulaw', sampleRate: 8000, channels: 1 },
    };
    socket.send(JSON.stringify({ event: 'start', sequenceNumber: '1', start, ...stream }));
  }

  /** Sends a frame of the caller's voice. */
  speak(): void {
    const portion = this.flow.sent;
    const number = `"sequenceNumber":"${portion + 2}"`;
    const media = `"track":"inbound","chunk":"${portion + 1}","timestamp":"${portion * 20}"`;
    const payload = `${this.flow.stamp()}${this.isQuiet ? SILENCE : FRAME(portion)}`;
    this.#socket?.send(
      `{"event":"media",${number},"media":{${media},"payload":"${payload}"},"streamSid":"${this.#streamSid}"}`,
    );
  }

  /** Reports the marks that were played by now. */
  play(now: number): void {
    while (this.#marks[0] !== undefined && this.#marks[0].at <= now) this.#report(this.#marks.shift()?.name);
  }

  /** The caller hangs up. */
  async hangUp(): Promise<void> {
    this.#socket?.send(JSON.stringify({ event: 'stop', streamSid: this.#streamSid, stop: {} }));
    this.#socket?.close();
    if (this.#callee.desk) await this.#post('/v1/phone/status', 'completed');
  }

  async #connection(): Promise<{ readonly url: string; readonly pass: string }> {
    const { desk, socket: url = '' } = this.#callee;
    if (desk === undefined) return { url, pass: '' };
    const document = await this.#post('/v1/phone/voice', 'ringing');
    const path = /<Stream url="ws:\/\/desk\.bench([^"]+)"/.exec(document)?.[1];
    const pass = /name="pass" value="([^"]+)"/.exec(document)?.[1];
    if (path === undefined || pass === undefined) throw new TypeError(`No stream: ${document}`);
    return { url: `${desk.replace('http', 'ws')}${path}`, pass };
  }

  async #post(path: string, status: string): Promise<string> {
    const form = { CallSid: this.callSid, From: '+15550199', To: '+15550100', CallStatus: status };
    const signature = signatureOf(ACCOUNT.TWILIO_AUTH_TOKEN, `${ACCOUNT.PUBLIC_URL}${path}`, form);
    const response = await fetch(`${this.#callee.desk}${path}`, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { 'x-twilio-signature': signature },
    });
    return response.text();
  }

  get #streamSid(): string {
    return `MZ${this.callSid.slice(2)}`;
  }

  #take(text: Buffer): void {
    const at = text.subarray(0, 128).indexOf(PAYLOAD);
    if (at !== -1) this.#hear(text, at + PAYLOAD.length);
    else this.#obey(JSON.parse(text.toString()));
  }

  #hear(text: Buffer, at: number): void {
    const now = performance.now();
    const { flow, portion } = readStamp(text, at);
    // Behind the payload is what closes the message.
    const ms = Math.floor((text.length - at - 3) / BASE64_PER_MS);
    if (now >= this.#playedAt) {
      this.answeredAt = now;
      this.answerMs = 0;
      this.#playedAt = now;
    }
    this.answerMs += ms;
    this.#playedAt += ms;
    this.onSound(flow, portion);
  }

  #obey({ event, mark }: { readonly event: string; readonly mark?: { readonly name: string } }): void {
    const now = performance.now();
    if (event === 'mark') this.#marks.push({ name: mark?.name ?? '', at: Math.max(now, this.#playedAt) });
    if (event !== 'clear') return;
    const heard = Math.min(this.answerMs, now - this.answeredAt);
    this.#playedAt = now;
    for (const { name } of this.#marks.splice(0)) this.#report(name);
    this.onClear(heard);
  }

  #report(name: string | undefined): void {
    const mark = JSON.stringify({ event: 'mark', streamSid: this.#streamSid, mark: { name } });
    this.#underWay(mark, () => this.#socket?.send(mark));
  }

  #underWay<What>(what: What, arrives: (what: What) => void): void {
    if (this.#callee.delayMs) setTimeout(arrives, this.#callee.delayMs, what);
    else arrives(what);
  }
}
