import type { FloorPhrases } from './floor-phrases.ts';

export const GERMAN: FloorPhrases = {
  onlyEnglish: 'Es tut mir leid, ich verstehe hier nur Englisch.',
  offer: 'Soll ich einen Menschen dazuholen, der Ihnen hilft?',
  asked:
    'Ich habe einen Menschen um Hilfe gebeten. Er sieht das ganze Gespräch, Sie müssen also nichts wiederholen.',
  stillHere: 'Bis dahin können Sie hier weiter schreiben.',
  noWay: 'Es tut mir leid, ich kann im Moment niemanden erreichen.',
  afterDanger: 'Ich bin da, und wer übernimmt, liest, was Sie schreiben.',
  already: 'Ich habe schon einen Menschen um Hilfe gebeten, es ist aber noch niemand da.',
  noted: 'Danke, wer übernimmt, wird das lesen.',
  kept: 'Das habe ich notiert.',
  noTime: 'Ich weiß nicht, wie lange es dauert. Wer übernimmt, sieht alles, was hier geschrieben wurde.',
  declined: 'In Ordnung. Sagen Sie es mir, wenn Sie doch mit einem Menschen sprechen möchten.',
  hello: 'Guten Tag!',
  welcome: 'Gern geschehen!',
  goodbye: 'Auf Wiedersehen!',
  robot:
    'Ich bin ein automatischer Assistent: ein Programm, das Regeln folgt, weder ein Mensch noch ein Sprachmodell.',
  phone: 'Unter welcher Telefonnummer können wir Sie zurückrufen?',
  email: 'Wie lautet Ihre E-Mail-Adresse?',
  name: 'Wie heißen Sie?',
  id: 'Wie lautet Ihre Kunden- oder Vorgangsnummer?',
  text: 'Bitte sagen Sie mir in ein paar Worten, worum es geht.',
};
