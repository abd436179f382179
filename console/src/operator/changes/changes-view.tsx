import { useMemo, useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { DirectoryContext, directoryOf } from '../../directory.ts';
import type { Http } from '../../http.ts';
import type { Who } from '../../staff/staff-api.ts';
import type { StaffDesk } from '../console-api.ts';
import { eventIn, withSearch } from '../places.ts';
import { useDeed, useFresh } from '../settings/parts.tsx';
import { type Changeable, changesApi, type Published } from './changes-api.ts';
import { changed, type Draft, keepDraft, keptDraft } from './draft.ts';
import { Editor } from './editor.tsx';
import { changedFields, changesOf, differences, type Value } from './fields.ts';
import { History } from './history.tsx';
import { PublishBox } from './publish-box.tsx';
import type { Beginning } from './rehearsal-store.ts';
import { Rehearse } from './rehearse.tsx';

interface ChangesViewProps {
  http: Http;
  who: Who;
  desks: readonly StaffDesk[];
  search: string;
  onSearch: (search: string) => void;
}

/** What is published over the code of a desk: looked at, changed, tried, published and taken back. */
export default function ChangesView({ http, who, desks, search, onSearch }: ChangesViewProps) {
  const wanted = new URLSearchParams(search).get('desk') ?? '';
  const desk = desks.find(({ id }) => id === wanted) ?? desks[0];
  const directory = useMemo(() => directoryOf(desk ?? null), [desk]);
  return (
    <DirectoryContext value={directory}>
      <section
        data-testid="changes"
        aria-label="Changes"
        className="min-h-0 min-w-0 flex-1 overflow-y-auto px-5 py-4"
      >
        <header className="flex flex-wrap items-center gap-x-4 gap-y-2 pb-3">
          <h1 className="font-semibold text-[17px]">Changes</h1>
          {desks.length > 1 && desk && (
            <select
              aria-label="Desk"
              value={desk.id}
              onChange={(event) => onSearch(withSearch(search, { desk: event.target.value, back: '' }))}
              className="rounded-lg border border-rule-strong bg-raised px-2 py-1 text-[13px]"
            >
              {desks.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
          <p className="text-[12.5px] text-faint">
            What is published over the code of the desk serves within a moment, on every node.
          </p>
        </header>
        {desk && <OfDesk key={desk.id} {...{ http, who, desk, search, onSearch }} />}
      </section>
    </DirectoryContext>
  );
}

type OfDeskProps = Omit<ChangesViewProps, 'desks'> & { desk: StaffDesk };

function OfDesk({ http, who, desk, search, onSearch }: OfDeskProps) {
  const [api] = useState(() => changesApi(http));
  const mayPublish = who.scopes.includes('desk:publish');
  const published = useFresh(`published ${desk.id}`, () => api.published(desk.id));
  const code = useFresh(`code ${desk.id}`, () => api.code(desk.id));
  const people = useFresh('people', async () => (who.scopes.includes('identity:manage') ? api.people() : []));
  const { busy, problem, run, forget } = useDeed();
  const back = new URLSearchParams(search).get('back');
  const failed = published.problem ?? code.problem;
  if (failed !== null)
    return (
      <ProblemNotice
        problem={failed}
        onRetry={() => {
          published.again();
          code.again();
        }}
      />
    );
  if (published.answer === null || code.answer === null)
    return (
      <p role="status" className="animate-lamp text-[14px] text-faint">
        Reading the desk
      </p>
    );
  return (
    <div className="grid gap-6 lg:grid-cols-[210px_minmax(0,1fr)]">
      <div>
        {problem !== null && <ProblemNotice problem={problem} onRetry={forget} />}
        <History
          code={code.answer}
          published={published.answer}
          open={back === null ? null : Number(back)}
          mayPublish={mayPublish}
          busy={busy}
          nameOf={(id) => people.answer?.find((one) => one.id === id)?.name ?? id}
          onOpen={(number) => onSearch(withSearch(search, { back: number === null ? '' : String(number) }))}
          onRollBack={(number) =>
            void run(() => api.rollBack(desk.id, number)).then((done) => {
              if (!done) return;
              onSearch(withSearch(search, { back: '' }));
              published.again();
            })
          }
        />
      </div>
      {mayPublish ? (
        <Drafting
          {...{ api, desk, published: published.answer, code: code.answer }}
          from={fromIn(search)}
          onPublished={published.again}
        />
      ) : (
        <p data-testid="may-not-publish" className="text-[14px] text-soft">
          You may read what was published. Owners publish.
        </p>
      )}
    </div>
  );
}

interface DraftingProps {
  api: ReturnType<typeof changesApi>;
  desk: StaffDesk;
  published: Published;
  code: Changeable;
  from: Beginning['from'] | null;
  onPublished: () => void;
}

function Drafting({ api, desk, published, code, from, onPublished }: DraftingProps) {
  const [draft, setDraft] = useState<Draft | null>(() => keptDraft(localStorage, desk.id));
  const { serves: number, versions } = published;
  const inForce = versions.find((version) => version.number === number)?.changes;
  const serves = useMemo(() => changedFields(code, inForce ?? {}), [code, inForce]);
  const fields = useMemo(() => new Map([...serves, ...Object.entries(draft?.fields ?? {})]), [serves, draft]);
  const changes = useMemo(() => changesOf(code, fields), [code, fields]);
  const keep = (next: Draft | null) => {
    keepDraft(localStorage, desk.id, next);
    setDraft(next);
  };
  const change = (field: string, value: Value) =>
    keep(changed(draft, { number, value: serves.get(field) }, field, value));
  return (
    <div className="grid min-w-0 gap-6 xl:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
      <div className="min-w-0 space-y-6">
        <PublishBox
          differences={differences(serves, fields)}
          overtaken={draft !== null && draft.base !== number ? number : null}
          onDrop={() => keep(null)}
          onRebase={() => draft && keep({ ...draft, base: number })}
          onPublish={async (note) => {
            await api.publish(desk.id, changes, note);
            keep(null);
            onPublished();
          }}
        />
        <Editor agents={code.agents} fields={fields} serves={serves} onChange={change} />
      </div>
      <Rehearse
        key={from ? `${from.conversation} ${from.at}` : ''}
        {...{ api, desk, from }}
        draft={changes}
        serves={inForce ?? {}}
      />
    </div>
  );
}

/** The conversation that the address says a rehearsal goes on from; null: none. */
function fromIn(search: string): Beginning['from'] | null {
  const conversation = new URLSearchParams(search).get('from');
  const at = eventIn(search, 'e');
  return conversation === null || at === null ? null : { conversation, at };
}
