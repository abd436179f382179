import { type FormEvent, useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Field } from '../../staff/form.tsx';
import type { Who } from '../../staff/staff-api.ts';
import type { StaffDesk } from '../console-api.ts';
import { Button } from '../take-over/button.tsx';
import { Rows, Shown, ShownOnce, SmallButton, SureButton, useDeed, useFresh } from './parts.tsx';
import { RoleBoxes } from './role-boxes.tsx';
import type { NewMember, Role, SettingsApi, StaffMember } from './settings-api.ts';
import { moment } from './spans.ts';

interface PeopleProps {
  api: SettingsApi;
  who: Who;
  desks: readonly StaffDesk[];
}

/** Who works here: invited, given other roles, let in anew, or ended. */
export function People({ api, who, desks }: PeopleProps) {
  const people = useFresh('people', api.people);
  const { busy, problem, run, forget } = useDeed();
  const [link, setLink] = useState<{ name: string; address: string } | null>(null);
  const [inviting, setInviting] = useState(false);
  const [changing, setChanging] = useState<string | null>(null);
  const act = async (deed: () => Promise<unknown>) => {
    if (!(await run(deed))) return;
    setInviting(false);
    setChanging(null);
    people.again();
  };
  const linked = async (making: ReturnType<SettingsApi['invite']>) => {
    const { member, address } = await making;
    setLink({ name: member.name, address });
  };
  return (
    <div className="space-y-4">
      {problem !== null && <ProblemNotice problem={problem} onRetry={forget} />}
      {link !== null && (
        <ShownOnce
          what={`Send this to ${link.name}, by a way that only they read. It signs them in once, within 15 minutes, and is not shown again.`}
          text={link.address}
          onDone={() => setLink(null)}
        />
      )}
      {inviting ? (
        <InviteForm
          desks={desks}
          busy={busy}
          onCancel={() => setInviting(false)}
          onInvite={(member) => void act(() => linked(api.invite(member)))}
        />
      ) : (
        <Button testId="invite" strong onClick={() => setInviting(true)}>
          Invite somebody
        </Button>
      )}
      <Shown of={people}>
        {(all) => (
          <Rows label="People" heads={['Name', 'Roles', 'Desks', 'Since', '']}>
            {all.map((member) => (
              <PersonRow
                key={member.id}
                member={member}
                isSelf={member.id === who.id}
                busy={busy}
                changing={changing === member.id}
                onChanging={(open) => setChanging(open ? member.id : null)}
                onRoles={(roles) => void act(() => api.setRoles(member.id, roles))}
                onLink={() => void act(() => linked(api.link(member.id)))}
                onEnd={() => void act(() => api.disable(member.id))}
              />
            ))}
          </Rows>
        )}
      </Shown>
    </div>
  );
}

interface PersonRowProps {
  member: StaffMember;
  isSelf: boolean;
  busy: boolean;
  changing: boolean;
  onChanging: (open: boolean) => void;
  onRoles: (roles: Role[]) => void;
  onLink: () => void;
  onEnd: () => void;
}

function PersonRow({ member, isSelf, busy, changing, onChanging, onRoles, onLink, onEnd }: PersonRowProps) {
  const { id, account, name, roles, desks, madeAt, disabledAt } = member;
  const [chosen, setChosen] = useState<Role[]>(roles);
  return (
    <tr data-testid="person" data-id={id} className={disabledAt === null ? '' : 'text-faint'}>
      <td>
        <span className="font-medium">{name}</span>
        {isSelf && ' (you)'}
        <span className="block text-[12.5px] text-soft">{account}</span>
      </td>
      <td>
        {changing ? (
          <div className="space-y-2">
            <RoleBoxes roles={chosen} onChange={setChosen} />
            <span className="flex gap-2">
              <SmallButton
                testId="save-roles"
                disabled={busy || chosen.length === 0}
                onClick={() => onRoles(chosen)}
              >
                Save
              </SmallButton>
              <SmallButton testId="keep-roles" onClick={() => onChanging(false)}>
                Leave them
              </SmallButton>
            </span>
          </div>
        ) : (
          roles.join(', ')
        )}
      </td>
      <td>{desks === null ? 'all' : desks.join(', ')}</td>
      <td className="whitespace-nowrap">{moment(madeAt)}</td>
      <td>
        {disabledAt !== null && <span data-testid="ended">ended {moment(disabledAt)}</span>}
        {disabledAt === null && !isSelf && !changing && (
          <span className="flex flex-wrap justify-end gap-1.5">
            <SmallButton
              testId="change-roles"
              onClick={() => {
                setChosen(roles);
                onChanging(true);
              }}
            >
              Change roles
            </SmallButton>
            <SmallButton testId="new-link" disabled={busy} onClick={onLink}>
              Sign-in link
            </SmallButton>
            <SureButton
              testId="end-access"
              label="End access"
              sure="Sure? It ends now"
              disabled={busy}
              onDo={onEnd}
            />
          </span>
        )}
      </td>
    </tr>
  );
}

interface InviteFormProps {
  desks: readonly StaffDesk[];
  busy: boolean;
  onInvite: (member: NewMember) => void;
  onCancel: () => void;
}

function InviteForm({ desks, busy, onInvite, onCancel }: InviteFormProps) {
  const [roles, setRoles] = useState<Role[]>(['operator']);
  const [at, setAt] = useState<readonly string[]>([]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    onInvite({
      account: String(given.get('account')),
      name: String(given.get('name')),
      roles,
      ...(at.length > 0 && { desks: at }),
    });
  };
  return (
    <form
      onSubmit={submit}
      aria-label="Invite somebody"
      className="max-w-[560px] space-y-3 rounded-xl border border-rule bg-panel p-4"
    >
      <Field label="Name" name="name" required maxLength={200} hint="Customers read it." />
      <Field
        label="Account"
        name="account"
        required
        maxLength={200}
        autoCapitalize="none"
        hint="What they sign in with, e.g. their e-mail address."
      />
      <RoleBoxes roles={roles} onChange={setRoles} />
      {desks.length > 1 && (
        <fieldset className="text-[14px]">
          <legend className="font-medium">Desks</legend>
          {desks.map(({ id, name }) => (
            <label key={id} className="mr-4 inline-flex items-baseline gap-2">
              <input
                type="checkbox"
                checked={at.includes(id)}
                onChange={({ target }) =>
                  setAt(target.checked ? [...at, id] : at.filter((one) => one !== id))
                }
              />
              {name}
            </label>
          ))}
          <span className="block text-[13px] text-soft">None chosen: all.</span>
        </fieldset>
      )}
      <span className="flex gap-2">
        <Button
          testId="invite-send"
          type="submit"
          strong
          disabled={busy || roles.length === 0}
          onClick={() => undefined}
        >
          Make the link
        </Button>
        <Button testId="invite-cancel" onClick={onCancel}>
          Cancel
        </Button>
      </span>
    </form>
  );
}
