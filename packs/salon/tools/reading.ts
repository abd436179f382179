import type { ToolContext } from 'switchroom';

/** What rules are looked up with: by a tool that writes, and by its offer, which only reads. */
export type Reading = Pick<ToolContext, 'database' | 'now'>;
