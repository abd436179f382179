import { type FormEvent, useState } from 'react';
import { Cross } from '../components/icons.tsx';
import { Button, Field, Told } from './form.tsx';
import { hasPasskeys, type StaffApi, type Who } from './staff-api.ts';
import { whyNot } from './words.ts';

interface AccountProps {
  staff: StaffApi;
  who: Who;
  onSignOut: () => void;
  onClose: () => void;
}

/** Who one is, how one can sign in the next time, and the way out. */
export function AccountDialog({ staff, who, onSignOut, onClose }: AccountProps) {
  return (
    <dialog
      ref={(dialog) => {
        if (dialog?.open === false) dialog.showModal();
      }}
      onClose={onClose}
      aria-labelledby="account-title"
      data-testid="account"
      className="m-auto max-h-[calc(100dvh-24px)] w-[min(420px,calc(100vw-24px))] overflow-y-auto rounded-2xl border border-rule-strong bg-paper p-5 text-ink shadow-2xl backdrop:bg-black/40"
    >
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <h2 id="account-title" className="font-semibold text-[18px] tracking-[-0.01em]">
            Your account
          </h2>
          <p className="text-[14px] text-soft">
            {who.name}, {who.roles.join(', ')}
          </p>
        </div>
        <form method="dialog">
          <button
            type="submit"
            aria-label="Close"
            className="grid size-9 place-items-center rounded-full text-soft hover:bg-well"
          >
            <Cross />
          </button>
        </form>
      </div>
      <div className="mt-4 space-y-6">
        <Password staff={staff} />
        {hasPasskeys() ? <Passkey staff={staff} /> : <NoPasskeys />}
        <Button look="other" onClick={onSignOut}>
          Sign out
        </Button>
      </div>
    </dialog>
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

function Passkey({ staff }: { staff: StaffApi }) {
  const { told, done, run } = useTold('passkey');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name'));
    void run(() => staff.addPasskey(name), 'The passkey is kept. It signs you in here from now on.');
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
