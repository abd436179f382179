import { millisecondsOf } from '../../audio/sample-rate.ts';
import { formatOf } from './audio-format.ts';
import type { Entry } from './conversation.ts';
import { hear } from './hearing.ts';
import type { Session } from './session.ts';
import { hearingUsage } from './usage.ts';

/** A turn of the customer becomes an item, with its transcription when the session asks for one. */
export function hearTurn(session: Session, itemId: string, sound: Int16Array): void {
  const format = formatOf(session.config.audio.input.format);
  const words = hear(sound, format.rate);
  const entry: Entry = { id: itemId, item: itemOf(itemId, null), sound: { format, pieces: [sound] } };
  const previous = session.insert(entry);
  session.emit({ type: 'input_audio_buffer.committed', item_id: itemId, previous_item_id: previous });
  session.emit({ type: 'conversation.item.added', item: entry.item, previous_item_id: previous });
  session.emit({ type: 'conversation.item.done', item: entry.item, previous_item_id: previous });
  // The model hears the sound itself, whether it is transcribed or not.
  entry.item = itemOf(itemId, words);
  if (session.config.audio.input.transcription)
    transcribe(session, itemId, words, millisecondsOf(sound.length, format.rate));
}

const about = 'conversation.item.input_audio_transcription';

function transcribe(session: Session, item_id: string, transcript: string, ms: number): void {
  const at = { item_id, content_index: 0 };
  const fault = session.faults.take('transcription');
  if (fault?.fault === 'drop') {
    void session.dropAfter(fault.ms);
    return;
  }
  if (fault?.fault === 'delay') {
    void session.waited(fault.ms ?? 0).then((isThere) => {
      if (isThere) tell(session, item_id, transcript, ms);
    });
    return;
  }
  if (fault?.fault === 'fail') {
    const error = {
      type: 'server_error',
      code: 'transcription_failed',
      message: 'The transcription failed.',
    };
    session.emit({ type: `${about}.failed`, ...at, error });
    return;
  }
  tell(session, item_id, transcript, ms);
}

function tell(session: Session, item_id: string, transcript: string, ms: number): void {
  const at = { item_id, content_index: 0 };
  for (const delta of transcript.match(/\s*\S+/g) ?? [])
    session.emit({ type: `${about}.delta`, ...at, delta });
  const usage = hearingUsage(session.config.audio.input.transcription?.model, transcript, ms);
  session.emit({ type: `${about}.completed`, ...at, transcript, usage });
}

/** A spoken message; the vendor sends null while there is no transcript, which its types do not know. */
function itemOf(id: string, transcript: string | null): Entry['item'] {
  const content = [{ type: 'input_audio', transcript: transcript as string } as const];
  return { id, object: 'realtime.item', type: 'message', role: 'user', status: 'completed', content };
}
