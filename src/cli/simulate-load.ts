import { setTimeout as wait } from 'node:timers/promises';
import type { Heard } from '../evals/simulate/customer.ts';
import { describeLoad, simulateLoad } from '../evals/simulate/load.ts';
import type { Talk } from '../evals/simulate/play-call.ts';
import type { Scenarios } from '../evals/simulate/scenario.ts';
import { chatClient } from './chat-client.ts';
import { progressOf } from './progress.ts';

/** How a running server is played against. */
interface LoadChoices {
  readonly url: string;
  readonly rate: number;
  /** In seconds. */
  readonly for: number;
  readonly seed: number;
  readonly noise: number;
  readonly json: boolean;
}

/** Has simulated customers come to a running server, and prints how it did; anybody who was not served fails the command. */
export async function playAgainst(all: Scenarios, choices: LoadChoices): Promise<void> {
  const { url, rate, seed, noise, json } = choices;
  const progress = progressOf(Math.max(1, Math.round(rate * choices.for)));
  const figures = await simulateLoad(all, {
    rate,
    seconds: choices.for,
    seed,
    noise,
    open: () => talkTo(url),
    now: () => performance.now(),
    wait: async (ms) => {
      await wait(ms);
    },
    onDone: () => progress.step(),
  });
  progress.end();
  console.log(json ? JSON.stringify(figures) : describeLoad(figures));
  if (figures.served < figures.customers) process.exitCode = 1;
}

async function talkTo(url: string): Promise<Talk> {
  const client = chatClient(url);
  const id = await client.open();
  return {
    async say(text) {
      let heard: Heard = { text: '', person: false, closed: false };
      for await (const event of client.say(id, text)) {
        if (event.type !== 'turn-finished' || !event.result) continue;
        const { reply, status } = event.result;
        heard = {
          text: reply,
          person: status === 'waiting' || status === 'with-person',
          closed: status === 'closed',
        };
      }
      return heard;
    },
  };
}
