import { onTestFinished } from 'vitest';
import { SteppedClock, startRealtimeServer } from '../../../testing/realtime/index.ts';
import { obedient } from '../../../testing/realtime/obedient.ts';
import type { RealtimeServerOptions } from '../../../testing/realtime/options.ts';
import {
  ScriptedTextModel,
  type ScriptedTextReply,
} from '../../../testing/speech-model/scripted-text-model.ts';
import { type OpenAIRealtimeOptions, openaiRealtime } from '../index.ts';

/** A local server whose time stands still, what it was sent, and the speech model on it. */
export async function speechBench({
  replies = [],
  options = {},
  ...server
}: Partial<RealtimeServerOptions> & {
  readonly replies?: readonly ScriptedTextReply[];
  readonly options?: OpenAIRealtimeOptions;
} = {}) {
  const mind = new ScriptedTextModel(replies);
  const clock = new SteppedClock();
  const sent: ClientMessage[] = [];
  const started = await startRealtimeServer({
    model: obedient(mind),
    clock,
    observe: (seen) => seen.from === 'client' && sent.push(seen.event as ClientMessage),
    ...server,
  });
  onTestFinished(() => started.close());
  const { url, apiKey } = started;
  const model = openaiRealtime({ url, apiKey, timers: clock, ...options });
  const sentOf = (type: string) => sent.filter((event) => event.type === type);
  return { mind, clock, server: started, model, sent, sentOf };
}

/** What the server was sent, as it came. */
export interface ClientMessage {
  readonly type: string;

  readonly [field: string]: unknown;
}
