import type { Desk } from '../contracts/desk.ts';
import type { DeskModelRequest, DeskView, Model, ModelRequest } from '../contracts/model.ts';
import type { SpeechModel } from '../contracts/speech-model.ts';
import { floor } from '../models/floor/floor.ts';
import { obedient, openaiRealtime } from '../models/openai-realtime/index.ts';
import { sayExactly } from '../models/openai-realtime/say-exactly.ts';
import { decideRoute } from '../routing/decide.ts';
import { trainClassifier } from '../routing/train.ts';
import type { RequestContext } from '../testing/realtime/options.ts';
import { startRealtimeServer } from '../testing/realtime/server.ts';

/** Seconds of sound sent in a second, about as the vendor does. */
const PACE = 4;
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
  const server = await startRealtimeServer({
    model: polite(mind, desk),
    enrich: withView(views),
    pace: PACE,
  });
  const { url, apiKey } = server;
  const turnDetection = { type: 'server', silenceMs: SILENCE_MS } as const;
  const clientOf = (model: string) => openaiRealtime({ url, apiKey, model, turnDetection });
  const open: SpeechModel['open'] = async (start) => {
    // The name of the model tells the server which conversation a session belongs to.
    const session = await clientOf(start.conversationId).open(start);
    return Object.assign(session, { know: (view: DeskView) => views.set(start.conversationId, view) });
  };
  return { open, close: () => server.close() };
}

/** The floor is told what the desk knows of the conversation. */
function withView(views: Map<string, DeskView>) {
  return (request: ModelRequest, { config: { model: conversationId } }: RequestContext): ModelRequest => {
    const view = views.get(conversationId);
    if (view === undefined) return request;
    // What is asked before the desk has told anything new answers the customer, whatever began the turn before.
    views.set(conversationId, { ...view, cause: undefined });
    return Object.assign(request, { desk: { ...view, now: new Date() } });
  };
}

/** A model that greets who has not said anything yet: the floor only answers. */
function polite(model: Model, desk: Desk): Model {
  const asked = (request: DeskModelRequest): ModelRequest => {
    const last = request.input.at(-1);
    const words =
      last === undefined
        ? `Welcome to ${desk.name}. How can I help you?`
        : typeof last === 'object' && 'role' in last && last.role === 'assistant' && !last.providerData
          ? 'I can hear you now. Please go on.'
          : undefined;
    return words === undefined ? request : { ...request, systemInstructions: sayExactly(words) };
  };
  return {
    getResponse: (request) => model.getResponse(asked(request)),
    getStreamedResponse: (request) => model.getStreamedResponse(asked(request)),
  };
}
