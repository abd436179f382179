import type { DangerLanguage } from '../danger-language.ts';

/** Portuguese, of Portugal and of Brazil; "bate-me" is two words when folded. */
export const portuguese: DangerLanguage = {
  code: 'pt',
  words: {
    'self-harm': ({ crisis, medical }) =>
      `Lamento muito que esteja a ser tão difícil. Não está só. Fale com alguém agora: ligue para ${crisis}. Se houver perigo neste momento, ligue já para o ${medical}.`,
    medical: ({ medical }) =>
      `Isto parece uma emergência. Ligue agora para o ${medical} e faça o que lhe disserem até a ambulância chegar.`,
    fire: ({ fire }) =>
      `Saiam todos agora, sem levar nada, e liguem para o ${fire} já na rua. Se cheirar a gás, não toque em interruptores nem acenda nada.`,
    violence: ({ police }) =>
      `Se a sua vida ou a de alguém está em perigo, ligue agora para o ${police}. Se puder, vá primeiro para um lugar seguro.`,
    'child-abuse': ({ police, child }) =>
      `Se uma criança está em perigo agora, ligue já para o ${police}. Também pode falar com ${child}. Faz bem em contar.`,
  },
  asked: 'Pedi a um colega que venha aqui. Tudo o resto pode esperar.',
  alone: (contact) =>
    contact === undefined
      ? 'Neste momento não está ninguém da nossa equipa: por favor, não espere por nós. Quando estiver em segurança, e se quiser que um colega ligue de volta, pode deixar aqui um número de telefone.'
      : `Neste momento não está ninguém da nossa equipa: por favor, não espere por nós. Um colega entrará em contacto através de ${contact} assim que possível.`,
  anywhere: {
    medical: 'número de emergência do lugar onde está (112 na Europa, 192 no Brasil)',
    fire: 'número de emergência do lugar onde estão (112 na Europa, 193 no Brasil)',
    police: 'número de emergência do lugar onde está (112 na Europa, 190 no Brasil)',
    crisis: 'uma linha de apoio do seu país (1411 em Portugal, 188 no Brasil)',
    child: 'uma linha de apoio à criança (116 111 em Portugal, 100 no Brasil)',
  },
};
