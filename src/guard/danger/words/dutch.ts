import type { DangerLanguage } from '../danger-language.ts';

/** Dutch, of the Netherlands and of Flanders. */
export const dutch: DangerLanguage = {
  code: 'nl',
  words: {
    'self-harm': ({ crisis, medical }) =>
      `Wat erg dat het zo zwaar is. U staat er niet alleen voor. Praat nu met iemand: bel ${crisis}. Is er nu direct gevaar, bel dan meteen ${medical}.`,
    medical: ({ medical }) =>
      `Dit klinkt als een noodgeval. Bel nu ${medical} en doe wat ze zeggen, tot de ambulance er is.`,
    fire: ({ fire }) =>
      `Ga nu met iedereen naar buiten, laat alles liggen en bel buiten ${fire}. Ruikt u gas, raak dan geen schakelaars aan en steek niets aan.`,
    violence: ({ police }) =>
      `Bent u of is iemand anders in gevaar, bel dan nu ${police}. Ga als dat kan eerst naar een veilige plek.`,
    'child-abuse': ({ police, child }) =>
      `Is een kind nu in gevaar, bel dan meteen ${police}. U kunt ook praten met ${child}. Het is goed dat u het vertelt.`,
  },
  asked: 'Ik heb een collega gevraagd om hierbij te komen. Al het andere kan wachten.',
  alone: (contact) =>
    contact === undefined
      ? 'Er is nu niemand van ons team: wacht alstublieft niet op ons. Als u veilig bent en wilt dat een collega u terugbelt, kunt u hier een telefoonnummer achterlaten.'
      : `Er is nu niemand van ons team: wacht alstublieft niet op ons. Een collega neemt via ${contact} contact met u op zodra er iemand is.`,
  anywhere: {
    medical: 'het alarmnummer waar u bent (112 in Europa)',
    fire: 'het alarmnummer waar u bent (112 in Europa)',
    police: 'het alarmnummer waar u bent (112 in Europa)',
    crisis: 'een crisislijn in uw land (113 in Nederland, 1813 in België)',
    child: 'een kindertelefoon (116 111 in een groot deel van Europa)',
  },
};
