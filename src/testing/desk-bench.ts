import { startSwitchroom } from '../app/start-switchroom.ts';
import type { ConversationEvent } from '../contracts/event.ts';
import type { Pack } from '../contracts/pack.ts';
import { testDatabase } from './test-database.ts';

const MINUTE_MS = 60_000;
const MOST_EVENTS = 1_000;

/** Reads and writes the pack's tables. */
type Rows = <Row extends object>(text: string, parameters?: readonly unknown[]) => Promise<Row[]>;

/** Where the desk runs: a database of its own without `databaseUrl`, which must hold nothing else. */
export interface DeskBenchOptions {
  readonly databaseUrl?: string;
  /** Called after each message and minute, as whatever reads an outbox of the pack would be. */
  readonly send?: (now: Date, rows: Rows) => Promise<unknown>;
}

/** A pack's desk on a simulated clock, which stands still until it is moved, served by the floor. */
export async function openDeskBench(
  pack: Pack,
  startsAt: string,
  { databaseUrl, send = async () => undefined }: DeskBenchOptions = {},
) {
  const fresh = databaseUrl === undefined ? await testDatabase() : undefined;
  let time = new Date(startsAt).getTime();
  const now = () => new Date(time);
  const url = databaseUrl ?? fresh?.url;
  const room = await startSwitchroom({ pack, clock: { now }, ...(url && { databaseUrl: url }) });
  const { switchboard, inboxOf, transaction } = room;
  const rows: Rows = (text, parameters = []) => transaction((database) => database.query(text, parameters));

  async function tick(): Promise<void> {
    await room.tick();
    await send(now(), rows);
  }

  /** Opens a conversation, at another time where one is given. */
  async function begin(at = startsAt) {
    time = new Date(at).getTime();
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
      async lastWords(): Promise<string> {
        return (await events()).flatMap(saidIn).at(-1) ?? '';
      },
    };
  }

  return {
    begin,
    now,
    rows,
    tick,
    inboxOf,
    transaction,
    async close() {
      await room.close();
      await fresh?.drop();
    },
  };
}

function saidIn(event: ConversationEvent): string[] {
  return event.type === 'agent-said' ? [event.data.text] : [];
}
