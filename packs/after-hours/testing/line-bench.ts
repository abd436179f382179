import { type ConversationEvent, startSwitchroom } from 'switchroom';
import { testDatabase } from 'switchroom/testing';
import { acknowledge } from '../acknowledge/acknowledge.ts';
import type { Rung } from '../ladder.ts';
import { afterHours } from '../pack.ts';

/** A night: Ines Weber is first on call for Platform, Caleb Osei second; the roster's swaps begin later. */
const NIGHT = '2024-01-03T02:00:00Z';
const MINUTE_MS = 60_000;
const MOST_EVENTS = 1_000;

/** Where the line runs: a database of its own without one, which must hold nothing else. */
export interface LineBenchOptions {
  readonly databaseUrl?: string;
  /** Called after each step and minute, as a sender of pages would be. */
  readonly send?: (now: Date, rows: Rows) => Promise<unknown>;
}

type Rows = <Row extends object>(text: string, parameters?: readonly unknown[]) => Promise<Row[]>;

/** The after-hours line on a simulated clock, which stands still until it is moved, served by the floor. */
export async function openLineBench({ databaseUrl, send = async () => undefined }: LineBenchOptions = {}) {
  const fresh = databaseUrl === undefined ? await testDatabase() : undefined;
  let time = 0;
  const now = () => new Date(time);
  const url = databaseUrl ?? fresh?.url;
  const room = await startSwitchroom({ pack: afterHours, clock: { now }, ...(url && { databaseUrl: url }) });
  const { switchboard, inboxOf, transaction } = room;
  const rows: Rows = (text, parameters = []) => transaction((database) => database.query(text, parameters));

  async function tick(): Promise<void> {
    await room.tick();
    await send(now(), rows);
  }

  /** Opens a conversation in the night. */
  async function begin(startsAt = NIGHT) {
    time = new Date(startsAt).getTime();
    const { id } = await switchboard.open({ line: 'chat' });
    const events = () => switchboard.events(id, 0, MOST_EVENTS);
    const view = () => switchboard.view(id);
    /** Who was paged on a rung. */
    const paged = async (rung: Rung): Promise<{ id: number; name: string }> => {
      const [page] = await rows<{ id: number; name: string }>(
        'select p.id::int, e.name from pages p join engineers e on e.id = p.engineer_id where p.conversation_id = $1 and p.rung = $2',
        [id, rung],
      );
      return page ?? { id: 0, name: rung };
    };
    return {
      id,
      events,
      view,
      paged,
      /** What the customer is told in answer. */
      async say(text: string): Promise<string> {
        let reply = '';
        for await (const event of switchboard.say(id, { text })) {
          if (event.type === 'turn-finished') reply = event.result.reply;
        }
        await send(now(), rows);
        return reply;
      },
      async owner(): Promise<string> {
        return (await view()).state.owner;
      },
      /** Minute by minute, as upkeep would. */
      async wait(minutes: number): Promise<void> {
        for (let minute = 0; minute < minutes; minute++) {
          time += MINUTE_MS;
          await tick();
        }
      },
      /** Whoever was paged on the rung answers. */
      async answer(rung: Rung, answer: string) {
        const parts = { transaction, inboxOf, now };
        const done = await acknowledge(parts, { page: (await paged(rung)).id, answer });
        await tick();
        return done;
      },
      async lastWords(): Promise<string> {
        return (await events()).flatMap(saidIn).at(-1) ?? '';
      },
    };
  }

  return {
    begin,
    now,
    rows,
    inboxOf,
    async close() {
      await room.close();
      await fresh?.drop();
    },
  };
}

function saidIn(event: ConversationEvent): string[] {
  return event.type === 'agent-said' ? [event.data.text] : [];
}
