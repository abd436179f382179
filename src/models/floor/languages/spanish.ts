import type { FloorPhrases } from './floor-phrases.ts';

export const SPANISH: FloorPhrases = {
  onlyEnglish: 'Lo siento, aquí solo entiendo inglés.',
  offer: '¿Quiere que avise a una persona para que le ayude?',
  asked: 'He avisado a una persona. Verá toda esta conversación, así que no tendrá que repetir nada.',
  stillHere: 'Hasta entonces puede seguir escribiendo aquí.',
  noWay: 'Ahora mismo no puedo avisar a ninguna persona, lo siento.',
  afterDanger: 'Estoy aquí, y quien le atienda leerá lo que escriba.',
  already: 'Ya he avisado a una persona, pero todavía no ha llegado.',
  noted: 'De acuerdo, quien le atienda leerá esto.',
  kept: 'Lo he anotado.',
  noTime: 'No sé cuánto tardará. Quien le atienda verá todo lo que se ha escrito aquí.',
  declined: 'De acuerdo. Si más tarde quiere hablar con una persona, dígamelo.',
  hello: '¡Hola!',
  welcome: '¡De nada!',
  goodbye: '¡Hasta luego!',
  robot:
    'Soy un asistente automático: un programa que sigue reglas, ni una persona ni un modelo de lenguaje.',
  phone: '¿A qué número de teléfono podemos llamarle?',
  email: '¿Cuál es su dirección de correo electrónico?',
  name: '¿Cómo se llama?',
  id: '¿Cuál es su número de cliente o de referencia?',
  text: 'Cuénteme en pocas palabras de qué se trata.',
};
