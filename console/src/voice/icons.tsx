import type { ReactNode } from 'react';

function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      aria-hidden="true"
      width="18"
      height="18"
      viewBox="0 0 18 18"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {children}
    </svg>
  );
}

/** Talk; the microphone is open. */
export const Mic = () => (
  <Icon>
    <rect x="6.5" y="2" width="5" height="8.5" rx="2.5" />
    <path d="M4 8.5a5 5 0 0 0 10 0M9 13.5V16" />
  </Icon>
);

/** The microphone is muted. */
export const MicOff = () => (
  <Icon>
    <rect x="6.5" y="2" width="5" height="8.5" rx="2.5" />
    <path d="M4 8.5a5 5 0 0 0 10 0M9 13.5V16M3 3l12 12" />
  </Icon>
);

/** Hang up. */
export const HangUp = () => (
  <Icon>
    <path d="M2.5 11.5c4-4 9-4 13 0l-2 2-2.5-1.5V10a7 7 0 0 0-4 0v2l-2.5 1.5z" />
  </Icon>
);
