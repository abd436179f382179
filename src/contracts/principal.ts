/** What staff and services may do, each a word of its own; a role stands for several. */
export const SCOPES = [
  /** Open a conversation in the name of a signed-in customer, with facts of the host's. */
  'conversations:open',
  /** Read every conversation of the desk as the log has it. */
  'conversations:read',
  /** Let a recorded conversation go on otherwise, in a copy that nothing is done in. */
  'conversations:fork',
  /** Speak, interrupt and close in any conversation, as its customer could. */
  'conversations:write',
  /** Play recordings of calls, and listen to calls that go on. */
  'calls:hear',
  /** Claim, reply, whisper, hand back, decline. */
  'inbox:work',
  /** Say yes or no to a tool call, where the desk lets one's role. */
  'approvals:decide',
  /** Say who should have had a conversation. */
  'labels:write',
  /** Keep runs of suites. */
  'evals:write',
  /** Read the desk: agents, tools, edges, models. */
  'desk:read',
  /** Publish changes over the code of the desk. */
  'desk:publish',
  'audit:read',
  /** Export and erase what is held of a customer. */
  'customers:erase',
  /** Staff, keys, sign-in. */
  'identity:manage',
] as const;

/** See `SCOPES`. */
export type Scope = (typeof SCOPES)[number];

/** Roles of staff and of API keys. */
export const ROLES = ['owner', 'operator', 'analyst', 'auditor'] as const;

/** See `ROLES`. */
export type Role = (typeof ROLES)[number];

/** What each role may do. */
export const SCOPES_OF: Readonly<Record<Role, readonly Scope[]>> = {
  owner: SCOPES,
  operator: [
    'conversations:open',
    'conversations:read',
    'conversations:fork',
    'conversations:write',
    'calls:hear',
    'inbox:work',
    'approvals:decide',
    'labels:write',
    'desk:read',
  ],
  analyst: ['conversations:read', 'desk:read'],
  auditor: ['conversations:read', 'desk:read', 'audit:read'],
};

/**
 * Who does something, made once where a request comes in and passed through every call of a switchboard.
 * `customer`: whoever holds the token of one conversation. `staff`: a person who has signed in. `service`: a program
 * with an API key. `node`: this program itself, e.g. upkeep, or a host program that embeds the desk.
 */
export interface Principal {
  readonly kind: 'customer' | 'staff' | 'service' | 'node';
  /** Unique within its kind, stable, no personal data: it goes on record. */
  readonly id: string;
  /** What a customer is shown of staff who talk to them. */
  readonly name: string;
  /** Id of the desk it may reach; of several in one deployment, the one whose name the deployment's staff and keys are kept under. */
  readonly desk: string;
  /** Ids of the desks it may work at, where that is not all of the deployment's. */
  readonly desks?: readonly string[] | undefined;
  readonly roles: readonly Role[];
  readonly scopes: readonly Scope[];
  /** Of a customer: the one conversation that is theirs; undefined for one who opens it now. */
  readonly conversation?: string;
  /** The network address a request came from; for quotas only, never kept. */
  readonly address?: string;
}

/** Everything these roles may do, at all desks. */
export function scopesOf(roles: readonly Role[]): Scope[] {
  return scopesAt(null, roles);
}

/** What belongs to the whole deployment: who works at some of its desks may not do it, whatever their role. */
const OF_ALL_DESKS: ReadonlySet<Scope> = new Set<Scope>(['identity:manage', 'audit:read']);

/** What somebody may do with these roles, and these scopes beside them, at all desks (`null`) or at some. */
export function scopesAt(
  desks: readonly string[] | null,
  roles: readonly Role[],
  beside: readonly Scope[] = [],
): Scope[] {
  const scopes = new Set([...roles.flatMap((role) => SCOPES_OF[role]), ...beside]);
  return [...scopes].filter((scope) => desks === null || !OF_ALL_DESKS.has(scope));
}

/** Whether a principal may work at a desk. */
export function worksAt({ desk, desks }: Pick<Principal, 'desk' | 'desks'>, id: string): boolean {
  return desk === id && (desks?.includes(id) ?? true);
}

/** This program itself, which may do everything at its desk; `name` says which part of it. */
export function nodePrincipal(desk: string, name = 'node'): Principal {
  return { kind: 'node', id: name, name, desk, roles: ['owner'], scopes: SCOPES };
}

/** A person who works at a desk. */
export function staffPrincipal(
  desk: string,
  {
    id,
    name,
    roles = ['operator'],
    desks = null,
  }: {
    readonly id: string;
    readonly name: string;
    readonly roles?: readonly Role[] | undefined;
    readonly desks?: readonly string[] | null | undefined;
  },
): Principal {
  const scopes = scopesAt(desks, roles);
  return { kind: 'staff', id, name, desk, roles, scopes, ...(desks && { desks }) };
}
