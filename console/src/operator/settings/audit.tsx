import { type FormEvent, useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Field } from '../../staff/form.tsx';
import type { Who } from '../../staff/staff-api.ts';
import { BASE, conversationPath, withSearch } from '../places.ts';
import { Button } from '../take-over/button.tsx';
import { Rows, Shown, SmallButton, useDeed, useFresh } from './parts.tsx';
import type { AuditReport, SettingsApi } from './settings-api.ts';
import { moment } from './spans.ts';

interface AuditProps {
  api: SettingsApi;
  who: Who;
  search: string;
  onSearch: (search: string) => void;
}

/** What staff, services and upkeep read and did, and whether the record is still what was written. */
export function AuditSection({ api, who, search, onSearch }: AuditProps) {
  const query = new URLSearchParams(search);
  const [actor, action] = [query.get('actor') ?? '', query.get('action') ?? ''];
  const before = Number(query.get('before')) || null;
  const page = useFresh(`audit ${actor} ${action} ${before}`, () => api.audit({ actor, action, before }));
  const managesPeople = who.scopes.includes('identity:manage');
  const people = useFresh('people', async () => (managesPeople ? api.people() : []));
  const nameOf = (id: string) => people.answer?.find((one) => one.id === id)?.name ?? id;
  const narrow = (changes: Readonly<Record<string, string>>) =>
    onSearch(withSearch(search, { before: '', ...changes }));
  return (
    <div className="space-y-5">
      <Verify api={api} />
      <Filter key={`${actor} ${action}`} actor={actor} action={action} onNarrow={narrow} />
      <Shown of={page}>
        {({ entries, next }) => (
          <>
            {entries.length === 0 && (
              <p data-testid="audit-empty" className="text-[14px] text-soft">
                {next === null
                  ? 'Nothing of this kind is on record.'
                  : 'Nothing of this kind among the last 20,000 entries: look further back.'}
              </p>
            )}
            {entries.length > 0 && (
              <Rows label="Audit" heads={['When', 'Who', 'What', 'Of what']}>
                {entries.map(({ seq, at, kind, actor: by, action: what, targets, counts }) => (
                  <tr key={seq} data-testid="audit-entry" data-seq={seq}>
                    <td className="whitespace-nowrap tabular-nums">{moment(at)}</td>
                    <td>
                      <button
                        type="button"
                        onClick={() => narrow({ actor: by })}
                        className="text-left underline-offset-4 hover:underline"
                      >
                        {nameOf(by)}
                      </button>
                      <span className="block text-[12.5px] text-soft">{kind}</span>
                    </td>
                    <td>
                      <button
                        type="button"
                        onClick={() => narrow({ action: what })}
                        className="text-left underline-offset-4 hover:underline"
                      >
                        {what}
                      </button>
                    </td>
                    <td className="break-all">
                      {targets.map((target) => (
                        <Target key={target} id={target} nameOf={nameOf} />
                      ))}
                      <span className="text-[12.5px] text-soft">
                        {Object.entries(counts)
                          .map(([name, count]) => `${name} ${count}`)
                          .join(', ')}
                      </span>
                    </td>
                  </tr>
                ))}
              </Rows>
            )}
            {next !== null && (
              <SmallButton testId="audit-older" onClick={() => narrow({ before: String(next) })}>
                Older entries
              </SmallButton>
            )}
          </>
        )}
      </Shown>
    </div>
  );
}

function Target({ id, nameOf }: { id: string; nameOf: (id: string) => string }) {
  if (!/(^|\.)cv_/.test(id)) return <span className="mr-2">{nameOf(id)}</span>;
  return (
    <a href={`${BASE}${conversationPath(id)}`} className="mr-2 underline underline-offset-4">
      {id}
    </a>
  );
}

interface FilterProps {
  actor: string;
  action: string;
  onNarrow: (changes: Readonly<Record<string, string>>) => void;
}

function Filter({ actor, action, onNarrow }: FilterProps) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    onNarrow({
      actor: String(given.get('actor')).trim(),
      action: String(given.get('action')).trim(),
    });
  };
  return (
    <form onSubmit={submit} aria-label="Filter" className="flex flex-wrap items-end gap-3">
      <Field label="Id of who did it" name="actor" defaultValue={actor} maxLength={200} />
      <Field
        label="Action"
        name="action"
        defaultValue={action}
        pattern="[a-z\-]{1,60}"
        title="Small letters and dashes, as in the list"
        placeholder="post-inbox-claim"
      />
      <Button testId="audit-filter" type="submit" onClick={() => undefined}>
        Filter
      </Button>
      {(actor !== '' || action !== '') && (
        <Button testId="audit-all" onClick={() => onNarrow({ actor: '', action: '' })}>
          Everything
        </Button>
      )}
    </form>
  );
}

function Verify({ api }: { api: SettingsApi }) {
  const [report, setReport] = useState<AuditReport | null>(null);
  const { busy, problem, run, forget } = useDeed();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const head = String(new FormData(event.currentTarget).get('head')).trim();
    setReport(null);
    void run(async () => setReport(await api.verifyAudit(head)));
  };
  return (
    <section className="rounded-xl border border-rule bg-panel p-4">
      <form onSubmit={submit} aria-label="Verify" className="flex flex-wrap items-end gap-3">
        <div className="min-w-[240px] flex-1">
          <Field
            label="A head that was kept elsewhere"
            name="head"
            pattern="\d{1,15}:[0-9a-f]{64}"
            title="A number, a colon and 64 hexadecimal digits"
            hint="May be left empty. With it, a whole chain that was written anew is found as well."
          />
        </div>
        <Button testId="verify" type="submit" strong disabled={busy} onClick={() => undefined}>
          {busy ? 'Reading the chain' : 'Verify the chain'}
        </Button>
      </form>
      {problem !== null && <ProblemNotice problem={problem} onRetry={forget} />}
      {report !== null && (
        <div
          role="status"
          data-testid="audit-report"
          data-whole={report.findings.length === 0}
          className="mt-3 text-[14px]"
        >
          <p className={report.findings.length === 0 ? '' : 'font-semibold text-alarm'}>
            {report.findings.length === 0
              ? `The chain of ${report.rows} entries is whole. Its head, to be kept elsewhere:`
              : `The chain of ${report.rows} entries is not what was written:`}
          </p>
          {report.findings.map((finding) => (
            <p key={finding}>{finding}</p>
          ))}
          <code className="block select-all break-all font-mono text-[12.5px]">{report.head}</code>
        </div>
      )}
    </section>
  );
}
