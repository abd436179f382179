import { deeds, type Vocabulary } from '../vocabulary.ts';

/** Beginnings of German verbs, by what they mean. */
export const GERMAN_DEEDS =
  deeds(`use: einlos|los|abzieh|zieh|anrechn|verrechn|setz|nehm|nimm|brauch|verbrauch|zahl|gib|verbrat|hau|spend
    wake: ruf|anruf|alarmier|kontaktier|benachrichtig|hol|rausklingel|rauswerf|informier|verstandig|weck|scheuch|hochscheuch
    refund: zuruck|ruckuberweis|ruckbuch|zuruckbuch|uberweis|ruckvergut|vergut|zuruckgeb
    book: nehm|nimm|fix|fixier|sicher|notier|reservi|festhalt|leg|anmeld|setz|trag|pack|schreib|mach|merk|bestatig
    change: hochstuf|stuf|heb|bring|setz|umsetz|umschreib|umstieg|umsteig|schalt|umschalt|bucht|pack|hochsetz|erhoh
    close: loschen|beend|kundig|dichtmach|stillleg|zumach|auflos|deaktivier|abmeld|schluss
    remove: raus|rausstreich|weg|austrag|entfern|nehm|nimm|schmeiss|werf|wirf|kipp|ausfall|storn|absag|cancel|kick
    cancel: stornier|absag|streich|losch|rauswerf|rausnehm|loesch|kundig|abbrech|beend|annullier|abbestell|cancel|widerruf
    refund: erstatt|ruckerstatt|uberweis|zuruckzahl|gutschreib|zuruckuberweis|zuruckerstatt|gutschrift
    change: wechsl|wechsel|ander|aender|umstell|upgrad|hochstuf|umbuch|verschieb|verleg|umzieh|tausch|umtausch|anpass|abander|stell
    book: buch|reservier|eintrag|vereinbar|festmach|einbuch|vormerk
    wake: weck|aufweck|wach|klingel
    close: schliessung|schliess|losch|kundig|auflos|dicht
    page: anruf|ruf|alarmier
    send: schick|send|zusend|zuschick|verschick|versend|mail
    order: bestell|kauf|nachbestell
    use: nutz|verwend|einlos|einsetz|benutz|anrechn
    extend: verlanger|erneuer
    delete: losch|entfern
    open: eroffn|offn|anleg|erstell|einricht|start|richt
    register: anmeld|registrier|eintrag
    pay: abbuch|belast|zahl|bezahl|uberweis|berechn
    activate: aktivier|freischalt
    block: sperr|blockier|deaktivier
    waive: erlass
    add: hinzufug|erganz|fug
    update: aktualisier
    replace: ersetz|austausch
    ship: liefer|versand
    notify: benachrichtig|informier|alarmier|anruf
    bring: verbind|durchstell
    file: beantrag|beauftrag|einreich`);

/** German verbs with what belongs to them, by what they mean. */
export const GERMAN_IDIOMS: Readonly<Record<string, string>> = {
  wake: `kann {gern}? geweckt werden | darf {gern}? geweckt werden | holen sie ihn aus dem bett | hol ihn aus dem bett | holen sie sie aus dem bett | holen sie ihn ran | holen sie ihn | hol ihn |
    holen sie den | klingeln sie ihn raus | klingel ihn raus | klingeln sie ihn | schmeissen sie ihn aus dem bett |
    werfen sie ihn aus dem bett | raus aus den federn mit ihm`,
  cancel: `kann {gern}? {gestrichen} werden | kann {gern}? weg | kann {gern}? raus | darf {gern}? {gestrichen} werden | raus damit | weg damit | weg mit dem | raus mit dem | fort damit`,
  close: `kann {gern}? {gestrichen} werden | kann {gern}? geschlossen werden | kann {gern}? weg | kann {gern}? zu | weg damit | schluss damit | dicht damit | zu damit`,
  refund: `kann {gern}? {erstattet} werden | her damit | her mit dem geld | geld zuruck | her mit den`,
  change: `kann {gern}? {umgestellt} werden`,
  use: `konnen {gern}? {eingesetzt} werden | weg damit | her mit dem rabatt | rein damit`,
  book: `kann {gern}? {gebucht} werden | rein damit`,
};

/** German verbs in two parts, and what they are together. */
export const GERMAN_SEPARABLE: NonNullable<Vocabulary['separable']> = [
  ['trag', 'ein', 'eintragen'],
  ['stor', 'aus', 'stornieren'],
  ['klingel', 'wach', 'wecken'],
  ['hol', 'aus', 'wecken'],
  ['stell', 'ein', 'eintragen'],
  ['gib', 'zuruck', 'zuruckzahlen'],
  ['geb', 'zuruck', 'zuruckzahlen'],
  ['erstatte', 'zuruck', 'zuruckerstatten'],
  ['buch', 'zuruck', 'zuruckzahlen'],
  ['buch', 'ein', 'einbuchen'],
  ['leg', 'fest', 'buchen'],
  ['mach', 'fest', 'buchen'],
  ['nehm', 'raus', 'streichen'],
  ['nimm', 'raus', 'streichen'],
  ['sag', 'ab', 'absagen'],
  ['sag', 'zu', 'zusagen'],
  ['stell', 'um', 'umstellen'],
  ['buch', 'um', 'umbuchen'],
  ['weck', 'auf', 'wecken'],
  ['mach', 'wach', 'wecken'],
  ['zahl', 'zuruck', 'zuruckzahlen'],
  ['uberweis', 'zuruck', 'zuruckuberweisen'],
  ['schick', 'zuruck', 'zuruckzahlen'],
  ['schreib', 'gut', 'gutschreiben'],
  ['ruf', 'an', 'anrufen'],
  ['mach', 'zu', 'schliessen'],
  ['los', 'auf', 'kundigen'],
  ['heb', 'auf', 'kundigen'],
  ['trag', 'ein', 'eintragen'],
  ['stufe', 'hoch', 'wechseln'],
  ['nehm', 'vor', 'mach'],
];
