import { z } from '@hono/zod-openapi';
import { TOOL_STATUSES } from '../../../contracts/tool.ts';

/** How a tool call ended. */
export const toolStatus = z.enum(TOOL_STATUSES);
