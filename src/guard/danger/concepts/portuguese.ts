import type { Concepts } from './concepts.ts';

export const portuguese: Concepts = {
  common:
    'o a os as de que e em um uma por com para nao se me meu minha do da no na ao como esta tem mas ele ela eu voces voce muito ja quando mais foi sao isso este essa estou pra tenho dos das num numa ta acho sim claro pois tenho tudo bem obrigado obrigada sei depois tambem entao aqui fui estao minha meus',
  me: 'eu me mim meu minha meus minhas comigo',
  us: 'nos nosso nossa nossos a_gente gente conosco connosco',
  you: 'voce voces tu te teu tua seu sua vos vosso vossa vc vcs',
  they: 'ele ela eles elas dele dela deles lhe',
  child:
    'crianca* filho filha filhos filhas bebe* menino menina meninos menor menores garoto garota miudo miuda miudos neto neta sobrinh* adolescente* aluno aluna alunos irmaozinho irmazinha enteada enteado gemeos recem_nascido puto pequenin* caçula filhinh* de_anos',
  partner:
    'marido esposo esposa mulher namorado namorada companheiro companheira ex noivo noiva ex_marido parceiro',
  parent: 'pai mae papai mamae pais padrasto madrasta papa mama',
  kin: 'irmao irma avo avos vovo tio tia primo prima sogro sogra cunhad* colega_de_quarto familia',
  guardian:
    'tio treinador professor* padre pastor baba ama monitor padrasto explicador cuidador* namorado_da_minha_mae namorado_da_mae diretor',
  person:
    'alguem homem homens mulher senhor senhora pessoa pessoas vizinh* colega* cliente* passageir* motorista* tecnico paciente* amigo amiga chefe trabalhador* cara moco moca tipo rapaz gajo eletricista desconhecid* inquilin* funcionari* todo_mundo toda_a_gente hospede* patrao operario',
  animal: 'cachorro cao gato gata cavalo passaro rato pet formigas vespas',
  body: 'braco bracos perna pernas mao maos dedo dedos cabeca peito pescoco garganta rosto cara olho olhos costas estomago barriga boca labio labios lingua pele pe pes pulso ombro joelho anca nariz ouvido costelas coracao corpo testa',
  breathe: 'respir* ar folego pulsacao ofeg* ronc* asfixi*',
  unconscious:
    'inconsciente desmai* desacordad* desmaiou nao_responde nao_reage sem_sentidos caiu_no_chao perdeu_os_sentidos nao_acorda acord* nao_se_mexe nao_mexe caido caida apagou desfalec* responde reage mole sonolent* adormecid* apagado',
  seizure: 'convuls* epilep* ataque tremendo espuma espasmos debatendo tremer',
  blood: 'sangue sangr* hemorragia jorra* jorrando esguicha encharcad*',
  pain: 'dor dores doi doendo doer aperto pressao pontada aperta queimando dor_de_cabeca enxaqueca',
  swell: 'inch* inchad* inchando urticaria fechando fecha empola* alergia_na bolhas vermelhao',
  symptom:
    'azul roxo roxa roxos palid* suando suar suor tont* confus* vomit* cinzento cinza branco febre dormente formig* torta enrolada enrolad* gelad* fraco paralis* desorient* amarel* sem_nexo',
  illness:
    'enfarte infarto avc derrame alerg* anafil* asma diabet* acucar insulina overdose intoxic* envenen* veneno aborto hipoglicemi* insolacao meningite bombinha',
  pills:
    'comprimido* remedio* pilula* lixivia agua_sanitaria medicamento* paracetamol raticida detergente chumbinho acido calmante* pilha_de caixa_de cartela produto_de_limpeza quimico* droga* cocaina heroina soda_caustica soniferos ansioliticos pilha',
  swallow: 'engoli* bebeu bebi tomou tomei ingeri* comeu injet* tomado tomar_todos beber',
  choke: 'engasg* afog* sufoc* asfixi* estrangul* debaixo_de_agua',
  birth:
    'gravida gravidez parto contrac* bolsa_estourou rebentaram_as_aguas aguas semanas nascendo dar_a_luz a_nascer parteira',
  fall: 'caiu cai_da queda escada* andaime escorreg* bateu_com atropel* acidente colis* capot* tropec* empilhador* despenc*',
  injury:
    'ferid* ferimento partid* quebr* partiu fratur* osso esmag* queimad* queimadura* cort* amput* fundo profund* pres* arranc* espet* pregos',
  electric: 'eletrocut* choque choque_eletrico alta_tensao descarga',
  ambulance:
    'ambulancia* medico hospital samu emergencia inem bombeiros 112 192 doutor* socorrista* enfermeir* pronto_socorro primeiros_socorros',
  urgent:
    'socorro ajuda ajudem ajude me_ajuda me_ajudem rapido urgente depressa mandem venham por_favor_ajuda pelo_amor_de_deus o_que_faco que_faco nao_sei_o_que_fazer meu_deus corram agora_mesmo acudam',
  suicide:
    'suicid* me_matar matar_me mato_me se_matar tirar_a_minha_vida tirar_a_propria acabar_com_a_minha_vida acabar_com_tudo acabar_com_a_vida enforcar* automutil* me_cortar cortar_me me_machucar magoar_me atirar_me me_jogar me_atirar por_fim_a por_termo por_um_fim dar_cabo_de_mim tirar_minha_vida',
  live: 'viver vida vivo viva existir continuar mundo ca_andar estar_aqui estar_ca aguent* amanha_de_manha acordar_amanha seguir_em_frente',
  die: 'morrer morro morre morto morta morte morreu morrendo sumir desaparecer',
  end: 'fim acaba acabou acabar final termin* ultima_vez ultimo ultima chega parar_de encerrar',
  goodbye:
    'despedida despedir despeco adeus carta cartas bilhete perdao perdoem desculpem cuidem_de tomem_conta nao_vou_precisar ja_nao_vou_precisar nao_vou_estar testamento enterro digam quando_lerem dei_as_minhas doei',
  height:
    'ponte telhado linha_do_comboio linha_do_trem trilhos comboio trem metro varanda janela precipicio beira saltar pular pulo salto penhasco viaduto parapeito terraco predio',
  rope: 'corda lamina* gilete cinto pulsos veias arma_na pistola_na cortes cortando_me me_corto estilete',
  despair:
    'nao_aguento nao_aguento_mais fardo peso sem_sentido nao_faz_sentido nao_vale_a_pena sem_mim cansad* sem_saida sozinh* vazi* ninguem_vai ninguem_se_importa desesper* deprimid* desist* nada_mais nao_consigo_mais melhor_sem ninguem_sente farto_de_tudo farta_de_tudo nao_quero_mais nada_a_perder nao_da_mais sofrer',
  fire: 'fogo incendio* chama chamas ardendo arder a_arder pegou_fogo pegando_fogo queimando bombeiros labareda* em_chamas incendiar',
  smoke: 'fumo fumaca fumacando fumegar chamusc* deitar_fumo fuligem',
  gas: 'gas vazamento fuga vazando monoxido gasolina botija botijao ovo_podre carbono butano cloro',
  smell: 'cheir* cheiro fede fedor',
  spark: 'faisca* curto_circuito curto derret* estalando estalos quente estufad* inchada_a soltando',
  explode: 'explo* explodiu rebent* estour* estoiro detona*',
  collapse: 'desab* desmoron* ruiu inund* alag* teto_caiu rachadura desliz*',
  house:
    'casa apartamento cozinha quarto sala banheiro casa_de_banho corredor predio edificio garagem loja escritorio andar teto parede escada cortina* sofa porao cave sotao vizinho_de armazem salao cama hotel',
  appliance:
    'forno fogao frigideira fritadeira secador caldeira esquentador aquecedor tomada quadro_eletrico quadro bateria carregador roteador router servidor maquina_de_lavar geladeira frigorifico microondas micro_ondas cabo fios ferro chapinha vela patinete trotinete televisao aparelho disjuntor',
  alarm: 'alarme detector sirene apita apitando extintor*',
  trapped:
    'pres* presa preso presos trancad* nao_consigo_sair nao_conseguimos_sair nao_conseguem_sair la_dentro bloquead* sair soterrad* elevador encurralad*',
  hit: 'bate bateu batendo bater bate_em espanc* soco socos pontape* chut* tapa tapas estrangul* empurr* surra tareia cinto agrediu agride murro* esmurr* sacode agarr* apanh* palmad*',
  weapon:
    'faca arma armas pistola revolver facao machado espingarda martelo navalha acido armado armados taco canivete barra tesoura chave_de_fendas garrafa gasolina',
  threat:
    'ameac* te_matar vos_matar matar_todos vou_matar vai_me_matar me_mata_se mata_me_se vou_acabar_com_voces vao_pagar voces_vao_ver vao_se_arrepender arrepender sei_onde sabe_onde queimar_isso tacar_fogo pegar_voces vou_ai_com vou_la_com botar_fogo dar_um_tiro matar_voces rebentar_convosco por_fogo deitar_fogo vai_pagar quebrar_a_cara',
  kill: 'mat* assassin* esfaque* tiro tiros tiroteio baleado baleada dispar* atir* degol* execut* facada*',
  attack:
    'atac* ataque agred* agress* assalt* roubado roubando briga* sequestr* refem refens violen* tortur* raptaram rapto persegu* bandidos',
  rape: 'estupr* viol* abus* apalp* sexual* dopou assedi* violou forcou',
  follow:
    'seguindo me_segue a_seguir persegue persegu* me_espera espera_la_fora vigi* rondando atras_de_mim stalk* rastre* espreita',
  breakin:
    'entrar_em entraram ladrao ladroes intruso* invad* arromb* forcando assaltantes batendo_na_porta a_bater_a_porta passos_na pular_o_muro tentando_entrar a_tentar_entrar bandido esmurrando',
  lock: 'tranc* trancou nao_me_deixa nao_deixa_sair nao_nos_deixa amarr* passaporte* tirou_meu_celular tirou_me carcere refem presa_em acorrent* retem me_prende',
  hide: 'escond* debaixo_da_cama armario no_banheiro sem_fazer_barulho nao_posso_falar sussurr* baixinho me_ouve me_ouvir nos_ouve me_achar barricad* fing* em_voz_baixa',
  afraid: 'medo apavorad* assustad* aterror* panico perigo pavor receio',
  scream: 'grit* chor* berr* implor* gemidos gemendo urr*',
  police: 'policia gnr psp denunci* viatura medida_protetiva delegacia boletim 190',
  bomb: 'bomba bombas explosivo* granada artefato engenho',
  abuse: 'abus* maltrat* maus_tratos negligen* pedofil* explor* me_machuca me_magoa conselho_tutelar',
  touch:
    'toca tocou toque mexe_em_mim mexe_comigo mexeu partes_intimas beija beijar minha_cama na_minha_cama acaricia despir tirar_a_roupa colo passa_a_mao passou_a_mao la_em_baixo',
  naked:
    'nu nua nudes pelad* sem_roupa fotos videos roupa_interior calcinha cuecas intimas filma camara webcam',
  secret:
    'segredo* nao_contar nao_conte nao_posso_contar contar_a_ninguem contar_pra_ninguem nao_dizer nosso_segredo ninguem_acredita se_eu_contar se_contar',
  bruise:
    'hematoma* roxos nodoas_negras marcas queimaduras_de_cigarro olho_roxo machucad* manchas cicatriz* vergoes',
  hungry:
    'fome comer comida sozinho_em_casa sozinha_em_casa sozinhos descalc* sujo sujos sem_comer abandonad* desde_ontem fralda dentro_do_carro ao_sol desnutri*',
  online:
    'internet instagram chat whatsapp discord snapchat tiktok conheceu_na adulto mais_velho encontrar_com encontro presentes roblox jogo_online conheci_na videochamada',
  bill: 'fatura* conta cobr* preco* pag* reembolso custo custa taxa dinheiro banco contrato* assinatura plano oferta desconto pedido* encomenda entrega orcamento cartao boleto multa mensalidade seguro tarifa cancelar promocao fidelizacao divida caro barato imposto*',
  tech: 'servidor* app aplicativo aplicacao site celular telemovel telefone wifi internet roteador router modem impressora computador pc software atualiz* processo* bateria tela ecra codigo programa python email senha login banco_de_dados dados rede linha sinal ligacao conexao porta_do firewall virus sistema windows backup disco cabo navegador api vpn chamada* fibra aba reinici* trava travou tv sim fila script',
  product:
    'cor tinta shampoo vestido sapatos casaco bolsa camisa batom tom creme tamanho modelo marca versao promocao kit presente vermelho preto receita bolo cafe pizza molho picante brinquedo* fantasia bicicleta cadeira colchao velas churrasco perfume vinho',
  laugh: 'kkk* rsrs* haha* brincadeira brincando zoeira lol jaja hehe piada',
  fiction:
    'filme* livro* romance musica album banda jogo* serie temporada episodio ator personagem nivel fase peca_de documentario ingressos bilhetes_para show concerto festival netflix time_de equipa campeonato titulo autor museu teatro novela ler assistir escape_room policial',
  ask: 'como qual quais onde quando quanto quanta voces_tem tem_algum posso podem poderia queria gostaria da_para e_possivel preciso procuro fazem oferecem quero_saber vendem existe duvida aceitam',
  past: 'ha_anos anos_atras ano_passado mes_passado quando_era antigamente ontem semana_passada sobrevivi recuper* faleceu falecid* aniversario infancia ha_muito meses_atras ja_passou ja_esta_tudo_bem',
  prevent:
    'simulado simulacro teste certificado formacao treinamento curso politica prevencao compativel trocar instalar instalacao inspecao norma* cobertura cobre formulario seguranca guia doar doacao campanha voluntari* revisao manual licenca controlo_parental controle_parental requisitos manutencao folheto palestra vistoria laudo curso_de antichamas obrigatorio',
  appointment:
    'marcacao marcar consulta agendar hora* horario sabado domingo segunda terca quarta quinta sexta aberto fechado visita remarcar semana_que_vem proxima_semana agenda desmarcar mesa vaga',
  hair: 'cabelo corte madeixas loiro franja unhas manicure barba barbear depil* cera massagem maquiagem maquilhagem cilios pestanas sobrancelha* balayage raiz raizes descolor* cachos luzes mechas progressiva',
  work: 'trabalho empresa equipe equipa reuniao projeto prazo mercado vendas campanha trafego desempenho apresentacao concorren* chefe_vai funcionarios',
  idiom:
    'morrendo_de morro_de morrer_de_rir morta_de morto_de matando_o_tempo matou_a_pau mataram_a_pau me_mata_de esta_me_matando me_matando de_matar mata_me_de infarto_com quase_infartei quase_tive pegando_fogo_essa promocao_ta bombando bombou bombar explodindo_de explodiram disparou dispararam tiro_certo brigando_com luta_com lutar_com a_bomba bombom fogo_de_artificio fogos_de_artificio queima_de_estoque sangrando_dinheiro afogada_em afogado_em caiu_a_rede morreu_a morreu_o arrasou matar_saudades matar_a_fome sufocad* de_morte me_acaba tiro_no_pe golpe_de',
  not: 'nao nunca ninguem nada sem nem jamais mal parou_de nenhum*',
  can: 'posso pode podem consigo consegue conseguimos',
  want: 'quero quer vou vai vao penso pensando planej* decidi tentou tentar tento vontade_de vontade prestes',
  if: 'se caso',
  now: 'agora agora_mesmo hoje hoje_a_noite esta_noite minutos acabou_de de_novo todo_dia todos_os_dias toda_noite todas_as_noites sempre de_repente ainda neste_momento outra_vez acaba_de noite noites',
  make: 'obriga* forca me_faz me_pede quer_que manda deixa',
  say: 'disse diz dizendo mensagem* escrev* mandou ligou contou falou publicou',
  see: 'ouco ouvir ouvi vejo vi barulho* parece encontr* visto ouve_se escuto',
  door: 'porta* janela* fora la_fora rua portaria entrada estacionamento portao',
  car: 'carro onibus autocarro comboio trem taxi caminhao camiao moto bicicleta estrada acidente porta_malas autoestrada uber',
  posture: 'deitad* sentad* de_pe no_chao caido',
  coming: 'vem vindo chega volta sai saindo subindo entra',
  online_hurt: 'chantag* extor* divulgar publicar_as_minhas',
};
