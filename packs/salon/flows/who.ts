import { type FlowContext, type FlowPart, type FlowSteps, slot } from 'switchroom';
import { offerPerson } from 'switchroom/kit';
import { customer, registerCustomer, verifyCustomer } from '../tools/customer.ts';
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

/** Who it is: somebody in our book. It ends the flow where that stays open. */
export const verified = known(false);

/** The same; somebody new is put down after their yes. */
export const welcomed = known(true);

function known(mayBeNew: boolean): FlowPart {
  return function* (c) {
    if (c.fact(customer)) return undefined;
    let proof: Proof = yield* firstProof(c);
    for (let attempt = 2; ; attempt += 1) {
      const tried = yield* c.attempt(verifyCustomer, proof);
      if (!tried.ok && tried.code === 'failed') {
        yield* c.say('I cannot look into our book at the moment; that is on our side, sorry.');
        return yield* c.person('Verification is not working.');
      }
      if (tried.ok && tried.result.verified)
        return yield* c.say(`Thank you, ${firstName(tried.result.customer.name)}.`);
      const left = tried.ok ? tried.result.tries_left : 0;
      if (left === 0) {
        yield* c.say('I could not verify that, and too many tries have failed to go on here.');
        return yield* c.person('The customer could not be verified: too many wrong tries.');
      }
      const answer = mayBeNew && proof.phone ? yield* askWhetherNew(c, proof, attempt) : '';
      if (YES.test(answer)) return yield* putDown(c, proof);
      const isRight = NUMBER.test(answer);
      if (!isRight)
        yield* c.say(
          `That name and number do not belong together in our book. Please give me both again. There is room for ${left === 1 ? 'one more try' : `${left} more tries`}.`,
        );
      const next = yield* newProof(c, attempt, isRight ? proof.name : undefined);
      if (next.phone === proof.phone && next.name === proof.name)
        return yield* colleague(c, 'Those are the same details as before, and they do not match.');
      proof = next;
    }
  };
}

function* firstProof(c: FlowContext): FlowSteps<Proof> {
  const given = c.said(reference);
  return given !== undefined && c.said(phone) === undefined
    ? { name: yield* c.ask(name), reference: given }
    : { phone: yield* c.ask(phone), name: yield* c.ask(name) };
}

/** Slots of their own: what did not match before is not taken for them. */
function* newProof(c: FlowContext, attempt: number, kept: string | undefined): FlowSteps<Proof> {
  const who = { ...name, lasts: 'form', name: `name_${attempt}` } as const;
  const number = yield* c.ask({ ...phone, lasts: 'form', name: `phone_${attempt}` });
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

function* putDown(c: FlowContext, { name, phone = '' }: Proof): FlowSteps<undefined> {
  const done = yield* c.call(registerCustomer, { name, phone });
  if (!done.registered) return yield* colleague(c, done.message);
  return yield* c.say(`Welcome to Glow Bar, ${firstName(done.customer.name)}.`);
}

function colleague(c: FlowContext, why: string): FlowSteps<never> {
  const ask = `${why} Shall I get a colleague to help you?`;
  return c.use(offerPerson(ask, 'The customer could not be verified.', `Not verified: ${why}`));
}

function firstName(whole: string): string {
  return whole.split(' ')[0] ?? whole;
}
