import type { Command } from 'commander';
import type { ApiKey, ShownApiKey } from '../contracts/api-key.ts';
import { ROLES, type Role, SCOPES, type Scope } from '../contracts/principal.ts';
import { anyOf, atDesks, DESK_OPTION, listOf, notNegative, positive, someOf } from './choices.ts';
import { act, withIdentity } from './identity-of.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

interface CreateOptions {
  readonly name: string;
  readonly role: readonly Role[];
  readonly scope: readonly Scope[];
  readonly desk: readonly string[];
  readonly days?: number;
}

/** Adds `switchroom key ...`: the API keys of services, and the ring of signing keys. */
export function addKeyCommands(program: Command, config: () => string): void {
  const key = program.command('key').description('API keys of services, and the keys that sign tokens');
  key
    .command('create')
    .description('make an API key and print it, this once, on the last line')
    .option('-r, --role <role>', `${ROLES.join(', ')}; may be repeated`, listOf(ROLES), [])
    .option('-s, --scope <scope>', `${SCOPES.join(', ')}; may be repeated`, listOf(SCOPES), [])
    .option('-D, --desk <id>', DESK_OPTION, anyOf, [])
    .option('-n, --name <name>', 'what it is for', 'service')
    .option('-d, --days <days>', 'after how many days it expires; never without', positive)
    .action((options: CreateOptions) => create(config(), options));
  key
    .command('list')
    .description('list the API keys')
    .action(() => list(config()));
  key
    .command('revoke')
    .description('end an API key; every process refuses it within 5 seconds')
    .argument('<id>')
    .action(async (id: string) => {
      await act(
        config(),
        ({ keys }) => keys.revoke(id),
        () => ({ action: 'key-revoked', targets: [id] }),
      );
      console.log(`Revoked: ${id}`);
    });
  key
    .command('rotate')
    .description('give an API key a new secret and print it, this once, on the last line')
    .argument('<id>')
    .option('-g, --grace <hours>', 'how long the old secret stays valid', notNegative, 1)
    .action(async (id: string, { grace }: { grace: number }) => {
      const graceMs = grace * HOUR_MS;
      const made = await act(
        config(),
        ({ keys }) => keys.rotate(id, graceMs),
        () => ({ action: 'key-rotated', targets: [id], counts: { graceMs } }),
      );
      show(made);
    });
  key
    .command('rotate-signing')
    .description('sign tokens with a new key; what the old one signed stays valid until it expires')
    .option('--at-once', 'the old keys end now: every customer must open a new conversation', false)
    .action(async (options: { atOnce: boolean }) => {
      const id = await act(
        config(),
        ({ ring }) => ring.rotate(options),
        (made) => ({ action: 'signing-key-rotated', targets: [made] }),
      );
      console.log(`A new key signs within 15 seconds: ${id}`);
    });
}

async function create(
  config: string,
  { days, role: roles, scope: scopes, desk, name }: CreateOptions,
): Promise<void> {
  const expiresAt = days === undefined ? undefined : new Date(Date.now() + days * DAY_MS);
  const made = await act(
    config,
    ({ keys }) => keys.create({ name, roles, scopes, desks: someOf(desk), expiresAt }),
    ({ key }) => ({
      action: 'key-made',
      targets: [key.id, ...key.roles, ...key.scopes, ...(key.desks ?? [])],
    }),
  );
  show(made);
}

/** The secret alone on the last line, for scripts. */
function show({ key, secret }: ShownApiKey): void {
  console.log(`${describe(key)}\nIt is shown this once:\n${secret}`);
}

async function list(config: string): Promise<void> {
  const keys = await withIdentity(config, ({ keys }) => keys.list());
  for (const key of keys) console.log(describe(key));
  if (keys.length === 0) console.log('There are no API keys.');
}

function describe({ id, name, roles, scopes, desks, madeAt, expiresAt, usedAt, revokedAt }: ApiKey): string {
  const state = revokedAt
    ? `revoked ${revokedAt.toISOString()}`
    : `used ${usedAt?.toISOString() ?? 'never'}, ${expiresAt ? `expires ${expiresAt.toISOString()}` : 'does not expire'}`;
  return `${id}  ${name}  ${[...roles, ...scopes].join(',')}${atDesks(desks)}  made ${madeAt.toISOString()}, ${state}`;
}
