import type { Act, ActKind, TextSpan, UnderstandingContext, Value } from '../../contracts/understanding.ts';
import { clausesOf } from './clauses.ts';
import { loadModel } from './load-model.ts';
import { type ActModel, scoreActs } from './model.ts';

/** From how likely an act counts, in the whole message and in a part of it: a wrong yes or no costs most. */
const WHOLE = 0.45;
const PART = 0.85;
const CAREFUL: ReadonlySet<string> = new Set<ActKind>(['agree', 'refuse', 'hedge']);
const CAREFUL_WHOLE = 0.65;
const CAREFUL_PART = 0.93;
/** More parts are not read one by one. */
const MOST_PARTS = 12;

const ASKS =
  /^(?:(?:oh|um+|hmm+|ok(?:ay)?|well|yes|no|sure|and|but|so|then|hi|hello|hey|thanks|sorry|please|great|perfect|good|nice|cool|fine|wait|really)[ ,.!]+)*(?:(?:when|how|what|why|who|where)s?|which|whose|is|are|was|were|am|does|do|did|can|could|will|would|should|may|have you|has)\b/i;
const MARK = /[?？]\s*$/;

/** What a message does, by what was learned and by grammar, each act once and where it is clearest. */
export function readActs(
  text: string,
  values: readonly Value[],
  context: UnderstandingContext,
  model: ActModel = loadModel(),
): Act[] {
  const parts = clausesOf(text);
  const found = [
    ...learnedActs(text, model, parts),
    ...questions(text, parts),
    ...saidValues(values),
    ...dangers(text, context),
  ];
  return found.sort((a, b) => a.start - b.start || b.probability - a.probability);
}

/** The acts a model finds in a text; the kinds are the model's own. */
export function learnedActs(text: string, model: ActModel, parts = clausesOf(text)): Act[] {
  const whole = scoreActs(text, model);
  // A model on a base has its opinion of the parts as features.
  const several = parts.length > 1 && !model.base ? parts.slice(0, MOST_PARTS) : [];
  const scored = several.map((span) => ({
    span,
    scores: scoreActs(text.slice(span.start, span.end), model),
  }));
  return model.acts.flatMap((kind, act) => {
    const careful = CAREFUL.has(kind);
    const best = scored.reduce(
      (one, { span, scores }) =>
        (scores[act] ?? 0) > one.probability ? { span, probability: scores[act] ?? 0 } : one,
      { span: { start: 0, end: text.length }, probability: 0 },
    );
    const inAll = whole[act] ?? 0;
    const counts =
      inAll >= (careful ? CAREFUL_WHOLE : WHOLE) || best.probability >= (careful ? CAREFUL_PART : PART);
    if (!counts) return [];
    const span = best.probability >= WHOLE ? best.span : { start: 0, end: text.length };
    return [{ kind: kind as ActKind, probability: Math.max(inAll, best.probability), ...span }];
  });
}

function questions(text: string, parts: readonly TextSpan[]): Act[] {
  const asked = parts.find(
    ({ start, end }) => MARK.test(text.slice(start, end)) || ASKS.test(text.slice(start, end)),
  );
  return asked ? [{ kind: 'question', probability: 1, ...asked }] : [];
}

/** One of what was listed is chosen; anything else that a slot could take is told. */
function saidValues(values: readonly Value[]): Act[] {
  const chosen = values.find(({ kind }) => kind === 'listed' || kind === 'choice');
  const told = values.find(({ kind }) => kind !== 'listed' && kind !== 'choice');
  return [
    ...(chosen ? [{ kind: 'choose' as const, probability: 1, start: chosen.start, end: chosen.end }] : []),
    ...(told ? [{ kind: 'inform' as const, probability: 1, start: told.start, end: told.end }] : []),
  ];
}

function dangers(text: string, { findDanger }: UnderstandingContext): Act[] {
  const danger = findDanger?.(text);
  return danger ? [{ kind: 'danger', probability: 1, start: danger.start, end: danger.end }] : [];
}
