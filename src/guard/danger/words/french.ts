import type { DangerLanguage } from '../danger-language.ts';

/** French; spoken French drops its "ne". */
export const french: DangerLanguage = {
  code: 'fr',
  words: {
    'self-harm': ({ crisis, medical }) =>
      `Je suis vraiment désolé que ce soit si dur. Vous n’êtes pas seul. Parlez à quelqu’un maintenant : appelez le ${crisis}. En cas de danger immédiat, appelez le ${medical}.`,
    medical: ({ medical }) =>
      `Cela ressemble à une urgence. Appelez le ${medical} maintenant et suivez leurs conseils jusqu’à l’arrivée des secours.`,
    fire: ({ fire }) =>
      `Sortez tous maintenant, sans rien emporter, et appelez le ${fire} une fois dehors. Si cela sent le gaz, ne touchez à aucun interrupteur et n’allumez rien.`,
    violence: ({ police }) =>
      `Si vous ou quelqu’un d’autre êtes en danger, appelez le ${police} maintenant. Si vous le pouvez, mettez-vous d’abord à l’abri.`,
    'child-abuse': ({ police, child }) =>
      `Si un enfant est en danger maintenant, appelez le ${police}. Vous pouvez aussi parler à ${child}. Vous avez raison d’en parler.`,
  },
  asked: 'J’ai demandé à un collègue de nous rejoindre ici. Tout le reste peut attendre.',
  alone: (contact) =>
    contact === undefined
      ? 'Personne de notre équipe n’est là pour le moment : ne nous attendez pas. Une fois en sécurité, si vous souhaitez qu’un collègue vous rappelle, vous pouvez laisser ici un numéro de téléphone.'
      : `Personne de notre équipe n’est là pour le moment : ne nous attendez pas. Un collègue vous recontactera au ${contact} dès que possible.`,
  anywhere: {
    medical: 'numéro d’urgence de l’endroit où vous êtes (112 en Europe, 911 en Amérique du Nord)',
    fire: 'numéro d’urgence de l’endroit où vous êtes (112 en Europe, 911 en Amérique du Nord)',
    police: 'numéro d’urgence de l’endroit où vous êtes (112 en Europe, 911 en Amérique du Nord)',
    crisis: 'numéro d’écoute de votre pays (3114 en France, 988 en Amérique du Nord)',
    child: 'une ligne d’écoute pour enfants (119 en France, 116 111 dans une grande partie de l’Europe)',
  },
};
