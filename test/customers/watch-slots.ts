import type { Desk } from '../../src/contracts/desk.ts';
import type { FlowPart, FlowStep } from '../../src/contracts/flow.ts';
import type { Intent, Slot } from '../../src/contracts/script.ts';

/** The slots that flows have asked for so far, by flow (`agent/flow`) and name: what they are cannot be told from outside. */
export type SeenSlots = ReadonlyMap<string, ReadonlyMap<string, Slot>>;

/** The same desk, which notes what its flows ask for while they run. */
export function watchSlots(desk: Desk): { desk: Desk; seen: SeenSlots } {
  const seen = new Map<string, Map<string, Slot>>();
  const agents = [...desk.agents.values()].map((agent) => {
    const { script } = agent;
    if (!script) return [agent.id, agent] as const;
    const watched = new Map(
      script.intents.map((intent) => {
        const slots = new Map<string, Slot>();
        seen.set(`${agent.id}/${intent.id}`, slots);
        return [intent, watchIntent(intent, slots)];
      }),
    );
    const opensWith = script.opensWith && watched.get(script.opensWith);
    const own = { ...script, intents: [...watched.values()], ...(opensWith && { opensWith }) };
    return [agent.id, { ...agent, script: own }] as const;
  });
  return { desk: { ...desk, agents: new Map(agents) }, seen };
}

/** The name of a slot without the count of how often it was asked for anew. */
export function baseName(slot: string): string {
  return slot.replace(/#\d+$/, '');
}

function watchIntent(intent: Intent, slots: Map<string, Slot>): Intent {
  const { flow } = intent;
  return flow ? { ...intent, flow: { ...flow, steps: watchSteps(flow.steps, slots) } } : intent;
}

function watchSteps(steps: FlowPart, slots: Map<string, Slot>): FlowPart {
  return function* (c) {
    const running = steps(c);
    let next = running.next();
    while (!next.done) {
      note(next.value, slots);
      next = running.next(yield next.value);
    }
    return next.value;
  };
}

function note(step: FlowStep, slots: Map<string, Slot>): void {
  if (step.kind === 'ask') slots.set(step.slot.name, step.slot);
}
