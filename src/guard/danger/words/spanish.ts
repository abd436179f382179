import type { DangerLanguage } from '../danger-language.ts';

/** Spanish, of Spain and of Latin America. */
export const spanish: DangerLanguage = {
  code: 'es',
  words: {
    'self-harm': ({ crisis, medical }) =>
      `Siento mucho que sea tan duro. No tiene que pasar por esto a solas. Hable con alguien ahora: llame al ${crisis}. Si hay peligro en este momento, llame al ${medical}.`,
    medical: ({ medical }) =>
      `Parece una emergencia. Llame ahora al ${medical} y siga sus indicaciones hasta que llegue la ambulancia.`,
    fire: ({ fire }) =>
      `Salgan todos ahora, sin llevarse nada, y llamen al ${fire} desde fuera. Si huele a gas, no toque interruptores ni encienda nada.`,
    violence: ({ police }) =>
      `Si usted u otra persona está en peligro, llame ahora al ${police}. Si puede, vaya antes a un lugar seguro.`,
    'child-abuse': ({ police, child }) =>
      `Si un niño está en peligro ahora, llame al ${police}. También puede hablar con ${child}. Hace bien en contarlo.`,
  },
  asked: 'He pedido a un compañero que venga aquí. Todo lo demás puede esperar.',
  alone: (contact) =>
    contact === undefined
      ? 'Ahora no hay nadie de nuestro equipo: por favor, no nos espere. Cuando esté a salvo, y si desea que un compañero le llame, puede dejar aquí un número de teléfono.'
      : `Ahora no hay nadie de nuestro equipo: por favor, no nos espere. Un compañero le llamará o escribirá a ${contact} en cuanto haya alguien.`,
  anywhere: {
    medical: 'número de emergencias del lugar donde está (112 en Europa, 911 en América)',
    fire: 'número de emergencias del lugar donde están (112 en Europa, 911 en América)',
    police: 'número de emergencias del lugar donde está (112 en Europa, 911 en América)',
    crisis: 'teléfono de ayuda de su país (024 en España, 988 en Estados Unidos)',
    child: 'el teléfono de ayuda a la infancia de su país (116 111 en gran parte de Europa)',
  },
};
