import type { Context } from 'hono';
import type { Desk } from '../contracts/desk.ts';
import type { LineEnv } from '../lines/_shared/principal.ts';
import { chooseDesk } from './choose-desk.ts';
import type { RunningDesk } from './create-desk.ts';

/** Which desk a request is for, by all that it shows of it; throws `desk-not-found` and `not-allowed`. */
export function deskForRequests(
  { desks, deskOf }: Pick<RunningDesk, 'desks' | 'deskOf'>,
  hosts: Readonly<Record<string, string>> | undefined,
): (context: Context<LineEnv>, named: string | undefined) => Desk {
  const choose = chooseDesk({ desks, hosts, deskOf });
  return (context, named) =>
    choose({
      named,
      host: new URL(context.req.url).hostname,
      principal: context.get('principal'),
    });
}
