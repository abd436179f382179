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

/** Somebody is in danger; as high as small words. */
export const Warning = () => (
  <svg
    aria-hidden="true"
    width="13"
    height="13"
    viewBox="0 0 18 18"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    <path d="M9 2.5 16.5 15.5h-15zM9 7.5v3.5M9 13.4v.1" />
  </svg>
);

/** Open the list. */
export const Lines = () => (
  <Icon>
    <path d="M3 5.5h12M3 9h12M3 12.5h8" />
  </Icon>
);

/** Open the desk. */
export const Board = () => (
  <Icon>
    <circle cx="5" cy="5" r="2" />
    <circle cx="13" cy="13" r="2" />
    <path d="M5 7c0 5 8 0 8 4" />
  </Icon>
);

/** Close. */
export const Cross = () => (
  <Icon>
    <path d="m5 5 8 8M13 5l-8 8" />
  </Icon>
);

/** Expandable; turns when open. */
export const Chevron = () => (
  <Icon>
    <path d="m7 5 4 4-4 4" />
  </Icon>
);

/** Figures. */
export const Bars = () => (
  <Icon>
    <path d="M4 15V9M9 15V3.5M14 15v-4" />
  </Icon>
);

/** Find. */
export const Lens = () => (
  <Icon>
    <circle cx="8" cy="8" r="4.5" />
    <path d="m11.5 11.5 4 4" />
  </Icon>
);

/** Settings. */
export const Sliders = () => (
  <Icon>
    <path d="M3 5.5h6M13 5.5h2M3 12.5h2M9 12.5h6" />
    <circle cx="11" cy="5.5" r="1.8" />
    <circle cx="7" cy="12.5" r="1.8" />
  </Icon>
);

/** A person; filled while they are on duty. */
export const Badge = ({ on }: { on: boolean }) => (
  <Icon>
    <circle cx="9" cy="6" r="3" fill={on ? 'var(--lamp)' : 'none'} />
    <path d="M3.5 15c.6-3 2.8-4.5 5.5-4.5s4.9 1.5 5.5 4.5z" fill={on ? 'var(--lamp)' : 'none'} />
  </Icon>
);

/** Quality. */
export const Target = () => (
  <Icon>
    <circle cx="9" cy="9" r="6.2" />
    <path d="m6.2 9.2 2 2 3.8-4" />
  </Icon>
);

/** What is written anew. */
export const Pencil = () => (
  <Icon>
    <path d="M3.5 14.5l.8-3.3 7.4-7.4a1.6 1.6 0 0 1 2.4 0 1.6 1.6 0 0 1 0 2.4l-7.4 7.4zM10.5 5l2.5 2.5" />
  </Icon>
);

/** A bell; filled while it rings. */
export const Bell = ({ on }: { on: boolean }) => (
  <Icon>
    <path d="M4.5 12.5V8a4.5 4.5 0 0 1 9 0v4.5l1 1.2h-11z" fill={on ? 'var(--lamp)' : 'none'} />
    <path d="M7.5 16h3" />
  </Icon>
);
