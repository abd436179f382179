import { phrases } from '../grammar.ts';
import { NUMBERS } from '../numbers.ts';
import { deeds, type Vocabulary } from '../vocabulary.ts';

/** Spanish answers to an offer; an accented "sí" is read as "ok" before, as without its accent it may be an "if". */
export const SPANISH: Vocabulary = {
  classes: {
    molestia: 'las molestias | la molestia | el lio | la tardanza | las prisas | el cambio de ultima hora',
    day: 'lunes | martes | miercoles | jueves | viernes | sabado | domingo',
    eso: `eso | esto | todo | todo eso | asi | ese | esa | este | esta | asi como esta | lo que dice | lo que propone | el cambio |
    el precio | la propuesta | ese precio | la oferta`,
    es: `es | esta | suena | me suena | parece | me parece | nos parece | lo veo | se ve | queda | me queda | me va | nos va |
    me viene | nos viene | va | seria | estaria | sera | me resulta | todo esta | eso esta | eso es | me vendria | me iria`,
    muy: `muy | totalmente | completamente | absolutamente | realmente | plenamente | super | bastante | perfectamente | la mar de |
    de lo mas | tan | mas que | todo`,
    bien: `bien | perfecto | perfecta | correcto | correcta | genial | estupendo | estupendamente | fenomenal | excelente | ideal |
    de maravilla | de lujo | de perlas | fantastico | maravilloso | fabuloso | buenisimo | conforme | de acuerdo | justo |
    razonable | ok | asi | adecuado | de diez | redondo | barbaro | chevere | padre | padrisimo | guay | de fabula | buen precio |
    buena idea | una idea estupenda | muy buena idea | una buena idea | acertado | claro | todo bien`,
    conmigo: `para mi | por mi | conmigo | por mi parte | para nosotros | por nosotros | de mi parte`,
    quiero: `quiero | queria | necesito | necesitaba | buscaba | estaba buscando | pedi | pedia | esperaba | deseo | deseaba | quise |
    prefiero | me hacia falta | quiero yo | habia pedido`,
    lo: `lo | la | los | las | se lo | se la | te lo | te la`,
    acepto: `acepto | confirmo | autorizo | apruebo | quiero | deseo | aceptamos | confirmamos | autorizamos | queremos | doy por bueno |
    firmo | agradezco mucho y acepto | suscribo`,
    permiso: `permiso | autorizacion | consentimiento | aprobacion | visto bueno | conformidad | ok | luz verde | si | acuerdo |
    beneplacito | bendicion | via libre`,
    deacuerdo: `de acuerdo | conforme | seguro | segura | segurisimo | segurisima | decidido | decidida | convencido | convencida |
    encantado | encantada | listo | lista | a favor | dispuesto | dispuesta`,
    haga: `hagalo | hazlo | hagamoslo | adelante | proceda | procede | continue | siga | sigue | haga eso | haz eso | hagalo asi |
    hazlo asi | haganlo | procedan | dele | dale | siga adelante | sigue adelante | hacerlo | proceder | continuar |
    seguir adelante | tire | tira | tira millas | vaya adelante | ve adelante`,
    gracias: `gracias | muchas gracias | mil gracias | muchisimas gracias | un millon de gracias | infinitas gracias | gracias mil`,
    ayuda: `su ayuda | tu ayuda | la ayuda | todo | su tiempo | su atencion | tu atencion | la atencion | avisar | preguntar |
    su paciencia | su amabilidad | el aviso | la gestion | la informacion | confirmar | el detalle | atenderme | su servicio |
    el servicio | ayudarme | la rapidez | su rapidez`,
  },
  short: `
  que: q | k | qe
  por favor: xfa | xfavor | porfi
  por favor: por fa
  gracias: grax | grcs
  para: pa
  cita: turno`,
  plain:
    phrases(`ok | sipi | andele pues | ande pues | si | sip | sep | claro | claro que ok | claro que si | pues claro | por supuesto | por supuesto que ok | desde luego |
    desde luego que ok | vale | venga | va | dale | de acuerdo | sin duda | sin dudarlo | como no | afirmativo | efectivamente |
    simon | orale | sale | obvio | obviamente | por descontado | faltaria mas | naturalmente | cierto | ciertamente | pues ok |
    pues si | que ok | que si | ok que ok | ya lo creo | cuando quiera | {haga} | {haga} pues | {haga} ya | pues {haga} |
    puede {haga} | puedes {haga} | {haga} nomas | {haga} no mas | ok senor | ok senora | totalmente ok | digo que ok |
    le digo que ok | te digo que ok | ya dije que ok | ya le dije que ok | he dicho que ok | ya te dije que ok | clarisimo |
    clarin | ea | hala | aja | mm ok | yes | de cabeza | eso mismo`),
  yes: phrases(`justo eso | eso justo | con gusto | con mucho gusto | con todo gusto | de una | asi es | {eso}? {es} {muy}* {bien} {conmigo}? |
    {muy}* {bien} {conmigo} | {muy}* {bien} | {muy} {deacuerdo} | estoy {muy}* {deacuerdo} | estoy {muy}* {deacuerdo} con {eso} |
    estamos {muy}* {deacuerdo} | {deacuerdo} con {eso} | {lo}? {acepto} | {lo}? {acepto} {eso} | es {muy}? lo que {quiero} |
    {eso} es lo que {quiero} | es justo lo que {quiero} | {eso} es justo lo que {quiero} | es exactamente lo que {quiero} |
    justo lo que {quiero} | lo que {quiero} | tiene {permiso} | tiene mi {permiso} | tienes mi {permiso} |
    tiene todo mi {permiso} | tienen mi {permiso} | le doy mi {permiso} | le doy el {permiso} | les doy mi {permiso} |
    doy mi {permiso} | doy {permiso} | doy el {permiso} | le doy {permiso} | me parece {bien} {eso} | me parece una {bien} idea |
    conforme con {eso} | {eso} me sirve | {eso} me conviene | {eso} me vale | por mi {bien} | me gusta la idea |
    me encanta la idea | mi respuesta es ok | la respuesta es ok | no se hable mas | no se diga mas | estoy de acuerdo con |
    eso ok para mi | eso ok por mi | es un trato | ni hablar mas | cerrado el trato | asi se hace | voto que ok | si por favor |
    por mi parte | adelante con ello | vamos a hacerlo | haga lo necesario | haz lo necesario | haga el favor | me lo quedo |
    me la quedo | cien por cien | cien por ciento | me gustaria que | eso ok asi | me gusta | me encanta | me encantaria |
    trato hecho | me interesa | eso quiero | asi sea | me apunto | contad conmigo | cuente conmigo | cuenta conmigo | eso es |
    ya esta | me viene | okey dale | excelente idea | puede seguir | puedes seguir | pueden proceder | hagamos eso | lo tomo |
    lo cojo | la tomo | me cuadra | cuando guste | cuando quieras | me parece | asi mismo | vamos alla | a ello | si quiero |
    quiero hacerlo | me gustaria | quiero que | quisiera que | me conviene | me sirve | tal cual | eso ok | hecho | listo |
    andale | perfectisimo | segura | seguro | segurisimo | ajam | mhm | puede | puedes | sigamos | prosigan | totalmente |
    exacto | exactamente | encantado | encantada | absolutamente | definitivamente | okis | hacelo | hagale | continua | prosiga |
    vamos | confirmado | confirmar | confirma | confirme | confirmalo | confirmelo | aceptado | autorizado | aprobado | quiero |
    quisiera | deseo`),
  no: phrases(
    `no | nop | nones | ahora no | hoy no | no ahora | todavia no | aun no | mejor no | para nada | en absoluto |
    de ninguna manera | ni hablar | nunca | jamas | no quiero | no lo quiero | no lo haga | no lo hagas | no haga nada |
    no hagas nada | no hace falta | no es necesario | no me interesa | no estoy de acuerdo | no acepto | no autorizo | rechazo |
    lo rechazo | dejelo | dejalo | dejelo asi | dejalo asi | olvidelo | olvidalo | pare | para eso | detengase | alto | negativo`,
  ),
  meets: phrases(
    `nos vemos | nos vemos el {day} | hasta el {day} | hasta entonces | alli estare | ahi estare | alli nos vemos | nos vemos alli`,
  ),
  polite:
    phrases(`lamentablemente | por desgracia | desgraciadamente | desafortunadamente | me temo que ok | me temo | con pena | con mucha pena | una lastima | que pena | perdon por {molestia} | disculpe {molestia} | perdone {molestia} | perdon | disculpe | disculpa | lo siento | de una vez | lo he decidido | ya lo decidi | cuanto antes mejor | {gracias} | {gracias} por {ayuda} | {gracias} a usted | {gracias} de verdad | {gracias} de corazon |
    nomas | jaja | jeje | jajaja | cordialmente | atentamente | chao | chau | besos | eh | este | oye | oiga | bien |
    hale | ya | deprisa | corra | corre | volando | mm | rapido | rapidito | ande | anda | andale | venga | adios |
    saludos | porfis | plis | pls | porfa | porfavor | xfa | gracias | hola | buenas | ah | oh | ay | bueno | pues |
    mire | mira | muy amable de su parte | si me hace el favor | por el amor de dios | que tenga un buen dia |
    se lo he dicho ya | le estoy muy agradecido | le estoy muy agradecida | le estaria muy agradecido |
    si es tan amable | si hace el favor | si no le importa | que tenga buena tarde | ya se lo dije |
    lo he pensado bien | ya lo he pensado | ya lo tengo pensado | que tenga buen dia | es usted un sol |
    es muy amable | le agradeceria mucho | le agradezco mucho | lo agradezco mucho | haga el favor |
    hagame el favor | hazme el favor | ya era hora | hasta la vista | no espere mas | no esperes mas |
    no pregunte mas | no preguntes mas | deje de preguntar | ya lo dije | ya te dije | por enesima vez |
    por ultima vez | lo tengo claro | lo tengo clarisimo | lo tengo decidido | muy bien gracias | me ayuda mucho |
    eso me ayuda | eres un sol | gracias de antemano | gracias a ti | no mas | nada mas | por dios | por fin |
    que alivio | que alegria | que maravilla | menos mal | saludos cordiales | feliz dia | buen finde |
    un abrazo |  perfecto pues | ya mismo | de inmediato | dese prisa | date prisa | estoy seguro |
    estoy segura | estoy segurisimo | estoy convencido | pues nada | eso ayuda | hasta luego | hasta pronto |
    que bien | que bueno | lo agradeceria | se agradece | te agradezco | buen dia | un saludo | muy amables |
    que amable | por favor | x favor | le agradezco | lo agradezco | muy amable | buenos dias | buenas tardes |
    buenas noches`),
  calls: phrases(
    `guapa | guapo | carino | cielo | corazon | reina | jefe | jefa | crack | tio | maja | majo | compadre | hermano | wey | guey | che | colega | hombre | mujer | tia | caballero | amigo | amiga | joven | mi amor | mi amigo | mi amiga | mi vida | mi rey | mi reina | parcero | parce | senor | senora | senorita`,
  ),
  small:
    phrases(`completo | nuestro | nuestra | se | te | tu | su | gestion | desde | sobre | al | los | las | pro | totalmente | exactamente |
    ella | ellos | comprendido | entendido | entiendo | dia | numero | ahi | aqui | rapido | cada | el | la | lo |
    le | les | un | una | de | del | a | en | para | por | con | y | eso | esto | ese | esa | este | esta | me | mi | mis | nos |
    mio | mia | que | ya | ahora | enseguida | inmediatamente | asi | entonces | sus | tus | usted | muy | horas | hrs | mismo |
    cuando acabe el mes | al acabar el mes | al finalizar el mes | 
    al cierre del mes | tal y como dice | tal como lo dice | a partir de hoy | como me ha dicho | exactamente lo que necesito |
    eso mismo por favor | de mi cuenta | en cuanto pueda | como me comenta | como usted dice | segun lo dicho |
    segun lo indicado | como esta descrito | en su totalidad | a partir de | como me dice | como ha dicho | lo que quiero |
    lo que queria | lo que necesito | tal y como | sin duda alguna | de la tarde | de la manana | de la noche | lo antes posible |
    no hay problema | no hay inconveniente | tal como dice | como lo propone | a mi nombre | cuando pueda | cuando puedas |
    como comenta | como indica | que tengo | que tenia | mis datos | desde hoy | la del | la de | a la | con la | para la |
    de verdad | como describe | tal como | asi mismo | o clock | lo entiendo | sin dudarlo | ninguna objecion | ninguna duda |
    sin objeciones | su oferta | la oferta | esa oferta | su propuesta | la propuesta | el cambio | ese cambio | este cambio |
    ese precio | las condiciones | esas condiciones | pronto posible | cuenta mia | para nosotros | ya mismo |
    ahora mismo | de inmediato | cuanto antes | sin problema | sin problemas | ningun problema | sin inconveniente | como dice |
    como dices | como propone | como quedamos | como acordamos`),
  never:
    phrases(`soy yo | si soy yo | asi esta bien | puede que | a ver | un dia | por ahora | por el momento | de momento | bueno | ya veo | eso ok | eso si | bueno si | ay si | si que no |
    si no | si es | si esta | si son | si hay | si puede | si puedes | si se | si me | si te | si le | si lo | si la | si eso |
    si esto | si todo | si va | si da | si sale | si cuesta | si queda | si parece | si conviene | si quiere | si quieres |
    si usted | si tu | si su | si mi | si el | si ya | si para | si con | si en | si de | si a | si por | si me parece | pero |
    aunque | sino | o | solo | solamente | unicamente | cuando | cuanto | cuanta | cuantos | cuantas | como | donde | quien |
    cual | cuales | porque | es | son | era | sera | seria | puede | puedes | podria | podrias | quizas | quiza | tal vez |
    talvez | acaso | probablemente | posiblemente | supongo | creo | pienso | imagino | antes | despues | hasta | primero |
    mejor | vez | lugar | salvo | excepto | sin | mas | menos | mucho | mucha | muchos | otro | otra | otros | otras | tambien |
    tampoco | ambos | doble | medio | mitad | espere | espera | esperar | momento | luego | mientras | siempre que | hay | ha |
    he | han | tiene | tengo | tienes | debo | debe | cuesta | cuestan | cuestas | costo | coste | precio | pregunta | mantener |
    mantenga | dejar | deje | preguntar | saber | decir | explicar | ni | yo | nada`),
  light:
    phrases(`haga el | haz el | haga la | haz la | realice el | realice la | proceda con el | proceda con la | procede con el |
    procede con la | proceda a | procede a | adelante con el | adelante con la | tramite el | tramite la | gestione el |
    gestione la | de curso a | sigan con | continue con el | continue con la | pongase en marcha con | ejecute el | ejecute la |
    efectue el | efectue la | siga con la | siga con el | hagame | hazme | hagamelo | hazmelo | hagalo | hazlo | pongame | ponme |  hagan | hagannos | hacer | haga | haz | realizar | realice | realiza | proceder | proceda con |
    procede con | proceder con | tramitar | tramite | tramita | gestionar | gestione | gestiona | efectuar | efectue | completar |
    complete | completa | finalizar | finalice | ejecutar | ejecute | procesar | procese | procesa | continuar | continue con |
    continua con | siga con | sigue con | ponga | pon | deme | dame | encarguese | encargate | ocupese`),
  clitics: phrases('lo | la | me | se lo'),
  stress: phrases(
    `totalmente | realmente | absolutamente | muy | perfectamente | completamente | definitivamente | encantado | encantada`,
  ),
  now: phrases(`es urgente | urgente | urge | urgentemente | ya | ya mismo | ahora | ahora mismo | enseguida | de inmediato | inmediatamente |
    cuanto antes | lo antes posible | en seguida`),
  permits:
    phrases(`adelante con | acepto que | confirmo que quiero | confirmo que | autorizo que | autorizo a | autorizo el | autorizo la |
    confirmo el | confirmo la | acepto el | acepto la | estoy de acuerdo en | estoy de acuerdo en que | estoy de acuerdo con |
    estoy de acuerdo con que | le autorizo a | les autorizo a | le doy permiso para | doy permiso para | tiene mi permiso para |
    doy mi consentimiento para | le pido que | te pido que | le ruego que | ruego que | si puede | por favor puede |
    quiero que me | necesito que me | me gustaria que me | quiero que lo | quiero que la | solicito que | solicito | solicito la |
    solicito el | deseo que | ya puede | ya puedes | podeis | sirvase | se puede | vamos a | me parece bien que |
    me parece perfecto que | no me importa que | puede | puedes | pueden | puede usted | quiero que | quisiera que |
    me gustaria que | quiero | quisiera | me gustaria | deseo | necesito que`),
  dangling: phrases('y | e | hola | buenas'),
  idioms: {
    cancel: `dela de baja | dala de baja | dar de baja | da de baja | de de baja`,
    close: `dela de baja | dala de baja | demela de baja | dar de baja | da de baja | de de baja | deme de baja | dame de baja`,
  },
  enclitic: /[aeiou](?:me|nos)?l[oa]s?$/,
  participle: /[ai]d[oa]s?$/,
  numbers: NUMBERS.spanish,
  column: 1,
  deeds: deeds(`use: descont|descuent|rest|gast|emple|aprovech|redim|quit|canj|inviert
    wake: llam|avis|contact|localiz|alert|sac
    refund: ingres|repon|reint|retro
    book: anot|cog|coj|agarr|confirm|met|inscrib|pon
    change: sub|pon|pase|actualic|mejor|ascend
    close: cancel|borr|termin|acab|baj
    remove: suprim|retir|sac|desprogram|bor
    cancel: cancel|anul|quit|borr|elimin|desmarc
    refund: reembols|devolv|devuelv|reintegr|abon|regres|retorn
    change: cambi|pas|actualiz|migr|modifi|muev|mov|traslad|repro|aplaz|adelant
    book: reserv|agend|apart|apunt|program|separ
    wake: despiert|despert|levant
    close: cierre|cierr|cerr|clausur|finaliz|elimin
    page: llam|avis
    send: envi|mand|reenvi
    order: pid|ped|orden|compr|encarg|contrat
    use: us|usarl|usel|usal|utilic|utiliz|aplic|apliqu|canje
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
