import type { DangerLanguage } from './danger-language.ts';

/** Spanish, of Spain and of Latin America. */
export const spanish: DangerLanguage = {
  code: 'es',
  classes: {
    child:
      'nin[oa]s?|hij[oa]s?|bebes?|criaturas?|menor(?:es)?|chic[oa]s?|sobrin[oa]s?|niet[oa]s?|herman(?:it)[oa]s?|nene|nena|alumn[oa]s?|pequen[oa]s?|chav[oa]l(?:es)?|peques?|crios?|hijastr[oa]',
    kin: 'madre|padre|mama|papa|marido|esposo|esposa|mujer|pareja|novi[oa]|ex|herman[oa]|abuel[oa]|ti[oa]|prim[oa]|suegr[oa]|padrastro|madrastra|<child>',
    who: '<kin>|amig[oa]|vecin[oa]s?|companer[oa]s?|jef[ea]|client[ea]s?|hombres?|senor[a]?|tipos?|tio|alguien|persona|tecnico|trabajador|empleado|gente|colega|chico|chica|muchach[oa]|anciano',
    body: 'brazos?|piernas?|manos?|cara|cabeza|cuello|espalda|pecho|dedos?|boca|ojos?|lado|pie|pies|cuerpo|costilla|nariz',
    pega: 'pega|pego|pegado|pegando|pegar|golpea\\w*|golpeo|golpeando|maltrat\\w+|amenaz\\w+|ahorca\\w*|estrangul\\w+|apunal\\w+|viol[oa]\\w*|agred\\w+|persig\\w+|patea\\w*|empuj\\w+|encerr\\w+|encierr\\w+|quem[oa]\\w*|abus[ao]\\w*|toca\\w*|toco|azot\\w+|abofete\\w+|secuestr\\w+|dispar\\w+|rompi[oe]\\w*|acos\\w+',
    pills:
      'pastillas|pastilla|somniferos|medicamentos?|medicacion|lejia|veneno|raticida|detergente|acetona|tranquilizantes|paracetamol|ibuprofeno|ansioliticos|pila|pilas|quimico|insulina|frasco|bote|caja',
  },
  patterns: {
    'self-harm': {
      sure: [
        '(?:me|se|te) (?:voy|va|quiero|quiere|quise|quisiera|vamos|van|puedo|pienso|intent\\w+) ~1 ?(?:a )?(?:matar|quitar la vida|suicidar|tirar|ahorcar|colgar|cortar las venas|morir|lanzar|hacer dano)(?! de (?:risa|ganas|hambre|frio|calor|la))',
        '(?:matarme|suicidarme|suicidarse|ahorcarme|quitarme la vida|quitarse la vida|matarse|tirarme (?:por|de|al)|cortarme|hacerme dano|hacerse dano|tirarse (?:por|de|al)|ahorcarse|lanzarme|colgarme|autolesion\\w*)',
        '(?:se|me) ~2 (?:suicid\\w+|mato|cort[ao]) (?:las venas|los brazos|otra vez|si|esta noche|hoy)',
        '(?:pens\\w+|piens\\w+|hablo|habla|idea|ganas|amenaza) ~4 (?:suicid\\w+|matarme|quitarme)',
        '(?:no|ya no|tampoco) (?:quiero|quiere|deseo|tengo ganas de|aguanto|puedo) ~1 ?(?:seguir )?(?:vivir|viviendo|estar aqui|existir|despertar|mas esta vida|estar viv[oa])',
        '(?:ya no|no) ~2 (?:sentido|ganas de|vale la pena|merece la pena|razon|motivos?) ~2 (?:vivir|vida|seguir|viviendo|nada)(?! con)',
        '(?:quiero|quisiera|quiere|prefiero|prefiere|ojala|decidido|deseo|ganas de) ~1 (?:morir(?:me|se)?|estar muert[oa]|me muera|desaparecer|dormir y no despertar|no despertar|irme para siempre)(?! de (?:risa|ganas|hambre|frio))',
        '(?:acabar|terminar|acabo|acabare|termino) con (?:todo|mi vida|su vida|esto de una vez|la vida)',
        '(?:todos|mejor|familia|mundo) ~6 (?:mejor sin mi|si yo no|sin mi|si no estuviera|si me muero)',
        '(?:me he|me|he|se ha|se|ha) ~1 ?(?:tomad[oa]|tragad[oa]|tome|tomo|tragado) ~4 (?:pastillas|somniferos|frasco|ansioliticos|tranquilizantes)',
        '(?:carta|mensaje|nota|mensajes) de (?:despedida|suicidio)|(?:despedir\\w*|despid\\w+) ~4 (?:todos|vida|siempre|familia)|mandado ~3 despid\\w+',
        '(?:puente|azotea|vias|cornisa|balcon|ventana) & (?:saltar|tirar\\w*|lanzar\\w*|tirarse|salto)',
        '(?:no estare|no voy a estar|ya no estare) ~3 (?:manana|aqui|mas|viernes|vivo|viva) & (?:carta|despid\\w+|perdon|vida|morir|pastillas)',
      ],
      likely: ['(?:ya )?no puedo mas & (?:vivir|morir|vida|llorar|sol[oa]|nadie|todo)'],
    },
    medical: {
      sure: [
        '(?:no|apenas|casi no|deja de|dejado de|ya no|cuesta|dificil|dificultad\\w*|sin|mal|puedo|no podia) ~3 (?:respira\\w*|respiro|respirar)',
        '(?:me|se|nos) (?:estoy |esta |ha |estan |he )?~1 ?(?:ahog\\w+|asfixi\\w+|atragant\\w+)(?! (?:de risa|en|con (?:tanto|las facturas)))',
        '(?:inconsciente|desmay\\w+|perdio el conocimiento|perdido el conocimiento|convulsion\\w*|ataque epileptico|no reacciona|no responde al|no se despierta|no despierta|no se mueve|desplom\\w+|colaps\\w+ en el suelo)(?! el (?:servidor|router|sistema|programa|portatil|ordenador))',
        '(?:creo|esta|estoy|tiene|teniendo|dando|ha dado|dio|le da|sufri\\w*|sufr\\w+|parece) ~4 (?:infarto|ictus|derrame|paro cardiaco|ataque (?:al corazon|cardiaco|de asma)|embolia|choque anafilactico|reaccion alergica)(?! (?:con|cuando|al ver|de risa))',
        '(?:duele|dolor|opresion|presion|punzad\\w+|pinchazo) ~5 pecho',
        '(?:dolor|duele) ~5 brazo izquierdo|brazo izquierdo ~3 (?:dormido|duele)',
        '(?:boca|cara) ~2 (?:torcida|caida|paralizada)|no (?:puede|puedo) (?:hablar|mover|levantarse|moverse)(?! con (?:un|el|nadie))(?= (?:\\.|$|y|el|la|los|bien|porque|ni|las|del))',
        '(?:no siento|no puedo mover|no siente|no puede mover|dormid[oa]s?) ~2 (?:<body>)',
        '(?:sangra\\w*|sangrando|sangre) ~4 (?:mucho|mucha|muchisim\\w+|para|parar|cabeza|nariz|sin parar|por todas|suelo|boca|no|much)|(?:mucha|llen[oa] de|perdiendo|vomit\\w+|charco de|echando|tose|perdido) sangre|no (?:para|deja) de sangrar|desangr\\w+|hemorragia|sangrando',
        '(?:<who>|me he|se ha|ha|se) ~3 (?:tragad[oa]|trago|bebid[oa]|bebio|tomad[oa]|tomo|ingeri\\w+|comid[oa]) ~5 (?:<pills>)',
        '(?:sobredosis|intoxicad[oa]|envenen\\w+|electrocut\\w+|descarga electrica|calambrazo|quemadura\\w*|se ha quemado|me he quemado)(?! (?:los|las) datos)',
        '(?:se|me) (?:ha |he |esta |estan |cayo |caido )?~2 ?(?:hincha\\w*|hinchand\\w*|cerrando|inflamad\\w+) ~3 (?:cara|garganta|lengua|labios|ojos|cuello)|(?:cara|garganta|lengua|labios|ojos|cuello) ~4 (?:hincha\\w*|cerrando|cierra|inflamad\\w*)',
        '(?:ambulancia|emergencia medica|urgencias medicas)(?= (?:\\.|$|por|ya|rapido|urgente|a|para|please|mi|ahora))|(?:llam\\w+|mand\\w+|envi\\w+|necesit\\w+|pid\\w+) ~3 (?:ambulancia|un medico|medico|112|911|061)(?! de (?:prueba|mentira))',
        '(?:se ha|se|ha|me he|me) ~1 ?(?:caid[oa]|cayo) ~5 (?:escalera\\w*|tejado|andamio|suelo|cabeza|bano|ducha|altura)',
        '(?:embarazada|semanas|rompi\\w* aguas|roto aguas|contracciones) & (?:sangr\\w+|dolor|aguas|contracciones|duele|parto)|(?:romp\\w+|roto) (?:aguas|la fuente)|de parto',
        '(?:golpe|golpead[oa]|golpeo|herida|brecha|abierto) ~4 cabeza',
        '(?:se esta|esta|se ha|se) (?:poniendo|puesto|muriendo) ?(?:azul|morad[oa]|muy palid[oa])?(?= (?:\\.|$|y|azul|morad[oa]|no|ayuda|por favor|de))',
        '(?:me (?:esta|da|ha dado)|le (?:esta|da|ha dado)) ~2 (?:ataque|infarto|convulsion|ictus|mareo)(?! de risa) & (?:ahora|ayuda|suelo|respir\\w+|pecho|brazo|despierta|favor|rapido|madre|padre)',
        '(?:diabetic[oa]|azucar|insulina) & (?:desmay\\w*|despierta|inconsciente|mare\\w+|temblando|responde|confus[oa]|sudando)',
        '(?:cortado|cortad[oa]|aplastad[oa]|atrapad[oa]|arrancad[oa]) ~4 (?:dedos?|mano|brazo|pierna|vena|muneca)',
        '(?:ojo|ojos) & (?:lejia|tinte|producto|quimico|amoniaco|decolorante) & (?:arde|escuece|quema|veo|ver|entrado|caido|quem\\w+)',
      ],
      likely: ['(?:alergi\\w+|alergic[oa]) & (?:respir\\w+|hinch\\w+|garganta|cara|ronchas)'],
    },
    fire: {
      sure: [
        '(?:hay|se ve|veo|un|empezo un|tenemos un) ~1 ?(?:fuego|incendio|llamas)(?= (?:\\.|$|en|y|por|dentro|abajo|arriba|al|saliendo|ayuda|no))',
        '(?:incendio|fuego|llamas) ~2 (?:en (?:el|la|mi|los|las|casa)|saliendo|cocina|edificio)(?! tv)',
        '(?:se (?:esta|estan|ha|han)|esta|estan|se) ~2 ?(?:quemando|ardiendo|incendi\\w+|quemado|prendido|en llamas|prendio)(?! (?:los|mis|el) (?:datos|gigas|saldo))',
        '(?:ha prendido|prendio|prendieron|cogido|prender|pegar|pegaron|prende) fuego|en llamas|echa(?:ndo)? (?:chispas|fuego|llamas)|salt\\w+ chispas|chispas',
        'huele ~4 (?:gas|quemado|humo|chamuscado|gasolina|podrido)|olor ~2 (?:a )?(?:gas|quemado|humo|gasolina)',
        '(?:fuga|escape|escap\\w+) de gas|gas ~3 (?:sale|escap\\w+|fuga)',
        '(?:sale|saliendo|hay|mucho|llen[oa]|llena\\w*|lleno|echa|echando|entrando|veo|entra|con) ~3 humo|humo ~3 (?:sale|saliendo|negro|entra|escalera|por)',
        '(?:explot\\w+|explosion|estall\\w+|revent\\w+) ~5 (?:bateria|movil|cuadro|caldera|bombona|transformador|enchufe|router|telefono|calle|edificio|cocina|gas|horno|cargador)|(?:bateria|movil|cuadro|caldera|bombona|transformador|enchufe|router|horno|cargador|modem) ~4 (?:explot\\w+|estall\\w+|quem\\w+|ardiendo|fuego|derrit\\w+|humo)|(?:hubo|oido|habido|hay|oi) una explosion',
        '(?:monoxido|alarma de (?:humo|incendios|gas)) & (?:suena|sonando|salt\\w+|mare\\w+|cabeza|para|dolor)(?! manana)',
        '(?:llam\\w+|mand\\w+|envi\\w+|necesit\\w+) ~3 bomberos',
        '(?:atrapad[oa]s?|encerrad[oa]s?|no podemos salir|no puedo salir) & (?:humo|fuego|llamas|incendio|gas|ascensor|derrumb\\w+)',
        '(?:derrumb\\w+|se ha caido el techo|se vino abajo)|(?:roci\\w+|echad[oa]|tirad[oa]|ech\\w+) ~3 gasolina|cables? ~4 (?:pelad\\w+|suelto|sueltos|caid\\w+) & (?:suelo|calle|chisp\\w+|tension|agua|corriente)',
      ],
      likely: [],
    },
    violence: {
      sure: [
        '(?:me|nos|le|la|lo) (?:ha |han |esta |estan |volvio a |va a |quiere |vuelve a |estuvo |vive |siguen |sigue )?(?:<pega>)(?! (?:el (?:sol|virus|wifi|descuento)|la (?:factura|tarifa|tarjeta|pantalla)|los datos|un (?:descuento|cobro|cargo)|fuera de|cobr\\w+|con (?:cobr\\w+|cortar))) & (?:marido|ex|pareja|novi[oa]|padre|hombres?|herman[oa]|vecin[oa]|tipo|alguien|esposo|mujer|el|hijo|casa|ayuda|miedo|policia|jefe|ayer|ahora|siempre|calle|tio|unos|padrastro|suegr[oa]|chicos)(?! en la factura)',
        '(?:marido|ex|pareja|novi[oa]|esposo|hombre|tipo|vecino|padre|hermano|alguien|padrastro|hijo) ~4 (?:me|nos|la|le) ~1 ?(?:<pega>|mata|matar|ha dado)(?! (?:si (?:me|no) (?:hago|corto|arreglais|funciona)))',
        '(?:me|nos|te|le|la|lo|os) (?:va|van|voy|quiere|quieren|vamos|vas|puede|podria) a? ?(?:matar|apunalar|pegar|rajar|reventar|quemar|disparar|violar|matarme)(?! (?:si (?:no|me)|de|mi (?:jefe|mujer|madre|marido) si|jaja\\w*))',
        '(?:matarme|matarnos|matarte|mataros|matarla|mataros|pegarme|violarme|apunalarme|hacerme dano el)(?! (?:de risa|por))',
        '(?:amenaz\\w+) ~6 (?:muerte|matar\\w*|cuchillo|pistola|navaja|arma|quemar\\w*)|amenazas? de muerte|(?:me )?(?:esta|estan|ha|han) amenaz\\w+',
        '(?:dice|dijo|dicho|jura|jurado|gritando|promet\\w+) ~5 (?:me mata|matar\\w*|nos mata|va a matar|me va a|quemar la)',
        '(?:con|tiene|lleva|saco|sacado|hay|un) (?:un |una )?(?:cuchillo|pistola|navaja|arma|machete|hacha|bate)(?! (?:de (?:cortar|pegamento|calor|silicona)))',
        '(?:estan|esta|alguien|quieren|intent\\w+|hombres|ladrones|tratando|forz\\w+) ~5 (?:entrar en (?:mi|la) casa|forz\\w+ la (?:puerta|cerradura|ventana)|tirar la puerta|romper la puerta|entrando|rompiendo|golpeando la puerta|derribar)(?! (?:en (?:mi|la) cuenta))',
        '(?:ladron\\w*|intrusos?|encapuchad\\w+) ~4 (?:casa|tienda|dentro|salon|local)|(?:atraco|atracando|asaltando|asalto|robando|secuestr\\w+|rehen\\w*|tiroteo|disparos|tiros)(?! (?:a mano armada en la serie|con (?:esos|estos|las|los) (?:precios|tarifas|facturas)|libres|por))',
        '(?:estoy|estamos|escondid[oa]s?|me he|nos hemos) ~2 (?:escondid[oa]s?|encerrad[oa]s? en|encerrad[oa]) & (?:entr\\w+|el|hombre|marido|miedo|bano|armario|ladron\\w*|ayuda|ruido|viene|puerta)',
        '(?:no me|no nos) deja ~1 (?:salir|irme|marchar|hablar)(?! (?:de la (?:app|cuenta)|con))',
        '(?:miedo|pánico|aterrad[oa]|terror) ~5 (?:de (?:mi|el)|volver a casa|mi vida|me haga|que (?:me|venga|vuelva)|a mi (?:marido|ex|pareja|padre|hermano|novio))',
        '(?:llam\\w+|mand\\w+|envi\\w+|necesit\\w+|avis\\w+) ~3 (?:policia|guardia civil)(?! (?:si no|para denunciar (?:la|el|este) (?:cobro|factura)))',
        '(?:me sigue|me siguen|me estan siguiendo|me esta siguiendo|siguiendo|persiguiendo) ~3 (?:hombre|coche|alguien|tipo|por la|desde|calle|unos|chico|casa)|(?:hombre|alguien|tipo|coche|ex|chico) ~4 (?:siguiendo|persiguiendo|me sigue|acosa\\w*|me espera|esperando)',
        '(?:os|te|lo|la|le|los) ~1 ?(?:voy|vamos) a (?:matar|reventar|quemar|rajar|partir|encontrar|romper)|(?:mato|matare|rajo|reviento|quemo|prendo fuego) (?:a (?:alguien|tod[oa]s|ese|ese|el|la|uno)|al|la (?:tienda|oficina|peluqueria)|el local)(?! (?:proceso|tiempo|programa|servidor))',
        '(?:rompio|roto|partio|partido|fractur\\w+) (?:la|el|una|un|las|los|me) (?:nariz|brazo|costillas?|brazo|diente|mandibula|muneca|cara|labio|dedo)|(?:pelea|pelean\\w*|punaladas?|apunal\\w+|paliza)(?! (?:de precios|con (?:el|la) (?:wifi|impresora|router)))',
        '(?:violencia (?:de genero|domestica)|violad[oa]|violacion|agresion sexual|abus\\w+ sexual\\w*)(?! de (?:datos|contrato|privacidad|seguridad))',
      ],
      likely: [],
    },
    'child-abuse': {
      sure: [
        '(?:padrastro|padre|papa|mama|madre|tio|abuelo|profesor|entrenador|vecino|hermano|novio de mi madre|maestro|cura|primo|monitor|el) ~4 (?:me|nos|le|lo|la) ~1 ?(?:<pega>|obliga\\w*|entra\\w*|toque\\w*|hace cosas|besa\\w*) & (?:anos|mama|papa|padrastro|cuarto|secreto|noches?|colegio|cinturon|miedo|mi (?:padre|madre|tio|abuelo|profesor|entrenador|hermano)|<child>)',
        '(?:tengo|tiene|con) (?:solo )?(?:[5-9]|1[0-7]) anos & (?:<pega>|miedo|sol[oa]|fotos|desnud\\w+|padrastro|hambre|noches?|encerrad[oa]|secreto|casar\\w*|dano|quedar|hombre|entrenador|profesor|golpe\\w*|beb\\w+)',
        '(?:<pega>|grita\\w*|pegandole|sacud\\w+|zarande\\w+|pegarle|castig\\w+|ata|atad[oa]) ~2 (?:a )?(?:su|mi|sus|la|el|los|las|un|una|al|mis|l[oa]s)? ?(?:propi[oa] )?(?:<child>)(?! (?:el (?:movil|wifi)|la tablet))',
        '(?:<child>) & (?:atad[oa]s?|encerrad[oa]s?|moratones|moreton\\w*|golpes|quemaduras|cardenales|marcas|hambre|desnutrid[oa]|sol[oa]s? (?:en casa|desde|en el coche)|cinturon|maltrat\\w+|llora\\w* (?:todas|toda|y nadie)|abandonad[oa]s?)(?! de nacimiento)',
        '(?:fotos?|videos?|imagenes) & (?:desnud\\w+|sin ropa|ropa interior|sexual\\w*|intim\\w+|abus\\w+|exig\\w+) & (?:<child>|anos|profesor|entrenador|menor\\w*)',
        '(?:hombre|adulto|desconocido|senor|tipo|alguien|pederasta|mayor) ~10 (?:escrib\\w+|quedar|verse|ver|mensajes|habla\\w*|contact\\w+|quiere|cita|envia\\w*|manda\\w*|pid\\w+|acerca\\w*) ~6 (?:<child>)',
        '(?:pornografia infantil|pederast\\w+|pedofil\\w+|abuso (?:infantil|de menores|a menores)|matrimonio forzado)',
        '(?:casar\\w*|boda|matrimonio) & (?:oblig\\w+|fuerza|quier\\w+) & (?:1[0-7]|hermana|prima|<child>)',
        '(?:toca\\w*|tocamientos|manose\\w+|abus\\w+|viol\\w+) ~4 (?:<child>)|(?:<child>) ~5 (?:la tocan|le toca|lo toca|la toca|abus\\w+|viola\\w*|maltrat\\w+|le pega|la pega|lo pega|le pegan)',
        '(?:oigo|escucho|se oye|oye|grita|gritos|llorar|llora) & (?:vecin\\w+|al lado|arriba|abajo|piso) & (?:<child>) & (?:pega\\w*|golpe\\w*|grit\\w+|cinturon|noches?|ayuda|sol[oa]|nadie|basta)',
        '(?:me han|se han|han|se ha|ha) ~1 ?(?:llevado|secuestrado|raptado) ~3 (?:<child>)|(?:<child>) ~3 (?:desaparecid[oa]|secuestrad[oa]|no aparece)',
      ],
      likely: [],
    },
  },
  denials: 'no|nadie|nada|nunca|sin|casi',
  harmless:
    'jaj\\w*|jeje\\w*|en broma|es broma|pelicula|serie|juego|hace anos|el ano pasado|ya (?:esta|estoy) bien',
  present: 'ahora|esta noche|otra vez|sigue|todavia|hoy|ayuda|socorro|ambulancia',
  signs: {
    people: 'yo|me|mi|mis|nos|el|ella|ellos|alguien|le|la|se|su|<kin>|<who>|tengo|estoy|soy',
    urgent:
      'ayuda|socorro|por favor|ahora|rapido|urgente|emergencia|esta noche|que hago|no se que hacer|miedo|no|ya|otra vez|siempre|sol[oa]|ambulancia|policia|112|911|llorando|llora|perdon|mas|todavia|de repente|mucho|mucha',
    things:
      'jaj\\w*|jeje\\w*|precio|precios|factura|app|portatil|servidor|impresora|wifi|proceso|reunion|flequillo|color|tinte|pelicula|serie|juego|cancion|descuento|plan|curso|formacion|simulacro|contrato|tarifa|correo|contrasena|ticket|actualizacion|ano pasado|hace anos|como (?:pongo|hago|puedo)|cuanto|teneis|teneis|vendeis|rubio|gigas|datos',
    of: {
      'self-harm': {
        strong:
          'morir\\w*|muert[oa]|matar\\w*|mato|suicid\\w*|vivir|viviendo|vida|pastillas|puente|balcon|ventana|despedid\\w*|despid\\w*|cortar\\w*|saltar|tirar\\w*|desaparecer|acabar|adios|venas|ahorc\\w*|sin mi|despertar|sentido',
        weak: 'quiero|quiere|ganas|todo|nadie|noche|manana|carta|dice|puedo|aguanto|familia|siento|dolor|cansad[oa]|tomado|tome|voy|va|para que|hijos|encerr\\w*',
      },
      medical: {
        strong:
          'respir\\w*|desmay\\w*|inconsciente|convuls\\w*|sangr\\w*|sangre|ahog\\w*|atragant\\w*|infarto|pecho|alergi\\w*|hinch\\w*|ictus|sobredosis|pastillas|tragad\\w*|trago|ambulancia|medico|embarazada|aguas|contracciones|electrocut\\w*|quemad\\w*|despierta|reacciona|diabetic\\w*|azucar|garganta|lejia|caid[oa]|cayo|cabeza|corazon|marea\\w*|fiebre|vomit\\w*',
        weak: 'brazo|suelo|dolor|duele|boca|torcida|hablar|mueve|puede|puedo|escalera\\w*|cara|bebe|mal|minutos|palid[oa]|mareo|cuello|lengua|pierna|siento',
      },
      fire: {
        strong:
          'fuego|incendio|llamas|humo|quem\\w*|ardiendo|gas|explo\\w*|chispas|huele|olor|bomberos|atrapad\\w*|monoxido|alarma|gasolina|arde|derrumb\\w*|estall\\w*',
        weak: 'cocina|casa|edificio|cuadro|enchufe|router|sale|saliendo|escalera\\w*|puerta|dentro|vecin\\w*|piso|salir|bateria|caldera|fuerte|todo|techo|negro|gente|mareo|mareados|cabeza|local|coche',
      },
      violence: {
        strong:
          'pega|pego|pegar\\w*|golpe\\w*|mata|matar\\w*|amenaz\\w*|cuchillo|pistola|navaja|arma|viol\\w*|sigue|siguiendo|persig\\w*|ladron\\w*|robo|robando|escondid\\w*|encerrad\\w*|policia|miedo|apunal\\w*|disparos?|atraco|gritos|gritando|secuestr\\w*|rompi\\w*|forz\\w*|maltrat\\w*',
        weak: 'ex|marido|pareja|hombre|hombres|puerta|casa|calle|viene|tipo|novio|deja|salir|ahora|fuera|entra\\w*|dice|dijo|sabe|donde|espera|sangre|cara|brazo|voy|vosotros|os',
      },
      'child-abuse': {
        strong:
          'pega|pegan|pego|golpe\\w*|toca\\w*|moratones|atad\\w*|encerrad\\w*|desnud\\w*|fotos?|secreto|cinturon|quem\\w*|hambre|maltrat\\w*|abus\\w*|viol\\w*|gritos|grita\\w*|llora\\w*|miedo|sol[oa]s?|casar\\w*|padrastro|menor\\w*|sin ropa|quedar',
        weak: 'padre|madre|papa|mama|tio|entrenador|profesor|vecin\\w*|noches?|dias|cuarto|cama|casa|anos|adulto|hombre|mensajes|escribe\\w*|manda|pide|colegio|coche|novio|patio|comer|abre|cara|brazo',
      },
    },
  },
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
  anywhere: {
    medical: 'número de emergencias del lugar donde está (112 en Europa, 911 en América)',
    fire: 'número de emergencias del lugar donde están (112 en Europa, 911 en América)',
    police: 'número de emergencias del lugar donde está (112 en Europa, 911 en América)',
    crisis: 'teléfono de ayuda de su país (024 en España, 988 en Estados Unidos)',
    child: 'el teléfono de ayuda a la infancia de su país (116 111 en gran parte de Europa)',
  },
};
