import { type FormEvent, useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Field } from '../../staff/form.tsx';
import { Button } from '../take-over/button.tsx';
import { Rows, Shown, ShownOnce, SmallButton, SureButton, useDeed, useFresh } from './parts.tsx';
import { RoleBoxes } from './role-boxes.tsx';
import type { ApiKey, NewKey, Role, SettingsApi } from './settings-api.ts';
import { moment } from './spans.ts';

const DAY_MS = 86_400_000;

/** What programs show: made, given a new secret, revoked. */
export function Keys({ api }: { api: SettingsApi }) {
  const keys = useFresh('keys', api.keys);
  const { busy, problem, run, forget } = useDeed();
  const [secret, setSecret] = useState<string | null>(null);
  const [making, setMaking] = useState(false);
  const act = async (deed: () => Promise<unknown>) => {
    if (!(await run(deed))) return;
    setMaking(false);
    keys.again();
  };
  const shown = async (making: ReturnType<SettingsApi['makeKey']>) => setSecret((await making).secret);
  return (
    <div className="space-y-4">
      {problem !== null && <ProblemNotice problem={problem} onRetry={forget} />}
      {secret !== null && (
        <ShownOnce
          what="This is the key. Nobody is shown it again."
          text={secret}
          onDone={() => setSecret(null)}
        />
      )}
      {making ? (
        <KeyForm
          busy={busy}
          onCancel={() => setMaking(false)}
          onMake={(key) => void act(() => shown(api.makeKey(key)))}
        />
      ) : (
        <Button testId="make-key" strong onClick={() => setMaking(true)}>
          Make a key
        </Button>
      )}
      <Shown of={keys}>
        {(all) =>
          all.length === 0 ? (
            <p data-testid="no-keys" className="text-[14px] text-soft">
              No program has a key.
            </p>
          ) : (
            <Rows label="API keys" heads={['Name', 'May', 'Made', 'Last used', 'Expires', '']}>
              {all.map((key) => (
                <KeyRow
                  key={key.id}
                  of={key}
                  busy={busy}
                  onRotate={() => void act(() => shown(api.rotateKey(key.id)))}
                  onRevoke={() => void act(() => api.revokeKey(key.id))}
                />
              ))}
            </Rows>
          )
        }
      </Shown>
    </div>
  );
}

interface KeyRowProps {
  of: ApiKey;
  busy: boolean;
  onRotate: () => void;
  onRevoke: () => void;
}

function KeyRow({ of, busy, onRotate, onRevoke }: KeyRowProps) {
  const { id, name, roles, scopes, desks, madeAt, usedAt, expiresAt, revokedAt } = of;
  return (
    <tr data-testid="key" data-id={id} className={revokedAt === null ? '' : 'text-faint'}>
      <td>
        <span className="font-medium">{name}</span>
        <code className="block font-mono text-[12px] text-soft">{id}</code>
      </td>
      <td>
        {[...roles, ...scopes].join(', ')}
        {desks !== null && ` at ${desks.join(', ')}`}
      </td>
      <td className="whitespace-nowrap">{moment(madeAt)}</td>
      <td className="whitespace-nowrap">{usedAt === null ? 'never' : moment(usedAt)}</td>
      <td className="whitespace-nowrap">{expiresAt === null ? 'never' : moment(expiresAt)}</td>
      <td>
        {revokedAt !== null ? (
          <span data-testid="revoked">revoked {moment(revokedAt)}</span>
        ) : (
          <span className="flex flex-wrap justify-end gap-1.5">
            <SureButton
              testId="rotate-key"
              label="New secret"
              sure="Sure? The old one ends in an hour"
              disabled={busy}
              onDo={onRotate}
            />
            <SureButton
              testId="revoke-key"
              label="Revoke"
              sure="Sure? It ends now"
              disabled={busy}
              onDo={onRevoke}
            />
          </span>
        )}
      </td>
    </tr>
  );
}

interface KeyFormProps {
  busy: boolean;
  onMake: (key: NewKey) => void;
  onCancel: () => void;
}

function KeyForm({ busy, onMake, onCancel }: KeyFormProps) {
  const [roles, setRoles] = useState<Role[]>(['operator']);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const days = Number(given.get('days'));
    onMake({
      name: String(given.get('name')),
      roles,
      scopes: [],
      ...(days > 0 && { expiresAt: new Date(Date.now() + days * DAY_MS).toISOString() }),
    });
  };
  return (
    <form
      onSubmit={submit}
      aria-label="Make a key"
      className="max-w-[560px] space-y-3 rounded-xl border border-rule bg-panel p-4"
    >
      <Field label="Name" name="name" required maxLength={200} hint="Which program has it." />
      <RoleBoxes roles={roles} onChange={setRoles} />
      <Field
        label="Days until it expires"
        name="days"
        type="number"
        min={1}
        max={3650}
        hint="Empty: never."
      />
      <span className="flex gap-2">
        <Button
          testId="make-key-send"
          type="submit"
          strong
          disabled={busy || roles.length === 0}
          onClick={() => undefined}
        >
          Make the key
        </Button>
        <SmallButton testId="make-key-cancel" onClick={onCancel}>
          Cancel
        </SmallButton>
      </span>
    </form>
  );
}
