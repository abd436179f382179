import type { NotificationStep } from './settings-api.ts';

type Way = NotificationStep['way'];

/** How the ways are called. */
export const WAYS: Readonly<Record<Way, { readonly title: string; readonly by: string }>> = {
  push: { title: 'On your devices', by: 'to your devices' },
  email: { title: 'By e-mail', by: 'by e-mail' },
  call: { title: 'By telephone', by: 'by telephone' },
};

/** After how long one is told, unless one says otherwise: what disturbs more comes later. */
export const USUAL_SECONDS: Readonly<Record<Way, number>> = { push: 15, email: 60, call: 120 };

/** The ways as a form has them. */
export type Steps = readonly {
  readonly way: Way;
  readonly on: boolean;
  readonly seconds: string;
  readonly desks: readonly string[];
}[];

/** What the server is told: the ways that are on; all desks, where all or none are chosen. */
export function stepsOf(steps: Steps, deskCount: number): NotificationStep[] {
  return steps
    .filter(({ on }) => on)
    .map(({ way, seconds, desks }) => ({
      way,
      afterSeconds: seconds === '' ? USUAL_SECONDS[way] : Number(seconds),
      desks: desks.length === 0 || desks.length === deskCount ? null : [...desks],
    }));
}
