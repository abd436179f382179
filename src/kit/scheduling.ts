import type { FlowPart } from '../contracts/flow.ts';
import { timeInWords } from './words.ts';

/** What `pickTime` takes. */
export interface PickTimeOptions {
  /** Free times, `YYYY-MM-DDTHH:MM` on the desk's clock, in the order they are read out. */
  readonly times: readonly string[];
  /** `list` is the next five of them in words. */
  ask?(list: string): string;
  /** What it is called on record; `time` without. */
  readonly name?: string;
}

/** One of the free times: the customer names a day, a time, "the second one" or "something later". Undefined without any. */
export function pickTime({ times, ask, name = 'time' }: PickTimeOptions): FlowPart<string | undefined> {
  return (c) =>
    c.choose(name, times, {
      ask: ask ?? ((list) => `Free are ${list}. Which one suits you?`),
      id: (time) => time,
      label: timeInWords,
      at: (time) => time,
    });
}
