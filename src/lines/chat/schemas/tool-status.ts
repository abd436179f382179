import { z } from '@hono/zod-openapi';

/** How a tool call ended. */
export const toolStatus = z.enum(['ok', 'refused', 'failed', 'waiting']);
