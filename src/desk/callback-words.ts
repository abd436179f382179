import { own } from '../contracts/own.ts';
import type { Reachable } from '../contracts/person.ts';

/** What is told to who can't have a person now, in one language. A native speaker may correct a table. */
interface CallbackWords {
  /** People are there again at a time, told in that language. */
  readonly opens: (at: string) => string;
  readonly nobody: string;
  readonly ask: string;
  readonly promise: (contact: string) => string;
}

const ENGLISH: CallbackWords = {
  opens: (at) => `Nobody of our team is there right now; we are there again ${at}.`,
  nobody: 'Nobody of our team could come right now.',
  ask: 'Which telephone number or e-mail address can we reach you at? Or come back to this conversation: the answer will be here.',
  promise: (contact) => `A colleague will get back to you at ${contact}.`,
};

/** By ISO 639-1. */
const WORDS: Readonly<Record<string, CallbackWords>> = {
  es: {
    opens: (at) => `Ahora mismo no hay nadie de nuestro equipo; volvemos a estar: ${at}.`,
    nobody: 'Ahora mismo no ha podido venir nadie de nuestro equipo.',
    ask: '¿En qué número de teléfono o dirección de correo podemos localizarle? También puede volver a esta conversación: la respuesta estará aquí.',
    promise: (contact) => `Una persona de nuestro equipo se pondrá en contacto con usted en ${contact}.`,
  },
  de: {
    opens: (at) => `Gerade ist niemand von uns da; wir sind wieder da: ${at}.`,
    nobody: 'Gerade konnte niemand von uns kommen.',
    ask: 'Unter welcher Telefonnummer oder E-Mail-Adresse erreichen wir Sie? Sie können auch in dieses Gespräch zurückkommen: die Antwort steht dann hier.',
    promise: (contact) => `Jemand von uns meldet sich bei Ihnen unter ${contact}.`,
  },
  fr: {
    opens: (at) => `Personne de notre équipe n’est là en ce moment ; nous serons de retour : ${at}.`,
    nobody: 'Personne de notre équipe n’a pu venir pour le moment.',
    ask: 'À quel numéro de téléphone ou à quelle adresse e-mail pouvons-nous vous joindre ? Vous pouvez aussi revenir à cette conversation : la réponse sera ici.',
    promise: (contact) => `Une personne de notre équipe vous recontactera à ${contact}.`,
  },
  pt: {
    opens: (at) => `Neste momento não há ninguém da nossa equipe; voltamos: ${at}.`,
    nobody: 'Neste momento ninguém da nossa equipe pôde vir.',
    ask: 'Em que número de telefone ou endereço de e-mail podemos falar com você? Também pode voltar a esta conversa: a resposta estará aqui.',
    promise: (contact) => `Uma pessoa da nossa equipe entrará em contato em ${contact}.`,
  },
  hi: {
    opens: (at) => `अभी हमारी टीम का कोई व्यक्ति उपलब्ध नहीं है; हम फिर उपलब्ध होंगे: ${at}।`,
    nobody: 'अभी हमारी टीम का कोई व्यक्ति नहीं आ सका।',
    ask: 'हम आपसे किस फ़ोन नंबर या ईमेल पते पर संपर्क करें? आप इस बातचीत में वापस भी आ सकते हैं: जवाब यहीं मिलेगा।',
    promise: (contact) => `हमारी टीम का कोई व्यक्ति आपसे ${contact} पर संपर्क करेगा।`,
  },
  zh: {
    opens: (at) => `我们的工作人员目前不在；恢复服务时间：${at}。`,
    nobody: '目前没有工作人员能够接手。',
    ask: '我们可以通过哪个电话号码或电子邮箱联系您？您也可以稍后回到此对话：答复会在这里。',
    promise: (contact) => `我们的工作人员会通过 ${contact} 与您联系。`,
  },
};

/** What a desk without words of its own tells who is called back, in their language where there is a table of it, else in English. */
export function callbackWords({ contact, opens, language = 'en' }: Reachable): string {
  const words = own(WORDS, language) ?? ENGLISH;
  const lead = opens === undefined ? words.nobody : words.opens(opens);
  return `${lead} ${contact === undefined ? words.ask : words.promise(contact)}`;
}
