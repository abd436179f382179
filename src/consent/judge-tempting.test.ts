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
