import { type ConversationEvent, type Switchroom, startSwitchroom } from 'switchroom';
import { acknowledge } from '../acknowledge/acknowledge.ts';
import { afterHours } from '../pack.ts';
import { type Move, SCENARIOS, type Scenario } from './scenarios.ts';
import { SimulatedClock } from './simulated-clock.ts';
import { lineOf, timelineOf } from './timeline.ts';

/** What a drill came to. */
export interface DrillResult {
  readonly scenarios: number;
  /** Rungs that were paged in all of them together. */
  readonly rungs: number;
  /** Scenarios that ended as they must. */
  readonly passed: number;
}

/** Where a drill runs, and where its lines go; the database must hold nothing else. */
export interface DrillOptions {
  readonly databaseUrl?: string;
  readonly dataFolder?: string;
  readonly print: (line: string) => void;
  /** Ends the drill before the next move. */
  readonly signal?: AbortSignal;
}

/** A scenario while it runs. */
interface Rehearsal {
  readonly room: Switchroom;
  readonly clock: SimulatedClock;
  readonly id: string;
}

const MINUTE_MS = 60_000;
const MOST_EVENTS = 1_000;

/**
 * Rehearses every scenario on a simulated clock, served by the floor; pages end in the drill's own outbox. Rejects with
 * the signal's reason.
 */
export async function runDrill({ print, signal, ...place }: DrillOptions): Promise<DrillResult> {
  const clock = new SimulatedClock(new Date(0));
  const room = await startSwitchroom({ pack: afterHours, clock, ...place });
  let rungs = 0;
  let passed = 0;
  try {
    for (const scenario of SCENARIOS) {
      const { paged, wrong } = await rehearse(room, clock, scenario, { print, signal });
      rungs += paged;
      if (wrong.length === 0) passed += 1;
      print(wrong.length === 0 ? '  as it must be\n' : `  WRONG: ${wrong.join('; ')}\n`);
    }
  } finally {
    await room.close();
  }
  return { scenarios: SCENARIOS.length, rungs, passed };
}

async function rehearse(
  room: Switchroom,
  clock: SimulatedClock,
  scenario: Scenario,
  { print, signal }: Pick<DrillOptions, 'print'> & { signal: AbortSignal | undefined },
): Promise<{ paged: number; wrong: string[] }> {
  print(`${scenario.name} (${scenario.startsAt})`);
  clock.moveTo(new Date(scenario.startsAt));
  const { id } = await room.switchboard.open({ line: 'chat' });
  const rehearsal = { room, clock, id };
  const events: ConversationEvent[] = [];
  for (const move of scenario.moves) {
    signal?.throwIfAborted();
    const answer = await play(rehearsal, move);
    if (answer !== undefined) print(answer);
    const fresh = await room.switchboard.events(id, events.length, MOST_EVENTS);
    for (const line of fresh.flatMap((event) => timelineOf(event) ?? [])) print(line);
    events.push(...fresh);
  }
  const ended = await endOf(rehearsal);
  const { status, notices, callbacks } = ended;
  print(`  incident ${status}; pages ${ended.paged.length}, notices ${notices}, calls back ${callbacks}`);
  const wrong = [
    ...differs('owners', scenario.owners, ownersIn(events)),
    ...differs('paged', scenario.paged, ended.paged),
    ...differs('end', [scenario.ends], [ended.status]),
  ];
  return { paged: ended.paged.length, wrong };
}

/** Resolves to a line about an engineer's answer, which is no event of the conversation. */
async function play({ room, clock, id }: Rehearsal, move: Move): Promise<string | undefined> {
  if ('wait' in move) {
    for (let minute = 0; minute < move.wait; minute++) {
      clock.advance(MINUTE_MS);
      await room.tick();
      await sendPages(room, clock);
    }
  } else if ('customer' in move) {
    for await (const _event of room.switchboard.say(id, { text: move.customer }));
    await sendPages(room, clock);
  } else {
    const { page, name } = await pageOf(room, id, move.rung);
    const parts = { transaction: room.transaction, inboxOf: room.inboxOf, now: () => clock.now() };
    const { text } = await acknowledge(parts, { page, answer: move.answers });
    await room.tick();
    await sendPages(room, clock);
    return lineOf(clock.now(), name, `answers "${move.answers}" and reads: ${text}`);
  }
  return undefined;
}

/** What a sender of pages does, but for the sending. */
async function sendPages(room: Switchroom, clock: SimulatedClock): Promise<void> {
  const sent = `update pages set sent_at = $1 where sent_at is null and status = 'queued'`;
  await room.transaction((database) => database.query(sent, [clock.now()]));
}

async function pageOf(room: Switchroom, id: string, rung: string): Promise<{ page: number; name: string }> {
  const [row] = await room.transaction((database) =>
    database.query<{ page: number; name: string }>(
      `select p.id::int as page, e.name from pages p join engineers e on e.id = p.engineer_id
        where p.conversation_id = $1 and p.rung = $2`,
      [id, rung],
    ),
  );
  return row ?? { page: 0, name: rung };
}

/** What is left in the tables that a deployment's senders read. */
interface End {
  readonly status: string;
  readonly paged: readonly string[];
  readonly notices: number;
  readonly callbacks: number;
}

async function endOf({ room, id }: Rehearsal): Promise<End> {
  const [end] = await room.transaction((database) =>
    database.query<End>(
      `select i.status,
              array(select p.rung from pages p where p.incident_id = i.id order by p.id) as paged,
              (select count(*)::int from notices n where n.incident_id = i.id) as notices,
              (select count(*)::int from callbacks c where c.incident_id = i.id) as callbacks
         from incidents i where i.conversation_id = $1`,
      [id],
    ),
  );
  return end ?? { status: 'none', paged: [], notices: 0, callbacks: 0 };
}

function ownersIn(events: readonly ConversationEvent[]): string[] {
  return events.flatMap((event) => {
    if (event.type === 'conversation-opened') return event.data.owner;
    if (event.type === 'handoff-committed') return event.data.to;
    return event.type === 'person-claimed' ? 'person' : [];
  });
}

function differs(what: string, wanted: readonly string[], found: readonly string[]): string[] {
  return wanted.join() === found.join() ? [] : [`${what}: ${found.join(', ')}, not ${wanted.join(', ')}`];
}
