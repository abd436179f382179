import type { Command } from 'commander';
import { readEnvironment } from '../app/environment.ts';
import { ROLES, type Role } from '../contracts/principal.ts';
import { linkAddress, type NewStaff, type SignInLink, type StaffMember } from '../contracts/staff.ts';
import { anyOf, atDesks, DESK_OPTION, listOf, someOf } from './choices.ts';
import { act, withIdentity } from './identity-of.ts';

interface MemberOptions {
  readonly account?: string;
  readonly name: string;
  readonly role: readonly Role[];
  readonly desk: readonly string[];
}

/** Adds `switchroom staff ...`: the people who work at the desk. */
export function addStaffCommands(program: Command, config: () => string): void {
  const staff = program.command('staff').description('the people who work at the desk');
  staff
    .command('add')
    .description('add somebody, and print the link that lets them in the first time')
    .argument('<account>', 'what they sign in with, e.g. an e-mail address')
    .requiredOption('-n, --name <name>', 'what customers are shown')
    .requiredOption('-r, --role <role>', `${ROLES.join(', ')}; may be repeated`, listOf(ROLES), [])
    .option('-D, --desk <id>', DESK_OPTION, anyOf, [])
    .action(async (account: string, { name, role: roles, desk }: MemberOptions) => {
      const { link } = await act(
        config(),
        async ({ staff }) => {
          const member = await staff.add({ account, name, roles, desks: someOf(desk) });
          return { member, link: await staff.createLink(member) };
        },
        ({ member }) => ({
          action: 'staff-added',
          targets: [member.id, ...member.roles, ...(member.desks ?? [])],
        }),
      );
      show(link);
    });
  staff
    .command('list')
    .description('list the staff')
    .action(async () => {
      const members = await withIdentity(config(), ({ staff }) => staff.list());
      for (const member of members) console.log(describe(member));
      if (members.length === 0) console.log('There is nobody yet.');
    });
  addDesksCommand(staff, config);
  staff
    .command('disable')
    .description('keep somebody out; their sessions end now')
    .argument('<id>')
    .action(async (id: string) => {
      await act(
        config(),
        ({ staff }) => staff.disable(id),
        () => ({ action: 'staff-disabled', targets: [id] }),
      );
      console.log(`Disabled: ${id}`);
    });
  staff
    .command('link')
    .description('print a link that signs somebody in once, within 15 minutes; who is new is added')
    .option('-n, --name <name>', 'what customers are shown', 'Owner')
    .option('-a, --account <account>', 'what they sign in with; the name without')
    .option('-r, --role <role>', `${ROLES.join(', ')}; may be repeated`, listOf(ROLES), [])
    .option('-D, --desk <id>', `${DESK_OPTION}; for who is new`, anyOf, [])
    .action(async ({ name, account = name, role, desk }: MemberOptions) => {
      const roles = role.length > 0 ? role : (['owner'] as const);
      const member: NewStaff = { account, name, roles, desks: someOf(desk) };
      const link = await act(
        config(),
        ({ staff }) => staff.createLink(member),
        () => ({ action: 'sign-in-link-made', targets: [...member.roles] }),
      );
      show(link);
    });
}

function addDesksCommand(staff: Command, config: () => string): void {
  staff
    .command('desks')
    .description('say at which desks somebody works from now on')
    .argument('<id>')
    .option('-D, --desk <id>', DESK_OPTION, anyOf, [])
    .action(async (id: string, { desk }: Pick<MemberOptions, 'desk'>) => {
      const desks = someOf(desk) ?? null;
      await act(
        config(),
        ({ staff }) => staff.moveTo(id, desks),
        () => ({ action: 'staff-moved', targets: [id, ...(desks ?? [])] }),
      );
      console.log(`Works at ${desks?.join(', ') ?? 'all desks'}: ${id}`);
    });
}

/** The address alone on the last line, for scripts. */
function show({ secret, expiresAt }: SignInLink): void {
  const { PUBLIC_URL, PORT } = readEnvironment(process.env);
  const origin = PUBLIC_URL === undefined ? `http://localhost:${PORT}` : new URL(PUBLIC_URL).origin;
  console.log(`Signs in once, until ${expiresAt.toISOString()}:\n${linkAddress(origin, secret)}`);
}

function describe({ id, account, name, roles, desks, disabledAt }: StaffMember): string {
  const state = disabledAt ? `  disabled ${disabledAt.toISOString()}` : '';
  return `${id}  ${account}  ${name}  ${roles.join(',')}${atDesks(desks)}${state}`;
}
