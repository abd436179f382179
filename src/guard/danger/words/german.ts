import type { DangerLanguage } from '../danger-language.ts';

/** German; folding takes the dots from ä, ö and ü and leaves ß. */
export const german: DangerLanguage = {
  code: 'de',
  words: {
    'self-harm': ({ crisis, medical }) =>
      `Es tut mir sehr leid, dass es so schwer ist. Sie sind damit nicht allein. Bitte sprechen Sie jetzt mit jemandem: ${crisis}. Wenn jetzt Gefahr besteht, rufen Sie sofort ${medical} an.`,
    medical: ({ medical }) =>
      `Das klingt nach einem Notfall. Bitte rufen Sie jetzt ${medical} an und tun Sie, was man Ihnen dort sagt, bis der Rettungswagen da ist.`,
    fire: ({ fire }) =>
      `Bitte gehen Sie jetzt alle hinaus, lassen Sie alles liegen und rufen Sie von draußen ${fire} an. Wenn es nach Gas riecht: keinen Schalter berühren, nichts anzünden.`,
    violence: ({ police }) =>
      `Wenn Sie oder jemand anderes in Gefahr ist, rufen Sie jetzt ${police} an. Wenn Sie können, gehen Sie zuerst dorthin, wo Sie sicher sind.`,
    'child-abuse': ({ police, child }) =>
      `Wenn ein Kind jetzt in Gefahr ist, rufen Sie sofort ${police} an. Sie können auch mit ${child} sprechen. Es ist richtig, dass Sie davon erzählen.`,
  },
  asked: 'Ich habe einen Kollegen gebeten, hier dazuzukommen. Alles andere kann warten.',
  alone: (contact) =>
    contact === undefined
      ? 'Von uns ist gerade niemand da: Bitte warten Sie nicht auf uns. Wenn Sie in Sicherheit sind und möchten, dass sich ein Kollege meldet, können Sie hier eine Telefonnummer hinterlassen.'
      : `Von uns ist gerade niemand da: Bitte warten Sie nicht auf uns. Ein Kollege meldet sich unter ${contact} bei Ihnen, sobald wieder jemand da ist.`,
  anywhere: {
    medical: 'den Notruf dort, wo Sie sind (112 in Europa),',
    fire: 'den Notruf dort, wo Sie sind (112 in Europa),',
    police: 'den Notruf dort, wo Sie sind (112 in Europa),',
    crisis:
      'ein Krisentelefon in Ihrem Land (in Deutschland 0800 111 0 111, in Österreich 142, in der Schweiz 143)',
    child: 'einem Kindertelefon (116 111 in weiten Teilen Europas)',
  },
};
