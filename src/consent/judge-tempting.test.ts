import { expect, test } from 'vitest';
import { phrases } from './grammar.ts';
import { judgeConsent } from './judge-consent.ts';
import { OFFERS } from './testing/offers.ts';
import { FOREIGN_TEMPTING, TEMPTING } from './testing/tempting.ts';

const all = Object.entries(OFFERS);

/** What is said that is taken for a yes, by the offer it answers. */
function taken(said: readonly string[], offers: readonly (readonly [string, string])[] = all): string[] {
  return offers.flatMap(([name, offer]) =>
    said
      .filter((words) => judgeConsent({ offer, said: words }) === 'yes')
      .map((words) => `${name}: ${words}`),
  );
}

/** Every sentence that takes one part of each list, in order. */
function sentences(...lists: readonly string[]): string[] {
  return lists
    .map(phrases)
    .reduce((begun, parts) => begun.flatMap((start) => parts.map((part) => `${start} ${part}`)));
}

test.each(all)(
  'words that agree elsewhere are no yes to the offer "%s" where they mean something else',
  (name, offer) => {
    const said = [TEMPTING, ...Object.values(FOREIGN_TEMPTING)].flatMap((of) =>
      phrases(of[name as keyof typeof OFFERS] ?? ''),
    );
    expect(said.length).toBeGreaterThan(30);
    expect(taken(said, [[name, offer]])).toEqual([]);
  },
);

const GOOD = 'good | fine | great | perfect | ok | lovely | right';

/** A yes along with somebody else's, or with one more, language by language. */
const MORE = [
  [
    'yes | ok | yes please | sure',
    'and the boss | and that one | and mine | and hers | and the one for my friend | for the boss | with a friend',
  ],
  ['sí | vale | claro', 'y la de mi mujer | y la de mi jefe | para mi jefe | con mi amigo | y la otra'],
  ['oui | ok | oui merci', 'et celui de ma femme | et celui de mon chef | pour le patron | et le mien'],
  [
    'ja | ja bitte | gerne',
    'und den von meiner Frau gleich mit | und den von meiner Frau | für den Chef | und meins | und die von meinem Kollegen | für meine Leute',
  ],
  ['sim | ok | claro', 'e a da minha mulher | e a do meu chefe | para o meu chefe | e a minha'],
  ['sì | ok | certo', 'e quello di mia moglie | e quello del capo | per il capo | e il mio'],
  [
    'ja | ja graag | prima',
    'en die van mijn vrouw | en die van mijn baas | voor de chef | met mijn vriend | en die',
  ],
] as const;

test.each(MORE)('"%s" is no plain yes where something of somebody else is added', (yes, more) => {
  expect(taken(sentences(yes, more))).toEqual([]);
});

test.each([
  ...[
    ['plan', 'switch to monthly'],
    ['plan', 'okay so 29 dollars today'],
    ['plan', 'ja zum Monatsende'],
  ],
  ...[
    ['book', "I'm free"],
    ['book', '10 haircuts'],
    ['cancel', 'confirmed'],
    ['cancel', 'confirm it'],
    ['cancel', 'ich bestätige'],
    ['cancel', 'confermo'],
  ],
  ...[
    ['cancel', 'yes the new one'],
    ['close', 'close it this month'],
    ['points', 'take off friday'],
    ['points', 'use 500 dollars'],
  ],
  ...[
    ['points', 'take 50 off my points'],
    ['points', 'use 50'],
    ['points', 'take off 500'],
    ['refund', 'refund it monthly'],
  ],
  ...[
    ['refund', 'refund 18 invoices'],
    ['refund', 'yes the invoice'],
    ['refund', 'oui envoyez-moi un mail'],
    ['close', 'yes and send it'],
    ['close', 'oui et mettez-le'],
    ['book', 'ja und bringen Sie es mir'],
    ['close', 'ja en geef het me'],
    ['close', 'sí y póngalo'],
    ['close', 'sì e lo metta'],
    ['page', 'yes call my friend'],
  ],
] as const)('of the offer "%s" another time, unit or object is no part: "%s"', (name, said) => {
  expect(judgeConsent({ offer: OFFERS[name as keyof typeof OFFERS], said })).not.toBe('yes');
});

test.each([
  [
    'could or might be',
    sentences(
      'that | this | it',
      'could be | might be | should be | may be | must be | can be | used to be',
      GOOD,
    ),
  ],
  ['was', sentences('that | it | everything', "was | has been | had been | wasn't | never was", GOOD)],
  [
    'is not',
    sentences(
      "that's | it's | this is",
      'not | hardly | nearly | almost | not quite | far from | anything but | less than | not that | too',
      GOOD,
    ),
  ],
  ['is asked about', sentences("is | would | isn't | was | are", 'that | it | this | you', GOOD)],
  [
    'is good on condition',
    sentences(
      "that's | it's | sounds | looks",
      GOOD,
      'if it is free | once I am paid | unless it rains | but no | for him | for now | until June | when I am back | or not | for you',
    ),
  ],
  [
    'was agreed to',
    sentences(
      'I | we',
      'agreed | accepted | wanted that | liked it | confirmed it | was happy with that | had said yes',
    ),
  ],
  [
    'others agree to',
    sentences(
      'you | they | he | she | my boss | my wife',
      'agree | agrees | accept | said yes | says yes | would love that | want that',
    ),
  ],
  [
    'is agreed to later',
    sentences(
      "I'll | I will | I may | I might | I could | we should",
      'agree | accept | say yes | do it | take it later | confirm tomorrow | think so',
    ),
  ],
  [
    'is no agreement',
    sentences(
      "I do not | I don't | I can't | I won't | I never | I hardly",
      'agree | accept | want that | like that | approve',
    ),
  ],
  [
    'is followed by what takes it back',
    sentences(
      'yes | ok | sure | yes please | go ahead | sounds good',
      'and | so | because | if | when | for now | or | with Anna | again | both | not | though | later | for a week | what | why | only | another | maybe | I guess | hold on | no',
    ),
  ],
  [
    'is permitted to somebody',
    sentences(
      'can | may | could | should | would | will',
      'I | we | you | they',
      'do that | go ahead | agree | proceed',
    ),
  ],
])('what %s is agreed to by nobody', (_, said) => {
  expect(taken(said)).toEqual([]);
});
