import { own } from '../../contracts/own.ts';
import { type Disturbance, type Manner, SAID } from './disturbances.ts';
import { listen, topicOf, type Understood } from './listen.ts';
import { withNoise } from './noise.ts';
import { PERSONAS, type Persona } from './personas.ts';
import type { Random } from './random.ts';
import type { Scenario, Scenarios } from './scenario.ts';

/** What the customer does next. */
export type Move =
  | {
      readonly say: string;
      /** Cuts the reply to this off, and asks to hear it again. */
      readonly interrupts?: boolean;
    }
  | { readonly leaves: Leaving };

/** Why a customer leaves: they have what they want, a person comes, or they give up. */
export type Leaving = 'satisfied' | 'with-person' | 'gave-up';

/** What the desk answered, as a customer sees it. */
export interface Heard {
  readonly text: string;
  /** Whether a person is on the way, or there. */
  readonly person: boolean;
  readonly closed: boolean;
}

/** Somebody who plays a customer: a policy, or a model. */
export interface Player {
  /** What is said next; nothing was heard yet at first. */
  next(heard: Heard | undefined): Move | Promise<Move>;
  /** Questions the player should have understood and did not. */
  readonly missed: readonly string[];
}

/** A conversation is over after so many messages at most. */
const LONGEST = 24;
/** The same question so often in a row is a desk that does not listen. */
const SAME_QUESTION = 3;

/** What a simulated customer is made of. */
export interface CustomerParts {
  readonly scenario: Scenario;
  readonly all: Pick<Scenarios, 'topics' | 'asides'>;
  readonly manner: Manner;
  readonly random: Random;
}

/** A customer that answers by rules, from what they know and from the words of the desk alone. */
export class SimulatedCustomer implements Player {
  readonly missed: string[] = [];
  readonly #parts: CustomerParts;
  readonly #persona: Persona;
  /** The wishes, each with ways to say it; the first one is what the customer wants now. */
  readonly #wishes: { readonly says: readonly string[]; readonly done?: RegExp | undefined }[];
  #messages = 0;
  #restated = 0;
  #isDone = false;
  #disturbance: Disturbance | undefined;
  #instead: readonly string[];
  #lastQuestion = '';
  #sameQuestion = 0;
  #hasInterrupted = false;

  constructor(parts: CustomerParts) {
    const { scenario, manner } = parts;
    this.#parts = parts;
    this.#persona = PERSONAS[manner.persona];
    this.#wishes = [{ says: scenario.opens, done: scenario.done }, ...scenario.next];
    this.#disturbance = manner.disturbance;
    this.#instead = scenario.instead;
  }

  next(heard: Heard | undefined): Move {
    this.#messages++;
    if (heard === undefined) return this.#open();
    if (this.#messages > LONGEST) return { leaves: 'gave-up' };
    if (this.#hasInterrupted) {
      this.#hasInterrupted = false;
      return this.#say(this.#pick(SAID.interruption));
    }
    const understood = listen(heard.text);
    if (this.#wishes[0]?.done?.test(heard.text)) this.#isDone = true;
    if (heard.closed || (heard.person && !isAsked(understood)))
      return this.#isDone && !heard.closed
        ? this.#goOn()
        : { leaves: this.#isDone ? 'satisfied' : 'with-person' };
    const disturbance = this.#disturb(understood);
    if (disturbance) return disturbance;
    if (this.#isStuck(understood)) return { leaves: 'gave-up' };
    return this.#answer(understood);
  }

  #open(): Move {
    const words = this.#say(this.#filled(this.#persona.opens, this.#wish));
    if (this.#disturbance !== 'interruption') return words;
    this.#disturbance = undefined;
    this.#hasInterrupted = true;
    return { ...words, interrupts: true };
  }

  #answer(understood: Understood): Move {
    const { scenario } = this.#parts;
    const { kind, question = '' } = understood;
    const reply = scenario.replies.find(({ asked }) => asked.test(question));
    if (reply) return this.#say(this.#pick(reply.says));
    if (kind === 'person-offer') return this.#personOffered();
    if (kind === 'offer') return this.#offered(understood);
    if (kind === 'other') return this.#asked(understood);
    return this.#isDone ? this.#goOn() : this.#restate();
  }

  #personOffered(): Move {
    if (this.#parts.scenario.success.person) return this.#say(this.#pick(this.#persona.yes));
    if (this.#isDone) return this.#goOn();
    const wish = this.#restate();
    return 'say' in wish ? { say: `${this.#pick(this.#persona.no)} ${wish.say}` } : wish;
  }

  #offered(understood: Understood): Move {
    const { scenario } = this.#parts;
    if (scenario.refuses.some((one) => one.test(understood.text)))
      return this.#say(this.#pick(this.#persona.no));
    const instead = this.#instead.length > 0 ? this.#pick(this.#instead) : undefined;
    this.#instead = [];
    return this.#say(instead ?? this.#pick(this.#persona.yes));
  }

  #asked(understood: Understood): Move {
    const { scenario, all } = this.#parts;
    const topic = topicOf(understood, all.topics);
    const known = topic === undefined ? undefined : own(scenario.knows, topic);
    if (topic === undefined && !this.#isDone) this.missed.push(understood.question ?? '');
    if (known && 'says' in known) return this.#say(this.#known(known.says));
    const offered = known && this.#parts.random.pick(matchesOf(known.picks, understood.text));
    if (offered !== undefined) return this.#say(offered);
    if (this.#isDone) return this.#goOn();
    return this.#say(`${this.#pick(this.#persona.unknown)} ${topic === undefined ? '' : this.#wish}`.trim());
  }

  /** One of the wordings: the first one is bare, and is said in the persona's way. */
  #known(says: readonly string[]): string {
    const words = this.#pick(says);
    return words === says[0] ? this.#filled(this.#persona.answers, words) : words;
  }

  /** The next wish, or the end. */
  #goOn(): Move {
    this.#wishes.shift();
    if (this.#wishes.length === 0) return { leaves: 'satisfied' };
    this.#isDone = false;
    this.#restated = 0;
    return this.#say(this.#wish);
  }

  #restate(): Move {
    if (this.#restated++ >= this.#persona.patience) return { leaves: 'gave-up' };
    return this.#say(this.#filled(this.#persona.again, this.#wish));
  }

  /** Does what comes in between, once, where there is a question to leave open. */
  #disturb({ kind }: Understood): Move | undefined {
    const disturbance = this.#disturbance;
    if (disturbance === undefined || kind === 'none' || this.#isDone) return undefined;
    if (disturbance === 'hesitation' && kind !== 'offer') return undefined;
    this.#disturbance = undefined;
    const { asides } = this.#parts.all;
    const words = disturbance === 'aside' ? asides : SAID[disturbance];
    return words.length === 0 ? undefined : this.#say(this.#pick(words));
  }

  #isStuck({ question = '', kind }: Understood): boolean {
    this.#sameQuestion = question !== '' && question === this.#lastQuestion ? this.#sameQuestion + 1 : 1;
    this.#lastQuestion = question;
    return kind !== 'more' && this.#sameQuestion > SAME_QUESTION;
  }

  get #wish(): string {
    return this.#pick(this.#wishes[0]?.says ?? []);
  }

  #filled(templates: readonly string[], words: string): string {
    return this.#pick(templates).replace(/\{\w+\}/u, () => words);
  }

  #pick(texts: readonly string[]): string {
    return this.#parts.random.pick(texts) ?? '';
  }

  #say(words: string): { readonly say: string } {
    const { drops } = this.#persona;
    const { manner, random } = this.#parts;
    const said = withNoise(drops ? words.replace(drops, '') : words, manner.noise, random);
    const aside = random.chance(0.1) ? random.pick(this.#persona.asides) : undefined;
    return { say: aside === undefined ? said : `${said} ${aside}` };
  }
}

/** Whether the desk waits for something, though a person is on the way. */
function isAsked({ kind }: Understood): boolean {
  return kind === 'offer' || kind === 'other';
}

function matchesOf(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(new RegExp(pattern, 'giu'))].map(([match]) => match);
}
