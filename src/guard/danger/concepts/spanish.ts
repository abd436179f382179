import type { Concepts } from './concepts.ts';

export const spanish: Concepts = {
  common:
    'el la los las de que y en un una por con para no es se me mi lo al del como esta hay pero su le ya muy tengo puedo quiero cuando si mas porque este esa he ha han nos os sin creo claro vale gracias bueno tambien entonces aqui estan fue mis mi todo todos ellos hoy',
  me: 'yo me mi mis mio conmigo',
  us: 'nosotros nos nuestro nuestra nuestros',
  you: 'tu te usted ustedes vosotros os vuestro vuestra vuestros su_empresa contigo',
  they: 'el_me ella ellos ellas lo la le les se',
  child:
    'nino nina ninos ninas hijo hija hijos hijas bebe* crio cria crios chaval* chico_de menor menores pequeno pequena peque alumn* nieto nieta sobrino sobrina adolescente* hermanito hermanita hijastr* de_anos anos_y niñ* chiquit* recien_nacido nene nena chamac* guagua',
  partner: 'marido esposo esposa mujer novio novia pareja ex exmarido exnovio expareja exmujer',
  parent: 'padre madre papa mama padres padrastro madrastra papi mami',
  kin: 'hermano hermana abuelo abuela abuelos tio tia primo prima suegr* cunad* companero_de_piso familia',
  guardian:
    'tio entrenador profesor* profe maestr* cura sacerdote ninera canguro monitor padrastro cuidador* novio_de_mi_madre novio_de_mama director',
  person:
    'alguien hombre hombres mujer senor senora persona personas gente vecin* companer* cliente* pasajer* conductor* chofer tecnico paciente amigo amiga jefe trabajador* chico chica tipo electricista desconocid* obrero inquilin* todos huesped* cajer* muchach* compa tio',
  animal: 'perro gato gata perra caballo pajaro raton mascota* hormigas avispas ratas',
  body: 'brazo brazos pierna piernas mano manos dedo dedos cabeza pecho cuello garganta cara ojo ojos espalda estomago barriga boca labio labios lengua piel pie pies muneca* hombro rodilla cadera nariz oido costillas corazon cuerpo frente tripa',
  breathe: 'respir* aire aliento pulso ahog* jade* ronc* asfixi*',
  unconscious:
    'inconsciente desmay* desplom* no_responde no_reacciona sin_conocimiento perdio_el_conocimiento no_despierta no_se_despierta despert* se_desvanecio tirado tirada desvanec* no_se_mueve en_el_suelo conocimiento convaleciente no_contesta reaccion* responde dormid* flacid* se_ha_caido_redondo dormido adormilad* se_ha_caido_al_suelo suelo',
  seizure: 'convuls* epilep* ataque sacud* temblando espuma espasmos tembl*',
  blood: 'sangr* hemorragia desangr* chorro a_chorros empapad*',
  pain: 'dolor* duele duelen dolores presion opresion oprime aprieta punzada* molestia jaqueca dolor_de_cabeza',
  swell: 'hincha* hinchaz* inflam* urticaria ronchas cerrando cierra sarpullido ampollas',
  symptom:
    'azul morado morada morados palid* sud* sudor mare* confus* vomit* gris blanco fiebre dormido_el_brazo hormigue* torcid* desorient* frio_y entumec* paraliz* raro_al_hablar no_puede_hablar sin_sentido amarill* debil palida',
  illness:
    'infarto ictus derrame alerg* anafila* asma diabet* azucar insulina sobredosis intoxic* envenen* veneno aborto embolia hipogluc* golpe_de_calor meningitis',
  pills:
    'pastilla* pildora* lejia medicamento* paracetamol raticida detergente amoniaco acido somnifero* ansioliticos caja_de blister desatascador pila_de_boton quimico* droga* cloro cocaina heroina tranquiliz* frasco anticongelante acetona',
  swallow:
    'trag* bebid* bebio bebi tomado tomo tome_un ingeri* comio comido se_ha_tomado me_he_tomado inyect* tomarme tomando',
  choke: 'atragant* ahog* asfixi* estrangul* se_esta_ahogando boca_abajo',
  birth:
    'embaraz* parto contraccion* rompi_aguas roto_aguas fuente semanas dar_a_luz romper_aguas naciendo comadrona',
  fall: 'cayo caido caida cai_de escalera* andamio resbal* golpe golpeo atropell* accidente choc* choque tropez* precipit* volco',
  injury:
    'herid* rot* fractur* hueso aplast* quemad* quemadura* cort* amput* profund* clav* arranc* atrapad* pill*',
  electric: 'electrocut* calambre* descarga corriente alta_tension electrico',
  ambulance:
    'ambulancia* medico hospital urgencias emergencia* 112 911 061 samur doctor* sanitario* primeros_auxilios enfermer* paramedic* rcp',
  urgent:
    'ayuda ayudame ayudenme auxilio socorro rapido urgente urgentemente manden envien por_favor_ayuda deprisa vengan corran ya_mismo que_hago que_hacemos no_se_que_hacer dios_mio corre apurense ayudeme',
  suicide:
    'suicid* matarme mato me_voy_a_matar quitarme_la_vida quitarse_la_vida quito_la_vida acabar_con_mi_vida acabar_con_todo matarse ahorcar* autolesion* hacerme_dano hacerse_dano tirarme tirarse terminar_con_todo colgarme colgarse cortarme_las ahogarme',
  live: 'vivir vida viva vivo existir seguir sigo_aqui seguir_aqui aguant* mundo manana_no estar_aqui seguir_adelante continuar despertar',
  die: 'morir* muero muere muerto muerta muerte murio muriendo desapar* morirme',
  end: 'acaba acabo acabar fin final termin* ultima_vez se_acabo ultimo ultima basta dejar_de',
  goodbye:
    'despid* despedir* despedida adios carta cartas nota perdon perdonadme perdonenme cuiden_de cuidad_de mi_entierro testamento regalado no_voy_a_necesitar no_me_va_a_hacer_falta cuando_lean diganle decidle ya_no_estare no_estare',
  height:
    'puente azotea tejado vias tren anden balcon ventana precipicio cornisa saltar salto saltare barandilla acantilado borde metro terraza viaducto tirarme barranco',
  rope: 'cuerda soga cuchilla* cinturon venas munecas gas_del navaja escopeta pistola_en cortes cortarme cortandome tubo_de_escape bisturi',
  despair:
    'no_puedo_mas no_aguanto carga estorbo sin_sentido no_tiene_sentido no_vale_la_pena sin_mi cansad* no_hay_salida sol* vaci* nadie_me nada_me_importa perdi* hundid* deprimid* desesper* rend* mejor_sin_mi no_veo_salida nada_que_perder a_nadie harto_de_todo harta_de_todo no_quiero_seguir dejar_de_sufrir sufrir',
  fire: 'fuego incendio* llama llamas ardiendo arde arden quemando bomberos se_quema prendi* encendio quema_la quemandose',
  smoke: 'humo humareda ahumad* chamusc* humea* hollin',
  gas: 'gas fuga escape butano monoxido gasolina propano bombona huevos_podridos escapando carbono cloro',
  smell: 'huele olor oler peste apesta huelo hedor',
  spark:
    'chisp* cortocircuito derrit* derreti* fundi* quemado echando chasquid* calienta caliente zumb* hinchada',
  explode: 'explo* explot* estall* revent* detona* petardazo',
  collapse: 'derrumb* hundi* se_cayo_el_techo se_ha_caido_el inund* grieta desprend* se_vino_abajo',
  house:
    'casa piso cocina habitacion cuarto bano pasillo edificio sotano garaje salon dormitorio tienda oficina local planta techo pared escalera departamento apartamento almacen cortina* sofa portal hotel azotea trastero cama bloque',
  appliance:
    'horno sarten freidora secador caldera calentador enchufe cuadro_electrico cuadro bateria cargador router servidor lavadora nevera microondas cable cables estufa plancha contador patinete radiador regleta portatil movil aparato brasero',
  alarm: 'alarma detector sirena pita pitando extintor* rociador*',
  trapped:
    'atrapad* encerrad* no_puedo_salir no_podemos_salir no_pueden_salir dentro bloquead* sigue_dentro salir sepultad* ascensor',
  hit: 'pega pego pegado pegan pegar pegando golpe* golpea* paliza patad* punetaz* bofetad* empuj* estrangul* cinturonazo* cinturon agarr* zarande* tortazo* abofete* maltrat* aporre* correa',
  weapon:
    'cuchillo navaja pistola arma armas machete hacha escopeta rifle martillo bate acido armado armados punal barra tijeras destornillador botella gasolina',
  threat:
    'amenaz* te_voy_a_matar os_voy_a_matar los_voy_a_matar voy_a_matar me_va_a_matar va_a_matar va_a_matarme matarme_si te_mato os_mato matar_a vais_a_pagar me_las_vais te_vas_a_enterar se_van_a_enterar se_donde se_vais_a_enterar quemar_la quemarlo os_arrepentireis se_arrepentiran sabe_donde lo_pagareis voy_con voy_a_ir_con os_vais_a lo_vais_a rajar reventar van_a_pagar',
  kill: 'mat* asesin* apunal* dispar* tiro tiros tiroteo acuchill* degoll* ejecut* liquid*',
  attack:
    'ataca* atac* ataque agred* agresi* asalt* atraco atracando robando pelea* secuestr* rehen* violen* tortur* acos* paliza apalea* navajazo',
  rape: 'viol* abus* toc* forz* sexual* drogado_la_bebida manose* agresion_sexual',
  follow:
    'sigue_por siguiendo me_sigue nos_sigue persigue* persigu* acecha* vigil* esperando_fuera me_espera detras_de_mi rastre* acosa* ronda* espia',
  breakin:
    'entrar_en entrando entrado ladron* intruso* forz* forzando reventar_la_puerta aporreando colado colarse tirar_la_puerta pasos robar allan* golpeando_la_puerta patadas_a_la_puerta',
  lock: 'encerr* no_me_deja_salir no_me_deja no_nos_deja atad* retien* retenid* quitado_el_pasaporte pasaporte* secuestr* llave_por candado encaden* me_quito_el_movil obliga*',
  hide: 'escond* escondida debajo_de armario en_el_bano sin_hacer_ruido no_puedo_hablar susurr* bajito me_oye nos_oye me_encuentre atrinch* finj* en_voz_baja',
  afraid: 'miedo asustad* aterr* panico peligro temo a_salvo nervios',
  scream: 'grit* llor* chill* suplic* aull* llanto alaridos gemidos',
  police: 'policia guardia_civil patrulla denunci* orden_de_alejamiento comisaria',
  bomb: 'bomba bombas explosivo* granada artefacto polvora',
  abuse: 'abus* maltrat* descuid* pederast* pedofil* explot* hace_dano dano negligencia',
  touch:
    'toca tocaba tocado tocar tocamiento* partes_intimas partes besa besar se_mete_en_mi_cama mi_cama acaricia* desnud* regazo ahi_abajo se_mete_en',
  naked:
    'desnud* fotos_sin_ropa sin_ropa fotos videos ropa_interior intimas quitarme_la_ropa grab* camara pack',
  secret:
    'secreto secretos no_se_lo_digas que_no_lo_diga no_diga no_cuente no_contar no_puedo_contar no_decir nuestro_secreto si_lo_cuento si_cuento no_me_creeria* si_hablo nadie_lo_sabe',
  bruise:
    'morado moraton* moretones marcas quemaduras_de_cigarro cardenal* hematoma* golpes_en senales ojo_morado verdugones cicatric*',
  hungry:
    'hambre comer comida solo_en_casa sola_en_casa solos_en_casa solo_todo solos descalz* sucio sin_comer abandonad* desde_ayer panal desnutri* en_el_coche_al_sol en_el_coche basura',
  online:
    'internet instagram chat whatsapp discord snapchat tiktok conocido_por adulto mayor_de quedar_con quiere_quedar regalos juego_online videollamada senor_mayor roblox',
  bill: 'factura* cobr* precio* pag* reembolso coste cuesta cuota* dinero banco contrato* suscripcion plan tarifa oferta descuento cuenta pedido* envio presupuesto tarjeta permanencia recibo cargo baja alta poliza seguro impuesto* promocion saldo deuda caro barato',
  tech: 'servidor* app aplicacion web pagina movil telefono wifi internet router modem impresora ordenador computadora pc portatil software actualiz* proceso* bateria pantalla codigo programa python correo email contrasena sesion base_de_datos datos red linea senal conexion puerto cortafuegos virus sistema windows copia disco cable navegador consulta api vpn llamada* fibra pestana hilo reinici* mando tele tv sim datafono portal',
  product:
    'color tinte champu vestido zapatos chaqueta bolso camisa labial tono crema talla modelo marca version rebajas kit regalo rojo negro receta tarta cafe pizza salsa picante juguete* disfraz bici silla colchon vela velas barbacoa perfume vino',
  laugh: 'jaja* jeje* jajaj* broma bromeando es_broma xd literalmente jiji* lol',
  fiction:
    'pelicula* peli libro novela cancion disco grupo juego videojuego serie temporada episodio capitulo actor personaje nivel obra documental entradas concierto festival netflix partida equipo partido liga titulo autor comic museo teatro escape_room leer ver',
  ask: 'como cual donde cuando cuanto cuanta tienen teneis hay_alguna hay_algun puedo pueden podeis quisiera queria me_gustaria se_puede es_posible necesito busco ofrecen que_hago_para quiero_saber saber que_precio que_pasa cuales ofreceis venden',
  past: 'hace_anos hace_un_ano hace_meses el_ano_pasado el_mes_pasado cuando_era antes de_pequen* ayer la_semana_pasada sobrevivi recuper* fallecio fallecid* aniversario hace_tiempo antiguo infancia',
  prevent:
    'simulacro prueba certificado formacion curso politica prevencion compatible cambiar instalar instalacion inspeccion normativa cobertura cubre formulario seguridad guia donar donacion campana voluntari* revision manual licencia permiso control_parental requisitos mantenimiento homolog* folleto taller protocolo charla cursos simulador ignifug*',
  appointment:
    'cita citas reserva* hora hueco sabado domingo lunes martes miercoles jueves viernes abierto cerrado horario visita entrega semana_que_viene agenda* cambiar_la_cita anular mesa turno manana_a',
  hair: 'pelo corte mechas tinte rubio flequillo unas manicura barba afeitar depil* cera masaje maquillaje pestanas cejas balayage raices decolor* rizos peluqueria melena cabello',
  work: 'trabajo empresa equipo reunion proyecto plazo mercado ventas campana trafico rendimiento presentacion competencia empleado* oficina_nueva jefe despid*',
  idiom:
    'me_muero_de me_muero_por muerto_de muerta_de de_muerte me_mata matando_el_tiempo matar_el_tiempo de_infarto un_infarto_con me_da_algo echa_humo echando_humo a_fuego fuego_lento que_arde al_rojo_vivo me_quema quemado_del bomba_de bombazo es_la_bomba la_bomba disparado dispararon se_dispara dispara_el peleando_con pelear_con ahogado_en caido_el se_cae_el muerto_el muere_el me_mataron matador para_morirse morirse_de tiro_por pasarlo_bomba a_muerte infierno sangria sangrando_dinero golpe_de_suerte de_golpe',
  not: 'no nunca nadie nada sin tampoco apenas ni jamas dejo_de ningun* casi_no',
  can: 'puedo puede pueden podemos poder',
  want: 'quiero quiere voy_a va_a van_a pienso pensando planeando decid* intent* ganas_de ganas estoy_por a_punto_de',
  if: 'si en_caso',
  now: 'ahora ahora_mismo esta_noche hoy minutos acaba_de otra_vez cada_dia cada_noche todos_los_dias siempre de_repente sigue todavia ahorita esta_manana todas_las_noches ya noche noches',
  make: 'obliga* hace_hacer me_hace me_pide quiere_que deja me_dice_que dice_que_si me_manda',
  say: 'dice dijo dicho diciendo mensaje* escrib* mand* llamo cont* amenazado comento public*',
  see: 'oigo oir escuch* veo vi ruido* suena parece encontr* visto oyen se_oye se_ve',
  door: 'puerta* ventana* fuera calle portal entrada recepcion aparcamiento verja',
  car: 'coche auto autobus tren taxi camion moto bici carretera choque maletero carro autopista furgoneta',
  posture: 'tirado tirada tumbad* sentad* de_pie en_el_suelo',
  coming: 'viene vienen vengo llega vuelve sale salen entra subiendo',
  online_hurt: 'chantaj* extorsion* difundir publicar_mis',
};
