import type { Model, ModelLink } from '../contracts/model.ts';

/** A link around any `Model`, e.g. the SDK's `ScriptedModel`; no retries, as a script has no second take. */
export function linkTo(model: Model, name = 'scripted'): ModelLink {
  return { name, provider: { getModel: () => model }, timeoutMs: 60_000, retries: 0 };
}
