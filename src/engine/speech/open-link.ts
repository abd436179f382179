import type { Agent } from '../../contracts/agent.ts';
import type { Timers } from '../../contracts/clock.ts';
import { codeOf, type SwitchroomError } from '../../contracts/errors.ts';
import type { SpeechPersona } from '../../contracts/speech-model.ts';
import { untilAborted } from '../../contracts/until-aborted.ts';
import {
  type PreparedRequest,
  prepareRequest,
  serializedHandoff,
  serializedTool,
} from '../request/render-request.ts';
import type { Turn } from '../turn/turn.ts';
import type { SpeechLink } from './speech-link.ts';

/** How long is waited before a session is asked for again, in ms. */
const PAUSES_MS = [250, 1_000];

type Where = Pick<Turn, 'conversation'>;

/** Opens a session that goes on where the conversation is. Throws `speech-unavailable` and `speech-refused`. */
export async function openLink(
  where: Where,
  link: SpeechLink,
  persona: SpeechPersona,
  timers: Timers,
): Promise<void> {
  for (const pauseMs of [...PAUSES_MS, undefined]) {
    try {
      return await tryToOpen(where, link, persona);
    } catch (thrown) {
      if (pauseMs === undefined || link.closed.aborted || !isUnavailable(thrown)) throw thrown;
      await untilAborted(new Promise<void>((resolve) => timers.after(pauseMs, resolve)), link.closed);
    }
  }
}

/** The same, in one attempt; it throws the reason of a `signal` that gives it up. */
export async function tryToOpen(
  { conversation: { state, history, carried } }: Where,
  link: SpeechLink,
  persona: SpeechPersona,
  signal?: AbortSignal,
): Promise<void> {
  const items = history.itemsFor(link.name, carried);
  await link.open({ conversationId: state.id, persona, history: items, ...(signal && { signal }) });
}

/** What a speech model is told to be for an agent. */
export async function personaOf(turn: Turn, agent: Agent): Promise<SpeechPersona> {
  return personaFrom(turn, agent, await prepareRequest(turn, agent));
}

/** The same, of a request that is prepared. */
export function personaFrom(
  { desk }: Turn,
  agent: Agent,
  { offered, instructions }: PreparedRequest,
): SpeechPersona {
  const tools = offered.tools.map(serializedTool);
  const handoffs = offered.edges.map((edge) => serializedHandoff(desk, edge));
  return { agent: agent.id, instructions, tools, handoffs };
}

/** Makes the session an agent; false when another session is needed. Throws the signal's reason. */
export async function became(
  link: SpeechLink,
  persona: SpeechPersona,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    await untilAborted(link.become(persona), signal);
    return true;
  } catch (thrown) {
    if (signal.aborted || !(isRefused(thrown) || isUnavailable(thrown))) throw thrown;
    return false;
  }
}

/** Whether there is no session, or no longer. */
export function isUnavailable(thrown: unknown): thrown is SwitchroomError {
  return codeOf(thrown) === 'speech-unavailable';
}

/** Whether a session would not be what it was asked to be. */
function isRefused(thrown: unknown): thrown is SwitchroomError {
  return codeOf(thrown) === 'speech-refused';
}
