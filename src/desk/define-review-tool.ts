import { z } from 'zod';
import type { Agent } from '../contracts/agent.ts';
import type { InsideLimits, Workroom } from '../contracts/agent-tool.ts';
import { SwitchroomError } from '../contracts/errors.ts';
import type { Tool } from '../contracts/tool.ts';
import { anything, called, checkFields, type Field, listOf, made, text } from './check-fields.ts';
import { INSIDE_FIELDS, type InsideOptions, resultSchema, toolWithAgents } from './define-agent-tool.ts';

const DEFAULT_ROUNDS = 2;
/** For each answer that is drafted or judged: one, and as many again for the tools it is made with. */
const CALLS_PER_ANSWER = 2;
const MS_PER_ANSWER = 20_000;

/** What a reviewed tool returns: the last draft, and what the critic still had against it. */
export interface Reviewed {
  readonly accepted: boolean;
  readonly draft: string;
  readonly objections: readonly string[];
}

/** What `defineReviewTool` takes. */
export interface ReviewToolOptions<Name extends string, Schema extends z.ZodObject>
  extends InsideOptions<Name, Schema, Reviewed> {
  readonly name: Name;
  /** Write one after the other on one scratchpad; what the last of them writes is the draft. */
  readonly workers: readonly [Agent, ...Agent[]];
  readonly critic: Agent;
  /** What a draft must be, for critic and workers. */
  readonly rubric: string;
  /** How often a draft is reworked at most; 2 without. */
  readonly rounds?: number;
}

const FIELDS = {
  ...INSIDE_FIELDS,
  name: text,
  workers: listOf(made('agent')),
  critic: made('agent'),
  rubric: text,
  rounds: anything,
} as const satisfies Record<keyof ReviewToolOptions<string, z.ZodObject>, Field>;

const verdict = z.object({
  accepted: z.boolean(),
  objections: z.array(z.string()).describe('What must change, one thing each; empty when it is accepted.'),
});
const VERDICT = resultSchema(verdict, 'Verdict');

/**
 * Defines a tool that is done by workers and judged by a critic (supervisor and critic): a draft that does not meet the
 * rubric is reworked with the objections, `rounds` times at most; then the caller reads it with what is left of them.
 * All of it is on record as notes. Throws `definition-invalid`.
 */
export function defineReviewTool<const Name extends string, Schema extends z.ZodObject>(
  options: ReviewToolOptions<Name, Schema>,
): Tool<Name, z.output<Schema>, Reviewed> {
  checkFields(called('Review tool', options?.name), options, FIELDS);
  const { name, workers, critic, rubric, rounds = DEFAULT_ROUNDS, prompt = JSON.stringify } = options;
  if (!Number.isInteger(rounds) || rounds < 0)
    throw new SwitchroomError('definition-invalid', `Tool "${name}": rounds must be a whole number from 0.`);
  return toolWithAgents(name, options, {
    agents: [...workers, critic],
    limits: limitsFor((workers.length + 1) * (rounds + 1)),
    run: (input, room) => review(room, { workers, critic, rubric, rounds }, prompt(input)),
  });
}

function limitsFor(answers: number): InsideLimits {
  return {
    modelCalls: answers * CALLS_PER_ANSWER,
    toolCalls: answers * CALLS_PER_ANSWER,
    ms: answers * MS_PER_ANSWER,
    usd: Number.POSITIVE_INFINITY,
  };
}

interface Team {
  readonly workers: readonly Agent[];
  readonly critic: Agent;
  readonly rubric: string;
  readonly rounds: number;
}

async function review(room: Workroom, team: Team, task: string): Promise<Reviewed> {
  const pad = new Scratchpad(room, task, team.rubric);
  for (let round = 0; ; round++) {
    let draft = '';
    for (const worker of team.workers) {
      draft = await room.ask({ agent: worker, prompt: pad.with(round === 0 ? WRITE : REWORK) });
      pad.note(worker, draft);
    }
    const { accepted, objections } = await room.ask({
      agent: team.critic,
      prompt: pad.with(JUDGE),
      result: VERDICT,
    });
    pad.note(team.critic, accepted ? 'Accepted.' : `Not accepted. ${objections.join(' ')}`.trim());
    if (accepted || round >= team.rounds) return { accepted, draft, objections };
  }
}

const WRITE = 'Do your part of the task, building on the scratchpad. Answer with it alone.';
const REWORK = 'Do your part again: meet every objection on the scratchpad. Answer with it alone.';
const JUDGE =
  'Judge the last draft on the scratchpad by the rubric. Accept it only if it meets every point of it.';

/** What workers and critic share: the task, and what each of them wrote so far. */
class Scratchpad {
  readonly #room: Workroom;
  readonly #head: string;
  readonly #notes: string[] = [];

  constructor(room: Workroom, task: string, rubric: string) {
    this.#room = room;
    this.#head = `Task: ${task}\n\nRubric: ${rubric}`;
  }

  note(by: Agent, text: string): void {
    this.#notes.push(`${by.name} wrote:\n${text}`);
    this.#room.note(by, text);
  }

  /** Everything on it, and what is to be done now. */
  with(order: string): string {
    const pad =
      this.#notes.length === 0 ? 'The scratchpad is empty.' : `Scratchpad:\n\n${this.#notes.join('\n\n')}`;
    return `${this.#head}\n\n${pad}\n\n${order}`;
  }
}
