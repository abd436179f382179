import type { DangerLanguage } from '../danger-language.ts';

/** English, as it is written in a hurry and as it is transcribed. */
export const english: DangerLanguage = {
  code: 'en',
  words: {
    'self-harm': ({ crisis, medical }) =>
      `I am very sorry that it is so hard. You are not alone with it. Please talk to somebody now: call ${crisis}. If you or somebody else could be hurt right now, call ${medical} at once.`,
    medical: ({ medical }) =>
      `This sounds like an emergency. Please call ${medical} now, and do what they tell you: they can help until the ambulance is there.`,
    fire: ({ fire }) =>
      `Please get yourself and everybody else out now, leave everything behind, and call ${fire} from outside. If you smell gas, touch no switches and light nothing.`,
    violence: ({ police }) =>
      `If you or somebody else is in danger, call ${police} now. If you can, go to where you are safe first.`,
    'child-abuse': ({ police, child }) =>
      `If a child is in danger now, call ${police} at once. You can also talk to ${child}. It is right that you tell somebody.`,
  },
  asked: 'I have asked a colleague to join us here. Everything else can wait.',
  alone: (contact) =>
    contact === undefined
      ? 'Nobody of our team is here right now: please do not wait for us. Once you are safe, and if you would like a colleague to get back to you, you can leave a telephone number here.'
      : `Nobody of our team is here right now: please do not wait for us. A colleague will get back to you at ${contact} as soon as somebody is here.`,
  anywhere: {
    medical: 'the emergency number where you are (911 in North America, 112 in Europe, 999 in the UK)',
    fire: 'the emergency number where you are (911 in North America, 112 in Europe, 999 in the UK)',
    police: 'the emergency number where you are (911 in North America, 112 in Europe, 999 in the UK)',
    crisis:
      'a crisis line where you are (988 in North America, 116 123 in the UK; findahelpline.com lists others)',
    child: 'a child helpline where you are (116 111 in most of Europe; findahelpline.com lists others)',
  },
};
