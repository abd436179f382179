import type { SpeechEvent, SpeechStart } from '../../contracts/speech-model.ts';
import { RealtimeSession } from './session.ts';
import { listeningConfig, type WireSession, wholeConfig } from './session-config.ts';
import type { Settings } from './settings.ts';
import { Sideband, type SidebandSession, type SidebandStart } from './sideband.ts';

/** Opens a session whose sound goes over its socket. Throws as `SpeechModel.open` does. */
export async function openSession(settings: Settings, start: SpeechStart): Promise<RealtimeSession> {
  start.signal.throwIfAborted();
  const held = holdBack(start.hear);
  const session = new RealtimeSession(settings, addressOf(settings, 'model', settings.model), held.hear);
  await begin(session, wholeConfig(settings, start.persona, start.format), start);
  held.open();
  return session;
}

/** Attaches to the session of a call. Throws as `SpeechModel.open` does. */
export async function attachTo(
  settings: Settings,
  callId: string,
  start: SidebandStart,
): Promise<SidebandSession> {
  start.signal.throwIfAborted();
  const held = holdBack(start.hear);
  const session = new Sideband(settings, addressOf(settings, 'call_id', callId), {
    ...start,
    hear: held.hear,
  });
  session.takeOver();
  await begin(session, listeningConfig(settings, start.persona), start);
  held.open();
  return session;
}

/** All is sent at once, so that a session that takes the place of another costs one way there and back. */
async function begin(
  session: RealtimeSession,
  config: WireSession,
  { history, signal }: Pick<SpeechStart, 'history' | 'signal'>,
): Promise<void> {
  const giveUp = () => session.end(signal.reason);
  signal.addEventListener('abort', giveUp, { once: true });
  try {
    const confirmed = session.update(config);
    for (const item of history) session.add(item);
    await confirmed;
  } catch (thrown) {
    session.close();
    throw thrown;
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}

/** A session that never opened is an error of the opening, and not also the end of a session. */
function holdBack(hear: SpeechStart['hear']) {
  let isOpen = false;
  return {
    open: () => {
      isOpen = true;
    },
    hear: (event: SpeechEvent) => {
      if (isOpen || event.type !== 'closed') hear(event);
    },
  };
}

function addressOf({ url }: Settings, name: 'model' | 'call_id', value: string): string {
  const address = new URL(url);
  address.searchParams.set(name, value);
  return address.href;
}
