/** Help was called, is there or comes. */
const CALLED =
  /\b(?:i|we|they|he|she|somebody|someone|already|just)\b[^.!?]{0,30}\b(?:called|rang|phoned|dialled|dialed)\b|\b(?:fire (?:brigade|department|fighters|service)|firefighters|ambulance|paramedics|police|doctor|911|112|999)\b[^.!?]{0,25}\b(?:is|are|were|was|got)\b[^.!?]{0,15}\b(?:here|there|coming|on (?:the|its|their) way|called|arrived|informed)\b/i;
/** Nobody is in it any more. */
const SAFE =
  /\b(?:everyone|everybody|all of us|we|i)\b[^.!?]{0,20}\b(?:safe|outside|out of the (?:building|house|room)|evacuated)\b/i;
/** Somebody is in it, or it is not done. */
const NOT_ALL =
  /\b(?:not|nobody|no one|can['’]?t|cannot|couldn['’]?t|except|but|still|haven['’]?t|didn['’]?t|should|shall|who)\b|\?/i;

/** Whether somebody who was told what to do in a danger says, in English, that it is done: help was called, or all are safe. */
export function isSeenTo(text: string): boolean {
  return !NOT_ALL.test(text) && (CALLED.test(text) || SAFE.test(text));
}
