import { SwitchroomError, ToolRefusal } from '../../contracts/errors.ts';
import type { ConversationEvent, EventData } from '../../contracts/event.ts';
import type { Sealed } from '../../contracts/fork.ts';
import type { JsonValue, ParseResult } from '../../contracts/json.ts';
import { readArguments } from '../../desk/read-arguments.ts';

/** A function that was called in a recorded conversation, and what came of it. */
interface RecordedCall {
  readonly seq: number;
  readonly name: string;
  readonly arguments: string;
  readonly returned: EventData['tool-returned'];
  /** What it found out. */
  readonly facts: Readonly<Record<string, JsonValue>>;
}

/** What a recorded conversation's tools and edges answered, for a replay that goes on from event `from`. */
export class Tape {
  /** What was asked for and is not on record. */
  readonly sealed: Sealed[] = [];
  /** How many calls were answered from the record. */
  answered = 0;
  readonly #calls: readonly RecordedCall[];
  readonly #events: readonly ConversationEvent[];
  readonly #from: number;
  readonly #used = new Set<number>();

  constructor(events: readonly ConversationEvent[], from: number) {
    this.#events = events;
    this.#from = from;
    this.#calls = callsIn(events);
  }

  /**
   * What a call of a tool with these very arguments came to: the next one on record, or for one that reads the last one before.
   * Undefined where there is none. It throws what the tool threw.
   */
  answer(
    { name, effect, parse }: ToolOnTape,
    input: object,
  ): { output: string; facts: RecordedCall['facts'] } | undefined {
    const wanted = canonical(input);
    const same = this.#calls.filter((call) => {
      if (call.name !== name) return false;
      const read = readArguments(call.arguments, parse);
      return read.ok && canonical(read.value) === wanted;
    });
    const next = same.find(({ seq }) => seq >= this.#from && !this.#used.has(seq));
    const found = next ?? (effect === 'read' ? same.at(-1) : undefined);
    if (!found) {
      this.sealed.push({ name, effect, arguments: input as JsonValue });
      return undefined;
    }
    this.#used.add(found.seq);
    this.answered++;
    const { status, output } = found.returned;
    if (status === 'ok') return { output, facts: found.facts };
    const { message, refusal } = errorIn(output);
    if (status === 'refused') throw new ToolRefusal(message, refusal);
    throw new SwitchroomError('internal', `On record: ${message}`);
  }

  /** The words in which a write with these arguments was offered; undefined where it was not. */
  offer({ name, parse }: ToolOnTape, input: object): string | undefined {
    const wanted = canonical(input);
    const asked = this.#events.flatMap(({ type, data }) => (type === 'consent-asked' ? data : []));
    const called = new Map(
      this.#events.flatMap(({ type, data }) =>
        type === 'tool-called' ? [[data.callId, data.arguments]] : [],
      ),
    );
    return asked.findLast(({ name: tool, callId }) => {
      const read = tool === name ? readArguments(called.get(callId) ?? '', parse) : undefined;
      return read?.ok && canonical(read.value) === wanted;
    })?.offer;
  }

  /** What was prepared for the target of a handoff on this edge; undefined where it was never made. */
  prepared(from: string, to: string): Readonly<Record<string, JsonValue>> | undefined {
    const made = this.#events.flatMap((event) =>
      event.type === 'handoff-committed' && event.data.from === from && event.data.to === to ? event : [],
    );
    const found = made.find(({ seq }) => seq >= this.#from) ?? made.at(-1);
    if (found) return factsOf(this.#events, found.data.callId);
    this.sealed.push({ name: `${from} > ${to}`, effect: 'handoff', arguments: {} });
    return undefined;
  }
}

/** What of a tool its calls on record are told by. */
export interface ToolOnTape {
  readonly name: string;
  readonly effect: 'read' | 'write';
  parse(raw: unknown): ParseResult<object>;
}

/** The calls that the tools themselves answered: not those that a guard, a missing fact or a missing yes kept from running. */
function callsIn(events: readonly ConversationEvent[]): RecordedCall[] {
  const returned = new Map(
    events.flatMap(({ type, data }) => (type === 'tool-returned' ? [[data.callId, data]] : [])),
  );
  return events.flatMap(({ type, data, seq }) => {
    const answer = type === 'tool-called' ? returned.get(data.callId) : undefined;
    if (type !== 'tool-called' || !answer || !isOwnAnswer(answer)) return [];
    const { name, arguments: raw, callId } = data;
    return { seq, name, arguments: raw, returned: answer, facts: factsOf(events, callId) };
  });
}

function isOwnAnswer({ status, output }: EventData['tool-returned']): boolean {
  if (status === 'ok') return true;
  const { code } = errorIn(output);
  return (status === 'refused' && code === 'refused') || (status === 'failed' && code === 'failed');
}

/** What a tool, or an edge's preparation, found out in a call. */
function factsOf(events: readonly ConversationEvent[], callId: string): Record<string, JsonValue> {
  const found = events.flatMap(({ type, data }) =>
    type === 'fact-recorded' && data.callId === callId && data.provenance === 'tool-returned'
      ? [[data.name, data.value] as const]
      : [],
  );
  return Object.fromEntries(found);
}

/** The error of an answer, as models read it. */
function errorIn(output: string): { code: string; message: string; refusal?: string } {
  try {
    const { error, refusal } = JSON.parse(output);
    if (typeof error?.code === 'string') return { code: error.code, message: String(error.message), refusal };
  } catch {
    // It was cut, or is not ours.
  }
  return { code: '', message: output };
}

/** JSON with its keys in order, so that equal values are equal texts. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
