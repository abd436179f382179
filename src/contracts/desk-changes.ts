import { z } from 'zod';

const longText = z.string().trim().min(1).max(20_000);
const sentence = z.string().trim().min(1).max(500);
const sentences = z.array(sentence).max(500).optional();

/** What is changed of an agent. */
const agentChanges = z.strictObject({
  handoffDescription: z.string().trim().min(1).max(1_000).optional(),
  /** In place of those of the code, where these are a text. */
  instructions: longText.optional(),
  /** Behind those of the code. */
  addedInstructions: longText.optional(),
  examples: z.strictObject({ add: sentences, remove: sentences }).optional(),
});

/** All limits are numbers but the way out; which numbers they can be, the desk says. */
const limit = z.union([z.number().nonnegative(), z.enum(['person', 'floor', 'callback'])]);

/** What is changed of a desk that is written in code: always all that differs from the code, and never only what is new. */
export const deskChanges = z.strictObject({
  style: longText.optional(),
  routerSure: z.number().optional(),
  limits: z.record(z.string().max(40), limit).optional(),
  /** By the agent's id. */
  agents: z.record(z.string().max(48), agentChanges).optional(),
  /** Answers by the name of the tool that looks them up, and their topic. */
  knowledge: z.record(z.string().max(64), z.record(z.string().max(200), longText)).optional(),
});

/** See `deskChanges`. */
export type DeskChanges = z.output<typeof deskChanges>;

/** See `deskChanges`. */
export type AgentChanges = z.output<typeof agentChanges>;
