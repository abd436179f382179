import { support } from '../../packs/support/pack.ts';
import type { Agent } from '../../src/contracts/agent.ts';
import type { DeskModelRequest, Model, ModelLink, Prices } from '../../src/contracts/model.ts';
import type { Pack } from '../../src/contracts/pack.ts';
import { floor } from '../../src/models/floor/floor.ts';
import { decideRoute } from '../../src/routing/decide.ts';
import { trainClassifier } from '../../src/routing/train.ts';
import { trainTurns } from '../../src/routing/train-turns.ts';
import { understand } from '../../src/understanding/understanding.ts';

/** Whose transfer's description shares most words with what the customer said. */
function chosen({ handoffs, input }: DeskModelRequest): string | undefined {
  const last = Array.isArray(input) ? input.at(-1) : undefined;
  if (!last || !('role' in last) || last.role !== 'user') return undefined;
  const said = new Set(wordsOf(JSON.stringify(last.content)));
  const ranked = handoffs
    .map(({ toolName, toolDescription }) => ({
      name: toolName,
      shared: wordsOf(toolDescription).filter((word) => said.has(word)).length,
    }))
    .sort((one, other) => other.shared - one.shared);
  return ranked[0] && ranked[0].shared > 0 ? ranked[0].name : undefined;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\w{4,}/g) ?? [];
}

const isTransfer = (item: object) => 'name' in item && String(item.name).startsWith('transfer_to_');
/** What a specialist says who hands nobody on. */
const keptWith = (text: string) => [
  {
    type: 'message',
    role: 'assistant',
    status: 'completed',
    content: [{ type: 'output_text', text }],
  },
];
let calls = 0;

/** What a desk is held with. */
export interface HowHeld {
  /** What a call takes. */
  readonly ms: number;
  readonly prices: Prices;
  /** How often each case is held. */
  readonly repeat: number;
  /** What specialists say at their nth call, in place of all else; undefined where they do what the floor does. */
  says?(nth: number): string | undefined;
}
/** A desk that nothing is wrong with. */
export const AS_IT_IS: HowHeld = { ms: 10, prices: { reader: { input: 1, output: 1 } }, repeat: 1 };

/** A model that picks who helps by their descriptions, whose specialists keep what they get, and which does what the floor does else; each call takes `ms` of `clock`. */
export function readsDescriptions(pack: Pack, clock: { now: number }, { ms, says }: HowHeld): ModelLink {
  const link = floor({
    desk: pack.desk,
    train: trainClassifier,
    trainTurns,
    decide: decideRoute,
    understand,
    name: 'reader',
  });
  let held = 0;
  const usage = { requests: 1, inputTokens: 1_000, outputTokens: 0, totalTokens: 1_000 };
  const answering = async (request: DeskModelRequest) => {
    clock.now += ms;
    const name = request.desk?.agent === 'triage' ? chosen(request) : undefined;
    if (name === undefined) {
      const isTriage = request.desk?.agent === 'triage';
      const instead = isTriage ? undefined : says?.(++held);
      if (instead !== undefined) return keptWith(instead);
      const { output } = await (await link.provider.getModel()).getResponse(request);
      return !isTriage && output.some(isTransfer) ? keptWith('I will see to it.') : output;
    }
    const wish = JSON.stringify({ reason: 'It is theirs.', intent: 'A wish.', urgency: 'normal' });
    return [{ type: 'function_call', callId: `call_${++calls}`, name, arguments: wish }];
  };
  const model: Model = {
    getResponse: () => Promise.reject(new TypeError('The engine streams.')),
    async *getStreamedResponse(request) {
      const output = await answering(request);
      yield { type: 'response_started' };
      yield { type: 'response_done', response: { id: 'r', usage, output: output as never } };
    },
  };
  return { name: 'reader', provider: { getModel: () => model }, timeoutMs: 60_000, retries: 0 };
}

/** The pack with one of its agents changed. */
export function changed(id: string, change: (agent: Agent) => Agent, pack = support): Pack {
  const agents = new Map(
    [...pack.desk.agents].map(([key, agent]) => [key, key === id ? change(agent) : agent]),
  );
  return { ...pack, desk: { ...pack.desk, agents } };
}

/** Support with the handoff descriptions of two of its agents swapped. */
export function swapped(): Pack {
  const { billing, tech } = Object.fromEntries(support.desk.agents);
  return changed(
    'billing',
    (agent) => ({ ...agent, handoffDescription: tech?.handoffDescription ?? '' }),
    changed('tech', (agent) => ({ ...agent, handoffDescription: billing?.handoffDescription ?? '' })),
  );
}

/** Support without the tool that pays money back. */
export function withoutRefunds(): Pack {
  return changed('billing', (agent) => ({
    ...agent,
    tools: agent.tools.filter(({ name }) => name !== 'issue_refund'),
  }));
}
