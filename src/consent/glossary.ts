import { beginningsIn, beginningsOf } from './beginnings.ts';

/**
 * What is often offered, by one line each, in English, Spanish, French, German, Portuguese, Italian and Dutch: the beginnings of
 * words, without accents. Desks offer in one language, and customers answer in theirs.
 */
const THINGS = `
plan,subscription,membership,tariff,package | plan,tarifa,suscripcion | forfait,abonnement,formule,plan | tarif,plan,abo,vertrag | plano,assinatura,pacote | piano,abbonamento,tariffa,contratto | abonnement,plan,tarief,pakket
account,profile | cuenta,perfil | compte,profil | konto,account,profil | conta,perfil | conto,account,profilo | account,rekening,profiel
card | tarjeta | carte | karte,kreditkarte | cartao | carta | kaart,pas
invoice,bill | factura,recibo | facture | rechnung | fatura,conta | fattura,bolletta | factuur,rekening
refund,money,amount,sum,back | reembolso,dinero,importe,devolucion,vuelta | remboursement,argent,montant,somme | erstattung,ruckerstattung,geld,betrag,ruckzahlung,zuruck | reembolso,dinheiro,valor,estorno,volta | rimborso,soldi,importo,indietro | terugbetaling,geld,bedrag,terug
appointment,booking,reservation,slot,visit,session | cita,reserva,turno,hora | rdv,rendez,creneau,reservation,seance | termin,buchung,reservierung | consulta,horario,marcacao,reserva,agendamento | appuntamento,prenotazione,visita | afspraak,boeking,reservering
table | mesa | table | tisch | mesa | tavolo | tafel
haircut,cut,hair | corte,pelo,cabello | coupe,cheveux | haarschnitt,haar | corte,cabelo | taglio,capelli | knipbeurt,haar
order,purchase | pedido,compra | commande,achat | bestellung,auftrag | pedido,compra,encomenda | ordine,acquisto | bestelling
engineer,technician | ingenier,tecnico | ingenieur,technicien | ingenieur,techniker,bereitschaftsingenieur,bereitschaftstechniker | engenheir,tecnico | ingegner,tecnico | ingenieur,technicus,monteur
call | guardia | garde,astreinte | bereitschaft,bereitschaftsdienst,dienst | plantao | turno,reperibil | dienst,piket
colleague,person,agent | persona,agente,companer | personne,collegue,conseiller | mitarbeiter,kolleg,person | pessoa,colega,atendente | persona,collega,operatore | medewerker,collega,persoon
points | puntos | points | punkte | pontos | punti | punten
incident,case,ticket | incidente,caso | incident,dossier | vorfall,storung,fall | incidente,caso | incidente,caso | incident,zaak,storing
dollar,buck,usd | dolar | dollar | dollar | dolar | dollar | dollar
euro,eur | euro | euro,eur | euro | euro,eur | euro | euro
pound,quid,gbp | libra | livre | pfund | libra | sterlin | pond
cent | centavo,centimo | centime,centimes | cent | centavo,centimo | centesim,cent | cent
keratin | queratina | keratine | keratin | queratina | cheratina | keratine
treatment | tratamiento | soin,traitement | behandlung | tratamento | trattamento | behandeling
takes,discount | descuento | remise,reduction | rabatt,nachlass | desconto | sconto | korting
`;
const TIMES = `
month,monthly | mes,mensual | mois,mensuel | monat | mes,mensal | mese,mensil | maand
year,yearly,annual | ano,anual | an,annuel | jahr | ano,anual | anno,annuale | jaar
end | fin,final | fin | ende,monatsende | fim,final | fine | eind
today | hoy | aujourd | heute | hoje | oggi | vandaag
tomorrow | manana | demain | morgen | amanha | domani | morgen
monday | lunes | lundi | montag | segunda | lunedi | maandag
tuesday | martes | mardi | dienstag | terca | martedi | dinsdag
wednesday | miercoles | mercredi | mittwoch | quarta | mercoledi | woensdag
thursday | jueves | jeudi | donnerstag | quinta | giovedi | donderdag
friday | viernes | vendredi | freitag | sexta | venerdi | vrijdag
saturday | sabado | samedi | samstag,sonnabend | sabado | sabato | zaterdag
sunday | domingo | dimanche | sonntag | domingo | domenica | zondag
january | enero | janvier | januar | janeiro | gennaio | januari
february | febrero | fevrier | februar | fevereiro | febbraio | februari
march | marzo | mars | marz | marco | marzo | maart
april | abril | avril | april | abril | aprile | april
may | mayo | mai | mai | maio | maggio | mei
june | junio | juin | juni | junho | giugno | juni
july | julio | juillet | juli | julho | luglio | juli
august | agosto | aout | august | agosto | agosto | augustus
september | septiembre | septembre | september | setembro | settembre | september
october | octubre | octobre | oktober | outubro | ottobre | oktober
november | noviembre | novembre | november | novembro | novembre | november
december | diciembre | decembre | dezember | dezembro | dicembre | december
pm,afternoon | tarde | apres,midi | nachmittag | tarde | pomeriggio | middag,namiddag
am,morning | madrugada | matin | vormittag,morgens,fruh | manha | mattina,mattino | ochtend
`;

/** What "card" means. */
export const CARD = 2;
/** What "invoice" means. */
export const INVOICE = 3;
/** What "appointment" means. */
export const APPOINTMENT = 5;
const LONGEST_ENDING = 3;
const SHORT_STEM = 3;
/** The languages of the columns, by number. */
export const COLUMNS = [0, 1, 2, 3, 4, 5, 6] as const;

/** What is offered, as the beginnings of its words in each language. */
const CONCEPTS = [...linesOf(THINGS), ...linesOf(TIMES)];
const FIRST_TIME = linesOf(THINGS).length;
/** What "month" means, and what "end" does. */
export const MONTH = FIRST_TIME;
export const END = FIRST_TIME + 2;

/** The same by the languages' columns. */
const BEGINNINGS = COLUMNS.map((column) =>
  beginningsOf(CONCEPTS.map((columns, line) => [line, columns[column] ?? []] as const)),
);

function linesOf(text: string): string[][][] {
  const lines = text.trim().split('\n');
  return lines.map((line) => line.split('|').map((words) => words.trim().split(',')));
}

/** Whether a meaning is a time. */
export function isTime(concept: number): boolean {
  return concept >= FIRST_TIME;
}

/** What a word means, in the language in this column, by the number of its line: "maandag" is a day, and no month. */
export function conceptsOf(word: string, column: number): number[] {
  const beginnings = BEGINNINGS[column];
  if (!beginnings) return [];
  const stems = beginningsIn(word, beginnings, LONGEST_ENDING).filter((stem) => isForm(word, stem));
  return [...(beginnings.get(stems.at(-1) ?? word) ?? [])];
}

/** What is offered, in the language in a column. */
export function namesOf(concepts: ReadonlySet<number>, column: number): string[] {
  return [...concepts].flatMap((concept) => CONCEPTS[concept]?.[column] ?? []);
}

function isForm(word: string, stem: string): boolean {
  if (word === stem) return true;
  // "Mail" is no form of "mai".
  return stem.length > SHORT_STEM || word === `${stem}s` || word === `${stem}es`;
}
