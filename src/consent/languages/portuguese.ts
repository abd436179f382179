import { NUMBERS } from '../numbers.ts';
import { deeds, each, phrases, type Vocabulary } from '../vocabulary.ts';

const GOOD =
  'bem | bom | otimo | perfeito | certo | correto | muito bem | muito bom | excelente | ok | combinado | tudo certo | assim | maravilhoso | legal';

/** Portuguese answers to an offer. */
export const PORTUGUESE: Vocabulary = {
  yes: [
    ...phrases(`fechou | bora | show de bola | massa | isso ai | exato | exatamente | certo | ta certo | ta ok | maravilha |
    logico | sem duvida | por mim tudo bem | uhum | aham | sim sim | e isso | e isso ai | e isso mesmo |
    tenho certeza | certeza | com toda certeza | tudo certo | tudo bem | bem | otimo | bacana | legal | pode ir |
    pode mandar | manda | faca isso | faz isso | pode fazer sim | claro que pode | mhm | pode ser | isso |
    isso mesmo | ta bom | ta bem | ta | ta otimo | beleza | blz | show | fechado | com certeza | claro |
    claro que sim | quero sim | pode sim | por favor sim | manda ver | vai | positivo | perfeito | combinado`),
    ...phrases(`pode ser | sim pode | sim sim | claro sim | claro por favor | com certeza sim | e exatamente isso |
    e isso que quero | exatamente isso | e correto | esta correto | esta certo | esta tudo certo | esta tudo bem |
    esta tudo ok | esta tudo correto | ta certo | ta perfeito | ta tudo certo | ta combinado | fica combinado |
    fica bem | fica otimo | fica perfeito | parece me bem | parece me otimo | parece me perfeito | me parece otimo |
    me parece perfeito | acho otimo | acho perfeito | acho bem | boa ideia | otima ideia | excelente ideia |
    estou totalmente de acordo | totalmente de acordo | plenamente de acordo | de acordo com isso |
    concordo plenamente | concordo totalmente | concordo com | concordo sim | eu concordo | tem o meu acordo |
    tem a minha permissao | tem minha permissao | dou permissao | dou a minha autorizacao | dou minha autorizacao |
    dou o meu aval | dou o meu ok | autorizo a | autorizo o | confirmo o | confirmo a | confirmo que sim |
    confirmo isso | sim confirmo | pode tratar | pode tratar de tudo | pode prosseguir com | pode avancar com |
    pode seguir com | pode continuar com | pode fazer assim | pode fazer sim | pode confirmar | pode sim por favor |
    podem avancar | podem fazer | podemos | podemos fazer isso | podemos avancar | podemos seguir | podes avancar |
    podes confirmar | podes tratar disso | avancem | avancar | vamos avancar | vamos fazer isso | vamos com isso |
    vamos com | faca isso | faca assim | faca o favor | faz assim | faca o necessario | trate de tudo | siga com |
    siga | bora la | bora fazer | manda bala | manda | mande ver | fico com | fico com ele | fico com ela |
    fico com esse | fico com essa | eu fico com | aceito o | aceito a | aceito isso | aceito com prazer | aceito sim |
    aceitamos | quero o | quero a | quero que | eu quero isso | eu quero sim | quero mesmo | e o que eu quero |
    era isso | era isso mesmo | seria otimo | seria perfeito | seria bom | isso seria otimo | isso seria perfeito |
    serve me bem | da me jeito | me convem | convem me | por mim esta bem | por mim esta otimo | por mim tudo certo |
    por mim pode | da minha parte sim | da minha parte | ok pode | ok pode ser | ok por mim | para mim ta bom |
    para mim esta otimo | cem por cento | uhum sim | aham sim | ya | iá | tranquilo | na boa | demais | top | massa |
    show de bola | perfeitamente | sem hesitacao | sim | simm | yes | claro | claro que sim | com certeza | certeza |
    certamente | pode ser sim | sem duvida | sem duvidas | com prazer | com todo o prazer | com muito gosto |
    com gosto | certo | certinho | correto | exato | exatamente | isso | isso mesmo | e isso | e isso mesmo |
    e isso ai | isso ai | de acordo | estou de acordo | concordo | concordo com isso | combinado | fechado | feito |
    beleza | blz | perfeito | otimo | excelente | maravilha | maravilhoso | legal | show | joia | fixe | esta bem |
    ta bem | esta bom | ta bom | ta otimo | esta otimo | esta perfeito | tudo bem | tudo certo | tudo ok | bora |
    vamos | vamos la | vamos nessa | vamos em frente | vamos a isso | pois sim | pois claro | positivo | afirmativo |
    absolutamente | definitivamente | logico | obvio | evidentemente | naturalmente | decerto | sem hesitar | pode |
    pode sim | pode fazer | pode fazer isso | podes fazer | podes | pode ir | pode prosseguir | pode avancar |
    pode continuar | pode proceder | pode seguir | pode mandar ver | pode tratar disso | avance | avanca | prossiga |
    prossegue | prosseguir | continue | continua | siga em frente | segue | va em frente | va la | vai em frente |
    vai la | em frente | faca | faca se faz favor | faz isso | faz | faca o | trate disso | trata disso | manda ver |
    confirmo | eu confirmo | confirmado | confirma | confirme | confirmar | confirmo sim | aceito | eu aceito |
    aceito a oferta | aceite | autorizo | eu autorizo | autorizo sim | autorizado | aprovo | aprovado |
    dou o meu consentimento | dou meu consentimento | tem meu consentimento | tem o meu consentimento |
    tem minha autorizacao | tem a minha autorizacao | dou autorizacao | quero | eu quero | quero sim | quero isso |
    e o que quero | e isso que eu quero | gostaria | gostaria sim | gostava | adoraria | eu gostaria | desejo |
    queria sim | por mim tudo bem | por mim ok | por mim sim | por mim pode ser | para mim esta bem |
    para mim esta bom | me parece bem | parece bem | parece bom | parece otimo | parece perfeito | me serve |
    serve me | fico com isso`),
    ...each(
      'isso | tudo | esta | ta | e isso esta | parece me | me parece | soa | assim esta | seria',
      GOOD,
      '| para mim | por mim | assim',
    ),
  ],
  no: phrases(
    `nao | nao nao | no | agora nao | hoje nao | ainda nao | melhor nao | de jeito nenhum | de modo algum |
    de forma alguma | de maneira nenhuma | nem pensar | nunca | jamais | nao quero | nao quero isso | eu nao quero |
    nao faca | nao faca isso | nao faz isso | nao precisa | nao e preciso | nao e necessario | nao tenho interesse |
    nao estou interessado | nao concordo | nao aceito | nao autorizo | recuso | deixe | deixa | deixe assim |
    deixa assim | deixa para la | deixe estar | deixa estar | esqueca | esquece | pare | para com isso | negativo`,
  ),
  polite: phrases(
    `entao | olha | uai | e | ah | ai | bom | mm | viu | ne | querida | querido | moca | moco | gratidao | rapido |
    depressa | vai la | por favor | pf | pfv | obrigada | obrigado | valeu | gente | ajuda muito | isso ajuda |
    isso ajuda muito | ate logo | tchau | ate breve | que otimo | agradecia muito | ficaria grato | ficaria grata |
    obrigado pela ajuda | obrigada pela ajuda | obrigado por tudo | obrigada por tudo | muito obrigado pela ajuda |
    muito obrigada pela ajuda | obrigado desde ja | obrigada desde ja | desde ja obrigado | desde ja obrigada |
    agradecia | agradeco desde ja | agradeco a ajuda | fico grato | fico grata | um bom dia | tenha um bom dia |
    bom fim de semana | abraco | abs | cumprimentos | que bom | por obsequio | faz favor | ola bom dia | caro | cara |
    amigo | eh | sff | pff | se faz favor | faca favor | faca o favor | muito obrigado | muito obrigada | obrigadao |
    brigado | brigada | obg | agradeco | agradecido | agradecida | eu agradeco | agradeco muito | grato | grata |
    muito gentil | e muito gentil | gentileza | por gentileza | ola | oi | bom dia | boa tarde | boa noite | oh |
    bem | olhe | senhor | senhora`,
  ),
  small: phrases(
    `a partir de | desde | a partir de hoje | esse dia | esse horario | ele mesmo | no fim | no final | no meu |
    no cartao | no mes | no dia | a de | o de | pro | pra | pros | pras | pelo | pela | ele | ela | eles | os | as |
    do | da | no | na | nos | nas | ao | a | o | meu | minha | com a | com o | as dez | de | para | para o | para a |
    sim | mesmo | essa | esse | isso | mesmo assim | totalmente | exatamente | como descreveu | como falou |
    como voce falou | o que quero | o que eu quero | o que eu queria | o que preciso | exatamente o que preciso |
    elas | dele | dela | lo | la | mim | aquilo | esse mesmo | essa mesma | euros | euro | reais | dolares | aos |
    num | numa | no horario | no valor | no plano | no mesmo | com isso | disso | nisso | tal como disse | tal como |
    percebido | percebi | entendi | entendido | compreendo | sem duvida nenhuma | sem qualquer duvida |
    nenhuma objecao | sem objecoes | a sua proposta | a proposta | essa proposta | a oferta | essa oferta |
    a alteracao | essa alteracao | a mudanca | esse preco | esse valor | o valor | as condicoes | da manha |
    da tarde | da noite | dia | numero | aqui | ai | entao | por mes | ao mes | por ano | um | uma | dos | das | em |
    para mim | pra mim | para nos | por | com | e | isto | este | esta | me | meus | minhas | nosso | nossa | lhe |
    ja | agora | agora mesmo | ja agora | imediatamente | de imediato | logo que possivel | o quanto antes |
    o mais rapido possivel | assim que possivel | sem problema | sem problemas | nao ha problema | nao tem problema |
    nenhum problema | assim | como disse | como combinado | como proposto | como voce disse | como sugeriu | voce |
    eu | seu | sua | muito | as horas | horas | h | sim senhor | sim senhora | que | por mim`,
  ),
  never: phrases(
    `ah ta | ah sim | ah bom | pois e | pois | se | mas | porem | contudo | embora | ou | so | somente | apenas |
    quando | quanto | quanta | quantos | quantas | como | onde | quem | qual | quais | porque | por que | e que |
    sao | era | sera | seria | poderia | talvez | quica | provavelmente | possivelmente | acho | creio | penso |
    suponho | imagino | antes | depois | ate | primeiro | melhor | vez | lugar | exceto | salvo | sem | mais | menos |
    outro | outra | outros | outras | tambem | ambos | dobro | metade | meio | espere | espera | esperar | momento |
    mais tarde | enquanto | desde que | contanto | ha | tem | tenho | tens | deve | devo | preciso | custa | custam |
    custo | preco | pergunta | manter | mantenha | deixar | perguntar | saber | dizer | explicar | nem | nada`,
  ),
  light: phrases(
    `fazer | faca | faz | realizar | realize | realiza | proceder | proceda | proceder a | prosseguir com |
    prossiga com | avancar com | avance com | continue com | efetuar | efetue | concluir | conclua | finalizar |
    finalize | executar | execute | processar | processe | tratar | trate | trata | providenciar | providencie |
    colocar | coloque | por favor faca | ponha | poe | dar | de andamento | da andamento`,
  ),
  clitics: phrases('me | o | a'),
  stress: phrases(
    'mesmo | realmente | totalmente | muito | absolutamente | completamente | certamente | super',
  ),
  now: phrases(`e urgente | urgente | com urgencia | agora | agora mesmo | ja | imediatamente | de imediato | logo |
    o quanto antes | quanto antes | o mais rapido possivel`),
  permits: phrases(
    `pode | podes | podem | quero que | queria que | gostaria que | quero | queria | gostaria | desejo | vamos`,
  ),
  numbers: NUMBERS.portuguese,
  column: 4,
  deeds: deeds(`cancel: cancel|desmarc|desmarqu|anul|desist
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
