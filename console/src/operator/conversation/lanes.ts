import type { TimelineItem } from '../../timeline-item.ts';

/** Who has had the line, in the order in which they first had it; each is a lane. */
export function lanesOf(items: readonly TimelineItem[], owner: string): readonly string[] {
  const lanes = new Set<string>();
  for (const item of items) {
    lanes.add(item.owner);
    if (item.kind === 'seam' && item.status === 'committed') lanes.add(item.to);
  }
  if (owner !== '') lanes.add(owner);
  lanes.delete('');
  return [...lanes];
}
