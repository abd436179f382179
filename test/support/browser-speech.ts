/** A page whose browser has neither a voice nor a recogniser of its own. */
export const noSpeech = `
  delete window.speechSynthesis;
  delete window.SpeechRecognition;
  delete window.webkitSpeechRecognition;
`;

/**
 * Stands in for the browser's own voice (https://wicg.github.io/speech-api/#tts-section), as a Chromium without a window has
 * none; utterances and events are the browser's. It speaks a word when \`lab.speak(words)\` asks for it.
 */
export const browserVoice = `
  window.lab = { ...window.lab, calls: [] };
  const synthesis = new EventTarget();
  let queue = [];
  let place = 0;
  const tell = (utterance, type, more) => queueMicrotask(() => {
    const init = { utterance, charIndex: 0, ...more };
    utterance.dispatchEvent(
      type === 'error' ? new SpeechSynthesisErrorEvent(type, init) : new SpeechSynthesisEvent(type, init),
    );
  });
  Object.assign(synthesis, {
    paused: false,
    getVoices: () => [{ name: 'A voice', lang: 'en-US', default: true, localService: true }],
    speak(utterance) {
      lab.calls.push('speak ' + utterance.text);
      queue.push(utterance);
    },
    cancel() {
      if (queue.length > 0) lab.calls.push('cancel');
      for (const [at, utterance] of queue.entries())
        tell(utterance, 'error', { error: at === 0 && place > 0 ? 'interrupted' : 'canceled' });
      [queue, place] = [[], 0];
    },
    pause() {
      synthesis.paused = true;
    },
    resume() {
      synthesis.paused = false;
    },
  });
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis, configurable: true });
  lab.pending = () => queue.map(({ text }) => text).join('');
  lab.speak = async (count) => {
    for (let at = 0; at < count && queue.length > 0 && !synthesis.paused; at += 1) {
      const [utterance] = queue;
      const word = /\\S+\\s*/y;
      word.lastIndex = utterance.text.slice(place).search(/\\S|$/) + place;
      const charIndex = word.lastIndex;
      word.test(utterance.text);
      if (place === 0) tell(utterance, 'start');
      tell(utterance, 'boundary', { name: 'word', charIndex });
      place = word.lastIndex;
      if (utterance.text.slice(place).trim() === '') {
        queue.shift();
        place = 0;
        tell(utterance, 'end', { charIndex: utterance.text.length });
      }
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  lab.fail = (error) => tell(queue.shift(), 'error', { error });
`;

/** Stands in for the browser's recogniser (https://wicg.github.io/speech-api/#speechreco-section), which needs its maker's servers. */
export const browserEars = `
  window.lab = { ...window.lab, ears: [] };
  class Recogniser extends EventTarget {
    lang = '';
    continuous = false;
    interimResults = false;
    state = 'off';
    #results = [];
    start() {
      if (this.state !== 'off') throw new DOMException('It has started.', 'InvalidStateError');
      this.state = 'on';
      this.#results = [];
      if (!lab.ears.includes(this)) lab.ears.push(this);
      this.starts = (this.starts ?? 0) + 1;
      this.#tell('start', 'audiostart');
    }
    stop() {
      if (this.state !== 'on') return;
      this.state = 'stopping';
      const last = this.#results.at(-1);
      if (last && !last.isFinal) this.hear(last[0].transcript, true);
      this.end();
    }
    abort() {
      if (this.state !== 'off') this.fail('aborted');
    }
    hear(transcript, isFinal) {
      if (this.#results.at(-1)?.isFinal === false) this.#results.pop();
      this.#results.push(Object.assign([{ transcript, confidence: 0.9 }], { isFinal }));
      const event = new Event('result');
      this.#dispatch(Object.assign(event, { resultIndex: this.#results.length - 1, results: [...this.#results] }));
    }
    fail(error) {
      this.#dispatch(new SpeechRecognitionErrorEvent('error', { error, message: '' }));
      this.end();
    }
    end() {
      queueMicrotask(() => {
        this.state = 'off';
        this.#tell('end');
      });
    }
    #tell(...types) {
      for (const type of types) queueMicrotask(() => this.#dispatch(new Event(type)));
    }
    #dispatch(event) {
      this['on' + event.type]?.(event);
      this.dispatchEvent(event);
    }
  }
  delete window.webkitSpeechRecognition;
  window.SpeechRecognition = Recogniser;
`;
