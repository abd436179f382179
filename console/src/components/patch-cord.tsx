import { useId } from 'react';
import type { HandoffStatus } from '../api.ts';

/** A slack cord from one jack to another: whole when committed, cut when refused, ringing when a person is asked for. */
export function PatchCord({ from, to, status }: { from: string; to: string; status: HandoffStatus }) {
  const gradient = useId();
  const path = 'M7 7 C 16 19, 40 19, 49 7';
  return (
    <svg
      aria-hidden="true"
      width="56"
      height="20"
      viewBox="0 0 56 20"
      fill="none"
      strokeLinecap="round"
      className="shrink-0"
    >
      <linearGradient id={gradient} x1="7" x2="49" y1="0" y2="0" gradientUnits="userSpaceOnUse">
        <stop offset="0.3" stopColor={from} />
        <stop offset="0.7" stopColor={to} />
      </linearGradient>
      {status === 'committed' && (
        <path
          d={path}
          stroke={`url(#${gradient})`}
          strokeWidth="2.5"
          pathLength="1"
          strokeDasharray="1"
          className="animate-plug"
        />
      )}
      {status === 'escalated' && (
        <path d={path} stroke="var(--lamp)" strokeWidth="2.5" strokeDasharray="0.5 5" />
      )}
      {status === 'refused' && (
        <>
          <path d="M7 7 C 11 12, 16 14.5, 20 15.5" stroke={from} strokeWidth="2.5" />
          <path d="m25 12.5 6 6m0-6-6 6" stroke="var(--alarm)" strokeWidth="1.8" />
        </>
      )}
      <circle cx="7" cy="7" r="4" fill="var(--paper)" stroke={from} strokeWidth="2" />
      <circle cx="49" cy="7" r="4" fill="var(--paper)" stroke={to} strokeWidth="2" />
    </svg>
  );
}
