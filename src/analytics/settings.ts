import { z } from 'zod';
import type { ModelLink } from '../contracts/model.ts';

const points = z.record(z.string(), z.int().min(-100).max(100));

/** Checks how closed conversations are analysed. */
export const analysisSettings = z.strictObject({
  models: z
    .array(
      z.custom<ModelLink>(
        (value) => typeof value === 'object' && value !== null && 'provider' in value && 'name' in value,
        'must be a model link, e.g. openai({ model: "gpt-5-mini" })',
      ),
    )
    .optional(),
  lead: z.strictObject({ agents: points.optional(), tools: points.optional() }).optional(),
});

/** How closed conversations are analysed; `{}` is by rules alone. */
export interface AnalysisSettings {
  /** Models that are asked, in order, for the summary, the ending and the sentiment; without, rules find them. */
  readonly models?: readonly ModelLink[] | undefined;
  /** What makes a lead at your desks: points (-100 to 100) by the ids of agents and the names of tools. */
  readonly lead?:
    | {
        readonly agents?: Readonly<Record<string, number>> | undefined;
        readonly tools?: Readonly<Record<string, number>> | undefined;
      }
    | undefined;
}
