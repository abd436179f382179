/** What the listener has heard of an item of speech. */
export interface PlayedItem {
  readonly item: string;
  /** Of its audio, in whole ms. */
  readonly ms: number;
  /** The words whose sound was over by then. */
  readonly text: string;
  /** The words after them, as far as they came. */
  readonly rest: string;
  /** Whether nothing of what was sent is left to be heard. */
  readonly all: boolean;
}

interface Chunk {
  readonly item: string;
  /** Where it stands in all that was sent, in ms. */
  readonly from: number;
  to: number;
}

interface Delta {
  readonly text: string;
  /** How much audio of the item had been sent when its words came, in ms. */
  readonly at: number;
}

interface Mark {
  readonly name: string;
  readonly at: number;
  /** When it was sent, if nothing was left to be played before it: its report tells how far away the listener is. */
  readonly sentIdleAt: number | undefined;
}

/** Of so many reports of marks, the one that is the least late is believed. */
const COMPARED = 3;

/**
 * Knows what of the audio sent to a listener will have been played when what is sent now arrives. Time is given to it, in ms
 * of any clock. Between two reports of the listener (marks, or its own position) it reckons that audio plays in real time,
 * but never past a mark that should have been reported and was not.
 *
 * Reports of marks may be late, by who sends them or who reads them, and never early: a late one misleads nobody while others
 * are in time. The price is that a listener who falls behind is only believed when three marks say so. Nothing was reported in
 * time before the first mark of what is played in one go, and a listener who tells its own position is taken at its word.
 */
export class PlaybackLedger {
  #chunks: Chunk[] = [];
  readonly #deltas = new Map<string, Delta[]>();
  #marks: Mark[] = [];
  /** All audio ever sent and not dropped, in ms. */
  #sent = 0;
  /** The last place that is known, and when it was played. */
  #known = { at: 0, now: 0 };

  /** From here to the listener and back, in ms: the latest measurements, and the least of them. */
  #roundTrips: number[] = [];
  #roundTripMs = 0;
  /** When what is played now would have begun, had all before it been played in one go, by the latest reports; in ms. */
  #origins: number[] = [];
  /** It can not have begun before, in real time. */
  #earliest = Number.NEGATIVE_INFINITY;

  /** Audio of an item went out. */
  send(item: string, ms: number, now: number): void {
    if (this.position(now) >= this.#sent) this.#begin(this.#sent, now);
    const last = this.#chunks.at(-1);
    if (last?.item === item) last.to += ms;
    else this.#chunks.push({ item, from: this.#sent, to: this.#sent + ms });
    this.#sent += ms;
  }

  /** Words of an item came; they are spoken in the audio of it that is sent from now on. */
  say(item: string, text: string): void {
    const delta = { text, at: this.#lengthOf(item) };
    const deltas = this.#deltas.get(item);
    if (deltas === undefined) this.#deltas.set(item, [delta]);
    else deltas.push(delta);
  }

  /** A mark went out behind all audio so far; one with nothing left before it is reported as soon as it arrives. */
  mark(name: string, now: number): void {
    const isIdle = this.pending(now) <= 0;
    this.#marks.push({ name, at: this.#sent, sentIdleAt: isIdle ? now : undefined });
  }

  /** The listener says that it has played up to a mark; one that is unknown, or was dropped, says nothing. */
  reached(name: string, now: number): void {
    const index = this.#marks.findIndex((mark) => mark.name === name);
    const mark = this.#marks[index];
    if (mark === undefined) return;
    this.#marks = this.#marks.slice(index + 1);
    if (now - mark.at < this.#earliest) {
      // Too soon for real time: a voice that speaks faster, or a clock that was set back.
      this.#begin(mark.at, now);
      return;
    }
    if (mark.sentIdleAt !== undefined) {
      this.#roundTrips = withLatest(this.#roundTrips, Math.max(0, now - mark.sentIdleAt));
      this.#roundTripMs = Math.min(...this.#roundTrips);
    }
    const origin = Math.max(this.#earliest, now - this.#roundTripMs - mark.at);
    if (mark.sentIdleAt === undefined) this.#origins = withLatest(this.#origins, origin);
    this.#known = { at: mark.at, now: Math.min(origin, ...this.#origins) + mark.at };
  }

  /** The listener says how much it has played of all that was sent and not dropped, in ms. */
  playedTo(ms: number, now: number): void {
    this.#begin(Math.min(ms, this.#sent), now);
    this.#marks = this.#marks.filter((mark) => mark.at > ms);
  }

  /** How much of all that was sent and not dropped has been played, in ms. */
  position(now: number): number {
    const { at, now: then } = this.#known;
    const bound = this.#marks.find((mark) => mark.at > at)?.at ?? this.#sent;
    return Math.min(at + now - then, bound + this.#roundTripMs, this.#sent);
  }

  /** How much audio the listener still has to hear, in ms. */
  pending(now: number): number {
    return this.#sent - this.position(now);
  }

  /** What was heard of an item; of one that is not `whole`, words whose sound never came were not. */
  heard(item: string, now: number, whole = true): PlayedItem {
    const position = this.position(now);
    const ms = this.#chunks
      .filter((chunk) => chunk.item === item)
      .reduce((sum, chunk) => sum + Math.max(0, Math.min(chunk.to, position) - chunk.from), 0);
    const length = this.#lengthOf(item);
    const deltas = this.#deltas.get(item) ?? [];
    const text = wordsUntil(ms, length, whole ? deltas : deltas.filter(({ at }) => at < length));
    const rest = deltas
      .map((delta) => delta.text)
      .join('')
      .slice(text.length);
    return { item, ms: Math.floor(ms), text, rest, all: ms >= length };
  }

  /** So many characters of an item come before its sound after so many ms, of words that were not there from the beginning. */
  marksOf(item: string): (readonly [characters: number, ms: number])[] {
    let characters = 0;
    const together = Map.groupBy(this.#deltas.get(item) ?? [], ({ at }) => Math.floor(at));
    return [...together].flatMap(([ms, deltas]) => {
      const mark = [characters, ms] as const;
      characters += deltas.reduce((sum, { text }) => sum + text.length, 0);
      return ms > 0 ? [mark] : [];
    });
  }

  /** The listener drops what it has not played (barge-in): what was heard of each item that is cut off, oldest first. */
  cut(now: number): PlayedItem[] {
    const position = this.position(now);
    const items = new Set(this.#chunks.filter((chunk) => chunk.to > position).map((chunk) => chunk.item));
    const heard = [...items].map((item) => this.heard(item, now));
    this.#chunks = this.#chunks
      .filter((chunk) => chunk.from < position)
      .map((chunk) => ({ ...chunk, to: Math.min(chunk.to, position) }));
    this.#marks = [];
    this.#sent = position;
    this.#begin(position, now);
    return heard;
  }

  /** What is known of an item is no longer needed. */
  forget(item: string): void {
    this.#chunks = this.#chunks.filter((chunk) => chunk.item !== item);
    this.#deltas.delete(item);
  }

  /** It is played from there on, whatever was reported before. */
  #begin(at: number, now: number): void {
    this.#known = { at, now };
    this.#origins = [];
    this.#earliest = now - at;
  }

  #lengthOf(item: string): number {
    return this.#chunks.reduce((sum, chunk) => (chunk.item === item ? sum + chunk.to - chunk.from : sum), 0);
  }
}

function withLatest(reports: readonly number[], latest: number): number[] {
  return [...reports, latest].slice(-COMPARED);
}

/**
 * The words that end before `ms`. Words that came together share the audio up to the next ones (or to the end) by their
 * length: a speech model does not say when it speaks which.
 */
function wordsUntil(ms: number, length: number, deltas: readonly Delta[]): string {
  const said = deltas.map((delta) => delta.text).join('');
  if (ms >= length) return said;
  let heard = 0;
  for (const word of said.matchAll(/\S+/gu)) {
    const end = word.index + word[0].length;
    if (spokenBy(end, deltas, length) <= ms) heard = end;
  }
  return said.slice(0, heard);
}

/** When so many characters have been spoken, in ms of the item's audio. */
function spokenBy(characters: number, deltas: readonly Delta[], length: number): number {
  let before = 0;
  for (const [at, together] of Map.groupBy(deltas, (delta) => delta.at)) {
    const count = together.reduce((sum, delta) => sum + delta.text.length, 0);
    const until = deltas.find((delta) => delta.at > at)?.at ?? length;
    if (characters <= before + count) return at + ((until - at) * (characters - before)) / count;
    before += count;
  }
  return length;
}
