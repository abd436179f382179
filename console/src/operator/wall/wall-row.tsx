import { type CSSProperties, memo } from 'react';
import { Warning } from '../../components/icons.tsx';
import { useDirectory } from '../../directory.ts';
import { dollars } from '../../format.ts';
import type { WallRow as Row } from '../console-api.ts';
import { OthersInList } from '../presence/others.tsx';
import { left, since } from '../spans-of-time.ts';
import { useNow } from '../use-now.ts';
import { MoodFace } from './mood-face.tsx';
import { needOf } from './need.ts';

/** Height of a row in px: every row has the same, so that the list knows where each is. */
export const ROW_HEIGHT = 76;

const TONES = {
  alarm: 'border-alarm/40 bg-alarm-wash text-alarm',
  lamp: 'border-lamp/60 text-ink',
  calm: 'border-rule text-soft',
};

interface WallRowProps {
  row: Row;
  /** The id of who looks. */
  me: string;
  current: boolean;
  unread: boolean;
  /** Where there are several. */
  deskName: string;
  onPick: (id: string) => void;
}

/** A conversation on the wall: beside the cord of whoever has it, what was said last, and why it needs a person. */
export const WallRow = memo(function WallRow({ row, me, current, unread, deskName, onPick }: WallRowProps) {
  const { name, cord } = useDirectory();
  const now = useNow();
  const need = needOf(row, me, now);
  const who = row.status === 'with-person' ? (row.person?.claimedBy ?? 'A person') : name(row.owner);
  const style = { '--cord': cord(row.owner), height: ROW_HEIGHT } as CSSProperties;
  return (
    <button
      type="button"
      data-testid="wall-row"
      data-id={row.id}
      data-status={row.status}
      data-need={need?.level ?? 0}
      data-unread={unread}
      aria-current={current ? 'true' : undefined}
      onClick={() => onPick(row.id)}
      style={style}
      className={`relative block w-full overflow-hidden border-rule border-b pr-3 pl-5 text-left ${current ? 'bg-raised' : 'hover:bg-panel'}`}
    >
      <span
        aria-hidden="true"
        className={`absolute inset-y-0 left-2 bg-cord ${current ? 'w-[5px]' : 'w-[3px]'}`}
      />
      <span className="flex items-baseline gap-2 text-[12.5px] leading-5">
        <span className="truncate font-semibold text-cord">{who}</span>
        {row.danger && (
          <span className="flex items-center gap-1 self-center text-alarm">
            <Warning />
            <span className="sr-only">Danger</span>
          </span>
        )}
        <span className="truncate text-faint">{aboutOf(row, deskName)}</span>
        {row.mood && <MoodFace mood={row.mood.is} />}
        <time
          dateTime={row.updatedAt}
          className={`${row.mood ? '' : 'ml-auto'} shrink-0 text-faint tabular-nums`}
        >
          {since(row.last?.at ?? row.openedAt, now)}
        </time>
      </span>
      <span className="flex items-baseline gap-2">
        <span className={`truncate text-[14px] leading-6 ${unread ? 'font-semibold' : ''}`}>
          {row.last === null ? row.title || 'Nothing said yet' : <Words row={row} />}
        </span>
        {unread && (
          <span
            title="Not looked at since"
            className="mb-0.5 size-2 shrink-0 self-center rounded-full bg-lamp"
          />
        )}
      </span>
      <span className="flex items-center gap-2 text-[12px] leading-5">
        {need ? (
          <span data-testid="need" className={`truncate rounded-full border px-2 ${TONES[need.tone]}`}>
            {need.reason}
            <Clock dueAt={need.dueAt} at={need.since} now={now} />
          </span>
        ) : (
          <span className="truncate text-faint">{stands(row)}</span>
        )}
        <OthersInList conversation={row.id} />
        {row.usd > 0 && <span className="ml-auto shrink-0 text-faint tabular-nums">{dollars(row.usd)}</span>}
      </span>
    </button>
  );
});

/** What it is about: whose it is, the customer's first words, where that is not plain. */
function aboutOf({ customer, title, last, line }: Row, deskName: string): string {
  const wish = last?.text === title ? '' : title;
  return [customer?.name, wish, deskName, line === 'chat' ? '' : line].filter(Boolean).join(' · ');
}

function Words({ row: { last } }: { row: Row }) {
  if (last === null) return null;
  return (
    <>
      {last.by === 'customer' ? (
        ''
      ) : (
        <span className="text-faint">{last.by === 'person' ? `${last.name}: ` : '↩ '}</span>
      )}
      <span className={last.by === 'customer' ? '' : 'text-soft'}>{last.text}</span>
    </>
  );
}

function Clock({ dueAt, at, now }: { dueAt: string | null; at: string; now: number }) {
  const rest = dueAt === null ? '' : left(dueAt, now);
  return <span className="tabular-nums"> · {rest === '' ? `for ${since(at, now)}` : `${rest} left`}</span>;
}

/** How it stands with a conversation that needs nobody. */
function stands({ status, offer, handoffs }: Row): string {
  if (offer !== null) return `Was asked to agree to ${offer.replaceAll('_', ' ')}`;
  if (status === 'with-person') return 'With a person';
  return handoffs === 0 ? 'With the first agent' : `${handoffs} ${handoffs === 1 ? 'handoff' : 'handoffs'}`;
}
