import { own } from '../../contracts/own.ts';
import type { FloorTurn } from './floor-turn.ts';

/** What is said to customers who write in a language that the desk's flows do not speak: a person is all they can have. */
export interface PersonPhrases {
  readonly onlyEnglish: string;
  readonly offer: string;
  readonly asked: string;
  readonly stillHere: string;
  readonly noWay: string;
  /** What is said to whatever follows a danger and is no plain wish. */
  readonly afterDanger: string;
}

const ENGLISH: PersonPhrases = {
  onlyEnglish: 'I am sorry, I only understand English.',
  offer: 'Would you like me to get a person to help you?',
  asked:
    'I have asked a person to take over. They will see this whole conversation, so you need not repeat anything.',
  stillHere: 'Until someone joins I am still here, if there is anything I can do meanwhile.',
  noWay:
    'I cannot reach a person from here right now, I am sorry. I will gladly go on helping you as far as I can.',
  afterDanger:
    'I am here, and whoever takes over will read what you write. When you want to go on with something else, tell me what it is.',
};

const PHRASES: Readonly<Record<string, PersonPhrases>> = {
  es: {
    onlyEnglish: 'Lo siento, aquí solo entiendo inglés.',
    offer: '¿Quiere que avise a una persona para que le ayude?',
    asked: 'He avisado a una persona. Verá toda esta conversación, así que no tendrá que repetir nada.',
    stillHere: 'Hasta entonces puede seguir escribiendo aquí.',
    noWay: 'Ahora mismo no puedo avisar a ninguna persona, lo siento.',
    afterDanger: 'Estoy aquí, y quien le atienda leerá lo que escriba.',
  },
  de: {
    onlyEnglish: 'Es tut mir leid, ich verstehe hier nur Englisch.',
    offer: 'Soll ich einen Menschen dazuholen, der Ihnen hilft?',
    asked:
      'Ich habe einen Menschen um Hilfe gebeten. Er sieht das ganze Gespräch, Sie müssen also nichts wiederholen.',
    stillHere: 'Bis dahin können Sie hier weiter schreiben.',
    noWay: 'Es tut mir leid, ich kann im Moment niemanden erreichen.',
    afterDanger: 'Ich bin da, und wer übernimmt, liest, was Sie schreiben.',
  },
  fr: {
    onlyEnglish: 'Je suis désolé, je ne comprends ici que l’anglais.',
    offer: 'Voulez-vous que je demande à une personne de vous aider ?',
    asked:
      'J’ai demandé à une personne de prendre le relais. Elle verra toute cette conversation : vous n’aurez rien à répéter.',
    stillHere: 'En attendant, vous pouvez continuer à écrire ici.',
    noWay: 'Je suis désolé, je ne peux joindre personne pour le moment.',
    afterDanger: 'Je suis là, et la personne qui prend le relais lira ce que vous écrivez.',
  },
  pt: {
    onlyEnglish: 'Desculpe, aqui só entendo inglês.',
    offer: 'Quer que eu chame uma pessoa para ajudar?',
    asked: 'Pedi a uma pessoa que assuma. Ela verá toda esta conversa; não precisa repetir nada.',
    stillHere: 'Até lá, pode continuar a escrever aqui.',
    noWay: 'Desculpe, neste momento não consigo chamar ninguém.',
    afterDanger: 'Estou aqui, e quem assumir vai ler o que escrever.',
  },
  hi: {
    onlyEnglish: 'माफ़ कीजिए, मैं यहाँ केवल अंग्रेज़ी समझता हूँ।',
    offer: 'क्या मैं आपकी मदद के लिए किसी व्यक्ति को बुलाऊँ?',
    asked: 'मैंने एक व्यक्ति को बुलाया है। वे यह पूरी बातचीत देखेंगे, आपको कुछ दोहराना नहीं पड़ेगा।',
    stillHere: 'तब तक आप यहाँ लिख सकते हैं।',
    noWay: 'माफ़ कीजिए, अभी मैं किसी व्यक्ति को नहीं बुला सकता।',
    afterDanger: 'मैं यहीं हूँ, और जो आपकी मदद करेंगे वे आपका लिखा पढ़ेंगे।',
  },
  zh: {
    onlyEnglish: '抱歉，我在这里只懂英语。',
    offer: '需要我为您转接人工客服吗？',
    asked: '我已经请人工客服接手。他们能看到整个对话，您无需重复。',
    stillHere: '在此期间，您可以继续在这里留言。',
    noWay: '抱歉，目前无法转接人工客服。',
    afterDanger: '我在这里，接手的人会看到您写的内容。',
  },
};

/** The phrases of the customer's language, English where there are none. */
export function personPhrases({ state }: FloorTurn): PersonPhrases {
  return own(PHRASES, state.language ?? '') ?? ENGLISH;
}
