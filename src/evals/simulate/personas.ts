/** How a customer talks. `{wish}` and `{answer}` stand for what they have to say. */
export interface Persona {
  readonly opens: readonly string[];
  /** The wish once more, when it was not understood. */
  readonly again: readonly string[];
  readonly answers: readonly string[];
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly unknown: readonly string[];
  readonly bye: readonly string[];
  /** Said now and then beside an answer. */
  readonly asides: readonly string[];
  /** How often they say what they want once more before they give up. */
  readonly patience: number;
  /** Words that this customer leaves out. */
  readonly drops?: RegExp;
}

const PLAIN = { asides: [] as readonly string[], patience: 3 };

/** The personas of simulated customers. */
export const PERSONAS = {
  polite: {
    ...PLAIN,
    opens: ['Hello! {wish}', 'Good morning. {wish}', 'Hi there, {wish}'],
    again: ['Sorry, let me say that again: {wish}', 'I am sorry, what I meant is: {wish}'],
    answers: ['{answer}', 'Sure, {answer}', 'Of course: {answer}'],
    yes: ['Yes, please.', 'Yes please, go ahead.', 'That would be great, yes.'],
    no: ['No, thank you.', 'No thanks.'],
    unknown: ['I am sorry, I do not know that.', "I'm afraid I don't have that."],
    bye: ['No, that was all. Thank you very much!', "No thanks, that's everything. Have a nice day!"],
    patience: 4,
  },
  terse: {
    ...PLAIN,
    opens: ['{wish}'],
    again: ['{wish}'],
    answers: ['{answer}'],
    yes: ['yes', 'ok', 'yep', 'do it'],
    no: ['no', 'nope'],
    unknown: ["don't know", 'no idea'],
    bye: ['no', "that's it", 'nope, bye'],
    patience: 2,
  },
  angry: {
    ...PLAIN,
    opens: ['This is ridiculous. {wish}', '{wish} I am really fed up with this.', 'Seriously?! {wish}'],
    again: ['Are you even listening? {wish}', 'For the last time: {wish}'],
    answers: ['{answer}', "I've told you people before: {answer}", '{answer}!'],
    yes: ['Yes!', 'Yes, just do it.', 'Yes, finally.'],
    no: ['No!', 'No, I do not want that.'],
    unknown: ['How should I know?', "I don't know that."],
    bye: ['No. Finally.', 'No, that is all.'],
    asides: ['This is taking far too long.', 'Unbelievable.'],
    patience: 2,
  },
  chatty: {
    ...PLAIN,
    opens: [
      'Hi, how are you today? I have been meaning to write for a while. {wish}',
      'Hey! My sister told me to just ask you. {wish}',
      'Good afternoon, lovely weather here. {wish}',
    ],
    again: ['Oh sorry, I talk too much. {wish}', 'What I wanted was this: {wish}'],
    answers: ['{answer}', 'Let me see, here it is: {answer}', 'Right, {answer}'],
    yes: ['Yes, that sounds lovely, please do.', 'Oh yes, please.', "Yes, let's do that."],
    no: ["No, that's all right.", "Oh no, that's not needed."],
    unknown: ["Hm, I really don't know, sorry.", 'No idea, to be honest.'],
    bye: ["No, that's everything, you have been so helpful, thanks!", 'Nothing else, thank you, bye!'],
    asides: ['My dog is barking, sorry.', 'I was just making coffee.'],
    patience: 4,
  },
  anxious: {
    ...PLAIN,
    opens: [
      "I'm a bit worried. {wish}",
      '{wish} I hope this is not a big problem?',
      'Sorry to bother you. {wish}',
    ],
    again: ["I'm not sure I said it right. {wish}", 'Sorry, I mean: {wish}'],
    answers: ['{answer}', 'I think it is {answer}', '{answer}, I hope that is right'],
    yes: ['Yes please, if you can.', 'Yes, please do that.', 'Yes.'],
    no: ['No, better not.', 'No, please don’t.'],
    unknown: ["I don't know, is that a problem?", "I'm not sure, sorry."],
    bye: ['No, thank you, that helps.', 'No, that is all, thanks.'],
    patience: 3,
  },
  'non-native': {
    ...PLAIN,
    opens: ['Hello, {wish}', 'Hello please, {wish}', '{wish} Thank you.'],
    again: ['Sorry for my English. {wish}', 'I try again: {wish}'],
    answers: ['{answer}', 'Is {answer}', '{answer} please'],
    yes: ['Yes please.', 'Yes, is good.', 'Ok yes.'],
    no: ['No thank you.', 'No, not this.'],
    unknown: ['I not know this.', 'Sorry, I not have.'],
    bye: ['No thank you, is all.', 'Is all, thank you.'],
    patience: 3,
    drops: /\b(?:the|a|an) /giu,
  },
} as const satisfies Record<string, Persona>;

/** A persona's name. */
export type PersonaName = keyof typeof PERSONAS;
