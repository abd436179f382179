import { messageOf, SwitchroomError } from '../../contracts/errors.ts';
import type { Model } from '../../contracts/model.ts';
import { askModel } from '../ask-model.ts';
import { inWords } from './exhibit.ts';
import type { Judge, Verdict } from './judge.ts';
import { promptOf, type RubricName } from './rubrics.ts';

/** What a model is asked for an exhibit. */
export interface ModelJudgeOptions {
  readonly rubric: RubricName;
  /** How the model is called in what is written down. */
  readonly name: string;
  readonly model: Model;
  /** In place of the rubric's own. */
  readonly prompt?: string;
}

/** A judge that asks a language model. */
export function modelJudge({ rubric, name, model, prompt = promptOf(rubric) }: ModelJudgeOptions): Judge {
  return {
    rubric,
    model: name,
    prompt,
    async judge(exhibit) {
      // As a JSON string the words can not pretend to end.
      return readVerdict(await askModel(model, prompt, JSON.stringify(inWords(exhibit))));
    },
  };
}

/** Reads the one JSON object in an answer, in code fences or not. */
function readVerdict(answer: string): Verdict {
  const { verdict, reason } = parsed(answer.slice(answer.indexOf('{'), answer.lastIndexOf('}') + 1));
  if (verdict !== 'pass' && verdict !== 'fail')
    throw new SwitchroomError('judge-failed', 'The judging model gave neither pass nor fail.');
  return { pass: verdict === 'pass', reason: String(reason ?? '') };
}

function parsed(json: string): { readonly verdict?: unknown; readonly reason?: unknown } {
  try {
    return Object(JSON.parse(json));
  } catch (cause) {
    throw new SwitchroomError('judge-failed', `The judging model gave no JSON: ${messageOf(cause)}`, {
      cause,
    });
  }
}
