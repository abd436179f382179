import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Desk } from '../contracts/desk.ts';
import type { LineEnv } from '../lines/_shared/principal.ts';
import {
  type CannedRepliesLineParts,
  cannedRepliesLine,
} from '../lines/canned-replies/canned-replies-line.ts';
import { type NotificationsLineParts, notificationsLine } from '../lines/notifications/notifications-line.ts';
import { type ViewsLineParts, viewsLine } from '../lines/views/views-line.ts';

/** Where it is kept what people have for their work. */
export type KeptLinesParts = Omit<NotificationsLineParts, 'desks'> &
  Omit<CannedRepliesLineParts, 'desks'> &
  Omit<ViewsLineParts, 'desks'>;

/** What people have for their work: how they are reached, what they say often, views of the wall. */
export function keptLines(
  parts: KeptLinesParts & { readonly desks: readonly Desk[] },
): OpenAPIHono<LineEnv>[] {
  return [notificationsLine(parts), cannedRepliesLine(parts), viewsLine(parts)];
}
