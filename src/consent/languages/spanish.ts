import { NUMBERS } from '../numbers.ts';
import { deeds, each, phrases, type Vocabulary } from '../vocabulary.ts';

const GOOD =
  'bien | perfecto | correcto | genial | muy bien | estupendo | fenomenal | de acuerdo | excelente | asi | ok | todo bien';

/** Spanish answers to an offer; an accented "sí" is read as "ok" before, as without its accent it may be an "if". */
export const SPANISH: Vocabulary = {
  yes: [
    ...phrases(`listo | hecho | eso es | asi es | como no | de una | orale | andale | sale | ya esta | perfectisimo | de lujo |
    de maravilla | fabuloso | estoy segura | estoy seguro | segura | seguro | segurisimo | aja | ajam | mhm |
    sip claro | conforme | me va | me viene | eso quiero | lo quiero | por mi perfecto | si si | dale | sip |
    afirmativo | si por favor | claro por favor`),
    ...phrases(`es correcto | eso es correcto | es perfecto | es lo que quiero | eso es lo que quiero |
    exactamente lo que quiero | justo eso | justo lo que quiero | asi es perfecto | ok ok | pues claro que ok |
    ok claro | ya lo creo | faltaria mas | como no | okey dale | sale y vale | simon | sip | me parece estupendo |
    me parece excelente | me parece fantastico | me parece ideal | me parece buena idea | buena idea |
    excelente idea | estoy totalmente de acuerdo | estoy completamente de acuerdo | de acuerdo con eso |
    de acuerdo con | estoy de acuerdo con eso | estoy de acuerdo con | doy mi conformidad | doy el visto bueno |
    tiene mi visto bueno | tiene mi aprobacion | tiene mi consentimiento | tienes mi consentimiento |
    tienes mi autorizacion | doy permiso | le doy mi permiso | le autorizo | lo autorizo | te autorizo | le confirmo |
    te confirmo | se lo confirmo | te lo confirmo | confirmado por mi parte | por mi parte | por mi bien |
    por mi perfecto | por mi ok | por mi de acuerdo | puede | puedes | puede hacerlo | puede continuar |
    puedes continuar | puede seguir | puedes seguir | puede seguir adelante | puede proceder con | pueden proceder |
    siga | sigue | sigamos | prosigan | adelante con eso | adelante con ello | adelante con | vamos con eso |
    vamos con | vamos a hacerlo | vamos a ello | hagamos eso | haga eso | haz eso | haga lo necesario |
    haz lo necesario | haga el favor | hagalo por favor | hazlo por favor | me lo quedo | me la quedo | lo tomo |
    lo cojo | la tomo | me apunto | quiero eso | eso es lo que necesito | eso me sirve | eso me vale |
    eso me conviene | eso me parece bien | me va perfecto | me viene genial | me viene de perlas | me cuadra |
    seria perfecto | seria genial | seria estupendo | eso seria genial | eso seria perfecto | esta perfecto |
    esta correcto | esta todo bien | esta todo correcto | esta genial | esta conforme | claro hombre | claro mujer |
    claro por favor | por supuesto por favor | con todo gusto | cuando quiera | cuando guste | cuando quieras |
    al cien por cien | cien por cien | cien por ciento | si | sep | yes | claro | claro que si | claro que ok |
    claro si | pues claro | pues si | pues ok | por supuesto | por supuesto que si | por supuesto que ok |
    desde luego | desde luego que ok | vale | va | venga | dale | dale pues | sale | orale | andale | de acuerdo |
    estoy de acuerdo | completamente de acuerdo | totalmente de acuerdo | totalmente | conforme | estoy conforme |
    perfecto | genial | estupendo | excelente | fenomenal | fantastico | maravilloso | buenisimo | muy bien | bien |
    esta bien | me parece | me parece bien | me parece perfecto | me parece muy bien | me parece genial |
    me parece correcto | exacto | exactamente | exactamente eso | correcto | efectivamente | asi es | asi mismo |
    eso es | eso mismo | ciertamente | cierto | sin duda | con gusto | con mucho gusto | encantado | encantada |
    absolutamente | definitivamente | afirmativo | hecho | trato hecho | listo | okis | adelante | siga adelante |
    sigue adelante | hagalo | hazlo | hagamoslo | haganlo | hacelo | hagale | hagalo asi | hazlo asi | hagalo usted |
    proceda | procede | procedan | puede proceder | puedes proceder | puedes hacerlo | continue | continua | prosiga |
    vamos | vamos alla | vamos adelante | a ello | confirmo | lo confirmo | confirmado | confirmar | confirma |
    confirme | confirmalo | confirmelo | acepto | lo acepto | acepto la oferta | aceptado | aceptamos | autorizo |
    autorizado | apruebo | lo apruebo | aprobado | doy mi consentimiento | tiene mi autorizacion | tienes mi permiso |
    tiene mi permiso | le doy permiso | te doy permiso | doy mi aprobacion | quiero | si quiero | lo quiero |
    eso quiero | quiero hacerlo | me gustaria | me encantaria | quisiera | quiero que | quisiera que |
    me gustaria que | deseo | lo deseo | me conviene | me viene bien | me viene perfecto | me va bien | me sirve |
    me vale | me interesa | asi esta bien | asi lo quiero | tal cual`),
    ...each(
      'todo | eso | esta | asi esta | eso esta | todo esta | suena | me suena | se ve | lo veo | seria',
      GOOD,
      '| para mi | asi | por mi',
    ),
  ],
  no: phrases(
    `no | nop | nones | ahora no | hoy no | no ahora | todavia no | aun no | mejor no | para nada | en absoluto |
    de ninguna manera | ni hablar | nunca | jamas | no quiero | no lo quiero | no lo haga | no lo hagas |
    no haga nada | no hagas nada | no hace falta | no es necesario | no me interesa | no estoy de acuerdo |
    no acepto | no autorizo | rechazo | lo rechazo | dejelo | dejalo | dejelo asi | dejalo asi | olvidelo | olvidalo |
    pare | para eso | detengase | alto | negativo`,
  ),
  polite: phrases(
    `este | eh | pues nada | mm | oiga | oye gracias | que tenga buen dia | muy bien gracias | rapido | rapidito |
    ande | anda | andale | venga | hombre | mujer | tio | tia | me ayuda mucho | eso me ayuda | eso ayuda |
    hasta luego | adios | nos vemos | hasta pronto | que bien | que bueno | es usted un sol | eres un sol |
    se lo agradeceria | te lo agradeceria | lo agradeceria | gracias por su ayuda | gracias por tu ayuda |
    gracias por la ayuda | gracias por todo | muchas gracias por su ayuda | gracias de antemano | se agradece |
    te agradezco | buen dia | saludos | un saludo | porfis | plis | pls | muy amables | que amable | caballero |
    amigo | amiga | joven | por favor | porfa | porfavor | x favor | xfa | gracias | muchas gracias | mil gracias |
    muchisimas gracias | gracias a usted | gracias a ti | te lo agradezco | se lo agradezco | le agradezco |
    lo agradezco | muy amable | es muy amable | hola | buenos dias | buenas tardes | buenas noches | buenas | ah |
    oh | ay | bueno | pues | mire | mira | senor | senora | senorita`,
  ),
  small: phrases(
    `a partir de | a partir de hoy | desde hoy mismo | el dia | de ese dia | de esta | desde | desde hoy | la del |
    el del | la de | el de | sobre | al | a la | a las | los | las | con la | con el | para el | para la | a mi |
    en mi | pro | del dia | de esa | de ese | de verdad | totalmente | exactamente | como describe | como me dice |
    como me ha dicho | como ha dicho | lo que quiero | lo que queria | lo que necesito | exactamente lo que necesito |
    ella | ellos | ese mismo | eso mismo por favor | tal como | tal y como | asi mismo | euros | euro | dolares |
    pesos | soles | o clock | comprendido | entendido | lo entiendo | entiendo | sin duda alguna | sin dudarlo |
    ninguna objecion | ninguna duda | sin objeciones | su oferta | la oferta | esa oferta | su propuesta |
    la propuesta | el cambio | ese cambio | este cambio | ese precio | las condiciones | esas condiciones |
    de la tarde | de la manana | de la noche | dia | numero | ahi | aqui | rapido | pronto posible | cada |
    mensuales | al mes | cuenta mia | el | la | lo | le | les | un | una | de | del | a | en | para | para mi |
    para nosotros | por | con | y | eso | esto | ese | esa | este | esta | me | mi | mis | nos | nuestra | nuestro |
    mio | mia | que | ya | ya mismo | ahora | ahora mismo | enseguida | de inmediato | inmediatamente | cuanto antes |
    lo antes posible | sin problema | sin problemas | no hay problema | ningun problema | no hay inconveniente |
    sin inconveniente | asi | tal como dice | como dice | como dices | como propone | como lo propone |
    como quedamos | como acordamos | entonces | su | sus | tu | tus | usted | muy | horas | hrs | por mi |
    a mi nombre | mismo`,
  ),
  never:
    phrases(`eso ok | eso si | bueno si | ah ok | ah si | ay si | si que no | si no | si es | si esta | si son | si hay |
    si puede | si puedes | si se | si me | si te | si le | si lo | si la | si eso | si esto | si todo | si va |
    si da | si sale | si cuesta | si queda | si parece | si conviene | si quiere | si quieres | si usted | si tu |
    si su | si mi | si el | si ya | si para | si con | si en | si de | si a | si por | si me parece | pero | aunque |
    sino | o | solo | solamente | unicamente | cuando | cuanto | cuanta | cuantos | cuantas | como | donde | quien |
    cual | cuales | porque | es | son | era | sera | seria | puede | puedes | podria | podrias | quizas | quiza |
    tal vez | talvez | acaso | probablemente | posiblemente | supongo | creo | pienso | imagino | antes | despues |
    hasta | primero | mejor | vez | lugar | salvo | excepto | sin | mas | menos | mucho | mucha | muchos | otro |
    otra | otros | otras | tambien | tampoco | ambos | doble | medio | mitad | espere | espera | esperar | momento |
    luego | mientras | siempre que | hay | ha | he | han | tiene | tengo | tienes | debo | debe | cuesta | cuestan |
    cuestas | costo | coste | precio | pregunta | mantener | mantenga | dejar | deje | preguntar | saber | decir |
    explicar | ni | yo | nada`),
  light: phrases(
    `hagame | hazme | hagamelo | hazmelo | hagalo | hazlo | pongame | ponme | pongalo | ponlo | hagan | hagannos |
    hacer | haga | haz | realizar | realice | realiza | proceder | proceda con | procede con | proceder con |
    tramitar | tramite | tramita | gestionar | gestione | gestiona | efectuar | efectue | completar | complete |
    completa | finalizar | finalice | ejecutar | ejecute | procesar | procese | procesa | continuar | continue con |
    continua con | siga con | sigue con | ponga | pon | deme | dame | encarguese | encargate | ocupese`,
  ),
  clitics: phrases('lo | la | me | se lo'),
  stress:
    phrases(`totalmente | realmente | absolutamente | muy | perfectamente | completamente | definitivamente | encantado |
    encantada`),
  now: phrases(`es urgente | urgente | urge | urgentemente | ya | ya mismo | ahora | ahora mismo | enseguida | de inmediato |
    inmediatamente | cuanto antes | lo antes posible | en seguida`),
  permits: phrases(
    `puede | puedes | pueden | podeis | puede usted | quiero que | quisiera que | me gustaria que | quiero | quisiera |
    me gustaria | deseo | vamos a | necesito que`,
  ),
  numbers: NUMBERS.spanish,
  column: 1,
  deeds: deeds(`cancel: cancel|anul|quit|borr|elimin|desmarc
    refund: reembols|devolv|devuelv|reintegr|abon|regres|retorn
    change: cambi|pas|actualiz|migr|modifi|muev|mov|traslad|repro|aplaz|adelant
    book: reserv|agend|apart|apunt|program|separ
    wake: despiert|despert|levant
    close: cierr|cerr|clausur|finaliz|elimin
    page: llam|avis
    send: envi|mand|reenvi
    order: pid|ped|orden|compr|encarg|contrat
    use: us|utiliz|aplic|apliqu|canje
    extend: extend|extiend|renov|renuev|prolong|prorrog|ampl
    delete: borr|elimin
    open: abr|cre|inici
    register: inscrib|registr|apunt
    pay: cobr|cargu|carg|pag|transfer|transfier
    activate: activ
    block: bloque|desactiv|suspend
    add: agreg|anad|sum
    replace: reemplaz|sustitu
    ship: entreg
    notify: avis|notifi|llam
    bring: comunic|conect
    update: actualiz
    accept: pon|haga|hag`),
};
