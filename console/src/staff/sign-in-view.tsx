import { type FormEvent, useEffect, useState } from 'react';
import { Jack } from '../components/jack.tsx';
import { Button, Field, Told } from './form.tsx';
import { hasPasskeys, type SignInWay, type StaffApi, type Who } from './staff-api.ts';
import { whyNot } from './words.ts';

interface SignInProps {
  staff: StaffApi;
  /** Why they see this; empty: they asked for it. */
  why: string;
  onSignedIn: (who: Who) => void;
}

/** Where staff sign in: with a password, a passkey, or at the identity provider; a link comes by its address. */
export function SignInView({ staff, why, onSignedIn }: SignInProps) {
  const ways = useWays(staff);
  const [told, setTold] = useState(why);
  const [busy, setBusy] = useState(false);
  const sign = async (way: 'password' | 'passkey', how: () => Promise<Who>) => {
    setBusy(true);
    setTold('');
    try {
      onSignedIn(await how());
    } catch (thrown) {
      setTold(whyNot(thrown, way));
      setBusy(false);
    }
  };
  return (
    <main className="h-full overflow-y-auto" data-testid="sign-in">
      <div className="mx-auto flex min-h-full w-full max-w-[400px] flex-col justify-center gap-4 px-5 py-10">
        <Jack cord="var(--brass)" plugged size={22} />
        <h1 className="font-semibold text-[26px] tracking-[-0.02em]">Sign in</h1>
        <Told testId="sign-in-told">{told}</Told>
        {ways.includes('oidc') && (
          <Button look="other" onClick={() => window.location.assign('/v1/session/oidc')}>
            Your identity provider
          </Button>
        )}
        {ways.includes('passkey') && hasPasskeys() && (
          <Button look="other" disabled={busy} onClick={() => void sign('passkey', staff.byPasskey)}>
            Passkey
          </Button>
        )}
        {ways.includes('password') && (
          <PasswordForm
            busy={busy}
            onSubmit={(...given) => void sign('password', () => staff.byPassword(...given))}
          />
        )}
        <p className="text-[13px] text-soft">
          No way in? On the server,{' '}
          <code className="font-mono text-[12px]">npm run switchroom -- staff link</code> prints an address
          that lets you in once.
        </p>
        <a href="/" className="w-fit text-[13px] text-soft underline underline-offset-4">
          I am a customer
        </a>
      </div>
    </main>
  );
}

function PasswordForm({
  busy,
  onSubmit,
}: {
  busy: boolean;
  onSubmit: (account: string, password: string) => void;
}) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    onSubmit(String(given.get('account')), String(given.get('password')));
  };
  return (
    <form onSubmit={submit} className="space-y-3">
      <Field label="Account" name="account" required autoComplete="username" autoCapitalize="none" />
      <Field label="Password" name="password" type="password" required autoComplete="current-password" />
      <Button look="main" type="submit" disabled={busy}>
        Sign in
      </Button>
    </form>
  );
}

function useWays(staff: StaffApi): readonly SignInWay[] {
  const [ways, setWays] = useState<readonly SignInWay[]>([]);
  useEffect(() => {
    staff.ways().then(setWays, () => setWays(['password', 'passkey']));
  }, [staff]);
  return ways;
}
