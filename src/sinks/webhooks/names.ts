/** The queue of a webhook at a desk. */
export function queueOf(webhook: string, desk: string): string {
  return `webhooks/${webhook}/${desk.replaceAll(/[^\w.-]/g, '_')}`;
}

/** The name under which a webhook reads the feed. */
export function readerNameOf(webhook: string): string {
  return `webhook-${webhook}`;
}
