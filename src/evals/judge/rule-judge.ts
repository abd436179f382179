import { SwitchroomError } from '../../contracts/errors.ts';
import type { Exhibit } from './exhibit.ts';
import type { Judge } from './judge.ts';
import type { RubricName } from './rubrics.ts';
import { concise } from './rules/concise.ts';
import { faithful } from './rules/faithful.ts';
import { heard } from './rules/heard.ts';
import { rationale } from './rules/rationale.ts';

/** A rule that needs no model. */
export interface Rule {
  /** The rule in words. */
  readonly about: string;
  /** Why the exhibit fails; undefined when it passes. */
  fault(exhibit: Exhibit): string | undefined;
}

const RULES: Readonly<Partial<Record<RubricName, Rule>>> = { concise, faithful, heard, rationale };

/** The name of a judge that is no model. */
export const BY_RULES = 'rules';

/** A judge that needs no model: the same verdict every time. Throws `request-invalid` for a rubric that no rule can judge by. */
export function ruleJudge(rubric: RubricName): Judge {
  const rule = RULES[rubric];
  if (!rule)
    throw new SwitchroomError(
      'request-invalid',
      `No rule can judge by the rubric "${rubric}": name a model.`,
    );
  return {
    rubric,
    model: BY_RULES,
    prompt: rule.about,
    judge: async (exhibit) => {
      const fault = rule.fault(exhibit);
      return { pass: fault === undefined, reason: fault ?? '' };
    },
  };
}
