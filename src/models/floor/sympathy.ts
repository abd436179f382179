import type { FloorReply, FloorTurn } from './floor-turn.ts';

/** Somebody is annoyed about us or the product. */
const GRIEVANCE =
  /\b(?:unusable|never works?|terrible|awful|horrible|the worst|ridiculous|unacceptable|disgrace\w*|disappoint\w+|frustrat\w+|annoy\w+|fed up|sick of|rip.?off|outrageous|furious|angry|disaster|ruined|waste of (?:time|money)|nightmare|pathetic|unbelievable|not good enough|(?:customers|clients|people) (?:are|keep) complaining|let (?:me|us) down|no ?(?:body|one) (?:called|came|answered|cares))\b|!{3,}/i;
/** Something bad has happened to somebody. */
const MISFORTUNE =
  /\b(?:in (?:the )?hospital|passed away|died|funeral|had an accident|surgery|broke (?:my|his|her) (?:arm|leg|wrist|ankle|hip|foot)|lost my job|got divorced|very (?:ill|sick)|got (?:ill|sick)|is (?:ill|sick))\b/i;

const SORRY_ABOUT = 'I am sorry about that.';
const SORRY_TO_HEAR = 'I am sorry to hear that.';
const IS_SORRY = /\bsorry\b/i;

/** Notes what deserves a kind word, once in a conversation. */
export function noteTrouble({ state }: FloorTurn, text: string): void {
  if (state.sympathy !== undefined) return;
  if (MISFORTUNE.test(text)) state.sympathy = SORRY_TO_HEAR;
  else if (GRIEVANCE.test(text)) state.sympathy = SORRY_ABOUT;
}

/** The kind word, before the next thing that is said, whoever says it; none where the reply has one. */
export function withSympathy({ state }: FloorTurn, reply: FloorReply): FloorReply {
  const { sympathy } = state;
  if (!sympathy || reply.say.length === 0) return reply;
  state.sympathy = '';
  return reply.say.some((one) => IS_SORRY.test(one)) ? reply : { ...reply, say: [sympathy, ...reply.say] };
}
