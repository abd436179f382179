import { type FormEvent, useState } from 'react';
import { Button, Field, Told } from './form.tsx';
import { hasPasskeys, type StaffApi } from './staff-api.ts';
import { whyNot } from './words.ts';

interface OwnCredentialsProps {
  staff: StaffApi;
  /** A passkey was made. */
  onPasskey: () => void;
}

/** How one can sign in the next time: a password and a passkey. */
export function OwnCredentials({ staff, onPasskey }: OwnCredentialsProps) {
  return (
    <>
      <Password staff={staff} />
      {hasPasskeys() ? <Passkey staff={staff} onPasskey={onPasskey} /> : <NoPasskeys />}
    </>
  );
}

function Password({ staff }: { staff: StaffApi }) {
  const { told, done, run } = useTold('current');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    const set = () => staff.setPassword(String(given.get('password')), String(given.get('current')));
    void run(set, 'Your password is set. Other browsers of yours are signed out.').then(
      (ok) => ok && form.reset(),
    );
  };
  return (
    <form onSubmit={submit} className="space-y-3" aria-label="Password">
      <Field
        label="New password"
        name="password"
        type="password"
        minLength={12}
        required
        autoComplete="new-password"
        hint="At least 12 characters."
      />
      <Field
        label="Current password"
        name="current"
        type="password"
        autoComplete="current-password"
        hint="Leave it empty if you have none, or have just signed in by a link or a passkey."
      />
      <Button look="main" type="submit">
        Set the password
      </Button>
      <Outcome told={told} done={done} />
    </form>
  );
}

function Passkey({ staff, onPasskey }: OwnCredentialsProps) {
  const { told, done, run } = useTold('passkey');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name'));
    void run(() => staff.addPasskey(name), 'The passkey is kept. It signs you in here from now on.').then(
      (ok) => ok && onPasskey(),
    );
  };
  return (
    <form onSubmit={submit} className="space-y-3" aria-label="Passkey">
      <Field label="Name of a passkey" name="name" required maxLength={200} defaultValue="This device" />
      <Button look="other" type="submit">
        Add a passkey
      </Button>
      <Outcome told={told} done={done} />
    </form>
  );
}

function NoPasskeys() {
  return (
    <p className="text-[13px] text-faint">
      A passkey needs a browser that has them and a page opened by a host name, as in http://localhost.
    </p>
  );
}

function Outcome({ told, done }: { told: string; done: string }) {
  return (
    <>
      <Told testId="account-told">{told}</Told>
      <p role="status" data-testid="account-done" className="text-[14px] empty:hidden">
        {done}
      </p>
    </>
  );
}

/** Does something and tells what came of it. */
function useTold(what: 'current' | 'passkey') {
  const [{ told, done }, tell] = useState({ told: '', done: '' });
  const run = async (work: () => Promise<void>, success: string): Promise<boolean> => {
    tell({ told: '', done: '' });
    try {
      await work();
      tell({ told: '', done: success });
      return true;
    } catch (thrown) {
      tell({ told: whyNot(thrown, what), done: '' });
      return false;
    }
  };
  return { told, done, run };
}
