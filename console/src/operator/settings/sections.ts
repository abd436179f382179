import type { Who } from '../../staff/staff-api.ts';

/** A part of the settings. */
export interface SettingsSection {
  readonly title: string;
  /** Who may not do this does not see the part; null: everybody sees it. */
  readonly scope: Who['scopes'][number] | null;
}

/** All parts, in their order, by what their address ends with. */
export const SECTIONS = {
  account: { title: 'Your account', scope: null },
  reach: { title: 'How you are reached', scope: 'inbox:work' },
  replies: { title: 'Canned replies', scope: 'desk:publish' },
  people: { title: 'People and roles', scope: 'identity:manage' },
  keys: { title: 'API keys', scope: 'identity:manage' },
  desks: { title: 'Desks', scope: 'desk:read' },
  models: { title: 'Models', scope: 'desk:read' },
  telephone: { title: 'Telephone and calls', scope: 'identity:manage' },
  limits: { title: 'Quotas and retention', scope: 'identity:manage' },
  audit: { title: 'Audit', scope: 'audit:read' },
} as const satisfies Record<string, SettingsSection>;

/** See `SECTIONS`. */
export type SectionId = keyof typeof SECTIONS;

/** The parts somebody sees. */
export function sectionsFor(who: Pick<Who, 'scopes'>): SectionId[] {
  return (Object.keys(SECTIONS) as SectionId[]).filter((id) => {
    const { scope } = SECTIONS[id];
    return scope === null || who.scopes.includes(scope);
  });
}

/** The part an address shows to somebody: the first one where it names none they see. */
export function sectionAt(path: string, who: Pick<Who, 'scopes'>): SectionId {
  const [, , named = ''] = path.split('/');
  return sectionsFor(who).find((id) => id === named) ?? 'account';
}
