import type { CallWords } from './call-words.ts';

/** German. */
export const de: CallWords = {
  call: 'Anruf',
  connecting: 'Wird verbunden',
  live: 'Am Apparat',
  reconnecting: 'Wird wieder verbunden',
  ending: 'Wird aufgelegt',
  over: 'Der Anruf ist beendet',
  hangUp: 'Auflegen',
  close: 'Schließen',
  captions: 'Untertitel',
  interrupted: '(unterbrochen)',
  connectedTo: 'Verbunden mit',
  goOn: 'Sprechen Sie, man hört Sie.',
  mute: 'Stumm',
  muted: 'Sie sind stumm',
  hold: 'Zum Sprechen halten',
  listening: 'Hört zu',
  devices: 'Geräte',
  microphone: 'Mikrofon',
  loudspeaker: 'Lautsprecher',
  none: 'Keines',
  browsersChoice: 'Vom Browser gewählt',
  spaceBar: 'Stumm sprechen Sie, solange Sie die Leertaste halten.',
  sayIt: 'Sagen Sie es',
  demonstration: 'Das ist eine Vorführung.',
  noModel: 'Es ist kein Sprachmodell für Ton eingerichtet: Feste Abläufe antworten, ohne ein Sprachmodell.',
  speaks: 'Die Stimme Ihres Browsers liest die Antworten vor.',
  silent: 'Ihr Browser hat keine eigene Stimme: Lesen Sie die Antworten hier.',
  listens:
    'Tippen Sie, was Sie sagen würden, oder halten Sie die Taste und sprechen Sie: Ihr Browser schickt den Ton vielleicht an seinen Hersteller, um ihn in Worte zu fassen.',
  types: 'Tippen Sie, was Sie sagen würden.',
  unavailable: 'Sprechen ist gerade nicht möglich. Bitte schreiben Sie weiter.',
  silence: 'Der Anruf wurde beendet, weil nichts zu hören war.',
  replaced: 'Der Anruf geht in einem anderen Fenster weiter.',
  ended: 'Der Anruf wurde beendet.',
  lost: 'Die Verbindung ist abgebrochen. Rufen Sie noch einmal an, oder schreiben Sie weiter.',
  failed: 'Der Anruf kam nicht zustande. Rufen Sie noch einmal an, oder schreiben Sie weiter.',
  busy: 'Alle Leitungen sind besetzt. Rufen Sie in einer Minute wieder an, oder schreiben Sie weiter.',
  notAllowed:
    'Diese Seite darf das Mikrofon nicht benutzen. Erlauben Sie es im Browser und rufen Sie noch einmal an, oder schreiben Sie weiter.',
  noMicrophone:
    'Es wurde kein Mikrofon gefunden. Schließen Sie eines an und rufen Sie noch einmal an, oder schreiben Sie weiter.',
  microphoneBusy:
    'Das Mikrofon ist gerade nicht zu benutzen. Schließen Sie, was es sonst benutzt, und rufen Sie noch einmal an, oder schreiben Sie weiter.',
  notSecure: 'Eine Seite darf das Mikrofon nur über HTTPS oder auf diesem Rechner benutzen.',
  gone: (label) => `„${label}“ ist nicht mehr da.`,
  usedNow: (label) => `Jetzt wird „${label}“ benutzt.`,
  usedAsBefore: (label) => `Es bleibt bei „${label}“.`,
  otherLoudspeaker: 'Jetzt wird der Lautsprecher benutzt, den der Browser wählt.',
  microphoneRefused: 'Dieses Mikrofon ist nicht zu benutzen.',
  loudspeakerRefused: 'Dieser Lautsprecher ist nicht zu benutzen.',
  notHeardAllow:
    'Man hört Sie nicht. Erlauben Sie das Mikrofon im Browser, oder legen Sie auf und schreiben Sie weiter.',
  notHeardPlug:
    'Man hört Sie nicht. Schließen Sie ein anderes an, oder legen Sie auf und schreiben Sie weiter.',
  troubles: {
    refused:
      'Diese Seite darf nicht zuhören. Erlauben Sie das Mikrofon im Browser, oder tippen Sie, was Sie sagen würden.',
    'no-microphone': 'Es wurde kein Mikrofon gefunden. Tippen Sie, was Sie sagen würden.',
    failed: 'Ihr Browser konnte das Gesprochene nicht in Worte fassen. Tippen Sie, was Sie sagen würden.',
  },
};
