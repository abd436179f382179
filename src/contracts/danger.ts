/** What somebody may be in danger of; where a message is several, the first of them counts. */
export const DANGERS = ['self-harm', 'medical', 'fire', 'child-abuse', 'violence'] as const;

/** One of `DANGERS`. */
export type DangerCategory = (typeof DANGERS)[number];

/** Whom to call: telephone numbers as people write them in that country. */
export interface EmergencyNumbers {
  readonly medical: string;
  readonly fire: string;
  readonly police: string;
  /** Who listens to people who think of suicide, with its name. */
  readonly crisis: string;
  /** Who listens to children, and to whoever fears for one, with its name. */
  readonly child: string;
}

const of = (everywhere: string, crisis: string, child: string): EmergencyNumbers => ({
  medical: everywhere,
  fire: everywhere,
  police: everywhere,
  crisis,
  child,
});

/** Numbers by country (ISO 3166); `docs/guards.md` says where they are from. Look yours up before you go live: helplines change. */
export const EMERGENCY_NUMBERS = {
  AT: of('112', '142 (Telefonseelsorge)', '147 (Rat auf Draht)'),
  AU: of('000', '13 11 14 (Lifeline)', '1800 55 1800 (Kids Helpline)'),
  BE: of('112', '1813 (Zelfmoordlijn)', '103 (Écoute-Enfants) / 102 (Awel)'),
  BR: {
    medical: '192',
    fire: '193',
    police: '190',
    crisis: '188 (CVV)',
    child: '100 (Disque 100)',
  },
  CA: of('911', '988 (Suicide Crisis Helpline)', '1-800-668-6868 (Kids Help Phone)'),
  CH: of('112', '143 (Die Dargebotene Hand)', '147 (Pro Juventute)'),
  CN: {
    medical: '120',
    fire: '119',
    police: '110',
    crisis: '12356 (全国统一心理援助热线)',
    child: '12355 (青少年服务台)',
  },
  DE: of('112', '0800 111 0 111 (TelefonSeelsorge)', '116 111 (Nummer gegen Kummer)'),
  ES: of('112', '024 (Línea 024)', '116 111 (ANAR)'),
  FR: of('112', '3114 (numéro national de prévention du suicide)', '119 (Allô Enfance en Danger)'),
  GB: of('999', '116 123 (Samaritans)', '0800 1111 (Childline)'),
  IE: of('112', '116 123 (Samaritans)', '1800 66 66 66 (Childline)'),
  IN: of('112', '14416 (Tele-MANAS)', '1098 (Childline)'),
  IT: of('112', '02 2327 2327 (Telefono Amico)', '114 (Emergenza Infanzia)'),
  MX: of('911', '800 911 2000 (Línea de la Vida)', '911'),
  NL: of('112', '113 (113 Zelfmoordpreventie)', '0800 2000 (Veilig Thuis)'),
  NZ: of('111', '1737 (Need to Talk?)', '0800 942 8787 (What’s Up)'),
  PT: of('112', '1411 (Linha Nacional de Prevenção do Suicídio)', '116 111 (SOS Criança)'),
  US: of('911', '988 (Suicide & Crisis Lifeline)', '1-800-422-4453 (Childhelp)'),
} as const satisfies Record<string, EmergencyNumbers>;

/** A country whose numbers are known here. */
export type EmergencyCountry = keyof typeof EMERGENCY_NUMBERS;

/** What a desk does when somebody is in danger. */
export type DangerPolicy =
  | {
      readonly watch: true;
      /** Undefined where the country is not known: the words then name the numbers of several. */
      readonly numbers: EmergencyNumbers | undefined;
      /** The desk's own words; those of the customer's language without. */
      readonly words: Partial<Readonly<Record<DangerCategory, string>>>;
    }
  | { readonly watch: false; readonly reason: string };

/** A conversation in which somebody said something that sounds like danger: the last time they did. */
export interface DangerMark {
  readonly category: DangerCategory;
  /** The words that were found, folded. */
  readonly span: string;
  /** The event that says so. */
  readonly seq: number;
  readonly turn: number;
  /** ISO 8601. */
  readonly at: string;
}
