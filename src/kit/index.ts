/**
 * What packs have in common: parts of flows, knowledge in Markdown, examples in JSON lines, words, and a way to try a dialogue.
 * @module
 */
export { longestNamed, type Named } from '../contracts/longest-named.ts';
export { type AgentTexts, agentTexts } from './agent-texts.ts';
export {
  type AgreedTime,
  agreeOnTime,
  atAgreedTime,
  reserveTime,
  type TimeOptions,
} from './appointments/agree-on-time.ts';
export {
  type FreeTime,
  type FreeTimes,
  type PartOfDay,
  type TimeWish,
  toOffer,
} from './appointments/free-times.ts';
export { type SaidOfTime, type SaidOptions, saidOfTime } from './appointments/slots.ts';
export { contact, summary } from './contact.ts';
export { countedTry, isSameName, TRIES_PER_CONVERSATION, triesLeft } from './counted-try.ts';
export { dialogue, type Line } from './dialogue.ts';
export { caseFor, caseForPerson } from './edges.ts';
export { apart, type Examples, readExamples, withExamples } from './examples.ts';
export { type HoursTables, hoursInTables, openingHours } from './hours.ts';
export { instructions, textIn } from './instructions.ts';
export { type Answer, type Knowledge, type KnowledgeOptions, knowledge } from './knowledge.ts';
export { offerPerson } from './offer-person.ts';
export { oneRow } from './one-row.ts';
export { otherTrades, type Trade } from './other-trades.ts';
export { rowsOf } from './rows-of.ts';
export { type PickTimeOptions, pickTime } from './scheduling.ts';
export { type KnownToolOptions, type ToolsForOptions, toolsFor } from './tools-for.ts';
export { type VerificationOptions, verification, type WrongProof } from './verification.ts';
export {
  clock,
  count,
  dateInWords,
  dayInWords,
  dollars,
  duration,
  list,
  monthInWords,
  timeInWords,
} from './words.ts';
