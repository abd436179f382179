import type { DangerLanguage } from '../danger-language.ts';

/** Mandarin, in simplified letters. */
export const mandarin: DangerLanguage = {
  code: 'zh',
  words: {
    'self-harm': ({ crisis, medical }) =>
      `知道您这么难受，我很难过。您不是一个人在面对。请现在就找人谈谈，拨打${crisis}。如果此刻有人可能受到伤害，请立即拨打${medical}。`,
    medical: ({ medical }) =>
      `这听起来是紧急情况。请现在就拨打${medical}，并按对方说的做：救护车到达之前，他们可以指导您。`,
    fire: ({ fire }) =>
      `请您和所有人现在就离开，什么都不要拿，到外面后拨打${fire}。如果闻到煤气味，不要碰任何开关，也不要点火。`,
    violence: ({ police }) => `如果您或其他人有危险，请现在就拨打${police}。如果可以，请先到安全的地方去。`,
    'child-abuse': ({ police, child }) =>
      `如果有孩子现在正处于危险之中，请立即拨打${police}。您也可以拨打${child}。您说出来是对的。`,
  },
  asked: '我已经请一位同事来这里。其他事情都可以等。',
  alone: (contact) =>
    contact === undefined
      ? '我们现在没有人在：请不要等我们。等您安全以后，如果希望同事联系您，可以在这里留下电话号码。'
      : `我们现在没有人在：请不要等我们。一有人在，同事就会通过 ${contact} 联系您。`,
  anywhere: {
    medical: '当地的急救电话（中国大陆 120，台湾 119，香港和澳门 999）',
    fire: '当地的火警电话（中国大陆和台湾 119，香港和澳门 999）',
    police: '当地的报警电话（中国大陆和台湾 110，香港和澳门 999）',
    crisis: '当地的心理援助热线（中国大陆 12356，台湾 1925，香港 18111；其他地方见 findahelpline.com）',
    child: '当地的儿童求助热线（中国大陆 12355，台湾 113；其他地方见 findahelpline.com）',
  },
};
