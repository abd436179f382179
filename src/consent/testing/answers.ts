import fc from '../../testing/properties.ts';

/** What agrees, and what takes an agreement back, language by language. */
const LANGUAGES = [
  {
    agreements: [
      'yes',
      'ok',
      'sure',
      'yes please',
      'sounds good',
      'go ahead',
      'yes, do it',
      'perfect',
      'I agree',
    ],
    rests: [
      ...[
        'if it is free',
        'but not today',
        'unless it costs more',
        'once my boss agrees',
        'how much is that',
        'as long as I get it back',
      ],
      ...[
        'I guess',
        'maybe',
        'I think',
        'probably',
        'only half of it',
        'for 7 people',
        'at 4 instead',
        'on Sunday',
        'make it 100',
      ],
      ...[
        'wait',
        'what happens then',
        'is that final',
        'and my other one too',
        'not sure though',
        'after I asked my wife',
        'the other one',
      ],
    ],
  },
  {
    agreements: ['sí', 'vale', 'claro', 'de acuerdo', 'adelante', 'perfecto', 'sí, por favor'],
    rests: [
      ...[
        'si es gratis',
        'pero hoy no',
        'cuando cobre',
        'cuánto cuesta',
        'supongo',
        'quizás',
        'solo la mitad',
        'mejor el domingo',
      ],
      ...['espere', 'y también la otra', 'primero pregunto a mi mujer', 'para 7 personas'],
    ],
  },
  {
    agreements: ['oui', "d'accord", 'volontiers', 'parfait', 'allez-y', 'ça marche'],
    rests: [
      ...[
        "si c'est gratuit",
        'mais pas maintenant',
        'quand je serai payé',
        "c'est combien",
        'je suppose',
        'peut-être',
      ],
      ...[
        'seulement la moitié',
        'plutôt dimanche',
        'attendez',
        "et l'autre aussi",
        "je demande d'abord à ma femme",
        'pour 7 personnes',
      ],
    ],
  },
  {
    agreements: ['ja', 'gerne', 'einverstanden', 'passt', 'ja bitte', 'in Ordnung'],
    rests: [
      ...[
        'wenn es nichts kostet',
        'aber nicht heute',
        'sobald ich bezahlt werde',
        'was kostet das',
        'denke ich',
        'vielleicht',
      ],
      ...[
        'nur die Hälfte',
        'lieber am Sonntag',
        'Moment',
        'und das andere auch',
        'ich frage erst meine Frau',
        'für 7 Leute',
      ],
    ],
  },
  {
    agreements: ['sim', 'claro', 'está bem', 'concordo', 'pode fazer', 'com certeza'],
    rests: [
      ...[
        'se for grátis',
        'mas hoje não',
        'quando eu receber',
        'quanto custa',
        'acho eu',
        'talvez',
        'só metade',
        'de preferência domingo',
      ],
      ...['espere', 'e o outro também', 'primeiro pergunto à minha mulher', 'para 7 pessoas'],
    ],
  },
  {
    agreements: ['sì', 'va bene', "d'accordo", 'certo', 'proceda pure', 'perfetto'],
    rests: [
      ...[
        'se è gratis',
        'ma non oggi',
        'quando mi pagano',
        'quanto costa',
        'credo',
        'forse',
        'solo la metà',
        'piuttosto domenica',
      ],
      ...['aspetti', "e anche l'altro", 'prima chiedo a mia moglie', 'per 7 persone'],
    ],
  },
  {
    agreements: ['ja', 'graag', 'akkoord', 'prima', 'doe maar', 'ja hoor'],
    rests: [
      ...[
        'als het gratis is',
        'maar niet vandaag',
        'zodra ik betaald krijg',
        'wat kost dat',
        'denk ik',
        'misschien',
        'maar de helft',
      ],
      ...[
        'liever zondag',
        'wacht even',
        'en de andere ook',
        'ik vraag het eerst mijn vrouw',
        'voor 7 mensen',
      ],
    ],
  },
];

const language = fc.constantFrom(...LANGUAGES);
const between = fc.constantFrom(' ', ', ', '. ', '... ', ' - ');

/** An agreement and nothing else. */
export const plainYes = language.chain(({ agreements }) => fc.constantFrom(...agreements));

/** An agreement with a condition, a doubt, a question, a correction or a new fact behind or before it. */
export const hedgedYes = language.chain(({ agreements, rests }) =>
  fc
    .tuple(
      fc.constantFrom(...agreements),
      between,
      fc.constantFrom(...rests),
      fc.boolean(),
      fc.constantFrom('', '!', '.'),
    )
    .map(([yes, gap, rest, isFirst, end]) => (isFirst ? yes + gap + rest : rest + gap + yes) + end),
);
