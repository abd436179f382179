import { clock } from '../../format.ts';
import type { Mark } from './marks.ts';

const LOOKS = {
  quiet: 'text-faint',
  note: 'rounded-xl border border-lamp/50 border-dashed bg-panel px-3.5 py-2 text-ink',
  lamp: 'text-ink',
  alarm: 'rounded-xl border border-alarm/40 bg-alarm-wash px-3.5 py-2 text-alarm',
};

/** Something staff know besides, where it happened. */
export function MarkRow({ mark }: { mark: Mark }) {
  const { tone, title, text, at, type } = mark;
  return (
    <div data-testid="mark" data-type={type} className={`max-w-[600px] text-[13px] ${LOOKS[tone]}`}>
      <p className="flex items-baseline gap-2">
        {tone === 'lamp' && (
          <span aria-hidden="true" className="size-2 shrink-0 self-center rounded-full bg-lamp" />
        )}
        <span className={tone === 'quiet' ? '' : 'font-medium'}>{title}</span>
        <time dateTime={at} className="ml-auto shrink-0 text-[12px] text-faint tabular-nums">
          {clock(at)}
        </time>
      </p>
      {text !== '' && <p className="wrap-anywhere whitespace-pre-wrap text-soft">{text}</p>}
    </div>
  );
}
