import { ProblemNotice } from '../../components/problem-notice.tsx';
import { type Fresh, Shown, SureButton, useDeed } from './parts.tsx';
import type { Passkey, SettingsApi } from './settings-api.ts';
import { moment } from './spans.ts';

interface OwnPasskeysProps {
  api: Pick<SettingsApi, 'removePasskey'>;
  passkeys: Fresh<readonly Passkey[]>;
}

/** One's passkeys: what each is called, when it was made and used, and its end. */
export function OwnPasskeys({ api, passkeys }: OwnPasskeysProps) {
  const { busy, problem, run, forget } = useDeed();
  return (
    <section>
      <h2 className="heading mb-1">Your passkeys</h2>
      {problem !== null && <ProblemNotice problem={problem} onRetry={forget} />}
      <Shown of={passkeys}>
        {(all) =>
          all.length === 0 ? (
            <p data-testid="no-passkeys" className="text-[13.5px] text-soft">
              You have none yet.
            </p>
          ) : (
            <ul className="divide-y divide-rule text-[13.5px]">
              {all.map(({ id, name, madeAt, usedAt }) => (
                <li
                  key={id}
                  data-testid="passkey"
                  className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2"
                >
                  <span className="min-w-0 flex-1 break-words">
                    <span className="font-semibold">{name}</span>
                    <span className="text-soft">
                      , made {moment(madeAt)}, {usedAt === null ? 'not used yet' : `used ${moment(usedAt)}`}
                    </span>
                  </span>
                  <SureButton
                    label="Remove"
                    sure="It signs nobody in any more: remove"
                    testId="remove-passkey"
                    disabled={busy}
                    onDo={() => void run(() => api.removePasskey(id)).then(passkeys.again)}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </section>
  );
}
