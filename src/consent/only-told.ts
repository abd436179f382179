/** Alternatives of a pattern, told with spaces around bars. */
const oneOf = (...lists: readonly string[]) =>
  `(?:${lists
    .join(' | ')
    .trim()
    .split(/\s+\|\s+/)
    .join('|')})`;

const THANKS = oneOf(
  `thanks | thank you | thx | cheers | gracias | merci | danke | danke dir | danke ihnen | vielen dank | dank`,
  `obrigad[oa] | grazie | grazie mille | bedankt | dank je | dank u | dank je wel | dank u wel | dankjewel | dankuwel`,
);

const MUCH = `(?: (?:so much|very much|a lot|again|muchas|beaucoup|bien|mille|sehr|muito|tante|hartelijk))?`;

/** What somebody is thanked for who has told something, and who has done nothing yet. */
const TOLD = oneOf(
  `for explaining(?: \\w+){0,3} | for telling (?:me|us) | for letting (?:me|us) know | for clarifying | for mentioning (?:it|that)`,
  `for (?:the|that|your) (?:info|information|explanation|heads up|update|reminder|details|tip|offer|advice|suggestion)`,
  `for offering | for asking | for checking | for confirming | for reaching out | for (?:all )?(?:your|the) (?:time|patience|help|assistance|support)`,
  `por (?:explicar|avisar|preguntar|decir|contar|aclarar|informar)\\w* | por (?:la|el|su|tu) (?:info|informacion|explicacion|aviso|oferta|dato)`,
  `pour (?:l |les |la |votre |ton |cette )?(?:explications?|infos?|informations?|precisions?|offre|proposition|renseignements?)`,
  `(?:de|d) (?:m avoir|avoir|me l avoir|nous avoir) \\w+ | de (?:me|nous) (?:le )?\\w+ | de demander`,
  `fur (?:die|den|das|deine|ihre|ihren|deinen) (?:info\\w*|erklarung|hinweis|auskunft|nachfrage|angebot|ruckmeldung)`,
  `furs (?:bescheid sagen|bescheid geben|nachfragen|fragen|erklaren|angebot|sagen)`,
  `por (?:explicar|avisar|perguntar|informar|esclarecer|dizer) | pel[ao] (?:informacao|info|aviso|explicacao|oferta|esclarecimento)`,
  `per (?:l |la |le |avermi |avermelo |aver )?(?:informazion[ei]|info|spiegazion[ei]|avviso|offerta|detto|avvisat[oa]|spiegato|chiesto|chiarimento)`,
  `(?:dell|della|delle) ?(?:informazion[ei]|info|spiegazion[ei]|offerta)`,
  `voor (?:de|het|je|uw) (?:uitleg|info|informatie|vragen|aanbod|bericht|melding|tip|uitleggen|laten weten|vraag)`,
);

/** Says that something was understood. */
const UNDERSTOOD = oneOf(
  `noted | duly noted | got it | gotcha | i (?:get|got) (?:it|you) | i see | understood | i (?:understand|understood) | good to know | i hear you`,
  `(?:(?:yes|yeah|yea|yep|yup) )?(?:i|we) (?:already )?know(?: (?:i|we) know| it| that| this| (?:all )?about (?:it|that)| the (?:price|cost|fee|terms|conditions))?`,
  `entendido | comprendido | entiendo | ya veo | ya entiendo | lo entiendo | anotado | tomo nota`,
  `compris | j ai compris | je comprends | je vois | c est note | bien note | note`,
  `verstanden | verstehe | ich verstehe | hab ich verstanden | habe verstanden`,
  `entendi | percebi | compreendi | compreendo | entendo`,
  `capito | ho capito | capisco | chiaro | intesi`,
  `begrepen | snap ik | ik snap het | ik begrijp het | begrijp ik | genoteerd | duidelijk | helder`,
);

/** Takes leave, or promises to do what the other side is to do. */
const LEAVES = oneOf(
  `bye | bye bye | bye for now | goodbye | see you | see you later | talk later | talk soon | my pleasure | consider it done`,
  `hasta luego | hasta pronto | adios | nos vemos | chao | au revoir | salut | a bientot | bonne journee | tschuss | auf wiedersehen`,
  `bis dann | tchau | ate logo | adeus | ciao | arrivederci | a presto | pronto | doei | tot ziens | dag | hoi`,
);

/** Kind words about who offers. */
const KIND = oneOf(
  `(?:that s|that is) (?:very |so |really )?kind(?: of you)? | muy amable | que amable | c est (?:tres |bien |vraiment )?(?:gentil|aimable|sympa)`,
  `sehr nett | sehr freundlich | das ist (?:sehr )?nett | muito gentil | que gentil | molto gentile | gentilissim[oa] | heel vriendelijk | heel aardig`,
);

/** What agrees elsewhere, and beside these says no more than they do. */
const WITH = oneOf(
  `a+h+ | o+h+ | o | ok | okay | okey | oki | oke | k | kk | right | all right | alright | fine | good | great | cool | perfect | lovely | nice`,
  `excellent | brilliant | super | top | then | well | wonderful | vale | bueno | bien | muy bien | de acuerdo | perfecto | genial`,
  `bon | d accord | entendu | parfait | tres bien | gut | na gut | klar | alles klar | perfekt | ta bom | ta bem | esta bem | certo`,
  `perfeito | otimo | va bene | bene | d accordo | perfetto | ottimo | goed | juist | prima | perfect`,
);

const ONLY_TOLD = new RegExp(
  `^(?:(?:${WITH}|${THANKS}${MUCH}) )*(?:${UNDERSTOOD}|${LEAVES}|${THANKS}${MUCH} ${TOLD})(?: (?:${WITH}|${KIND}|${UNDERSTOOD}|${LEAVES}|${THANKS}${MUCH}))*$`,
  'u',
);

/** Whether words only say that something was understood, thank for being told or take leave: "ok, thanks for explaining", "va bene ciao". */
export function onlyTold(words: readonly string[]): boolean {
  return ONLY_TOLD.test(words.join(' '));
}
