import type { DangerLanguage } from './danger-language.ts';

/** Portuguese, of Portugal and of Brazil; "bate-me" is two words when folded. */
export const portuguese: DangerLanguage = {
  code: 'pt',
  classes: {
    child:
      'crianca[s]?|filh[oa]s?|filhinh[oa]|bebes?|menin[oa]s?|menor(?:es)?|miud[oa]s?|garot[oa]s?|sobrinh[oa]s?|net[oa]s?|irma(?:o)?zinh[oa]|irm[ao]+ mais nov[oa]|alun[oa]s?|enteada|enteado|putos?|rapariguinha',
    who: 'mae|pai|marido|esposo|esposa|mulher|namorad[oa]|companheir[oa]|ex|irmao|irma|avo|tia|tio|prim[oa]|sogr[oa]|padrasto|madrasta|vizinh[oa]s?|colega|chefe|cliente|homem|homens|senhora?|tipo|cara|alguem|gente|amig[oa]|rapaz|moca|funcionari[oa]|tecnico|ele|ela|eles|<child>',
    body: 'brac[oa]s?|pernas?|maos?|cara|rosto|cabeca|pescoco|costas|peito|dedos?|boca|olhos?|lado|pes?|corpo|costela|nariz',
    bate: 'bate\\w*|bateu|batendo|bater|batido|agredi\\w*|agride\\w*|espanc\\w+|ameac\\w+|estrangul\\w+|enforc\\w+|esfaque\\w+|viol[oa]\\w*|persegu\\w+|pontape\\w*|empurr\\w+|tranc\\w+|prend(?:e|eu)\\w*|queim[oa]\\w*|abus[ao]\\w*|toca\\w*|apalp\\w+|sequestr\\w+|maltrat\\w+|chut\\w+|soc[ao]\\w*|parti(?:u)?|esmurr\\w+|estupr\\w+|fech[ao]\\w*|saco?d\\w+|amarr\\w+',
    pills:
      'comprimidos?|remedios?|medicamentos?|lixivia|agua sanitaria|veneno|detergente|pilha|pilhas|acetona|insulina|calmantes|caixa|frasco|produto|cloro|soda caustica|paracetamol',
  },
  patterns: {
    'self-harm': {
      sure: [
        '(?:me|se|m|vou|quer|quero|vai|ia|penso em|pensa em|tentou|tentar|ameaca\\w*) ~2 ?(?:matar me|se matar|suicidar\\w*|enforcar|atirar|jogar|cortar os pulsos|tirar a (?:minha|propria|sua)? ?vida|por (?:fim|termo) a vida|magoar me|me machucar|me cortar|cortar me|saltar|pular)(?! (?:de (?:rir|riso|alegria)|fora|de plano|o anuncio|etapa))(?= (?:\\.|$|da|do|de|a|hoje|com|esta|me|se|por|porque|e|na|no|pela|em|agora|dele|logo))',
        '(?:(?:quero|penso em|vou|queria|pensar em) (?:me matar|matar me)|matar se|se matar|suicidio|suicidar\\w*|me suicid\\w+|tirar a minha vida|acabar com a (?:minha|propria) vida|acabar com tudo|automutil\\w+|cortar os pulsos)(?! de (?:rir|riso))',
        '(?:nao|ja nao|nem) (?:quero|quer|aguento|consigo|tenho vontade de|vejo razao para) (?:mais )?(?:viver|estar aqui|existir|acordar|continuar a viver|continuar vivend\\w|estar viv[oa]|mais viver)|(?:perdi|sem) (?:a )?vontade de viver|(?:vida|nada) ~3 (?:sentido|vale a pena)(?! (?:com|pagar|ter|esse))',
        '(?:quero|queria|quer|prefiro|preferia|vou|vontade de|so queria|decidi) (?:so |mesmo )?(?:morrer|desaparecer|sumir para sempre|dormir e nao acordar|nao acordar(?: mais)?|partir de vez)(?! de (?:rir|fome|frio|calor))',
        '(?:tod[oa]s|mundo|familia|melhor|gente|voces) ~6 (?:melhor sem mim|sem mim|se eu morresse|se eu nao existisse|se eu desaparecesse)',
        '(?:tomei|tomou|engoli|engoliu|acabei de tomar) ~4 (?:comprimidos|remedios|calmantes|caixa|frasco)',
        '(?:carta|mensagem|bilhete|mensagens) ~3 (?:despedida|despedir|adeus|suicida)|despedi\\w* (?:se )?~3 (?:ponte|vida|morrer|todos|saltar)',
        '(?:ponte|telhado|varanda|linha do (?:comboio|trem)|janela|viaduto|predio) & (?:saltar|pular|atirar\\w*|jogar|saltou)(?! stick)',
        '(?:amanha|sabado|sexta|hoje) ~3 ja nao (?:estou|vou estar|estarei) & (?:carta|vida|morrer|despedi\\w*|perdao|fim)',
      ],
      likely: [],
    },
    medical: {
      sure: [
        '(?:nao|mal|parou de|deixou de|custa|dificuldade|falta|sem|dificil|consegue) ~3 (?:respira\\w*|de ar|respirar|ar)(?= (?:\\.|$|e|por|direito|bem|ajud\\w*|mais|ele|ela|nem|socorro|esta|para|desde|com))(?! condicionado)|falta de ar',
        '(?:inconsciente|desmai\\w+|perdeu os sentidos|perdeu a consciencia|convuls\\w+|ataque epiletico|ataque epileptico|nao reage|nao responde(?: e| quando)|nao acorda|nao se mexe|caiu para o lado|apagou no chao)(?! (?:o|a) (?:servidor|computador|router|portatil))',
        '(?:enfarte|infarto|avc|derrame|ataque cardiaco|paragem cardiaca|parada cardiaca|choque anafilatico|reacao alergica|overdose|aborto espontaneo|ataque de asma)(?! (?:quando|ao ver|com (?:a|essa|esta) (?:conta|fatura)))(?= |$) & (?:acho|esta|estou|teve|tendo|ter|a ter|parece|deu|ajud\\w+|agora|pai|mae|marido|socorro|sofreu|teve um)',
        '(?:doi|dor|dores|aperto|pressao|pontada\\w*) ~6 peito|peito ~3 (?:doi|apertado|doer)|(?:braco esquerdo) ~3 (?:dormente|doi|doer)|boca torta|cara (?:torta|caida)|lado da cara|nao (?:consegue|consigo|sinto|sente) ~1 ?(?:falar|mexer|mover|levantar\\w*|as pernas|o braco|andar|os? (?:bracos?|lado)|engolir)(?= (?:\\.|$|e|o|a|as|os|nem|direito|bem))(?! (?:com (?:o|a|um|uma|ninguem)))',
        '(?:sangr\\w+|sangue) ~4 (?:muito|muita|parar|cabeca|nariz|para|todo|chao|boca|sem|jorrar|lado|nao|toda)|(?:muito|perder|perdendo|cheio de|coberto de|vomit\\w+|poca de|tossir|deitar|tanto) sangue|hemorragia|a sangrar|sangrando',
        '(?:engoliu|bebeu|tomou|ingeriu|comeu|engoli|bebi) ~5 (?:<pills>)|(?:envenen\\w+|intoxic\\w+|choque eletrico|eletrocut\\w+|apanhou (?:um )?choque|levou (?:um )?choque|queimadura\\w*|queimou (?:se|a|o|me)|queimei (?:me|a|o))(?! (?:os|a) (?:dados|franquia|lampada|placa|fonte|televisao))',
        '(?:garganta|lingua|labios|rosto|cara|olhos|pescoco) ~4 (?:inch\\w+|fechar|fechando|fech\\w+|inchad\\w+)|inch\\w+ ~3 (?:cara|rosto|garganta|lingua|labios|tod[oa])|engasg\\w+|sufoc\\w+|asfixi\\w+|a ficar (?:rox[oa]|azul)|ficando (?:rox[oa]|azul)|ficou (?:rox[oa]|azul)(?! cabelo)',
        '(?:ambulancia|inem|samu)(?= (?:\\.|$|por|ja|rapido|urgente|para|agora|a|e))|(?:cham\\w+|mand\\w+|envi\\w+|precis\\w+|lig\\w+) ~4 (?:ambulancia|inem|samu|um medico|medico|112|192)(?! de consulta)',
        '(?:caiu|queda|cai|tombou) ~5 (?:escadas?|escadote|telhado|andaime|chao|cabeca|banheira|altura)(?! (?:a internet|o preco)) & (?:sangu\\w+|cabeca|mexe\\w*|levant\\w+|perna|respir\\w+|reage|acorda|dor|responde|fala|anca)',
        '(?:gravida|semanas|gravidez|bolsa|contracoes) & (?:sangu\\w+|sangr\\w+|rebent\\w+|romp\\w+|estourou|dor\\w*|contracoes|aguas)|(?:rebentaram|romperam) as aguas|bolsa (?:estourou|rompeu)|em trabalho de parto',
        '(?:diabetic[oa]|acucar|insulina) & (?:desmai\\w*|acorda\\w*|inconsciente|trem\\w+|responde|confus[oa]|suar|suando)|a morrer(?! de (?:rir|vontade|fome|calor|tedio))(?= (?:\\.|$|ajud\\w*|socorro|aqui))|(?:cortou|arrancou|esmag\\w+|entalou|preso) ~3 (?:dedos?|mao|braco|perna|pulso)(?! (?:do|da) (?:preco|site))|bateu (?:com )?a cabeca|(?:olhos?) & (?:lixivia|tinta|produto|amoniaco|descolorante|quimico) & (?:ard\\w+|queim\\w+|vejo|ver|caiu|entrou)',
      ],
      likely: [],
    },
    fire: {
      sure: [
        '(?:ha|tem|com|ta|esta|estao|pegou|pegar|pegando|em|a deitar|deitar|deitando|um|comecou|apanhou) ~2 ?(?:fogo|incendio|chamas)(?= (?:\\.|$|na|no|em|e|cozinha|por|aqui|dentro|ajud\\w*|socorro|ao|a|nos|de|perto|tudo))(?! de artificio)|(?:incendio|fogo) (?:na|no|em)(?! (?:stick|tv|cabelo))',
        '(?:a arder|ardendo|esta a queimar|esta queimando|a queimar se|pegou fogo|pegando fogo|em chamas)(?! (?:de|em) (?:febre|desejo))',
        '(?:cheira|cheiro|cheirar|fede|cheirando) ~4 (?:gas|queimado|fumo|fumaca|gasolina|podre|ovos podres)|(?:fuga|vazamento|escape) de gas|gas ~2 (?:vazar|vazando|a sair|saindo)',
        '(?:fumo|fumaca) ~4 (?:sair|saindo|a sair|negro|preta|escada\\w*|branco|por|entrar|tomada|dentro|sai|do|da|no|na)(?! (?:um maco|cigarros))|(?:muito|muita|cheio de|cheia de|deitar|ver|saindo|sai|sair|ha|tem) (?:fumo|fumaca)|(?:explo\\w+|rebent\\w+|estour\\w+) ~5 (?:bateria|telemovel|celular|quadro|caldeira|botija|botijao|transformador|tomada|router|predio|cozinha|gas|rua|carregador|poste|esquentador)|(?:bateria|telemovel|celular|quadro|caldeira|botija|tomada|router|carregador|modem|forno|esquentador|transformador) ~4 (?:explod\\w+|rebent\\w+|queimando|arder|fumegar|derret\\w+|faisc\\w+|pegou)|(?:houve|ouvi|ouviu se|teve) uma explosao|faisc\\w+|faiscas',
        '(?:monoxido|alarme de (?:fumo|incendio|gas)|detetor de (?:fumo|gas)) & (?:tocar|apitar|tonturas?|cabeca|disparou|para|apitando|tocando)(?! simulacro) & (?:fumo|cabeca|tont\\w+|cheir\\w+|gas|fogo|nao para|monoxido|gente)|(?:cham\\w+|mand\\w+|precis\\w+|lig\\w+) ~3 bombeiros|(?:pres[oa]s?|encurralad\\w+|nao conseguimos sair|nao consigo sair) & (?:fumo|fumaca|fogo|chamas|incendio|gas|arder|elevador)|(?:desab\\w+|desmoron\\w+|ruiu)|(?:despej\\w+|deit\\w+|jog\\w+) ~3 gasolina|fios? ~5 (?:caid\\w+|desencapad\\w+|chao) & (?:choque|faisc\\w+|rua|agua|carros?)',
      ],
      likely: [],
    },
    violence: {
      sure: [
        '(?:marido|ex|namorad[oa]|companheir[oa]|esposo|homem|homens|vizinho|pai|irmao|alguem|padrasto|filho|ele|ela|tipo|cara|eles|mulher|patrao|cliente) ~4 (?:me )?(?:<bate>|mata|matar) ?(?:me|em mim|nos|na minha|a minha|na gente|o meu)(?! (?:fora da app|no preco))',
        '(?:me|nos) (?:<bate>)(?! (?:pela conta|a cobrar|em (?:dados))) & (?:marido|ex|namorado|pai|homem|homens|alguem|ele|companheiro|irmao|vizinho|padrasto|medo|casa|rua|faca|policia)',
        '(?:disse|diz|jur\\w+|ameac\\w+|gritar|prometeu|mandou) ~6 (?:me mata|mata me|matar|matar me|me matar|vai matar|queimar|esfaquear|acabar comigo|morte)(?! (?:se o|o tempo))|ameac\\w+ (?:me|nos|de morte|a minha|minha|com (?:uma|um) (?:faca|arma|pistola))|ameacas? de morte',
        '(?:vou|vamos|vai|vao|quer|querem|ia) ~1 ?(?:te |vos |os |lhe |me |nos |voces )?(?:matar|esfaquear|rebentar|queimar|partir a cara|espancar|acabar com|apanhar|encontrar|violar|dar um tiro)(?: vos| te| me| nos| voces| alguem| todos| lo| la| los)(?! (?:se o (?:projetor|wifi)|de rir|o tempo))',
        '(?:com|tem|traz|uma|um|puxou) (?:uma |um )?(?:faca|pistola|arma|machado|navaja|navalha|martelo|catana|taco)(?! (?:de (?:cortar|cola|calor))) & (?:homem|ele|alguem|ameac\\w+|loja|vou|salao|ex|marido|porta|aqui|ai|rua|cliente|colega|dentro|mao)',
        '(?:arromb\\w+|forcar a porta|invadi\\w+|entrar (?:em|na minha) casa|assalt\\w+|ladr\\w+|intrus\\w+|sequestr\\w+|refem|refens|tiroteio|tiros|esfaque\\w+|rapt\\w+|a ser assaltad\\w+|sendo assaltad\\w+)(?! (?:nos precos|com (?:esses|estes|esta) precos?|(?:a|na) (?:conta|fatura)|minha (?:conta|caixa)|em portugal))',
        '(?:estou|estamos) ~2 (?:escondid\\w+|trancad\\w+|fechad\\w+)(?! (?:no contrato|fora))|(?:nao me deixa|nao nos deixa) (?:sair|ir|falar|telefonar)|(?:medo|pavor) ~4 (?:dele|do meu|da minha vida|voltar (?:a|para)|que ele|de ir para casa|pela minha vida)|(?:cham\\w+|mand\\w+|precis\\w+|lig\\w+) ~3 (?:policia|gnr|psp)(?! se nao)|(?:seguir|seguindo|perseguir|segue|seguiu|atras de) ~1 ?(?:me|mim)|(?:homem|carro|alguem|tipo) ~4 (?:a seguir|seguindo|persegu\\w+|a espera|me segue)',
        '(?:partiu|partir|quebrou|fraturou|parti) ~1 ?(?:me )?~1 ?(?:o|a|um|os|as|dois) (?:nariz|braco|costelas?|dentes?|queixo|pulso|dedo|cara|labio)|violencia domestica|violad[oa]|estupr\\w+|violacao sexual|abuso sexual|(?:falar baixo|sussurr\\w+|nao posso falar) & (?:ele|marido|ex|namorado)|(?:porrada|facada\\w*|espancad\\w+|pancadaria)',
      ],
      likely: [],
    },
    'child-abuse': {
      sure: [
        '(?:pai|mae|padrasto|madrasta|tio|avo|professor|treinador|vizinho|irmao|padre|primo|mama|papa|namorado da (?:minha )?mae|baba) ~4 (?:me|em mim|mim|nos)?~1 ?(?:<bate>|obriga\\w*|mexe\\w*|mexeu|entra|faz coisas|toca\\w*|pede fotos) ?(?:me|em mim|comigo|no meu quarto|nos|o meu|em)(?! casa)',
        '(?:tenho|tem|com) (?:so )?(?:[5-9]|1[0-7]) anos & (?:<bate>|medo|sozinh[oa]|fotos?|nu[as]?|padrasto|fome|segredo|casar|homem|encontr\\w+|treinador|professor|tio|quarto)(?! e quer)',
        '(?:<bate>|grita\\w* com|castig\\w+|abus\\w+|sacode|abana) ~2 ?(?:no|na|nos|nas|o|a|os|as|seu|sua|do|da|meu|minha|um|uma|num|numa)? ?(?:propri[oa] |pequen[oa] )?(?:<child>)(?! (?:do telemovel|o (?:tablet|wifi)))',
        '(?:<child>) & (?:nodoas negras|hematomas?|queimaduras|marcas|amarrad\\w+|trancad\\w+|fechad\\w+|sozinh[oa]s? (?:em casa|no carro|desde|ha)|fome|magr\\w+|cinto|maltrat\\w+|abandonad\\w+|espancad\\w+|sem comer|pres[oa]s? (?:no|na|em)) & (?:mae|pai|vizinh\\w+|dias|horas|noite|costas|braco|medo|porta|chor\\w+|gritar|casa|carro|padrasto|cave|quarto|escola|ontem|todos)',
        '(?:fotos?|fotografias|videos?|imagens) & (?:nu[as]?s?|sem roupa|despid\\w+|roupa interior|sexual\\w*|intim\\w+|abus\\w+|pelad\\w+) & (?:<child>|anos|professor|treinador|menor\\w*)',
        '(?:homem|adulto|desconhecido|senhor|tipo|alguem|pedofilo|velho|cara) ~10 (?:mensagens?|encontr\\w+|falar|fala|contact\\w+|escrev\\w+|pede|pedir|conversa\\w*|marcou|manda\\w*) ~6 (?:<child>)|(?:<child>) ~8 (?:mensagens?|encontr\\w+|contact\\w+|encontro|fala\\w*) ~4 (?:homem|adulto|desconhecido|pedofilo)',
        '(?:pedofil\\w+|pornografia infantil|abuso (?:infantil|de menores)|casamento forcado|mutilacao genital)|(?:casar|casamento) & (?:obrig\\w+|forca|querem) & (?:1[0-7]|irma|prima|menina|filha)',
        '(?:ouco|ouve se|oico|ouvir) & (?:<child>) & (?:grit\\w+|chor\\w+|bat\\w+|apanhar|cinto) & (?:vizinh\\w+|lado|cima|andar|baixo|noites?|parede|ninguem|agora|esquerdo|direito)|(?:<child>) ~3 (?:desaparec\\w+|rapt\\w+|sequestrad\\w+)',
        '(?:toca\\w*|apalp\\w+|abus\\w+|viola\\w*|mexe\\w*) ~4 (?:<child>)(?! (?:no tablet|no telemovel))',
      ],
      likely: [],
    },
  },
  denials: 'nao|nunca|ninguem|nada|sem|nenhum|nenhuma|quase',
  harmless:
    'ahah\\w*|haha\\w*|kkk\\w*|rsrs\\w*|brincadeira|filme|serie|jogo|ha anos|ano passado|ja esta bem|simulacro',
  present: 'agora|hoje|outra vez|ainda|socorro|esta noite|ajud\\w+',
  signs: {
    people: 'eu|me|mim|minha|meu|meus|minhas|ele|ela|eles|nos|alguem|se|seu|sua|lhe|estou|tenho|<who>',
    urgent:
      'ajuda|ajudem|ajude|socorro|por favor|agora|rapido|urgente|emergencia|hoje|esta noite|que faco|nao sei o que fazer|medo|nao|ja|outra vez|sempre|sozinh[oa]|ambulancia|policia|112|190|192|193|choro|chorar|desculpe\\w*|desculpa|muito|muita|ainda|de repente|mais|todo|toda',
    things:
      'ahah\\w*|haha\\w*|kkk\\w*|rsrs\\w*|preco|precos|fatura|conta|app|portatil|servidor|impressora|wifi|processo|reuniao|franja|cor|ruivo|loiro|filme|serie|jogo|musica|desconto|plano|curso|formacao|simulacro|contrato|tarifario|email|password|senha|ticket|atualizacao|ano passado|ha anos|como (?:faco|ponho|posso)|quanto|tem vaga|ha vaga|vendem|dados|formulario',
    of: {
      'self-harm': {
        strong:
          'morrer|morta|morto|matar|suicid\\w*|viver|vida|comprimidos|remedios|ponte|varanda|janela|despedi\\w*|cortar|saltar|pular|desaparecer|acabar|adeus|pulsos|enforcar|sem mim|acordar|sentido|aguento|fim|sumir',
        weak: 'quero|quer|vontade|tudo|ninguem|noite|amanha|carta|mensagem|diz|posso|familia|dor|cansad[oa]|tomei|tomou|vou|vai|filhos|tranc\\w*|penso|consigo|hoje',
      },
      medical: {
        strong:
          'respir\\w*|desmai\\w*|inconsciente|convuls\\w*|sangr\\w*|sangue|engasg\\w*|sufoc\\w*|enfarte|infarto|avc|peito|alergi\\w*|inch\\w*|overdose|comprimidos|engoliu|bebeu|ambulancia|inem|medico|gravida|contracoes|aguas|choque|queim\\w*|acorda|reage|diabetic\\w*|garganta|lixivia|caiu|cabeca|coracao|tont\\w*|febre|vomit\\w*|sentidos',
        weak: 'braco|chao|dor|doi|boca|falar|mexe|consegue|escadas?|cara|bebe|mal|minutos|palid[oa]|lingua|perna|sinto|rox[oa]|azul|mao|olhos|ar',
      },
      fire: {
        strong:
          'fogo|incendio|chamas|fumo|fumaca|queim\\w*|arder|gas|explo\\w*|faisc\\w*|cheir\\w*|bombeiros|pres[oa]s?|monoxido|alarme|gasolina|arde|desab\\w*|rebent\\w*',
        weak: 'cozinha|casa|predio|quadro|tomada|router|sair|saindo|escadas?|porta|dentro|vizinh\\w*|andar|bateria|caldeira|forte|tudo|teto|pret[oa]|gente|cabeca|loja|carro|apartamento|fios?|rua|salao',
      },
      violence: {
        strong:
          'bate\\w*|bateu|mata|matar|ameac\\w*|faca|pistola|arma|viol\\w*|segue|seguir|seguindo|persegu\\w*|ladr\\w*|assalt\\w*|escondid\\w*|tranc\\w*|policia|medo|esfaque\\w*|tiros?|agred\\w*|gritar|gritos|sequestr\\w*|partiu|arromb\\w*|espanc\\w*|estrangul\\w*',
        weak: 'ex|marido|namorado|homem|homens|porta|casa|rua|vem|tipo|deixa|sair|fora|entrar|disse|diz|sabe|onde|espera|sangue|cara|braco|vou|voces|vos|ontem|noite|sozinha',
      },
      'child-abuse': {
        strong:
          'bate\\w*|bateu|bater|nodoas|hematomas?|toca\\w*|amarrad\\w*|tranc\\w*|nu[as]?|fotos?|segredo|cinto|queim\\w*|fome|maltrat\\w*|abus\\w*|viol\\w*|grit\\w*|chor\\w*|medo|sozinh[oa]s?|casar|padrasto|menor|roupa|partiu|encontr\\w*',
        weak: 'pai|mae|tio|treinador|professor|vizinh\\w*|noites?|dias|quarto|cama|casa|anos|adulto|homem|mensagens|pede|manda|escola|carro|namorado|comer|braco|costas|porta|ninguem|todos',
      },
    },
  },
  words: {
    'self-harm': ({ crisis, medical }) =>
      `Lamento muito que esteja a ser tão difícil. Não está só. Fale com alguém agora: ligue para ${crisis}. Se houver perigo neste momento, ligue já para o ${medical}.`,
    medical: ({ medical }) =>
      `Isto parece uma emergência. Ligue agora para o ${medical} e faça o que lhe disserem até a ambulância chegar.`,
    fire: ({ fire }) =>
      `Saiam todos agora, sem levar nada, e liguem para o ${fire} já na rua. Se cheirar a gás, não toque em interruptores nem acenda nada.`,
    violence: ({ police }) =>
      `Se a sua vida ou a de alguém está em perigo, ligue agora para o ${police}. Se puder, vá primeiro para um lugar seguro.`,
    'child-abuse': ({ police, child }) =>
      `Se uma criança está em perigo agora, ligue já para o ${police}. Também pode falar com ${child}. Faz bem em contar.`,
  },
  asked: 'Pedi a um colega que venha aqui. Tudo o resto pode esperar.',
  anywhere: {
    medical: 'número de emergência do lugar onde está (112 na Europa, 192 no Brasil)',
    fire: 'número de emergência do lugar onde estão (112 na Europa, 193 no Brasil)',
    police: 'número de emergência do lugar onde está (112 na Europa, 190 no Brasil)',
    crisis: 'uma linha de apoio do seu país (808 24 24 24 em Portugal, 188 no Brasil)',
    child: 'uma linha de apoio à criança (116 111 em Portugal, 100 no Brasil)',
  },
};
