/** Asked while a page is out. */
export const newsExamples: readonly string[] = [
  'any news?',
  'has anybody answered yet',
  'who did you page',
  'is somebody coming',
  'how long will it take',
  'did they pick up',
  'what is the state of things',
  'still nothing?',
  'is anybody coming?',
  'who is on it?',
  'how much longer?',
];

/** It has become worse. */
export const worseExamples: readonly string[] = [
  'it is getting worse',
  'now the second server is down too',
  'it is more urgent than I thought',
  'now nobody can work any more',
  'please raise the priority',
  'it has spread to the whole building',
  'now it is burning',
  'now there is smoke as well',
];

/** The customer would rather be called. */
export const callbackExamples: readonly string[] = [
  'just call me in the morning',
  'call me back instead',
  'I cannot wait here any longer',
  'it can wait until tomorrow after all',
  'have somebody ring me tomorrow',
];

/** It is over. */
export const fixedExamples: readonly string[] = [
  'it works again',
  'it is back',
  'never mind, we solved it ourselves',
  'you can call it off',
  'the problem is gone',
  'all good again, nobody needs to come',
];

/** Something for the log. */
export const noteExamples: readonly string[] = [
  'please tell them that the key is with the porter',
  'please add that the router was restarted',
  'one more thing for the engineer',
  'let them know that we found a blown fuse',
  'I have more details for whoever comes',
];
