import { useEffect, useState } from 'react';
import type { Http } from '../../http.ts';
import type { StaffApi, Who } from '../../staff/staff-api.ts';
import type { StaffDesk } from '../console-api.ts';
import { settingsPath } from '../places.ts';
import { Account } from './account.tsx';
import { AuditSection } from './audit.tsx';
import { CannedReplies } from './canned-replies.tsx';
import { Desks, Limits, Models, Telephone } from './deployment.tsx';
import { Keys } from './keys.tsx';
import { People } from './people.tsx';
import { Reach } from './reach.tsx';
import { SECTIONS, type SectionId, sectionAt, sectionsFor } from './sections.ts';
import { settingsApi } from './settings-api.ts';

interface SettingsViewProps {
  http: Http;
  staff: StaffApi;
  who: Who;
  desks: readonly StaffDesk[];
  path: string;
  search: string;
  onGo: (path: string) => void;
  onSearch: (search: string) => void;
}

/** What one looks after: one's account, and as far as one's role goes people, keys, the deployment and the audit. */
export default function SettingsView(props: SettingsViewProps) {
  const { who, path, onGo } = props;
  const section = sectionAt(path, who);
  useEffect(() => {
    document.title = `${SECTIONS[section].title} · Console`;
  }, [section]);
  return (
    <section
      data-testid="settings"
      aria-label="Settings"
      className="flex min-h-0 min-w-0 flex-1 max-md:flex-col"
    >
      <nav
        aria-label="Settings"
        className="flex shrink-0 gap-0.5 border-rule p-3 max-md:overflow-x-auto max-md:border-b md:w-[210px] md:flex-col md:border-r"
      >
        {sectionsFor(who).map((id) => (
          <button
            key={id}
            type="button"
            data-testid={`settings-${id}`}
            aria-current={id === section ? 'page' : undefined}
            onClick={() => onGo(settingsPath(id))}
            className="shrink-0 rounded-lg px-3 py-1.5 text-left text-[14px] text-soft hover:bg-well aria-[current=page]:bg-well aria-[current=page]:font-semibold aria-[current=page]:text-ink"
          >
            {SECTIONS[id].title}
          </button>
        ))}
      </nav>
      <div className="min-h-0 min-w-0 flex-1 overflow-y-auto px-5 py-4">
        <div className="max-w-[900px]" key={section}>
          <h1 className="mb-3 font-semibold text-[17px]">{SECTIONS[section].title}</h1>
          <Body {...props} section={section} />
        </div>
      </div>
    </section>
  );
}

function Body({
  http,
  staff,
  who,
  desks,
  search,
  onSearch,
  section,
}: SettingsViewProps & { section: SectionId }) {
  const [api] = useState(() => settingsApi(http));
  switch (section) {
    case 'account':
      return <Account api={api} staff={staff} who={who} />;
    case 'reach':
      return <Reach api={api} desks={desks} />;
    case 'replies':
      return <CannedReplies api={api} desks={desks} />;
    case 'people':
      return <People api={api} who={who} desks={desks} />;
    case 'keys':
      return <Keys api={api} />;
    case 'desks':
      return <Desks api={api} who={who} desks={desks} />;
    case 'models':
      return <Models api={api} />;
    case 'telephone':
      return <Telephone api={api} />;
    case 'limits':
      return <Limits api={api} />;
    case 'audit':
      return <AuditSection api={api} who={who} search={search} onSearch={onSearch} />;
  }
}
