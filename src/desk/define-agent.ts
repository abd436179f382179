import type { Agent } from '../contracts/agent.ts';
import type { Edge } from '../contracts/edge.ts';
import { PERSON } from '../contracts/edge.ts';
import { SwitchroomError } from '../contracts/errors.ts';
import type { Flow } from '../contracts/flow.ts';
import type { Guard } from '../contracts/guard.ts';
import type { ModelSettings } from '../contracts/model.ts';
import type { Script } from '../contracts/script.ts';
import type { Tool } from '../contracts/tool.ts';
import {
  anything,
  called,
  checkFields,
  type Field,
  listOf,
  made,
  optional,
  text,
  told,
} from './check-fields.ts';
import { intentOfFlow } from './define-flow.ts';

const AGENT_ID = /^[a-zA-Z][a-zA-Z0-9_]{0,47}$/;

/** What `defineAgent` takes. */
export interface AgentOptions<Id extends string, To extends string> {
  /** 1-48 ASCII letters, digits or `_`, starting with a letter. */
  readonly id: Id;
  readonly name: string;
  readonly handoffDescription: string;
  readonly instructions: Agent['instructions'];
  readonly model?: string;
  readonly modelSettings?: ModelSettings;
  readonly tools?: readonly Tool[];
  readonly edges?: readonly Edge<To>[];
  readonly guards?: readonly Guard[];
  /** In a hierarchy: the id of the agent above. */
  readonly parent?: string;
  readonly script?: Script;
  /** What the agent does for the customer on the floor, in place of a script. */
  readonly flows?: readonly Flow[];
  /** With flows: what the agent goes through first whenever it is handed the customer, whatever the wish. */
  readonly opensWith?: Flow;
  /** Said where it is not clear which of the flows is wanted; names them all without. */
  readonly help?: string;
  readonly examples?: readonly string[];
  readonly voice?: string;
}

const FIELDS = {
  id: text,
  name: text,
  handoffDescription: text,
  instructions: textOrFunction,
  model: optional(text),
  modelSettings: anything,
  tools: optional(listOf(made('tool'))),
  edges: optional(listOf(made('edge'))),
  guards: optional(listOf(made('guard'))),
  parent: optional(text),
  script: anything,
  flows: optional(listOf(made('flow'))),
  opensWith: optional(made('flow')),
  help: optional(text),
  examples: optional(listOf(text)),
  voice: optional(text),
} as const satisfies Record<keyof AgentOptions<string, string>, Field>;

/** Defines an agent; throws `definition-invalid` for an id that can't become a tool name, and a field that can't be. */
export function defineAgent<const Id extends string, const To extends string = never>(
  options: AgentOptions<Id, To>,
): Agent<Id, To> {
  checkFields(called('Agent', options?.id), options, FIELDS);
  const { id, tools = [], edges = [], guards = [], flows = [], modelSettings = {} } = options;
  const examples = [...(options.examples ?? []), ...flows.flatMap((flow) => flow.examples)];
  if (!AGENT_ID.test(id) || id === PERSON) {
    throw new SwitchroomError(
      'definition-invalid',
      `Agent id "${id}" must match ${AGENT_ID.source} and not be "${PERSON}".`,
    );
  }
  const { name, handoffDescription, instructions, model, voice, parent } = options;
  const script = scriptOf(options);
  return {
    kind: 'agent',
    id,
    name,
    handoffDescription,
    instructions,
    model,
    modelSettings,
    tools,
    edges,
    guards,
    script,
    examples,
    voice,
    parent,
  };
}

/** Flows take the place of a script; throws `definition-invalid` where there are both, or two flows of one id. */
function scriptOf(options: AgentOptions<string, string>): Script | undefined {
  const { id, script, opensWith, help } = options;
  const flows = opensWith ? [opensWith, ...(options.flows ?? [])] : options.flows;
  if (!flows) return script;
  if (script) throw new SwitchroomError('definition-invalid', `Agent "${id}" has a script and flows.`);
  const ids = flows.map((flow) => flow.id);
  const twice = ids.find((one, at) => ids.indexOf(one) !== at);
  if (twice !== undefined)
    throw new SwitchroomError('definition-invalid', `Agent "${id}" has two flows "${twice}".`);
  const intents = flows.map(intentOfFlow);
  const [duty] = opensWith ? intents : [];
  return { help: help ?? helpWith(options.flows ?? flows), intents, ...(duty && { opensWith: duty }) };
}

function helpWith(flows: readonly Flow[]): string {
  const titles = flows.map(({ title }) => title);
  const list = titles.length < 2 ? titles.join('') : `${titles.slice(0, -1).join(', ')} or ${titles.at(-1)}`;
  return `I can help with ${list}. What is it about?`;
}

/** A declaration, so that it can be used above. */
function textOrFunction(value: unknown, name: string): string | undefined {
  if (typeof value === 'string' || typeof value === 'function') return undefined;
  return `${name} must be a text, or a function that returns one, and is ${told(value)}; write ${name}: '...'.`;
}
