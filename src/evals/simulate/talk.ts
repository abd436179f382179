import type { Switchboard } from '../../contracts/line.ts';
import type { Heard } from './customer.ts';
import type { Talk } from './play-call.ts';

/** Talks to a desk through its switchboard, in a conversation that is open. */
export function boardTalk(board: Pick<Switchboard, 'say'>, id: string): Talk {
  return {
    async say(text, interrupts) {
      const cut = new AbortController();
      let words = '';
      let heard: Heard = { text: '', person: false, closed: false };
      for await (const event of board.say(id, { text, signal: cut.signal })) {
        if (event.type === 'text-delta') {
          words += event.delta;
          if (interrupts) cut.abort();
        }
        if (event.type !== 'turn-finished') continue;
        const { reply, status } = event.result;
        heard = {
          text: interrupts ? words : reply,
          person: status === 'waiting' || status === 'with-person',
          closed: status === 'closed',
        };
      }
      return heard;
    },
  };
}
