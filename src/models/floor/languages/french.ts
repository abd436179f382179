import type { FloorPhrases } from './floor-phrases.ts';

export const FRENCH: FloorPhrases = {
  onlyEnglish: 'Je suis désolé, je ne comprends ici que l’anglais.',
  offer: 'Voulez-vous que je demande à une personne de vous aider ?',
  asked:
    'J’ai demandé à une personne de prendre le relais. Elle verra toute cette conversation : vous n’aurez rien à répéter.',
  stillHere: 'En attendant, vous pouvez continuer à écrire ici.',
  noWay: 'Je suis désolé, je ne peux joindre personne pour le moment.',
  afterDanger: 'Je suis là, et la personne qui prend le relais lira ce que vous écrivez.',
  already: 'J’ai déjà demandé à une personne, mais elle n’est pas encore là.',
  noted: 'C’est noté, la personne qui prend le relais le lira.',
  kept: 'C’est noté.',
  noTime:
    'Je ne sais pas combien de temps cela prendra. La personne qui prend le relais verra tout ce qui est écrit ici.',
  declined: 'D’accord. Dites-le-moi si vous souhaitez finalement parler à une personne.',
  hello: 'Bonjour !',
  welcome: 'Je vous en prie !',
  goodbye: 'Au revoir !',
  robot:
    'Je suis un assistant automatique : un programme qui suit des règles, ni une personne ni un modèle de langage.',
  phone: 'À quel numéro pouvons-nous vous rappeler ?',
  email: 'Quelle est votre adresse e-mail ?',
  name: 'Comment vous appelez-vous ?',
  id: 'Quel est votre numéro de client ou de dossier ?',
  text: 'Dites-moi en quelques mots de quoi il s’agit.',
};
