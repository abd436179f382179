import { type ClaimLanguage, NO_PLACE, upTo } from './claim-language.ts';

const DE_TEAM =
  '(?:kolleg\\w*|mitarbeiter\\w*|[^ ]*team|[^ ]*abteilung|spezialist\\w*|expert\\w*|person|menschen|jemanden?|berater\\w*|techniker\\w*|technik|vorgesetzt\\w*|buchhaltung|support|kundenservice|vertrieb|fachkraft|fachmann)';
const DE_YOU = '(?:sie|dich|euch|ihren anruf|das gesprach|diesen anruf)';
const DE_MATTER =
  '(?:das|dies|es|alles|ihr anliegen|dein anliegen|ihre anfrage|deine anfrage|ihren fall|deinen fall|ihre frage|deine frage|ihre beschwerde|das anliegen|die anfrage|den fall)';

/** Claims in German. */
export const german: ClaimLanguage = {
  claims: [
    `(?:ich|wir) (?:verbinde|verbinden|vermittle|vermitteln|ubergebe|ubergeben) ${DE_YOU}${NO_PLACE}`,
    `(?:verbinde|vermittle|ubergebe) ich ${DE_YOU}${NO_PLACE}`,
    `(?:(?:ich|wir) (?:leite|leiten|stelle|stellen|gebe|geben)|(?:leite|stelle|gebe) ich) ${DE_YOU}${upTo(7)} (?:weiter|durch|ab)(?= |$)`,
    `(?:(?:ich|wir) (?:leite|leiten|gebe|geben)|(?:leite|gebe) ich) ${DE_MATTER}${upTo(5)} ${DE_TEAM}${upTo(3)} weiter(?= |$)`,
    `(?:ich|wir) (?:ubergebe|ubergeben)(?: [^ ]+)? an${upTo(2)} ${DE_TEAM}`,
    `(?:(?:ich|wir) (?:werde|werden|mochte)|(?:werde|mochte) ich|lassen sie mich|lass mich) ${DE_YOU}${upTo(8)} (?:verbinden|weiterleiten|weiterverbinden|durchstellen|ubergeben|vermitteln)${NO_PLACE}`,
    `(?:(?:sie|du) (?:werden|wirst)|(?:werden|wirst) (?:sie|du))${upTo(8)} (?:verbunden|weitergeleitet|durchgestellt|weiterverbunden|ubergeben)`,
    `(?:ich habe|habe ich|wir haben) (?:${DE_YOU}|${DE_MATTER})${upTo(6)} (?:weitergeleitet|eskaliert|ubergeben|weitergegeben|verbunden|durchgestellt)`,
    `(?:ich habe|habe ich|wir haben)${upTo(3)} ${DE_TEAM}${upTo(4)} (?:gebeten|informiert|benachrichtigt|verstandigt|hinzugezogen|kontaktiert|gefragt)`,
    `(?:(?:ich|wir) (?:hole|holen|bitte)|hole ich)${upTo(3)} ${DE_TEAM}(?: (?:dazu|hinzu|ins gesprach|zu ubernehmen))`,
    `eine?(?: [^ ]+)? ${DE_TEAM} (?:ubernimmt|wird${upTo(4)} ubernehmen|kommt${upTo(3)} dazu)`,
  ],
  conditions: 'wenn|falls|sobald|sofern|nachdem|bevor|mochten sie|spater|soll ich',
  pastTimes: 'gestern|mal|zuvor|letzte[nrs]?|bereits mehrfach',
  newSubject: 'die|der|dort|weil|denn|und|damit',
  subjects:
    'ich verbinde,ich vermittle,ich ubergebe,ich leite,ich stelle,ich gebe,ich werde,ich mochte,ich habe,ich hole,ich bitte,wir verbinden,wir vermitteln,wir ubergeben,wir leiten,wir stellen,wir geben,wir werden,wir haben,wir holen,verbinde ich,vermittle ich,ubergebe ich,leite ich,stelle ich,gebe ich,werde ich,mochte ich,habe ich,hole ich,sie werden,du wirst,werden sie,wirst du,lassen sie,lass mich',
  articles: 'ein,eine',
  openings:
    'gerne,gern,dann,jetzt,naturlich,einen,moment,bitte,ok,okay,gut,danke,alles,selbstverstandlich,klar,nun',
};

const NL_TEAM =
  "(?:collega'?s?|team|afdeling|specialist\\w*|medewerkers?|medewerkster|persoon|iemand|manager|leidinggevende|monteur|adviseurs?|experts?|facturatie|administratie|support)";
const NL_YOU = '(?:u|je|jou|jullie|uw gesprek|je gesprek)';

/** Claims in Dutch. */
export const dutch: ClaimLanguage = {
  claims: [
    `(?:(?:ik|we|wij) (?:verbind|verbinden|schakel|schakelen|zet|zetten|stuur|sturen)|(?:verbind|schakel|zet|stuur) ik) ${NL_YOU}(?! (?:de|het|een|[0-9]+) )${upTo(7)} (?:door|over)(?= |$)`,
    `(?:ik|we|wij) (?:geef|geven|stuur|sturen|zet|zetten) (?:dit|het|(?:uw|je|jouw) (?:vraag|verzoek|zaak|bericht))${upTo(2)} (?:door|over)${upTo(3)} ${NL_TEAM}`,
    `(?:(?:ik|we|wij) (?:ga|gaan|zal|zullen|wil|ben)|(?:ga|zal) ik|laat me|laat mij) ${NL_YOU}${upTo(8)} (?:(?:aan het )?doorverbinden|door te verbinden|overzetten|doorschakelen|doorsturen|overdragen)`,
    `(?:(?:u|je) wordt|wordt u|word je)${upTo(7)} (?:doorverbonden|overgezet|doorgeschakeld|doorgestuurd)`,
    `(?:ik heb|heb ik|we hebben)${upTo(6)} (?:doorgestuurd|doorgezet|geescaleerd|overgedragen|doorgegeven|doorverbonden)${upTo(4)} ${NL_TEAM}`,
    `(?:ik heb|heb ik|we hebben)${upTo(6)} ${NL_TEAM}${upTo(3)} (?:doorgestuurd|doorgezet|geescaleerd|overgedragen|doorgegeven|gevraagd|ingelicht|gewaarschuwd|ingeschakeld|verwittigd)`,
    `(?:ik|we) (?:vraag|haal|schakel)${upTo(3)} ${NL_TEAM}(?: (?:erbij|in|om))`,
    `een(?: [^ ]+)? ${NL_TEAM} (?:neemt${upTo(4)} over|zal${upTo(4)} overnemen)`,
  ],
  conditions: 'als|indien|zodra|wanneer|nadat|voordat|wilt u|later|morgen',
  pastTimes: 'gisteren|keer|eerder|vorige',
  newSubject: 'die|zij|ze|omdat|want|en|daar',
  subjects:
    'ik verbind,ik schakel,ik zet,ik stuur,ik geef,ik ga,ik zal,ik wil,ik ben,ik heb,ik vraag,ik haal,we verbinden,we schakelen,we zetten,we sturen,we geven,we gaan,we zullen,we hebben,wij verbinden,wij gaan,verbind ik,schakel ik,zet ik,stuur ik,ga ik,zal ik,heb ik,laat me,laat mij,u wordt,je wordt,wordt u,word je',
  articles: 'een',
  openings: 'graag,natuurlijk,prima,dan,nu,ok,oke,goed,dank,bedankt,moment,momentje,even',
};
