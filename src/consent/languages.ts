import { DUTCH } from './languages/dutch.ts';
import { ENGLISH } from './languages/english.ts';
import { FRENCH } from './languages/french.ts';
import { GERMAN } from './languages/german.ts';
import { ITALIAN } from './languages/italian.ts';
import { PORTUGUESE } from './languages/portuguese.ts';
import { SPANISH } from './languages/spanish.ts';
import { languageOf, phrases } from './vocabulary.ts';

/** What people say whatever they speak. */
const SHARED = {
  yes: phrases('ok | okay | okey | oki | okidoki | okie | o k | 👍 | ✅ | 👌 | ✔ | ☑ | 💯 | 🆗 | 🤝'),
  no: phrases('👎 | ❌ | 🚫 | ⛔'),
  polite: phrases(
    '🙏 | 😊 | 🙂 | 😀 | 😃 | 😄 | 😁 | 🎉 | ❤ | 🥰 | 😍 | 👏 | 🤗 | 🙌 | 💪 | 😎 | 😉 | 🥳 | ✌ | 😌 | ✨ | 🌟 | ☺ | 😇 | 🤩 | 💕 | 🙋 | 💖 | 🎊 | 😆 | 😋',
  ),
};

/** The languages answers are understood in. */
export const LANGUAGES = [ENGLISH, SPANISH, FRENCH, GERMAN, PORTUGUESE, ITALIAN, DUTCH].map((vocabulary) =>
  languageOf(vocabulary, SHARED),
);
