import { formatOf, fromBase64 } from './audio-format.ts';
import { type ClientEvent, type ClientItem, clientItem } from './client-events.ts';
import type { Entry } from './conversation.ts';
import { refuseShape } from './refuse-shape.ts';
import type { Session } from './session.ts';
import { updated } from './session-config.ts';
import { invalid, isRefusal, type Refusal } from './wire.ts';

/** Does what a client's event asks for, or says why the vendor would not. */
export function handleEvent(session: Session, event: ClientEvent): Refusal | undefined {
  switch (event.type) {
    case 'session.update':
      return update(session, event);
    case 'input_audio_buffer.append':
      return append(session, event);
    case 'input_audio_buffer.commit':
      return session.input.commit();
    case 'input_audio_buffer.clear':
      session.input.clear();
      session.emit({ type: 'input_audio_buffer.cleared' });
      return undefined;
    case 'output_audio_buffer.clear':
      return clearOutput(session);
    case 'response.create':
      return respond(session, event);
    case 'response.cancel':
      return session.responder.cancel(event.response_id, 'client_cancelled');
    default:
      return handleItem(session, event);
  }
}

type Of<Type extends ClientEvent['type']> = Extract<ClientEvent, { type: Type }>;

function update(session: Session, event: Of<'session.update'>): Refusal | undefined {
  const spoken = session.conversation.entries.some(
    (entry) => entry.words !== undefined && entry.words.length > 0,
  );
  const standing = { spoken, responding: session.responder.active !== undefined };
  const config = updated(session.config, event.session, standing);
  if (isRefusal(config)) return config;
  session.config = config;
  session.emit({ type: 'session.updated', session: session.view });
  return undefined;
}

function append(session: Session, event: Of<'input_audio_buffer.append'>): Refusal | undefined {
  const samples = fromBase64(formatOf(session.config.audio.input.format), event.audio);
  if (samples === undefined) {
    return invalid('invalid_value', "Invalid 'audio'. Expected base64-encoded audio bytes.", 'audio');
  }
  session.hear(samples);
  return undefined;
}

function clearOutput(session: Session): Refusal | undefined {
  if (session.leg === undefined) {
    return invalid('invalid_value', 'output_audio_buffer.clear is for WebRTC and SIP sessions only.', 'type');
  }
  session.leg.interrupt();
  return undefined;
}

function respond(session: Session, event: Of<'response.create'>): Refusal | undefined {
  const params = event.response ?? {};
  const heard =
    params.input === undefined ? session.conversation.entries.slice() : ownInput(session, params.input);
  return isRefusal(heard) ? heard : session.responder.create(session.config, params, heard);
}

/** The items a response was given instead of the conversation. */
function ownInput(session: Session, input: readonly unknown[]): Entry[] | Refusal {
  const entries: Entry[] = [];
  for (const [index, value] of input.entries()) {
    const entry = referenced(session, value) ?? parsed(session, value, index);
    if (isRefusal(entry)) return entry;
    entries.push(entry);
  }
  return entries;
}

function referenced(session: Session, value: unknown): Entry | undefined {
  const { type, id } = (value ?? {}) as { type?: unknown; id?: unknown };
  return type === 'item_reference' && typeof id === 'string' ? session.conversation.find(id) : undefined;
}

function parsed(session: Session, value: unknown, index: number): Entry | Refusal {
  const item = clientItem.safeParse(value);
  if (item.success) return entryOf(session, item.data);
  const input = Array.from({ length: index + 1 }, (_, at) => (at === index ? value : undefined));
  const issues = item.error.issues.map((issue) => ({
    ...issue,
    path: ['response', 'input', index, ...issue.path],
  }));
  return refuseShape({ ...item.error, issues }, { response: { input } });
}

function handleItem(session: Session, event: ItemEvent): Refusal | undefined {
  const { conversation } = session;
  switch (event.type) {
    case 'conversation.item.create':
      return createItem(session, event);
    case 'conversation.item.retrieve': {
      const item = conversation.retrieve(event.item_id);
      if (isRefusal(item)) return item;
      session.emit({ type: 'conversation.item.retrieved', item });
      return undefined;
    }
    case 'conversation.item.delete': {
      const refusal = conversation.delete(event.item_id);
      if (refusal === undefined) session.emit({ type: 'conversation.item.deleted', item_id: event.item_id });
      return refusal;
    }
    case 'conversation.item.truncate': {
      const { item_id, content_index, audio_end_ms } = event;
      const refusal = conversation.truncate(item_id, content_index, audio_end_ms);
      if (refusal === undefined) {
        session.emit({ type: 'conversation.item.truncated', item_id, content_index, audio_end_ms });
      }
      return refusal;
    }
  }
}

type ItemEvent = Extract<ClientEvent, { type: `conversation.item.${string}` }>;

function createItem(session: Session, event: Of<'conversation.item.create'>): Refusal | undefined {
  const entry = entryOf(session, event.item);
  const previous = session.conversation.insert(entry, event.previous_item_id);
  if (isRefusal(previous)) return previous;
  session.emit({ type: 'conversation.item.added', previous_item_id: previous, item: entry.item });
  session.emit({ type: 'conversation.item.done', previous_item_id: previous, item: entry.item });
  return undefined;
}

function entryOf(session: Session, given: ClientItem): Entry {
  const id = given.id ?? session.nextId('item');
  // The vendor's types know no null, which its server takes and gives.
  const item = { status: 'completed', ...given, id, object: 'realtime.item' } as Entry['item'];
  if (item.type === 'function_call' && item.call_id === undefined) item.call_id = session.nextId('call');
  return { id, item };
}
