import { phrases } from './grammar.ts';
import { DUTCH } from './languages/dutch.ts';
import { ENGLISH as ENGLISH_WORDS } from './languages/english.ts';
import { FRENCH } from './languages/french.ts';
import { GERMAN } from './languages/german.ts';
import { ITALIAN } from './languages/italian.ts';
import { PORTUGUESE } from './languages/portuguese.ts';
import { SPANISH } from './languages/spanish.ts';
import { type Language, languageOf } from './vocabulary.ts';

/** What people say whatever they speak. */
const SHARED = {
  plain: phrases('ok | okay | okey | oki | okidoki | okie | o k | okk | 👍 | ✅ | 👌 | ✔ | ☑ | 💯 | 🆗 | 🤝'),
  no: phrases('👎 | ❌ | 🚫 | ⛔'),
  polite: phrases(
    '🙏 | 😊 | 🙂 | 😀 | 😃 | 😄 | 😁 | 🎉 | ❤ | 🥰 | 😍 | 👏 | 🤗 | 🙌 | 💪 | 😎 | 😉 | 🥳 | ✌ | 😌 | ✨ | 🌟 | ☺ | 😇 | 🤩 | 💕 | 🙋 | 💖 | 🎊 | 😆 | 😋',
  ),
};

/** Which most offers are in. */
export const ENGLISH: Language = languageOf(ENGLISH_WORDS, SHARED);

/** The languages answers are understood in. */
export const LANGUAGES: readonly Language[] = [
  ENGLISH,
  ...[SPANISH, FRENCH, GERMAN, PORTUGUESE, ITALIAN, DUTCH].map((vocabulary) =>
    languageOf(vocabulary, SHARED),
  ),
];
