import { deeds, type Vocabulary } from '../vocabulary.ts';

/** Beginnings of Dutch verbs, by what they mean. */
export const DUTCH_DEEDS =
  deeds(`use: zet|inzet|wissel|gebruik|besteed|spendeer|trek|aftrek|verreken|neem|haal|pak|benut|verbruik|afboek|schrijf
    wake: bel|opbel|waarschuw|haal|contacteer|alarmeer|trommel|roep|piep|wek|maak|optrommel
    refund: terug|teruggev|overmak|geef|maak|stort|crediteer|zet|boek|retour|schrijf
    book: zet|inzet|leg|schrijf|noteer|plan|regel|maak|bevestig|pak|doe|stop|vast|vastzet|inschrijf|regist
    change: zet|upgrade|overschakel|schakel|pas|maak|doe|omzett|verhoog
    close: verwijder|stop|beeindig|hef|annuleer|dichtdoen|afsluit|wis
    remove: haal|schrap|streep|doorstreep|gooi|verwijder|wis|weg|laat|uit
    cancel: annuleer|annuler|afzeg|schrap|cancel|verwijder|opzeg|beeindig|stopzet
    refund: terugstort|terugbetal|stort|vergoed|terugboek|retourner
    change: wijzig|verander|overzet|overstap|omzet|switch|wissel|upgrad|zet|aanpass|aanpas|verzet|verplaats|omboek|ruil|stap
    book: boek|reserveer|reserver|inplan|vastleg|inboek|plan
    wake: wek|wakker|oproep
    close: sluiting|sluit|opheff|opzeg|beeindig|afsluit|dicht
    page: bel|waarschuw|oproep
    send: stuur|verstuur|verzend|zend|opstur|toestur|mail|stur
    order: bestel|koop|kop
    use: gebruik|inwissel|verzilver|inzet|wissel
    extend: verleng|vernieuw
    delete: verwijder|wis
    open: open|aanmak|maak|start
    register: aanmeld|meld|registreer|inschrijv|schrijf
    pay: betaal|betal|afschrijv|incasser
    activate: activeer|activer|inschakel|schakel
    block: blokkeer|blokker
    waive: kwijtscheld
    add: toevoeg|voeg
    replace: vervang
    ship: lever|bezorg
    bring: doorverbind|verbind
    notify: waarschuw|informeer|bel
    file: indien|dien`);

/** Dutch verbs with what belongs to them, by what they mean. */
export const DUTCH_IDIOMS: Readonly<Record<string, string>> = {
  wake: `mag {graag}? gewekt worden | bel hem uit bed | bel haar uit bed | bel hem maar uit bed | haal hem uit bed | haal hem maar uit bed | haal hem uit zijn bed |
    trommel hem op | bel hem maar | bel hem | bel haar`,
  cancel: `mag {graag}? {geschrapt} worden | kan {graag}? {geschrapt} worden | mag {graag}? weg | kan {graag}? weg | mag eruit | kan eruit | haal hem eruit | haal hem er maar uit | haal die eruit | laat hem vervallen | laat vervallen | laat die vervallen | laat maar vervallen |
    laat hem maar vervallen | laat die maar vervallen`,
  close: `mag {graag}? {geschrapt} worden | kan {graag}? {geschrapt} worden | mag {graag}? weg | kan {graag}? weg | mag {graag}? dicht | kan {graag}? dicht`,
  refund: `mag {graag}? {terugbetaald} worden | kan {graag}? {terugbetaald} worden`,
  book: `mag {graag}? {geboekt} worden | kan {graag}? {geboekt} worden | zet maar in de agenda | zet het in de agenda | zet hem in de agenda | zet het maar in de agenda`,
};

/** Dutch verbs in two parts, and what they are together. */
export const DUTCH_SEPARABLE: NonNullable<Vocabulary['separable']> = [
  ['haal', 'weg', 'schrap'],
  ['trek', 'af', 'aftrekken'],
  ['boek', 'af', 'afboeken'],
  ['reken', 'af', 'aftrekken'],
  ['haal', 'af', 'aftrekken'],
  ['roep', 'op', 'oproepen'],
  ['stop', 'erin', 'boek'],
  ['zet', 'in', 'inzet'],
  ['schrijf', 'in', 'boek'],
  ['doe', 'dicht', 'sluit'],
  ['maak', 'dicht', 'sluit'],
  ['draai', 'om', 'omzetten'],
  ['pas', 'aan', 'aanpas'],
  ['zeg', 'af', 'afzeggen'],
  ['zeg', 'op', 'opzeggen'],
  ['zet', 'over', 'overstappen'],
  ['zet', 'om', 'omzetten'],
  ['stap', 'over', 'overstappen'],
  ['stort', 'terug', 'terugstorten'],
  ['betaal', 'terug', 'terugbetalen'],
  ['maak', 'over', 'terugstorten'],
  ['maak', 'wakker', 'wekken'],
  ['bel', 'wakker', 'wekken'],
  ['bel', 'op', 'bel'],
  ['boek', 'in', 'boek'],
  ['plan', 'in', 'inplannen'],
  ['hef', 'op', 'sluit'],
  ['sluit', 'af', 'sluit'],
  ['geef', 'terug', 'teruggeven'],
  ['stuur', 'terug', 'teruggeven'],
];
