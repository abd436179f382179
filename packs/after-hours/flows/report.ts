import { type DefinedFact, defineFact, type FlowContext, type FlowPart, flow, slot } from 'switchroom';
import { apart } from 'switchroom/kit';
import { z } from 'zod';
import { toPrimary, toSelfHelp } from '../edges.ts';
import { said, words } from '../examples.ts';
import { worstSaid } from '../how-bad.ts';
import { isUrgent, SEVERITIES, type Severity } from '../ladder.ts';
import { incident, type ServiceId, serviceId, severity } from '../tools/incident.ts';

const LIST =
  'web hosting, databases, email, backups, internet, VPN, Wi-Fi, power, cooling, or doors and alarms';
/** Nobody is woken for what only tries the line. */
const REHEARSED = /\b(?:test|drill|exercise|joke|joking)\b/i;
/** A server room is at risk from 30 degrees on. */
const HOT = /\b(?:3\d|[4-9]\d)\s*(?:degrees|°|celsius|c\b)/i;
/** "Forty people standing outside". */
const MANY =
  /\b(?:[2-9]\d|\d{3,}|twenty|thirty|forty|fifty|sixty|a hundred|hundreds of|dozens of|a dozen)\s+(?:\w+\s+)?(?:people|persons|staff|users|employees|colleagues|guests|visitors|students|pupils|patients|kids|children)\b/i;
const LONGEST_PROBLEM = 500;
/** Whoever can go on somehow is held up. */
const STILL_WORKS = /\b(?:we|i|people|they|most) (?:can|are able to) (?:still|sort of|somehow) (?!not\b)/i;
/** Fewer words only answer a question. */
const FEWEST_WORDS = 5;
/** Of customers and telephones, with the words and the punctuation before them. */
const NUMBERS =
  /[\s,;:.(]*(?:\b(?:please )?(?:call|ring|reach)(?: me| us)?(?: back)?(?: on| at)?:?\s*)?(?:\bNL[- ]?\d{3}\b|(?:\+|\b)\d[\d ()./-]{7,}\d)\)?/gi;

/** The customer number, e.g. `NL-114`. */
export const customer = slot.id({
  name: 'customer',
  pattern: /\bNL-\d{3}\b/i,
  ask: 'What is your customer number? It starts with NL, for example NL-114.',
  askAgain: 'I did not recognize a customer number in that. It is NL and three digits, for example NL-114.',
});

/** What is affected; the name differs from the fact's, which may be of an earlier report. */
export const affected = words.choice('affected', serviceId.options, {
  ask: `Which of these is it: ${LIST}?`,
  askAgain: `One of these, please: ${LIST}.`,
});
const described = slot.text({
  name: 'described',
  ask: `What is wrong, in a few words, and what is affected: ${LIST}?`,
});
/** Each service by itself: of several that are named, one is what the incident is opened for. */
const services = apart(affected);

const howBad = words.choice('how_bad', SEVERITIES, {
  ask: 'How bad is it? P1: nobody can work, or people or property are at risk. P2: many are held up. P3: one person, or there is a way round. P4: a question.',
  askAgain: 'P1, P2, P3 or P4, please: P1 is the worst, P4 can wait.',
  onlyWhenAsked: true,
});

const learned = {
  service: defineFact('service', serviceId),
  severity: defineFact('severity', severity),
  problem: defineFact('problem', z.string()),
};

/** How bad it was said to be, by the customer or whoever handed over; of several the worst. */
export function severitySaid(c: FlowContext): Severity | undefined {
  const named = worstSaid([c.opening, ...c.told]) ?? c.said(howBad);
  if (named === 'P1' && c.told.some((text) => STILL_WORKS.test(text))) return 'P2';
  if (c.told.some((text) => HOT.test(text))) return 'P1';
  const isMany = [c.opening, ...c.told].some((text) => MANY.test(text));
  return named ?? learnedBefore(c, learned.severity) ?? (isMany ? 'P2' : undefined);
}

/** The same, asked for where nothing of it was said; what is not answered counts as bad. */
export const howUrgent: FlowPart<Severity> = function* (c) {
  return severitySaid(c) ?? severity.safeParse(yield* c.askOnce(howBad)).data ?? 'P2';
};

/** Asks what is wrong, unless a service was named; what stops everybody waits for no question, where it is meant. */
export const whatIsWrong: FlowPart<undefined> = function* (c) {
  const isClear = severitySaid(c) === 'P1' && !REHEARSED.test(c.opening);
  const isTold = (learnedBefore(c, learned.problem) ?? '').split(/\s+/).length >= FEWEST_WORDS;
  if (affectedIn(c) === undefined && !isClear && !isTold) yield* c.ask(described);
  return undefined;
};

/** The service that was named, by the customer or whoever handed over. */
export function affectedIn(c: FlowContext): ServiceId | undefined {
  const named = [c.said(affected), ...services.map((one) => c.said(one))].find((one) => one !== undefined);
  return serviceId.safeParse(named ?? learnedBefore(c, learned.service)).data;
}

/** What it was that the customer came with. */
export function firstWords(c: FlowContext): string {
  const told = learnedBefore(c, learned.problem) ?? c.opening;
  return withoutNumbers(told) || told;
}

/** All that the customer has said of it, without the numbers that stand beside it anyway. */
export function problemOf(c: FlowContext): string {
  const isMore = (text: string) => text === c.said(described) || text.split(/\s+/).length >= FEWEST_WORDS;
  const parts = [firstWords(c), ...c.told.map(withoutNumbers).filter(isMore)];
  const fresh = parts.filter((part, at) => !parts.slice(0, at).some((one) => one.includes(part)));
  return fresh.join(': ').slice(0, LONGEST_PROBLEM);
}

/** Who they are, or where they are reached. */
export const namesNumbers = (text: string) => withoutNumbers(text) !== text.replace(/^[\s,;:.]+/, '');

function withoutNumbers(text: string): string {
  return text.replace(NUMBERS, '').replace(/^[\s,;:.]+/, '');
}

/** A number to call back on; one without its country code is of the customer's country. */
export const phoneIn = (country?: string) =>
  slot.phone({
    name: 'phone',
    country,
    ask: 'Which number can we call you back on?',
    askAgain: 'A telephone number with its country code, please, such as +1 617 555 0123.',
  });

/** What an edge to somebody who goes on with the report carries; what was not said is left out. */
export function reportOf(c: FlowContext, reason: string) {
  return {
    reason,
    service: affectedIn(c),
    severity: severitySaid(c),
    problem: problemOf(c),
    customer: c.said(customer),
    phone: c.said(phoneIn()),
  };
}

/** What whoever handed over has learned of this report, and not of an earlier one. */
function learnedBefore<Value>(c: FlowContext, fact: DefinedFact<Value>): Value | undefined {
  return c.fact(incident) === undefined ? c.fact(fact) : undefined;
}

/** Takes a report in, and passes it on as soon as it is known how bad it is. */
export const report = flow({ id: 'report', title: 'a report', examples: said.of('report') }, function* (c) {
  // Whatever is said of these in any answer is kept.
  reportOf(c, '');
  if (severitySaid(c) === undefined) yield* c.use(whatIsWrong);
  const level = yield* c.use(howUrgent);
  if (isUrgent(level))
    return yield* c.handOff(toPrimary, { ...reportOf(c, 'It is urgent.'), severity: level });
  const payload = reportOf(c, 'It may be put right without waking anybody.');
  return yield* c.handOff(toSelfHelp, payload, { flow: 'fix' });
});
