import { callParams } from '../call-params.ts';
import { Hearing } from '../hearing.ts';
import { aborting, answer } from '../playing.ts';
import type { WebhookParams } from '../signature.ts';
import type { TwimlSource } from '../twiml-source.ts';
import { elementsIn, type XmlElement } from '../xml.ts';
import { actionOf, callbackOf } from './action.ts';
import { flagOf, listOf, numberOf } from './attributes.ts';
import type { VerbContext } from './context.ts';

/** How long a silence ends an utterance when `speechTimeout` is `auto`, in ms. */
const AUTO_SPEECH_END_MS = 800;
/** How sure the recogniser is: it reads a code with a checksum. */
const CONFIDENCE = '0.97';

/** `<Gather>`: keys or speech, with prompts that either cuts short; then the document of its `action`. */
export async function gather(context: VerbContext, element: XmlElement): Promise<TwimlSource | undefined> {
  answer(context.call);
  const input = new Input(context, element);
  try {
    await prompt(context, element, input);
    // Who has begun is waited for by other rules.
    if (!input.begun.aborted) input.startTimeout();
    const params = await aborting<WebhookParams>(context.signal, (done) => input.whenDone(done));
    if (Object.keys(params).length === 0 && !flagOf(element, 'actionOnEmptyResult', false)) return undefined;
    return actionOf(context, element, params, { orDocument: true });
  } finally {
    input.stop();
  }
}

/** Says the prompts; with barge-in, until something is put in. */
async function prompt(context: VerbContext, element: XmlElement, input: Input): Promise<void> {
  const cut = flagOf(element, 'bargeIn', true) ? [input.begun] : [];
  const signal = AbortSignal.any([context.signal, ...cut]);
  try {
    await context.exchange.twiml.verbs({ ...context, signal }, elementsIn(element));
  } catch (thrown) {
    context.signal.throwIfAborted();
    if (!signal.aborted) throw thrown;
  }
}

/** Listens to keys and to speech until there is a result. */
class Input {
  readonly #context: VerbContext;
  readonly #element: XmlElement;
  readonly #begun = new AbortController();
  readonly #stopped = new AbortController();
  readonly #result = Promise.withResolvers<WebhookParams>();
  readonly #hearing: Hearing;
  #digits = '';
  #partials = 0;
  #timer = new AbortController();

  constructor(context: VerbContext, element: XmlElement) {
    this.#context = context;
    this.#element = element;
    const seconds = numberOf(element, 'speechTimeout', AUTO_SPEECH_END_MS / 1000);
    this.#hearing = new Hearing(seconds * 1000, {
      began: () => this.#begin(),
      understood: (text) => this.#report(text),
      ended: (text) => this.#spoken(text),
    });
    const kinds = listOf(element, 'input', ['dtmf']);
    if (kinds.includes('dtmf')) context.call.onKey.add(this.#key);
    if (kinds.includes('speech')) context.call.onHeard.add(this.#frame);
  }

  /** Aborts when something is put in. */
  get begun(): AbortSignal {
    return this.#begun.signal;
  }

  /** From now on, silence ends it. */
  startTimeout(): void {
    this.#timer.abort();
    this.#timer = new AbortController();
    const ms = 1000 * numberOf(this.#element, 'timeout', 5);
    this.#context.exchange.time.sleep(ms, AbortSignal.any([this.#timer.signal, this.#stopped.signal])).then(
      () => this.#finish(this.#digits === '' ? {} : { Digits: this.#digits, FinishedOnKey: '' }),
      () => undefined,
    );
  }

  whenDone(done: (params: WebhookParams) => void): void {
    void this.#result.promise.then(done);
  }

  stop(): void {
    this.#stopped.abort();
    this.#context.call.onKey.delete(this.#key);
    this.#context.call.onHeard.delete(this.#frame);
  }

  #begin(): void {
    this.#timer.abort();
    this.#begun.abort();
  }

  readonly #frame = (frame: Uint8Array) => this.#hearing.push(frame);

  readonly #key = (key: string) => {
    this.#begin();
    const finish = this.#element.attributes.finishOnKey ?? '#';
    if (finish !== '' && finish.includes(key)) {
      return this.#finish(this.#digits === '' ? {} : { Digits: this.#digits, FinishedOnKey: key });
    }
    this.#digits += key;
    const wanted = numberOf(this.#element, 'numDigits', Number.POSITIVE_INFINITY);
    if (this.#digits.length >= wanted) this.#finish({ Digits: this.#digits, FinishedOnKey: '' });
    else this.startTimeout();
  };

  #spoken(text: string): void {
    if (text === '') this.startTimeout();
    else this.#finish({ SpeechResult: text, Confidence: CONFIDENCE, Language: this.#language });
  }

  get #language(): string {
    return this.#element.attributes.language ?? 'en-US';
  }

  #report(text: string): void {
    const callback = callbackOf(this.#context, this.#element, 'partialResultCallback');
    if (callback === undefined) return;
    const { exchange, call } = this.#context;
    exchange.notify(callback, 'partial', {
      ...callParams(exchange, call),
      UnstableSpeechResult: text,
      StableSpeechResult: '',
      Language: this.#language,
      SequenceNumber: String(this.#partials++),
    });
  }

  #finish(params: WebhookParams): void {
    this.#result.resolve(params);
  }
}
