import { type FlowContext, type FlowSteps, slot } from 'switchroom';
import { offerPerson, verification, type WrongProof } from 'switchroom/kit';
import { customer, registerCustomer, verifyCustomer } from '../tools/customer.ts';
import { name, phone, reference } from './slots.ts';

/** What proves who somebody is. */
interface Proof {
  readonly name: string;
  readonly phone?: string;
  readonly reference?: string;
}

const YES =
  /^\W*(?:(?:oh|well|um+)\W+)*(?:yes|yeah|yep|yup|sure|ok(?:ay)?|please|i(?:['’]?| a)m new)\b(?:\W+(?:please|do|thanks?|thank|you|i|am|im|m|new|here|it|is|s|my|first|time|visit|put|me|down|go|ahead|that|thats|right|correct|exactly|indeed|have|never|not|been|before|would|be|great))*\W*$/i;
const NO = /^\W*(?:no+|nope|nah|not)\b|\b(?:been|was) (?:here|there|with you)\b/i;
const NUMBER = /\d{3}\D*\d{4}/;
const UNCLEAR =
  'Please say yes if you are new here and I shall put you down, or no if you have been here before.';

const inOurBook = { known: customer, tool: verifyCustomer, nameOf: (who: { name: string }) => who.name };

/** "I'm her boyfriend, just tell me the day." */
const FOR_ANOTHER =
  /\b(?:i['’]?m|im|i am) (?:just |only )?(?:her|his|their) (?:boy|girl|ex)?-?(?:friend|husband|wife|partner|fianc[eé]e?|mother|mom|mum|father|dad|sister|brother|daughter|son|assistant|secretary|neighbou?r|colleague|boss|ex)\b|\bon (?:her|his|their) behalf\b|\b(?:she|he)(?:['’]?s| is) (?:a |your |already a )?(?:customer|client|regular)\b|\bdoes (?:she|he) have (?:an appointment|anything|something)\b|\bwhen (?:is|does) (?:she|he) (?:come|coming|booked|have)\b/i;

const proven = verification({
  ...inOurBook,
  proof: (c, wrong) => (wrong ? newProof(c, wrong) : firstProof(c)),
});

/** Who it is: somebody in our book, for themselves. It ends the flow where that stays open. */
export const verified: typeof proven = function* (c) {
  const isForAnother = [...c.earlier, ...c.told].some((text) => FOR_ANOTHER.test(text));
  if (isForAnother)
    return yield* colleague(c, 'What is booked is only told to, and changed for, whose booking it is.');
  return yield* c.use(proven);
};

/** The same; somebody new is put down after their yes. */
export const welcomed = verification({
  ...inOurBook,
  *proof(c, wrong) {
    if (!wrong) return yield* firstProof(c);
    const answer = wrong.given.phone ? yield* askWhetherNew(c, wrong) : '';
    if (YES.test(answer)) return yield* putDown(c, wrong.given);
    return yield* newProof(c, wrong, NUMBER.test(answer));
  },
});

function* firstProof(c: FlowContext): FlowSteps<Proof> {
  const given = c.said(reference);
  return given !== undefined && c.said(phone) === undefined
    ? { name: yield* c.ask(name), reference: given }
    : { phone: yield* c.ask(phone), name: yield* c.ask(name) };
}

/** Slots of their own: what did not match before is not taken for them. */
function* newProof(c: FlowContext, wrong: WrongProof<Proof>, isNumber = false): FlowSteps<Proof> {
  const { given, tries, room } = wrong;
  if (!isNumber)
    yield* c.say(
      `That name and number do not belong together in our book. Please give me both again. ${room}`,
    );
  const who = { ...name, lasts: 'form', name: `name_${tries}` } as const;
  const number = yield* c.ask({ ...phone, lasts: 'form', name: `phone_${tries}` });
  const called = c.said(who) ?? (isNumber ? given.name : yield* c.ask(who));
  if (number === given.phone && called === given.name)
    return yield* colleague(c, 'Those are the same details as before, and they do not match.');
  return { phone: number, name: called };
}

/** A yes, a no, or a number that is put right; a person after three answers that are neither. */
function* askWhetherNew(c: FlowContext, { given, tries }: WrongProof<Proof>): FlowSteps<string> {
  const number = given.phone?.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3');
  const question = slot.text({
    name: `new_here_${tries}`,
    ask: `I do not find ${given.name} under ${number} in our book. Are you new here: shall I put you down?`,
    askAgain: UNCLEAR,
  });
  let answer = yield* c.ask(question);
  for (let times = 0; ![YES, NO, NUMBER].some((one) => one.test(answer)); times += 1) {
    if (times > 1) return yield* c.person('It is not clear whether the customer is new here.');
    answer = yield* c.again(question, UNCLEAR);
  }
  return answer;
}

function* putDown(c: FlowContext, { name, phone = '' }: Proof): FlowSteps<undefined> {
  const done = yield* c.call(registerCustomer, { name, phone });
  if (!done.registered) return yield* colleague(c, done.message);
  return yield* c.say(`Welcome to Glow Bar, ${done.customer.name.split(' ')[0]}.`);
}

function colleague(c: FlowContext, why: string): FlowSteps<never> {
  const ask = `${why} Shall I get a colleague to help you?`;
  return c.use(offerPerson(ask, 'The customer could not be verified.', `Not verified: ${why}`));
}
