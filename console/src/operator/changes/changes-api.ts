import type { StoredEvent } from '../../api.ts';
import type { Http } from '../../http.ts';
import type {
  Changeable,
  NewRehearsal,
  PublishedVersion,
  Rehearsal,
  StaffMember,
} from '../../server-types.ts';

export type { Changeable, PublishedVersion };

/** All that differs from the code of a desk. */
export type DeskChanges = PublishedVersion['changes'];

/** What was published of a desk. */
export interface Published {
  /** Which of them serves; 0 is the code. */
  readonly serves: number;
  /** Newest first. */
  readonly versions: readonly PublishedVersion[];
}

/** How a rehearsal stands, with its events as the console reads those of any conversation. */
export type RehearsalStands = Omit<Rehearsal, 'events'> & { readonly events: readonly StoredEvent[] };

/** Published changes and rehearsals. Every method throws a `Problem`. */
export type ChangesApi = ReturnType<typeof changesApi>;

/** The routes of published changes and of rehearsals over HTTP. */
export function changesApi(http: Http) {
  return {
    published: (desk: string) => http.get<Published>(`/v1/versions?desk=${encodeURIComponent(desk)}`),
    /** What may be changed of the desk, as its code says it. */
    code: (desk: string) => http.get<Changeable>(`/v1/versions/0/desk?desk=${encodeURIComponent(desk)}`),
    publish: (desk: string, changes: DeskChanges, note: string) =>
      http.send<PublishedVersion>('POST', '/v1/versions', { desk, changes, note }),
    rollBack: (desk: string, number: number) =>
      http.send<PublishedVersion>('POST', `/v1/versions/${number}/roll-back`, { desk }),
    rehearse: (rehearsal: NewRehearsal) => http.send<RehearsalStands>('POST', '/v1/rehearsals', rehearsal),
    say: (id: string, text: string) =>
      http.send<RehearsalStands>('POST', `/v1/rehearsals/${encodeURIComponent(id)}/messages`, { text }),
    people: async () => (await http.get<{ staff: StaffMember[] }>('/v1/staff')).staff,
    end: (id: string) => http.send<void>('DELETE', `/v1/rehearsals/${encodeURIComponent(id)}`),
  };
}
