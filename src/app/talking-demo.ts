import type { Desk } from '../contracts/desk.ts';
import type { DeskView, Model, ModelRequest } from '../contracts/model.ts';
import type { SpeechModel } from '../contracts/speech-model.ts';
import { floor } from '../models/floor/floor.ts';
import { obedient, openaiRealtime } from '../models/openai-realtime/index.ts';
import { sayExactly } from '../models/openai-realtime/say-exactly.ts';
import { decideRoute } from '../routing/decide.ts';
import { trainClassifier } from '../routing/train.ts';
import type { RequestContext } from '../testing/realtime/options.ts';
import { startRealtimeServer } from '../testing/realtime/server.ts';

/** Typed words end where the line falls silent. */
const SILENCE_MS = 300;

/** A speech model that needs no key. */
export interface TalkingDemo {
  readonly open: SpeechModel['open'];
  close(): Promise<void>;
}

/**
 * Starts a local Realtime server with the desk's floor behind it, and a client of it: calls go all the way they would go
 * with a real speech model, but their sound is a code.
 */
export async function startTalkingDemo(desk: Desk): Promise<TalkingDemo> {
  const views = new Map<string, DeskView>();
  const link = floor({ desk, train: trainClassifier, decide: decideRoute });
  const mind = obedient(await link.provider.getModel());
  // All sound is sent at once: who interrupts then finds an answer that is complete, and a floor that knows what it asked.
  const server = await startRealtimeServer({ model: polite(mind, desk), enrich: withView(views) });
  const { url, apiKey } = server;
  const turnDetection = { type: 'server', silenceMs: SILENCE_MS } as const;
  const clientOf = (model: string) => openaiRealtime({ url, apiKey, model, turnDetection });
  let sessions = 0;
  const open: SpeechModel['open'] = async (start) => {
    // The name of the model tells the server which session it is.
    const name = `session-${++sessions}`;
    const session = await clientOf(name).open(start);
    const close = session.close.bind(session);
    return Object.assign(session, {
      know: (view: DeskView) => views.set(name, view),
      close: () => {
        views.delete(name);
        close();
      },
    });
  };
  return { open, close: () => server.close() };
}

/** The floor is told what the desk knows of the conversation. */
function withView(views: Map<string, DeskView>) {
  return (request: ModelRequest, { config: { model: name } }: RequestContext): ModelRequest => {
    const view = views.get(name);
    if (view === undefined) return request;
    // What is asked before the desk has told anything new answers the customer, whatever began the turn before.
    views.set(name, { ...view, cause: undefined });
    return Object.assign(request, { desk: { ...view, now: new Date() } });
  };
}

/** A model that greets when nobody has said anything yet: the floor only answers. */
function polite(model: Model, { name }: Desk): Model {
  const greet = sayExactly(`Welcome to ${name}. How can I help you?`);
  const asked = (request: ModelRequest) =>
    request.input.length === 0 ? { ...request, systemInstructions: greet } : request;
  return {
    getResponse: (request) => model.getResponse(asked(request)),
    getStreamedResponse: (request) => model.getStreamedResponse(asked(request)),
  };
}
