import { ALREADY_ASKED } from '../phrases.ts';
import type { FloorPhrases } from './floor-phrases.ts';

export const ENGLISH: FloorPhrases = {
  onlyEnglish: 'I am sorry, I only understand English.',
  offer: 'Would you like me to get a person to help you?',
  asked:
    'I have asked a person to take over. They will see this whole conversation, so you need not repeat anything.',
  stillHere: 'Until someone joins I am still here, if there is anything I can do meanwhile.',
  noWay:
    'I cannot reach a person from here right now, I am sorry. I will gladly go on helping you as far as I can.',
  afterDanger:
    'I am here, and whoever takes over will read what you write. When you want to go on with something else, tell me what it is.',
  already: ALREADY_ASKED,
  noted: 'Whoever takes over will read that.',
  kept: 'I have noted that.',
  noTime: 'I do not know how long it will take. Whoever takes over will see everything that is written here.',
  declined: 'All right. Just say so if you would like a person after all.',
  hello: 'Hello!',
  welcome: 'You are welcome!',
  goodbye: 'Goodbye!',
  robot: 'I am an automated assistant: a program that follows rules, neither a person nor a language model.',
  phone: 'What number can we call you back on?',
  email: 'What is your e-mail address?',
  name: 'What is your name?',
  id: 'What is your number or reference?',
  text: 'Please tell me in a few words what it is about.',
};
