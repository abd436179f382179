import type { Clock } from '../../contracts/clock.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { ConversationEvent, ModelCall } from '../../contracts/event.ts';
import type { JsonValue } from '../../contracts/json.ts';
import type { NO_PROMPT, OfferedFunction, PromptOf, SentPrompt } from '../../contracts/sent-prompt.ts';
import type { ServedDesk, Serving } from '../../contracts/serving.ts';
import type { ConversationStore, ToolDatabase } from '../../contracts/store.ts';
import { wholeLog } from '../../contracts/whole-log.ts';
import { promptAsSent, type RebuiltPrompt } from '../../engine/answer/prompt-as-sent.ts';
import { hoursFor } from '../../engine/people/hours.ts';
import { deskOfVersion, type VersionsParts } from '../versions/desk-of-version.ts';

/** What prompts are made again with. */
export interface PromptParts extends VersionsParts {
  readonly serving: Pick<Serving, 'served'>;
  readonly store: Pick<ConversationStore, 'state' | 'events'>;
  /** Of the pack's tools: opening hours may be in its tables. */
  readonly database: ToolDatabase;
  readonly clock: Clock;
  readonly onDefect: (thrown: unknown, where: string) => void;
}

/** Makes prompts of a desk's models again; see `PromptOf`. */
export function promptReader(parts: PromptParts): PromptOf {
  const { serving, store } = parts;
  return async (id, end, index) => {
    const state = await store.state(id);
    if (state === undefined) throw new SwitchroomError('conversation-not-found', `Id: ${id}`);
    const events = await wholeLog(store, id);
    const call = callAt(events, end, index);
    const present = serving.served(state.trial);
    const sent = versionIn(events, call);
    const known = sent === null ? undefined : await deskOfVersion(parts, sent, present);
    const served = known ?? present;
    const about = { agent: call.agent, model: call.model, purpose: call.purpose };
    const told = { ...about, versions: { sent, made: served.version ?? '' } };
    const why = missing(call);
    if (why !== null) return { ...told, why, prompt: null };
    const made = await make(parts, served, { id, events, call });
    return made === undefined
      ? { ...told, why: 'agent-gone', prompt: null }
      : {
          ...told,
          why: null,
          prompt: { ...made, doubts: [...(known ? [] : ['desk' as const]), ...made.doubts] },
        };
  };
}

/** A call of a model with when its turn was. */
interface CallOnRecord extends ModelCall {
  readonly turn: number;
  readonly startedAt: Date;
}

function callAt(events: readonly ConversationEvent[], end: number, index: number): CallOnRecord {
  const finished = events.find(({ seq }) => seq === end);
  const call = finished?.type === 'turn-finished' ? finished.data.calls?.[index] : undefined;
  if (finished?.type !== 'turn-finished' || call === undefined)
    throw new SwitchroomError('request-invalid', `No turn with such a call of a model ends at event ${end}.`);
  const startedAt = new Date(finished.at.getTime() - finished.data.ms);
  return { ...call, turn: finished.turn, startedAt };
}

function missing({ purpose, seq }: ModelCall): (typeof NO_PROMPT)[number] | null {
  if (purpose === 'tool') return 'inside-tool';
  if (purpose === 'guard') return 'guard';
  return seq === undefined ? 'not-recorded' : null;
}

/** What the turn was stamped with when the call was made: by who began it, or who took it up last. */
function versionIn(events: readonly ConversationEvent[], { turn, seq }: CallOnRecord): string | null {
  const stamped = events.findLast(
    (event) => event.turn === turn && (seq === undefined || event.seq <= seq) && stampOf(event) !== undefined,
  );
  return (stamped && stampOf(stamped)) ?? null;
}

function stampOf({ type, data }: ConversationEvent): string | undefined {
  const isStamped = type === 'customer-said' || type === 'turn-opened' || type === 'turn-resumed';
  return isStamped ? data.deskVersion : undefined;
}

/** Which call of which conversation. */
interface Asked {
  readonly id: string;
  readonly events: readonly ConversationEvent[];
  readonly call: CallOnRecord;
}

async function make(
  { database, clock, onDefect }: PromptParts,
  served: ServedDesk,
  { id, events, call: { agent, model, seq = 0, startedAt, atMs } }: Asked,
): Promise<SentPrompt | undefined> {
  const { desk } = served;
  const hours = await hoursFor({ desk, database, clock, onDefect });
  const rebuilt = await promptAsSent(served, {
    conversation: id,
    events: events.filter((event) => event.seq <= seq),
    agent,
    link: model,
    startedAt,
    askedAt: new Date(startedAt.getTime() + atMs),
    hours,
  });
  if (rebuilt === undefined) return undefined;
  const areRead = typeof desk.person.hours === 'function' && hours !== undefined;
  return {
    ...shown(rebuilt),
    doubts: [...(areRead ? ['hours' as const] : []), ...(rebuilt.isWhole ? [] : ['window' as const])],
  };
}

function shown({ request: { systemInstructions = '', input, tools, handoffs } }: RebuiltPrompt) {
  return {
    instructions: systemInstructions,
    // What the SDK hands to a vendor is JSON.
    input: JSON.parse(JSON.stringify(input)) as JsonValue[],
    functions: [
      ...tools.flatMap((tool): OfferedFunction[] =>
        tool.type === 'function'
          ? [
              {
                name: tool.name,
                description: tool.description,
                parameters: schemaOf(tool.parameters),
                is: 'tool',
              },
            ]
          : [],
      ),
      ...handoffs.map(
        ({ toolName: name, toolDescription: description, inputJsonSchema }): OfferedFunction => ({
          name,
          description,
          parameters: schemaOf(inputJsonSchema),
          is: 'handoff',
        }),
      ),
    ],
  };
}

function schemaOf(schema: object): JsonValue {
  return schema as JsonValue;
}
