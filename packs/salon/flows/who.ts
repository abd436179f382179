import { type FlowContext, type FlowPart, type FlowSteps, slot } from 'switchroom';
import { customer } from '../tools/customer.ts';
import { registerCustomer } from '../tools/register-customer.ts';
import { verifyCustomer } from '../tools/verify-customer.ts';
import { name, phone, reference } from './slots.ts';

/** What proves who somebody is. */
interface Proof {
  readonly name: string;
  readonly phone?: string;
  readonly reference?: string;
}

const YES =
  /^\W*(?:(?:oh|well|um+)\W+)*(?:yes|yeah|yep|yup|sure|ok(?:ay)?|please|i(?:['’]?| a)m new)\b(?:\W+(?:please|do|thanks?|thank|you|i|am|im|m|new|here|it|is|s|my|first|time|visit|put|me|down|go|ahead|that|would|be|great))*\W*$/i;
const NO = /^\W*(?:no+|nope|nah|not)\b|\b(?:been|was) (?:here|there|with you)\b/i;
const NUMBER = /\d{3}\D*\d{4}/;
const UNCLEAR =
  'Please say yes if you are new here and I shall put you down, or no if you have been here before.';

/** Who it is, somebody new after their yes; true once that is known. */
export const welcomed = known(true);

/** Who it is: somebody in our book; true once that is known. */
export const verified = known(false);

function known(mayBeNew: boolean): FlowPart<boolean> {
  return function* (c) {
    if (c.fact(customer)) return true;
    let proof: Proof = yield* firstProof(c);
    for (let attempt = 2; ; attempt += 1) {
      const checked = yield* c.attempt(verifyCustomer, proof);
      if (!checked.ok) return yield* noMore(c, checked.code === 'failed');
      if (checked.result.verified) {
        yield* c.say(`Thank you, ${firstName(checked.result.customer.name)}.`);
        return true;
      }
      const { tries_left } = checked.result;
      if (tries_left === 0) return yield* noMore(c, false);
      const answer = mayBeNew && proof.phone ? yield* askWhetherNew(c, proof, attempt) : '';
      if (YES.test(answer)) return yield* putDown(c, proof);
      if (!NUMBER.test(answer)) yield* c.say(bothAgain(tries_left));
      const next: Proof = yield* newProof(c, attempt, NUMBER.test(answer) ? proof.name : undefined);
      if (next.phone === proof.phone && next.name === proof.name)
        return yield* offerColleague(c, 'Those are the same details as before, and they do not match.');
      proof = next;
    }
  };
}

function* firstProof(c: FlowContext): FlowSteps<Proof> {
  const given = c.said(reference);
  if (given !== undefined && c.said(phone) === undefined)
    return { name: yield* c.ask(name), reference: given };
  return { phone: yield* c.ask(phone), name: yield* c.ask(name) };
}

/** Slots of their own: what did not match before is not taken for them. */
function* newProof(c: FlowContext, attempt: number, kept: string | undefined): FlowSteps<Proof> {
  const own = { lasts: 'form' } as const;
  const number = yield* c.ask({ ...phone, ...own, name: `phone_${attempt}` });
  const who = { ...name, ...own, name: `name_${attempt}` };
  return { phone: number, name: c.said(who) ?? kept ?? (yield* c.ask(who)) };
}

/** A yes, a no, or a number that is put right; a person after three answers that are neither. */
function* askWhetherNew(c: FlowContext, proof: Proof, attempt: number): FlowSteps<string> {
  const number = proof.phone?.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3');
  const question = slot.text({
    name: `new_here_${attempt}`,
    ask: `I do not find ${proof.name} under ${number} in our book. Are you new here: shall I put you down?`,
    askAgain: UNCLEAR,
  });
  let answer = yield* c.ask(question);
  for (let tries = 0; ![YES, NO, NUMBER].some((one) => one.test(answer)); tries += 1) {
    if (tries > 1) return yield* c.person('It is not clear whether the customer is new here.');
    answer = yield* c.again(question, UNCLEAR);
  }
  return answer;
}

function* putDown(c: FlowContext, { name, phone = '' }: Proof): FlowSteps<boolean> {
  const done = yield* c.call(registerCustomer, { name, phone });
  if (!done.registered)
    return yield* offerColleague(
      c,
      'That number cannot be used for a new customer; a colleague has to look at it.',
    );
  yield* c.say(`Welcome to Glow Bar, ${firstName(done.customer.name)}.`);
  return true;
}

function* noMore(c: FlowContext, isBroken: boolean): FlowSteps<boolean> {
  yield* c.say(
    isBroken
      ? 'I cannot look into our book at the moment; that is on our side, sorry.'
      : 'I could not verify that, and too many tries have failed to go on here.',
  );
  return yield* c.person(
    isBroken ? 'Verification is not working.' : 'The customer could not be verified: too many wrong tries.',
  );
}

function* offerColleague(c: FlowContext, why: string): FlowSteps<boolean> {
  if (yield* c.confirm(`${why} Shall I get a colleague to help you?`))
    return yield* c.person('The customer could not be verified.', `Not verified: ${why}`);
  return false;
}

function bothAgain(left: number): string {
  const room = left === 1 ? 'one more try' : `${left} more tries`;
  return `That name and number do not belong together in our book. Please give me both again. There is room for ${room}.`;
}

function firstName(whole: string): string {
  return whole.split(' ')[0] ?? whole;
}
