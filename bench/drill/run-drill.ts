import { openLineBench } from '../../packs/after-hours/testing/line-bench.ts';
import type { ConversationEvent } from '../../src/index.ts';
import { NIGHTS, type Night } from './nights.ts';
import { lineOf, timelineOf } from './timeline.ts';

/** What a drill came to. */
export interface DrillResult {
  readonly scenarios: number;
  /** Rungs that were paged in all of them together. */
  readonly rungs: number;
  /** Nights that ended as they must. */
  readonly passed: number;
}

/** Where a drill runs, and where its lines go; the database must hold nothing else. */
export interface DrillOptions {
  readonly databaseUrl: string;
  readonly print: (line: string) => void;
  /** Ends the drill before the next move. */
  readonly signal?: AbortSignal;
}

type Line = Awaited<ReturnType<typeof openLineBench>>;

/** What is left in the tables that a deployment's senders read. */
interface End {
  readonly status: string;
  readonly paged: readonly string[];
  readonly notices: number;
  readonly callbacks: number;
}

const SENT = `update pages set sent_at = $1 where sent_at is null and status = 'queued'`;

/** Rehearses every night on a simulated clock; pages end in the drill's own outbox. Rejects with the signal's reason. */
export async function runDrill({ databaseUrl, ...options }: DrillOptions): Promise<DrillResult> {
  const line = await openLineBench({ databaseUrl, send: (now, rows) => rows(SENT, [now]) });
  let [rungs, passed] = [0, 0];
  try {
    for (const night of NIGHTS) {
      const { paged, wrong } = await rehearse(line, night, options);
      rungs += paged;
      if (wrong.length === 0) passed += 1;
      options.print(wrong.length === 0 ? '  as it must be\n' : `  WRONG: ${wrong.join('; ')}\n`);
    }
  } finally {
    await line.close();
  }
  return { scenarios: NIGHTS.length, rungs, passed };
}

async function rehearse(
  line: Line,
  night: Night,
  { print, signal }: Omit<DrillOptions, 'databaseUrl'>,
): Promise<{ paged: number; wrong: string[] }> {
  print(`${night.name} (${night.startsAt})`);
  const conversation = await line.begin(night.startsAt);
  let events: readonly ConversationEvent[] = [];
  for (const move of night.moves) {
    signal?.throwIfAborted();
    if ('customer' in move) await conversation.say(move.customer);
    else if ('wait' in move) await conversation.wait(move.wait);
    else {
      const { name } = await conversation.paged(move.rung);
      const { text } = await conversation.answer(move.rung, move.answers);
      print(lineOf(line.now(), name, `answers "${move.answers}" and reads: ${text}`));
    }
    const all = await conversation.events();
    for (const told of all.slice(events.length).flatMap((event) => timelineOf(event) ?? [])) print(told);
    events = all;
  }
  const ended = await endOf(line, conversation.id);
  const { status, paged, notices, callbacks } = ended;
  print(`  incident ${status}; pages ${paged.length}, notices ${notices}, calls back ${callbacks}`);
  const wrong = [
    ...differs('owners', night.owners, ownersIn(events)),
    ...differs('paged', night.paged, paged),
    ...differs('end', [night.ends], [status]),
  ];
  return { paged: paged.length, wrong };
}

async function endOf({ rows }: Line, conversation: string): Promise<End> {
  const [end] = await rows<End>(
    `select i.status,
            array(select p.rung from pages p where p.incident_id = i.id order by p.id) as paged,
            (select count(*)::int from notices n where n.incident_id = i.id) as notices,
            (select count(*)::int from callbacks c where c.incident_id = i.id) as callbacks
       from incidents i where i.conversation_id = $1`,
    [conversation],
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
