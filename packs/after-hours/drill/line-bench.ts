import { type ConversationEvent, startSwitchroom } from 'switchroom';
import { testDatabase } from 'switchroom/testing';
import { acknowledge } from '../acknowledge/acknowledge.ts';
import type { Rung } from '../ladder.ts';
import { afterHours } from '../pack.ts';
import { SimulatedClock } from './simulated-clock.ts';

/** A night: Ines Weber is first on call for Platform, Caleb Osei second; the roster's swaps begin later. */
const NIGHT = '2024-01-03T02:00:00Z';
const MINUTE_MS = 60_000;
const MOST_EVENTS = 1_000;

/** For tests: the after-hours line on a database of its own and a simulated clock, served by the floor. */
export async function openLineBench() {
  const fresh = await testDatabase();
  const clock = new SimulatedClock(new Date(NIGHT));
  const room = await startSwitchroom({ pack: afterHours, databaseUrl: fresh.url, clock });
  const { switchboard, inboxOf, transaction } = room;

  /** Opens a conversation in the night. */
  async function begin() {
    clock.moveTo(new Date(NIGHT));
    const { id } = await switchboard.open({ line: 'chat' });
    const events = () => switchboard.events(id, 0, MOST_EVENTS);
    const view = () => switchboard.view(id);
    return {
      id,
      events,
      view,
      /** What the customer is told in answer. */
      async say(text: string): Promise<string> {
        let reply = '';
        for await (const event of switchboard.say(id, { text })) {
          if (event.type === 'turn-finished') reply = event.result.reply;
        }
        return reply;
      },
      async owner(): Promise<string> {
        return (await view()).state.owner;
      },
      /** Minute by minute, as upkeep would. */
      async wait(minutes: number): Promise<void> {
        for (let minute = 0; minute < minutes; minute++) {
          clock.advance(MINUTE_MS);
          await room.tick();
        }
      },
      /** Whoever was paged on the rung answers. */
      async answer(rung: Rung, answer: string) {
        const pages = await rows<{ id: number }>(
          'select id::int from pages where conversation_id = $1 and rung = $2',
          [id, rung],
        );
        const parts = { transaction, inboxOf, now: () => clock.now() };
        const done = await acknowledge(parts, { page: pages[0]?.id ?? 0, answer });
        await room.tick();
        return done;
      },
      async lastWords(): Promise<string> {
        return (await events()).flatMap(saidIn).at(-1) ?? '';
      },
    };
  }

  function rows<Row extends object>(text: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return transaction((database) => database.query<Row>(text, parameters));
  }

  return {
    begin,
    rows,
    inboxOf,
    async close() {
      await room.close();
      await fresh.drop();
    },
  };
}

function saidIn(event: ConversationEvent): string[] {
  return event.type === 'agent-said' ? [event.data.text] : [];
}
