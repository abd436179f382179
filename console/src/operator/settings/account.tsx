import { ProblemNotice } from '../../components/problem-notice.tsx';
import { OwnCredentials } from '../../staff/own-credentials.tsx';
import type { StaffApi, Who } from '../../staff/staff-api.ts';
import { BASE } from '../places.ts';
import { drafts } from '../take-over/drafts.ts';
import { OwnPasskeys } from './own-passkeys.tsx';
import { Shown, SmallButton, useDeed, useFresh } from './parts.tsx';
import type { SettingsApi } from './settings-api.ts';
import { moment } from './spans.ts';

/** By what one was signed in. */
const WAYS: Readonly<Record<string, string>> = {
  link: 'by a link',
  password: 'with a password',
  passkey: 'with a passkey',
  oidc: 'at your identity provider',
};

/** Who one is, where one is signed in, how one can sign in the next time, and the way out. */
export function Account({ api, staff, who }: { api: SettingsApi; staff: StaffApi; who: Who }) {
  const sessions = useFresh('sessions', api.sessions);
  const passkeys = useFresh('passkeys', api.passkeys);
  const { busy, problem, run, forget } = useDeed();
  // What staff have seen must not stay in the page.
  const signOut = () => {
    drafts.forget();
    void staff.signOut().finally(() => window.location.assign(BASE));
  };
  return (
    <div className="space-y-6">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <p data-testid="who" className="text-[14px]">
          <span className="font-semibold">{who.name}</span>
          <span className="text-soft">
            , {who.roles.join(', ')}
            {who.desks !== null && ` at ${who.desks.join(', ')}`}
          </span>
        </p>
        <SmallButton testId="sign-out" onClick={signOut}>
          Sign out
        </SmallButton>
      </div>
      <div data-testid="account" className="grid max-w-[760px] items-start gap-6 md:grid-cols-2">
        <OwnCredentials staff={staff} onPasskey={passkeys.again} />
      </div>
      <OwnPasskeys api={api} passkeys={passkeys} />
      <section>
        <h2 className="heading mb-1">Where you are signed in</h2>
        {problem !== null && <ProblemNotice problem={problem} onRetry={forget} />}
        <Shown of={sessions}>
          {(all) => (
            <ul className="divide-y divide-rule text-[13.5px]">
              {all.map(({ id, via, madeAt, seenAt, isThis }) => (
                <li
                  key={id}
                  data-testid="session"
                  className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2"
                >
                  <span className="min-w-0 flex-1">
                    {isThis ? <span className="font-semibold">This browser</span> : 'Another browser'}, signed
                    in {WAYS[via] ?? via} <span className="text-soft">{moment(madeAt)}</span>
                    <span className="text-soft">, last seen {moment(seenAt)}</span>
                  </span>
                  {!isThis && (
                    <SmallButton
                      testId="end-session"
                      disabled={busy}
                      onClick={() => void run(() => api.endSession(id)).then(sessions.again)}
                    >
                      Sign it out
                    </SmallButton>
                  )}
                </li>
              ))}
            </ul>
          )}
        </Shown>
      </section>
    </div>
  );
}
