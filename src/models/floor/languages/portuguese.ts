import type { FloorPhrases } from './floor-phrases.ts';

export const PORTUGUESE: FloorPhrases = {
  onlyEnglish: 'Desculpe, aqui só entendo inglês.',
  offer: 'Quer que eu chame uma pessoa para ajudar?',
  asked: 'Pedi a uma pessoa que assuma. Ela verá toda esta conversa; não precisa repetir nada.',
  stillHere: 'Até lá, pode continuar a escrever aqui.',
  noWay: 'Desculpe, neste momento não consigo chamar ninguém.',
  afterDanger: 'Estou aqui, e quem assumir vai ler o que escrever.',
  already: 'Já pedi a uma pessoa que assuma, mas ainda não chegou ninguém.',
  noted: 'Certo, quem assumir vai ler isto.',
  kept: 'Anotei isso.',
  noTime: 'Não sei quanto tempo vai demorar. Quem assumir verá tudo o que foi escrito aqui.',
  declined: 'Tudo bem. Se depois quiser falar com uma pessoa, é só dizer.',
  hello: 'Olá!',
  welcome: 'De nada!',
  goodbye: 'Até logo!',
  robot:
    'Sou um assistente automático: um programa que segue regras, nem uma pessoa nem um modelo de linguagem.',
  phone: 'Para que número de telefone podemos ligar?',
  email: 'Qual é o seu endereço de e-mail?',
  name: 'Qual é o seu nome?',
  id: 'Qual é o seu número de cliente ou de referência?',
  text: 'Diga em poucas palavras do que se trata.',
};
