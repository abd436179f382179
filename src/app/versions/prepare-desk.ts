import type { Desk } from '../../contracts/desk.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { ModelLink } from '../../contracts/model.ts';
import type { SpeechModel } from '../../contracts/speech-model.ts';
import { checkDesk } from '../../desk/check-desk.ts';
import { describeFinding, type Finding } from '../../desk/finding.ts';
import { everyAgent } from '../../desk/inside-agents.ts';
import type { ModelChain } from '../../engine/models/model-chain.ts';
import type { ModelWatch } from '../../engine/models/model-watch.ts';
import { chainOf } from '../chain-of.ts';
import { type DeskVersion, versionOf } from './version-of.ts';

/** What a version of a desk speaks with, if anything. What speaks may hold calls with times of its own. */
export type SpeechOf = (desk: Desk) => { readonly desk: Desk; readonly model: SpeechModel | undefined };

/** What every version of a desk is served with. */
export interface PreparingParts {
  readonly models: readonly ModelLink[];
  readonly watch: ModelWatch;
  readonly speechOf: SpeechOf;
}

/** A version of a desk with all that it takes to serve. */
export interface PreparedDesk {
  /** As it serves: with the times of what it speaks with. */
  readonly desk: Desk;
  /** What its turns are stamped with, and how it is defined. */
  readonly version: DeskVersion;
  readonly models: ModelChain;
  readonly speech: SpeechModel | undefined;
  /** What was found that does not keep it from serving. */
  readonly findings: readonly Finding[];
}

/**
 * Makes a version of a desk ready to serve. Throws `desk-invalid` listing its errors, and what a model link throws that can't serve
 * one of its agents, e.g. `config-invalid`.
 */
export async function prepareDesk(
  desk: Desk,
  { models, watch, speechOf }: PreparingParts,
): Promise<PreparedDesk> {
  const findings = await expectServable(desk, models);
  const { desk: served, model: speech } = speechOf(desk);
  return {
    desk: served,
    version: versionOf(desk, models),
    models: chainOf(served, models, watch),
    speech,
    findings,
  };
}

/** What does not keep a desk from serving; throws as `prepareDesk`. */
export async function expectServable(desk: Desk, models: readonly ModelLink[]): Promise<Finding[]> {
  const findings = checkDesk(desk);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new SwitchroomError('desk-invalid', errors.map(describeFinding).join(' '));
  await checkModels(desk, models);
  return findings;
}

/** A link that names no model, or has no key, is found now and not at the first customer. */
async function checkModels(desk: Desk, models: readonly ModelLink[]): Promise<void> {
  const names = new Set([...everyAgent(desk)].map((agent) => agent.model));
  for (const { provider } of models) for (const name of names) await provider.getModel(name);
}
