import type { ReactNode } from 'react';
import { Bars, Board, Lens, Lines } from '../components/icons.tsx';
import { AccountButton } from '../staff/account-button.tsx';
import type { StaffApi, Who } from '../staff/staff-api.ts';
import type { Notices } from './notices/use-notices.ts';
import { drafts } from './take-over/drafts.ts';

interface RailProps {
  staff: StaffApi;
  who: Who;
  notices: Notices;
  onWall: () => void;
  onGraph: () => void;
  onFigures: () => void;
  onFind: () => void;
  onKeys: () => void;
}

/** Where one can go; a column, on a phone a bar below. */
export function Rail({ staff, who, notices, onWall, onGraph, onFigures, onFind, onKeys }: RailProps) {
  return (
    <nav
      aria-label="Console"
      className="flex items-center gap-1 border-rule bg-panel px-2 py-1.5 max-md:border-t max-md:pb-[max(6px,env(safe-area-inset-bottom))] md:flex-col md:border-r md:px-0 md:py-3"
    >
      <Go label="Wall" testId="go-wall" onClick={onWall}>
        <Lines />
      </Go>
      <Go label="Graph of the desk" testId="go-graph" onClick={onGraph}>
        <Board />
      </Go>
      <Go label="Figures" testId="go-figures" onClick={onFigures}>
        <Bars />
      </Go>
      <Go label="Find" testId="go-find" onClick={onFind}>
        <Lens />
      </Go>
      <Go
        label={notices.on ? 'Desktop notices are on' : 'Turn on desktop notices'}
        testId="go-notices"
        pressed={notices.on}
        onClick={notices.toggle}
      >
        <span
          aria-hidden="true"
          className={`size-3 rounded-full border-2 ${notices.on ? 'border-lamp bg-lamp' : 'border-current'}`}
        />
      </Go>
      <Go label="All keys" testId="go-keys" onClick={onKeys}>
        <span aria-hidden="true" className="font-semibold text-[15px]">
          ?
        </span>
      </Go>
      <span className="flex-1" />
      <AccountButton staff={staff} who={who} narrow onSignOut={drafts.forget} />
    </nav>
  );
}

interface GoProps {
  label: string;
  testId: string;
  onClick: () => void;
  pressed?: boolean;
  children: ReactNode;
}

function Go({ label, testId, onClick, pressed, children }: GoProps) {
  return (
    <button
      type="button"
      data-testid={testId}
      aria-label={label}
      aria-pressed={pressed}
      title={label}
      onClick={onClick}
      className="grid size-10 place-items-center rounded-xl text-soft hover:bg-well hover:text-ink"
    >
      {children}
    </button>
  );
}
