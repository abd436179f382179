import { phrases } from '../grammar.ts';
import { NUMBERS } from '../numbers.ts';
import { deeds, type Vocabulary } from '../vocabulary.ts';

/** Portuguese answers to an offer. */
export const PORTUGUESE: Vocabulary = {
  classes: {
    incomodo:
      'o incomodo | incomodo | a demora | o transtorno | transtorno | qualquer coisa | a confusao | o trabalho',
    day: 'segunda | terca | quarta | quinta | sexta | sabado | domingo',
    isso: `isso | isto | tudo | tudo isso | assim | esse | essa | este | esta | esse preco | esse valor | o preco | o valor | a mudanca |
    a proposta | a oferta`,
    e: `e | esta | ta | fica | soa | parece | parece me | me parece | seria | sera | esta tudo | ta tudo | fica tudo | acho |
    vai ser | tudo | fica me | cai`,
    muito: `muito | totalmente | completamente | absolutamente | realmente | plenamente | super | bem | perfeitamente | mais que | mesmo |
    inteiramente | simplesmente | tao | tudo`,
    bem: `bem | bom | boa | otimo | otima | perfeito | perfeita | certo | certa | correto | correta | excelente | ok | combinado |
    assim | maravilhoso | maravilha | legal | ideal | fantastico | justo | razoavel | de acordo | fechado | beleza | tranquilo |
    show | show de bola | fixe | impecavel | porreiro | bacana | espetacular | certinho | uma boa | uma boa ideia |
    uma otima ideia | massa | incrivel | top | optimo | bem assim | claro | joia | um bom preco`,
    mim: `para mim | por mim | comigo | pra mim | da minha parte | de minha parte | para nos | por nos | pra gente | do meu lado`,
    quero: `quero | queria | preciso | precisava | desejo | pedi | procurava | estava procurando | esperava | pretendo | gostaria | quis |
    eu quero | eu queria | eu pedi | estava a procura`,
    aceito: `aceito | confirmo | autorizo | aprovo | concordo | quero | desejo | aceitamos | confirmamos | concordamos | autorizamos |
    topo | assino embaixo | adoraria | quero sim | adorei | to dentro | tou dentro | estou dentro`,
    permissao: `permissao | autorizacao | consentimento | aprovacao | ok | aval | sim | luz verde | concordancia | acordo | bencao`,
    deacordo: `de acordo | seguro | segura | certo | certa | decidido | decidida | convencido | convencida | a favor | disposto | disposta |
    certo disso | certa disso`,
    faca: `pode fazer | pode fazer isso | faca | faca isso | faz isso | faz | faca o | pode ir | pode ir em frente | pode seguir |
    pode avancar | pode prosseguir | pode continuar | pode mandar | pode mandar ver | manda ver | manda | manda bala |
    manda brasa | vai | vai em frente | va em frente | vamos | vamos la | vamos nessa | vamos em frente | bora | bora la |
    avance | avanca | prossiga | siga | siga em frente | toca | toca a andar | toca em frente | trate disso | trata disso |
    avancem | facam isso | podem fazer | podem avancar | prosseguir | seguir em frente | pode proceder | proceda | vamos a isso |
    vamos fazer isso | faca assim | pode executar`,
    obrigado: `obrigado | obrigada | muito obrigado | muito obrigada | obrigadao | brigado | brigada | valeu | valeu mesmo | grato | grata |
    muito grato | muito grata | mil obrigados | agradecido | agradecida | muitissimo obrigado | muitissimo obrigada`,
    ajuda: `a ajuda | sua ajuda | tudo | o atendimento | a atencao | sua atencao | o apoio | a gentileza | a paciencia | o aviso |
    avisar | perguntar | me ajudar | o contato | a rapidez | a informacao | sua paciencia | seu tempo | o seu tempo |
    a sua ajuda | o carinho | o cuidado`,
  },
  short: `
  que: q | qe
  voce: vc | ce | oce
  por favor: pfvr | pfv | pfavor | porfavor
  beleza: blza | bele
  esta: tah
  para: pra | p
  com: c
  tambem: tb | tbm
  muito: mt | mto
  obrigado: obgd | brigadao | vlw
  obrigada: obgda
  nao: n | naum`,
  plain:
    phrases(`ok | sim | simm | sim sim | yes | claro | claro que sim | claro que quero | claro que pode | com certeza |
    com toda a certeza | com toda certeza | certamente | sem duvida | sem duvida nenhuma | sem duvida alguma | pois sim |
    pois claro | uhum | aham |  logico | obvio | obviamente | evidentemente | naturalmente | pode | pode sim | sim pode |
    sim por favor | e claro | e claro que sim | isso mesmo | isso ai | e isso ai | e isso | afirmativo | positivo |
    certo que sim | digo que sim | ja disse que sim | eu disse sim | eu ja disse que sim | a resposta e sim |
    minha resposta e sim | mil vezes sim | {faca} | {faca} sim | {faca} entao | {faca} ja | {faca} logo | entao {faca} |
    sim {faca} | pois {faca} | decerto | sem hesitar | de acordo | {faca} la | hum hum | e pra ja`),
  yes: phrases(`quero por favor | queria por favor | gostaria por favor | forca | com prazer | com todo o prazer | com todo prazer | com muito gosto | com gosto | pode ser | beleza | blz | ta | ta bom |
    ta bem | ta certo | fechou | perfeitamente | {isso}? {e} {muito}* {bem} {mim}? | {muito}* {bem} {mim} | {muito}* {bem} |
    {mim} {e}? {muito}* {bem} | {mim} ok | estou {muito}* {deacordo} | estou {muito}* {deacordo} com {isso} |
    estamos {muito}* {deacordo} | to {muito}* {deacordo} | eu? {aceito} | eu? {aceito} {isso} | eu? {aceito} sim |
    {isso} e o que {quero} | e {muito}? o que {quero} | e isso que {quero} | e isso mesmo que {quero} | era isso que {quero} |
    era isso mesmo que {quero} | e exatamente isso que {quero} | e exatamente o que {quero} | exatamente o que {quero} |
    e mesmo isso que {quero} | tem {permissao} | tem a minha {permissao} | tem minha {permissao} | tem o meu {permissao} |
    tem meu {permissao} | voce tem meu {permissao} | voce tem minha {permissao} | dou a minha {permissao} |
    dou minha {permissao} | dou o meu {permissao} | dou meu {permissao} | dou {permissao} | dou o {permissao} | {isso} me serve |
    {isso} me convem | {isso} me agrada | fico com {isso} | nao tenho nada contra | pode tratar de tudo | gosto da ideia |
    adoro a ideia | gostei da ideia | pode contar comigo | nada a opor | confirmo que sim | podemos fazer isso |
    podes tratar disso | faca o favor | faca o necessario | trate de tudo | da me jeito | por mim pode | da minha parte |
    cem por cento | agrada me | boa ideia | otima ideia | excelente ideia | negocio fechado | trato feito | conte comigo |
    sem objecoes | assim seja | decisao tomada | ta decidido | esta decidido | voto sim | tenho certeza | concordo plenamente |
    pode tratar | pode confirmar | podemos seguir | podes avancar | podes confirmar | vamos avancar | vamos com | bora fazer |
    mande ver | fico com | quero mesmo | era isso | me convem | convem me | ok pode | sem hesitacao | sem duvidas | podes fazer |
    va la | em frente | eu quero | gostaria sim | eu gostaria | queria sim | me serve | serve me | gostei | feito | bora | exato |
    exatamente | certeza | mhm | isso | podemos | avancar | iá | demais | vamos | absolutamente | definitivamente | pode | podes |
    prossegue | continue | continua | segue | confirmado | confirma | confirme | confirmar | aceite | autorizado | aprovado |
    quero | gostaria | gostava | desejo`),
  no: phrases(
    `nao | nao nao | agora nao | hoje nao | ainda nao | melhor nao | de jeito nenhum | de modo algum | de forma alguma |
    de maneira nenhuma | nem pensar | nunca | jamais | nao quero | nao quero isso | eu nao quero | nao faca | nao faca isso |
    nao faz isso | nao precisa | nao e preciso | nao e necessario | nao tenho interesse | nao estou interessado | nao concordo |
    nao aceito | nao autorizo | recuso | deixe | deixa | deixe assim | deixa assim | deixa para la | deixe estar | deixa estar |
    esqueca | esquece | pare | para com isso | negativo`,
  ),
  meets: phrases(`ate {day} | ate la | nos vemos {day} | nos vemos | estarei la | vou estar la`),
  polite:
    phrases(`infelizmente | lamentavelmente | com pena minha | desculpe | desculpa | desculpe {incomodo} | desculpa {incomodo} | desculpe pelo {incomodo} | desculpe por {incomodo} | lamento | perdao | {obrigado} | {obrigado} por {ajuda} | {obrigado} pela ajuda | {obrigado} pela atencao |
    {obrigado} pelo atendimento | {obrigado} pela gentileza | {obrigado} pela paciencia | {obrigado} mesmo |
    {obrigado} viu | {obrigado} desde ja | {obrigado} a voce | poxa | puxa | nossa | finalmente | oba | eba | uhu |
    kkk | kkkk | rs | rsrs | haha | hehe | opa | eita | ora | pronto | beijo | beijos | bjs | abracos | boas | boa |
    anda | rapidinho | depressinha | corre | correndo | entao | olha | uai | e | ah | ai | bom | mm | viu | ne |
    gratidao | rapido | depressa | pf | pfv | obrigada | obrigado | valeu | tchau | agradecia | abraco | abs |
    cumprimentos | caro | eh | sff | pff | obrigadao | brigado | brigada | obg | agradeco | agradecido | agradecida |
    grato | grata | gentileza | ola | oi | oh | bem | olhe | sei o que estou fazendo | tenha uma boa tarde |
    tenha uma boa noite | o mais depressa possivel | com urgencia por favor | pelo amor de deus | por amor de deus |
    meu deus do ceu | se nao se importar | se fizer o favor | tenha um bom dia | bom fim de semana |
    agradeco de coracao | fico muito grato | fico muito grata | ficaria muito grato | ficaria muito grata |
    e um anjo | voce e demais | ate que enfim | graças a deus | gracas a deus | nao espere mais | nao perca tempo |
    pare de perguntar | para de perguntar | ja te disse | como ja disse | como eu disse | pela ultima vez |
    pela milesima vez | tenho certeza absoluta | tenho a certeza | tenho certeza disso | ja pensei bem |
    ja pensei nisso | so isso mesmo | e so isso | era so isso | desde ja obrigado | desde ja obrigada |
    agradeco desde ja | agradeco a ajuda | se faz favor | faca o favor | agradeco imenso | agradeco bastante |
    ficaria agradecido | ficaria agradecida | muita gentileza | muito amavel | que alivio |
    que maravilha | ainda bem | ora bem | pois bem | grande abraco | boa semana | bom descanso | vamos la |
    despache se | meu deus | ja falei | ja disse | tenho certeza | estou decidido | estou decidida | pensei bem |
    se puder | vai la | por favor | ajuda muito | isso ajuda | ate logo | ate breve | que otimo | ficaria grato |
    ficaria grata | fico grato | fico grata | que bom | por obsequio | faz favor | faca favor | muito gentil |
    bom dia | boa tarde | boa noite`),
  calls: phrases(
    `querido | querida | amor | amore | flor | linda | lindo | moco | mano | cara | mana | brother | parceiro | chefe | patrao | doutor | doutora | pessoal | galera | moca | gente | amigo | amiga | meu amigo | minha amiga | meu bem | meu anjo | minha querida | meu querido | meu caro | senhor | senhora`,
  ),
  small:
    phrases(`integralmente | se | te | lhes | teu | tua | nossas | nossos | aquela | aquele | bem | la | desde | pro | pra | pros | pras |
    pelo | pela | ele | ela | eles | os | as | do | da | no | na | nos | nas | ao | a | o | meu | minha | de | para | sim |
    mesmo | essa | esse | isso | totalmente | exatamente | elas | dele | dela | lo | mim | aquilo | aos | num | numa | disso |
    nisso | percebido | percebi | entendi | entendido | compreendo | dia | numero | aqui | ai | entao | um | uma | dos | das |
    em | por | com | e | isto | este | esta | me | meus | minhas | nosso | nossa | lhe | ja | agora | imediatamente | assim |
    voce | eu | seu | sua | muito | horas | h | que | ate ao fim do mes | quando acabar o mes | quando o mes acabar |
    no final do mes | no fim deste mes | no final deste mes | ao fim do mes | ao final do mes | quem esta de plantao |
    quem estiver de plantao | a partir de hoje | o que eu quero | o que eu queria | exatamente o que preciso |
    o mais rapido possivel | a esse preco | conforme a proposta | tal como indicou | como voce falou | como voces disseram |
    que eu tenho | esse mesmo ai | a partir de | o que quero | o que preciso | tal como disse | sem duvida nenhuma |
    sem qualquer duvida | a sua proposta | logo que possivel | o quanto antes | assim que possivel | nao ha problema |
    nao tem problema | como voce disse | nessas condicoes | nestes termos | nesses termos | nesse valor | conforme combinado |
    conforme falado | conforme descrito | conforme indicado | como descrito | por completo | que tenho | a pessoa | o pessoal |
    de plantao | de servico | essa ai | esse ai | esse horario | no fim | no final | no meu | no cartao | no mes | no dia | a de |
    o de | com a | com o | para o | para a | mesmo assim | como descreveu | como falou | essa mesma | no horario |
    no valor | no plano | no mesmo | com isso | tal como | nenhuma objecao | sem objecoes | a proposta | essa proposta |
    a oferta | essa oferta | a alteracao | essa alteracao | a mudanca | esse preco | esse valor | o valor | as condicoes |
    da manha | da tarde | da noite | agora mesmo | ja agora | de imediato | sem problema |
    sem problemas | nenhum problema | como disse | como combinado | como proposto | como sugeriu`),
  never: phrases(
    `sou eu | ta bom assim | esta bom assim | assim esta bom | pode ser que | um dia | manda a fatura | mande a fatura | por agora | por enquanto | entendi | ah ta | ah bom | pois e | pois | se | mas | porem | contudo | embora | ou | so |
    somente | apenas | quando | quanto | quanta | quantos | quantas | como | onde | quem | qual | quais | porque | por que |
    e que | sao | era | sera | seria | poderia | talvez | quica | provavelmente | possivelmente | acho | creio | penso | suponho |
    imagino | antes | depois | ate | primeiro | melhor | vez | lugar | exceto | salvo | sem | mais | menos | outro | outra |
    outros | outras | tambem | ambos | dobro | metade | meio | espere | espera | esperar | momento | mais tarde | enquanto |
    desde que | contanto | ha | tem | tenho | tens | deve | devo | preciso | custa | custam | custo | preco | pergunta | manter |
    mantenha | deixar | perguntar | saber | dizer | explicar | nem | nada`,
  ),
  light:
    phrases(`faca o | faca a | faz o | faz a | fazer o | fazer a | proceda com | proceda com o | proceda com a | proceda ao | proceda a |
    prossiga com o | prossiga com a | avance com o | avance com a | siga com o | siga com a | efetue o | efetue a | efetuar o |
    realize o | realize a | trate do | trate da | trata da | trata do | de entrada | quero fazer | pode fazer o | pode fazer a |
    pode dar | da | de | fazer | faca | faz | realizar | realize | realiza | proceder | proceda | proceder a | prosseguir com |
    prossiga com | avancar com | avance com | continue com | efetuar | efetue | concluir | conclua | finalizar | finalize |
    executar | execute | processar | processe | tratar | trate | trata | providenciar | providencie | 
    por favor faca | ponha | poe | dar | de andamento | da andamento`),
  clitics: phrases('me | o | a'),
  stress: phrases(
    'mesmo | realmente | totalmente | muito | absolutamente | completamente | certamente | super',
  ),
  now: phrases(`e urgente | urgente | com urgencia | agora | agora mesmo | ja | imediatamente | de imediato | logo | o quanto antes |
    quanto antes | o mais rapido possivel`),
  permits:
    phrases(`autorizo a | autorizo o | confirmo o | confirmo a | aceito o | aceito a | quero o | quero a | quero que | aceito que |
    confirmo que quero | confirmo que pode | confirmo que | autorizo que | concordo com o | concordo com a | concordo em |
    concordo que | estou de acordo com o | estou de acordo com a | estou de acordo em | estou de acordo que | dou permissao para |
    dou autorizacao para | tem minha permissao para | tem a minha autorizacao para | tem minha autorizacao para | eu quero |
    eu quero que | eu gostaria de | eu queria | gostaria de | queria que voce | quero que voce | voce pode | voces podem |
    ja pode | ja podes | pode ja | pode por favor | por favor pode | peco que | peco para | peco o favor de | solicito |
    solicito que | solicito a | solicito o | faca favor de | faca o favor de | queira por favor | preciso que | necessito que |
    podem ja | vamos | bora | estou pronto para | estou pronta para | fico feliz se | agradecia que | agradeceria se |
    ficaria grato se | ficaria grata se | por mim pode | desejo | e para | pode | podes | podem | queria que | gostaria que |
    quero | queria | gostaria`),
  dangling: phrases('no | na | do | da | de | em | e | o | a | alo | ola | oi'),
  idioms: {
    wake: `tira ele da cama | tire ele da cama | tira o engenheiro da cama`,
    close: `da baixa | de baixa | dar baixa`,
    cancel: `da baixa | de baixa | dar baixa`,
  },
  participle: /(?:ei|ad[oa]s?)$/,
  numbers: NUMBERS.portuguese,
  column: 4,
  deeds:
    deeds(`use: descont|gast|abat|troc|troqu|deduz|tir|resgat|empreg|aproveit|queim|coloc|coloqu|por|poe|debit
    wake: cham|lig|avis|contat|contact|alert|tir|bip|acion
    refund: reembolso|devolu|reemb|credit|coloc|coloqu|deposit|pag
    book: coloc|coloqu|confirm|bot|anot|guard|fech|pod|fix|garant|aponta|poe|ponha
    change: pass|coloc|coloqu|mud|sub|atualiz|bot|poe|ponha|upgrad|migr
    close: cancel|delet|apag|elimin|termin|exclu
    remove: tir|retir|remov|apag|risc|elimin|exclu
    cancel: cancel|desmarc|desmarqu|anul|desist
    refund: reembols|devolv|estorn|ressarc|restitu
    change: mud|troc|troqu|alter|pass|atualiz|migr|remarc|remarqu|reagend|adi|antecip|transfer|transfir
    book: marc|marqu|agend|reserv|inscrev
    wake: acord|despert|levant
    close: fech|encerr|finaliz
    page: cham|lig
    send: envi|mand|reenvi
    order: ped|pec|encomend|compr|assin|contrat
    use: us|utiliz|aplic|apliqu|resgat
    extend: estend|renov|prolong|prorrog
    delete: apag|elimin|remov|exclu
    open: abr|cri|inici
    register: inscrev|regist|cadastr
    pay: cobr|debit|pag
    activate: ativ|activ
    block: bloque|desativ
    add: adicion|acrescent
    replace: substitu
    ship: entreg
    notify: avis|notifi|lig|cham
    update: atualiz`),
};
