import type { DangerLanguage } from '../danger-language.ts';

/** Italian. */
export const italian: DangerLanguage = {
  code: 'it',
  words: {
    'self-harm': ({ crisis, medical }) =>
      `Mi dispiace molto che sia così dura. Non è da solo in questo. Parli con qualcuno adesso: chiami ${crisis}. Se c’è pericolo in questo momento, chiami subito il ${medical}.`,
    medical: ({ medical }) =>
      `Sembra un’emergenza. Chiami adesso il ${medical} e faccia quello che le dicono finché arriva l’ambulanza.`,
    fire: ({ fire }) =>
      `Uscite tutti adesso, senza portare via niente, e chiamate il ${fire} da fuori. Se sentite odore di gas, non toccate interruttori e non accendete nulla.`,
    violence: ({ police }) =>
      `Se lei o qualcun altro è in pericolo, chiami adesso il ${police}. Se può, vada prima in un posto sicuro.`,
    'child-abuse': ({ police, child }) =>
      `Se un bambino è in pericolo adesso, chiami subito il ${police}. Può anche parlare con ${child}. Fa bene a dirlo.`,
  },
  asked: 'Ho chiesto a un collega di unirsi a noi qui. Tutto il resto può aspettare.',
  alone: (contact) =>
    contact === undefined
      ? 'In questo momento non c’è nessuno del nostro team: per favore, non ci aspetti. Quando è al sicuro, se desidera che un collega la richiami, può lasciare qui un numero di telefono.'
      : `In questo momento non c’è nessuno del nostro team: per favore, non ci aspetti. Un collega la ricontatterà a ${contact} appena possibile.`,
  anywhere: {
    medical: 'numero di emergenza del posto in cui si trova (112 in Europa)',
    fire: 'numero di emergenza del posto in cui siete (112 in Europa)',
    police: 'numero di emergenza del posto in cui si trova (112 in Europa)',
    crisis: 'una linea di ascolto del suo paese (02 2327 2327 in Italia)',
    child: 'una linea di ascolto per bambini (114 in Italia)',
  },
};
