import { defineTool } from 'switchroom';
import { z } from 'zod';
import { customerOf, verifiedCustomer } from './customer.ts';
import { type PatchTestState, readPatchTest } from './patch-tests.ts';

/** Says whether the verified customer may have colour, and from when. */
export const checkPatchTest = defineTool({
  name: 'check_patch_test',
  description:
    'Whether the verified customer has a valid patch test, and from when colour can be booked: 48 hours after a clear test, for 6 months.',
  effect: 'read',
  parameters: z.object({}),
  requires: verifiedCustomer,
  execute: (_input, context): Promise<PatchTestState> => readPatchTest(customerOf(context).id, context),
});
