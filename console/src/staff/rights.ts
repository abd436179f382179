import type { Who } from './staff-api.ts';

/** What is offered to whoever uses the page. */
export interface Rights {
  /** Open conversations of their own. */
  readonly open: boolean;
  /** Speak in the conversation on show. */
  readonly speak: boolean;
}

/** What somebody may do here; null: a customer, in their own conversations. */
export function rightsOf(who: Who | null): Rights {
  const may = (scope: Who['scopes'][number]) => who?.scopes.includes(scope) ?? true;
  return { open: may('conversations:open'), speak: may('conversations:write') };
}
