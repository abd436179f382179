import type { Context } from 'hono';
import type { Desk } from '../../contracts/desk.ts';
import type { Scope } from '../../contracts/principal.ts';
import { demandScope, type LineEnv } from './principal.ts';

/**
 * Finds what a request is about at its desk, and the id of who asks; `usual` is the scope it needs where none is named. What it
 * returns throws `credentials-missing` and `not-allowed`, and what `deskFor` throws.
 */
export function ofDesk<Of>(
  of: (desk: string) => Of,
  deskFor: (context: Context<LineEnv>, named: string | undefined) => Desk,
  usual: Scope,
) {
  return (context: Context<LineEnv>, named: string | undefined, scope: Scope = usual) => {
    const { id: by } = demandScope(context, scope);
    return { by, of: of(deskFor(context, named).id) };
  };
}
