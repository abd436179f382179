import type { LabelledDialogue, LabelledUtterance } from '../../contracts/router.ts';

const WISHES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  orders: {
    where: [
      'where is my parcel',
      'has my order been sent',
      'when does my delivery come',
      'track my parcel please',
    ],
    cancel: [
      'cancel my order',
      'I do not want the parcel any more',
      'please stop my delivery',
      'call off the order',
    ],
  },
  returns: {
    back: [
      'I want to return these shoes',
      'send the jacket back',
      'how do I return something',
      'return label please',
    ],
    swap: [
      'swap the shoes for a larger size',
      'exchange my jacket',
      'can I exchange the shoes',
      'swap it for blue',
    ],
  },
  advice: {
    size: ['which size fits me', 'do the boots run small', 'what size should I take', 'size chart for boots'],
    care: ['how do I wash wool', 'can I iron this shirt', 'washing a wool coat', 'how to clean suede'],
  },
};
const NOBODYS = [
  'what is the weather',
  'tell me a joke',
  'who won the match',
  'book me a flight to rome',
  'play some music',
];
const FRAMES: readonly ((wish: string) => string)[] = [
  (wish) => wish,
  (wish) => `hello, ${wish}`,
  (wish) => `${wish}, thank you`,
  (wish) => `hi there. ${wish}?`,
  (wish) => `one question: ${wish}`,
];
const FOLLOW_UPS: readonly (readonly [system: string, text: string])[] = [
  ['What is the number of your order?', 'it is 4711'],
  ['Shall I do that for you?', 'yes please'],
  ['Done. Anything else about it?', 'when will I see it?'],
  ['It takes three days.', 'perfect, that is fine'],
];

/** A little shop: three agents with two intents each, and what is nobody's business. */
export const SHOP: readonly LabelledUtterance[] = [
  ...Object.entries(WISHES).flatMap(([agent, intents]) =>
    Object.entries(intents).flatMap(([intent, wishes]) =>
      wishes.flatMap((wish) => FRAMES.map((frame) => ({ text: frame(wish), agent, intent }))),
    ),
  ),
  ...NOBODYS.flatMap((wish) =>
    FRAMES.map((frame) => ({ text: frame(wish), agent: 'nobody', intent: 'oos', outOfScope: true })),
  ),
];

/** Customers of that shop, who ask one agent, answer it, and then ask another. */
export const SHOP_DIALOGUES: readonly LabelledDialogue[] = Object.entries(WISHES).flatMap(
  ([first, intents]) =>
    Object.entries(WISHES).flatMap(([second, others]) =>
      Object.values(intents).flatMap((wishes, at) =>
        wishes.map((wish, which): LabelledDialogue => {
          const [system = '', text = ''] = FOLLOW_UPS[(at + which) % FOLLOW_UPS.length] ?? [];
          const next = Object.values(others)[at]?.[(which + 1) % 4] ?? '';
          const [, thanks = ''] = FOLLOW_UPS[3] ?? [];
          return {
            turns: [
              { system: '', text: wish, agent: first },
              { system, text, agent: first },
              { system: 'Is there anything else?', text: next, agent: second },
              { system: 'It takes three days.', text: thanks, agent: second },
            ],
          };
        }),
      ),
    ),
);
