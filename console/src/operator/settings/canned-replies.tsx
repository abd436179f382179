import { type FormEvent, useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Field } from '../../staff/form.tsx';
import type { StaffDesk } from '../console-api.ts';
import { Shown, SmallButton, SureButton, useDeed, useFresh } from './parts.tsx';
import type { CannedReply, SettingsApi } from './settings-api.ts';
import { moment } from './spans.ts';

/** What people of a desk say often; owners write it. */
export function CannedReplies({ api, desks }: { api: SettingsApi; desks: readonly StaffDesk[] }) {
  const [chosen, choose] = useState('');
  const desk = chosen || (desks[0]?.id ?? '');
  return (
    <div className="space-y-4">
      <p className="max-w-[68ch] text-[14px] text-soft">
        Whoever writes to a customer finds them by <kbd>/</kbd> and their name. <code>{'{{customer}}'}</code>,{' '}
        <code>{'{{me}}'}</code> and names of facts, e.g. <code>{'{{order_id}}'}</code>, are filled in; what is
        not known must be filled in before it is sent.
      </p>
      {desks.length > 1 && (
        <select
          aria-label="Desk"
          value={desk}
          onChange={(event) => choose(event.target.value)}
          className="rounded-lg border border-rule-strong bg-raised px-2 py-1 text-[14px]"
        >
          {desks.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
      {desk !== '' && <OfDesk key={desk} api={api} desk={desk} />}
    </div>
  );
}

function OfDesk({ api, desk }: { api: SettingsApi; desk: string }) {
  const replies = useFresh(`replies ${desk}`, () => api.cannedReplies(desk));
  const { busy, problem, run, forget } = useDeed();
  const [edited, edit] = useState<Partial<CannedReply> | null>(null);
  const write = (name: string, text: string) =>
    void run(() => api.writeReply(name, desk, text)).then((done) => {
      if (!done) return;
      edit(null);
      replies.again();
    });
  const remove = (name: string) =>
    void run(() => api.deleteReply(name, desk)).then((done) => done && replies.again());
  return (
    <>
      {problem !== null && <ProblemNotice problem={problem} onRetry={forget} />}
      {edited === null ? (
        <SmallButton testId="new-reply" onClick={() => edit({})}>
          New reply
        </SmallButton>
      ) : (
        <Editor key={edited.name ?? ''} of={edited} busy={busy} onWrite={write} onCancel={() => edit(null)} />
      )}
      <Shown of={replies}>
        {(all) => (
          <ul className="divide-y divide-rule text-[14px]">
            {all.length === 0 && <li className="py-2 text-soft">None yet.</li>}
            {all.map((one) => (
              <li key={one.name} data-testid="canned-reply" data-name={one.name} className="flex gap-3 py-2">
                <span className="min-w-0 flex-1">
                  <span className="font-mono text-[13px]">/{one.name}</span>
                  <span className="block whitespace-pre-wrap">{one.text}</span>
                  <span className="block text-[12.5px] text-faint">
                    {one.changedBy}, {moment(one.changedAt)}
                  </span>
                </span>
                <SmallButton testId="edit-reply" onClick={() => edit(one)}>
                  Change
                </SmallButton>
                <SureButton
                  label="Delete"
                  sure="Sure?"
                  testId="delete-reply"
                  disabled={busy}
                  onDo={() => remove(one.name)}
                />
              </li>
            ))}
          </ul>
        )}
      </Shown>
    </>
  );
}

interface EditorProps {
  of: Partial<CannedReply>;
  busy: boolean;
  onWrite: (name: string, text: string) => void;
  onCancel: () => void;
}

function Editor({ of, busy, onWrite, onCancel }: EditorProps) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    onWrite(of.name ?? String(form.get('name') ?? ''), String(form.get('text') ?? ''));
  };
  return (
    <form onSubmit={submit} aria-label="A canned reply" className="max-w-[640px] space-y-3">
      {of.name === undefined ? (
        <Field
          label="Name"
          name="name"
          required
          pattern="[a-z0-9\-]{1,40}"
          hint="Small letters, digits and dashes; it is typed after the slash."
        />
      ) : (
        <p className="font-mono text-[14px]">/{of.name}</p>
      )}
      <label className="block text-[14px]">
        <span className="font-medium">Text</span>
        <textarea
          name="text"
          required
          rows={4}
          maxLength={8_000}
          defaultValue={of.text ?? ''}
          className="mt-1 block w-full rounded-lg border border-rule-strong bg-raised px-3 py-2 text-[15px] outline-none focus-visible:border-brass"
        />
      </label>
      <span className="flex gap-2">
        <button
          type="submit"
          data-testid="write-reply"
          disabled={busy}
          className="rounded-full border border-ink bg-ink px-3 text-[13px] text-paper leading-7 disabled:opacity-40"
        >
          Keep it
        </button>
        <SmallButton testId="cancel-reply" onClick={onCancel}>
          Not now
        </SmallButton>
      </span>
    </form>
  );
}
