import type { ReactNode } from 'react';
import { Badge, Bars, Bell, Board, Lens, Lines, Pencil, Sliders, Target } from '../components/icons.tsx';
import { clock } from '../format.ts';
import { initials } from '../staff/initials.ts';
import type { Who } from '../staff/staff-api.ts';
import type { Duty } from './console-api.ts';
import type { Notices } from './notices/use-notices.ts';
import type { Whole } from './places.ts';

interface RailProps {
  who: Who;
  notices: Notices;
  /** The sound. */
  bell: Notices;
  /** One's own duty and where it is said; null for who may not work in the inbox. */
  duty: { readonly own: Duty | null; readonly onOpen: () => void } | null;
  onWall: () => void;
  onWhole: (whole: Whole) => void;
  onAccount: () => void;
  onFind: () => void;
  onKeys: () => void;
}

/** Where one can go; a column, on a phone a bar below. */
export function Rail({ who, notices, bell, duty, onWall, onWhole, onAccount, onFind, onKeys }: RailProps) {
  return (
    <nav
      aria-label="Console"
      className="flex items-center gap-1 border-rule bg-panel px-2 py-1.5 max-md:border-t max-md:pb-[max(6px,env(safe-area-inset-bottom))] md:flex-col md:border-r md:px-0 md:py-3"
    >
      <Go label="Wall" testId="go-wall" onClick={onWall}>
        <Lines />
      </Go>
      <Go label="Graph of the desk" testId="go-graph" onClick={() => onWhole('graph')}>
        <Board />
      </Go>
      <Go label="Figures" testId="go-figures" onClick={() => onWhole('figures')}>
        <Bars />
      </Go>
      <Go label="Quality" testId="go-quality" onClick={() => onWhole('quality')}>
        <Target />
      </Go>
      <Go label="Changes of the desk" testId="go-changes" onClick={() => onWhole('changes')}>
        <Pencil />
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
      <Go
        label={bell.on ? 'Rings when somebody waits' : 'Ring when somebody waits'}
        testId="go-sound"
        pressed={bell.on}
        onClick={bell.toggle}
      >
        <Bell on={bell.on} />
      </Go>
      <Go label="All keys" testId="go-keys" onClick={onKeys}>
        <span aria-hidden="true" className="font-semibold text-[15px]">
          ?
        </span>
      </Go>
      <span className="flex-1" />
      {duty && (
        <Go
          label={duty.own ? `On duty until ${clock(duty.own.until)}` : 'Not on duty'}
          testId="go-duty"
          pressed={duty.own !== null}
          onClick={duty.onOpen}
        >
          <Badge on={duty.own !== null} />
        </Go>
      )}
      <Go label="Settings" testId="go-settings" onClick={() => onWhole('settings')}>
        <Sliders />
      </Go>
      <button
        type="button"
        data-testid="account-button"
        title={who.name}
        onClick={onAccount}
        className="grid h-9 min-w-9 shrink-0 place-items-center rounded-full border border-rule px-2 font-semibold text-[13px] hover:bg-well"
      >
        <span className="sr-only">Your account: {who.name}</span>
        <span aria-hidden="true">{initials(who.name)}</span>
      </button>
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
