import type { Notice } from '../../contracts/notification.ts';

const TITLES: Readonly<Record<Notice['kind'], string>> = {
  request: 'Somebody asks for a person',
  approval: 'A tool call waits for a yes',
  message: 'Your customer waits for an answer',
  test: 'This is a test: you are reached here',
};

/** What waits, in a few words. */
export function titleOf({ kind }: Notice): string {
  return TITLES[kind];
}

/** Where it waits, e.g. `Support · cv_1`. */
export function placeOf({ desk, conversation }: Notice): string {
  return [desk.name, conversation].filter((part) => part !== null).join(' · ');
}

/** Its path on this server. */
export function pathOf({ conversation }: Notice): string {
  return conversation === null ? '/console' : `/console/c/${encodeURIComponent(conversation)}`;
}
