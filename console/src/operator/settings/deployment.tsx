import type { ReactNode } from 'react';
import { words } from '../../format.ts';
import type { Who } from '../../staff/staff-api.ts';
import type { StaffDesk } from '../console-api.ts';
import { ChangedIn, type Fresh, Rows, Shown, useFresh } from './parts.tsx';
import type { DeploymentSettings, ModelHealth, SettingsApi } from './settings-api.ts';
import { moment, span } from './spans.ts';

const FILE = <code className="font-mono text-[12.5px]">switchroom.config.ts</code>;

/** What is configured; where a program of its owner's serves the desks, that one says it and this page can't. */
function useDeployment(api: SettingsApi): Fresh<DeploymentSettings> {
  return useFresh('deployment', api.deployment);
}

function Configured({
  of,
  children,
}: {
  of: Fresh<DeploymentSettings>;
  children: (settings: DeploymentSettings) => ReactNode;
}) {
  if (of.problem?.code === 'route-not-found')
    return <ChangedIn>The program that serves these desks configures them, in its own code.</ChangedIn>;
  return <Shown of={of}>{children}</Shown>;
}

/** The desks there are, and what is kept of their conversations. */
export function Desks({ api, who, desks }: { api: SettingsApi; who: Who; desks: readonly StaffDesk[] }) {
  return (
    <>
      <Rows label="Desks" heads={['Desk', 'Agents', 'First agent', 'Models']}>
        {desks.map(({ id, name, agents, entry, models }) => (
          <tr key={id} data-testid="desk" data-id={id}>
            <td>
              <span className="font-medium">{name}</span>
              <code className="block font-mono text-[12px] text-soft">{id}</code>
            </td>
            <td>{agents.length}</td>
            <td>{agents.find((agent) => agent.id === entry)?.name ?? entry}</td>
            <td>{models.join(', ')}</td>
          </tr>
        ))}
      </Rows>
      {who.scopes.includes('identity:manage') && <Kept api={api} />}
      <ChangedIn>
        A desk is code: its agents, tools and edges are changed in its pack, and which packs are served in{' '}
        {FILE}.
      </ChangedIn>
    </>
  );
}

function Kept({ api }: { api: SettingsApi }) {
  const deployment = useDeployment(api);
  const after = (ms: number | null) => (ms === null ? 'never' : `after ${span(ms)}`);
  return (
    <div className="mt-6">
      <h2 className="heading mb-1">What is kept</h2>
      <Configured of={deployment}>
        {({ desks }) => (
          <Rows
            label="What is kept"
            heads={['Desk', 'Silent: closed', 'Closed: deleted', 'Receipts deleted', 'Trial']}
          >
            {desks.map(({ id, name, closeAfterMs, conversationsMs, receiptsMs, trial }) => (
              <tr key={id} data-testid="kept" data-id={id}>
                <td>{name}</td>
                <td>{after(closeAfterMs)}</td>
                <td>{after(conversationsMs)}</td>
                <td>{after(receiptsMs)}</td>
                <td>{trial ?? 'none'}</td>
              </tr>
            ))}
          </Rows>
        )}
      </Configured>
    </div>
  );
}

const HEALTH: Readonly<Record<ModelHealth['status'], string>> = {
  ok: 'answers',
  failing: 'does not answer',
  unknown: 'was not asked yet',
};

/** Which models are asked, in their order, and whether they answer. */
export function Models({ api }: { api: SettingsApi }) {
  const models = useFresh('models', api.models);
  return (
    <>
      <Shown of={models}>
        {(all) =>
          all.length === 0 ? (
            <p data-testid="no-models" className="text-[14px] text-soft">
              No language model is configured: the floor serves, which is on this machine.
            </p>
          ) : (
            <Rows label="Models" heads={['Model', 'State', 'Since', 'Failures', 'Why']}>
              {all.map(({ model, status, since, reason, failures }) => (
                <tr key={model} data-testid="model" data-status={status}>
                  <td className="font-medium">{model}</td>
                  <td className={status === 'failing' ? 'font-semibold text-alarm' : ''}>{HEALTH[status]}</td>
                  <td>{since === null ? '' : moment(since)}</td>
                  <td>{failures}</td>
                  <td>{reason}</td>
                </tr>
              ))}
            </Rows>
          )
        }
      </Shown>
      <ChangedIn>
        Models are named in {FILE}, asked in this order, and their keys come from the environment. What one
        costs is said in `prices` there.
      </ChangedIn>
    </>
  );
}

/** What calls come in on. */
export function Telephone({ api }: { api: SettingsApi }) {
  const deployment = useDeployment(api);
  return (
    <Configured of={deployment}>
      {({ telephone, calls, publicUrl, desks }) => (
        <>
          <dl className="grid max-w-[640px] grid-cols-[minmax(140px,auto)_1fr] gap-x-6 gap-y-1.5 text-[14px]">
            <Fact name="Telephone network">
              {telephone.hasAccount ? 'an account is set' : 'none: no call comes in by telephone'}
            </Fact>
            <Fact name="Reached at">{publicUrl ?? 'this machine only'}</Fact>
            <Fact name="Spoken by">{calls.speech ?? 'no speech model: the browser demonstrates'}</Fact>
            <Fact name="Calls at once">{calls.most} in each process</Fact>
            <Fact name="Recorded">{telephone.recorded ? 'yes, callers are told first' : 'no'}</Fact>
            <Fact name="People called">
              {telephone.people.map(({ name, desk }) => `${name} (${desk})`).join(', ') || 'nobody'}
            </Fact>
          </dl>
          <h2 className="heading mt-6 mb-1">Numbers</h2>
          {telephone.numbers.length === 0 ? (
            <p data-testid="no-numbers" className="text-[14px] text-soft">
              No number stands for a desk of its own: every one is answered by {desks[0]?.name}.
            </p>
          ) : (
            <Rows label="Numbers" heads={['Number', 'Desk']}>
              {telephone.numbers.map(({ number, desk }) => (
                <tr key={number} data-testid="number">
                  <td className="tabular-nums">{number}</td>
                  <td>{desk}</td>
                </tr>
              ))}
            </Rows>
          )}
          <ChangedIn>
            The account is in the environment (TWILIO_ACCOUNT_SID), numbers and people in `phone` of {FILE}. A
            number's calls are sent here by `npm run switchroom -- phone &lt;number&gt;`.
          </ChangedIn>
        </>
      )}
    </Configured>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-soft">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** Whom a quota counts for. */
const SUBJECTS: Readonly<Record<string, string>> = {
  address: 'one address',
  customer: 'one customer',
  desk: 'the desk',
  key: 'one API key',
};

/** How much one caller may use, how long people stay signed in, and how somebody is forgotten. */
export function Limits({ api }: { api: SettingsApi }) {
  const deployment = useDeployment(api);
  return (
    <Configured of={deployment}>
      {({ quotas, signIn, webhooks, isAnalysed, isPublic }) => (
        <>
          <h2 className="heading mb-1">Quotas</h2>
          {quotas.length === 0 ? (
            <p data-testid="no-quotas" className="text-[14px] text-soft">
              Nothing is limited{isPublic ? '' : ': only this machine reaches the server'}.
            </p>
          ) : (
            <Rows label="Quotas" heads={['Of what', 'Counted for', 'At most', 'In']}>
              {quotas.map(({ kind, subject, most, perMs }) => (
                <tr key={`${kind} ${subject}`} data-testid="quota">
                  <td>{kind === 'usd' ? 'what models cost' : words(kind)}</td>
                  <td>{SUBJECTS[subject] ?? subject}</td>
                  <td className="tabular-nums">{kind === 'usd' ? `${most} USD` : most}</td>
                  <td>{span(perMs)}</td>
                </tr>
              ))}
            </Rows>
          )}
          <h2 className="heading mt-6 mb-1">Signing in</h2>
          <p className="text-[14px]">
            By {signIn.ways.join(', ')}. Staff sign in again after {span(signIn.idleMs)} unused, and after{' '}
            {span(signIn.longestMs)} in any case; a customer's token is valid for {span(signIn.tokenMs)}.
          </p>
          <h2 className="heading mt-6 mb-1">Told elsewhere</h2>
          <p className="text-[14px]">
            {webhooks.length === 0
              ? 'No other program is told what happens.'
              : webhooks
                  .map(({ name, host, audience }) => `${name} at ${host} (as ${audience}s read it)`)
                  .join(', ')}{' '}
            Closed conversations {isAnalysed ? 'are analysed.' : 'are not analysed by themselves.'}
          </p>
          <h2 className="heading mt-6 mb-1">Forgetting somebody</h2>
          <p className="max-w-[68ch] text-[14px]">
            On the server,{' '}
            <code className="font-mono text-[12.5px]">npm run switchroom -- export &lt;id&gt;</code> writes
            all that is held of a customer, and{' '}
            <code className="font-mono text-[12.5px]">npm run switchroom -- erase &lt;id&gt;</code> deletes
            it, also from what a backup brings back. Both go into the audit.
          </p>
          <ChangedIn>
            `quotas`, `identity` and `webhooks` stand in {FILE}; how long conversations are kept is
            `retention` of each desk (see Desks).
          </ChangedIn>
        </>
      )}
    </Configured>
  );
}
