/**
 * Phrases that tell acts apart, over the words of `wordsOf` joined by spaces. A cue is a feature, no decision: what is
 * learned says how much it counts, beside which others.
 */
const CUES: readonly (readonly [name: string, source: string])[] = [
  [
    'yes',
    '(?:yes|yeah|yea|yep|yeap|yup|ya|yess|aye|indeed|absolutely|certainly|definitely|of course|correct|exactly|true|affirmative|right|precisely|totally)',
  ],
  [
    'so-it-is',
    '(?:that|it|this|which) (?:is|was|surely is|s|sounds|seems|works|would be|all sounds)(?: all| just| fully| totally| absolutely| perfectly| completely| exactly)? ?(?:right|correct|it|fine|good|great|perfect|true|ok|okay|alright|brilliant|lovely)?|it surely is|i think so|i (?:do )?(?:agree|confirm|accept)|sounds (?:good|great|right|fine)|please do|go ahead|do it|proceed|fine with me|works for me',
  ],
  ['as-said', '(?:what|as|like) i (?:just )?(?:said|asked|wanted|meant|told)'],
  [
    'well-understood',
    '(?:you|your|the|response|answer|command|instructions?|understanding|task)\\b[a-z ]{0,40}\\b(?:right|correctly|correcly|correct|perfectly|perfect|exactly|exact|excellent|well|understood|confirmed|good|great|amazing|wonderful|fantastic)',
  ],
  [
    'no',
    '(?:no|nope|nah|nay|negative|never|not really|not at all|of course not|definitely not|absolutely not|certainly not|no way|heck no|hell no)',
  ],
  [
    'not',
    '(?:not|never|nothing|none|nobody|neither|nor|ain|aint|isnt|wasnt|didnt|havent|hasnt|hadnt|doesnt|wouldnt|without)',
  ],
  [
    'it-is-not',
    '(?:it|that|this|there|they|these|those) (?:is|was|are|were|do|does|did|has|have|would|will) not',
  ],
  ['i-not', '(?:i|we|my \\w+) (?:\\w+ )?(?:do|did|have|had|was|am|would|will|can|could|are) not|i never'],
  [
    'unknown',
    '(?:not|never) (?:really |quite |exactly |actually |even |entirely |totally |too |so |a hundred percent )*(?:know|remember|recall|sure|certain|positive)|no (?:idea|clue)|clueless|dunno|(?:can|could) not (?:really |quite |honestly )?(?:tell|say|remember|recall|figure|think)|forg[eo]t(?:ten)?|doubts?|unsure|uncertain|hard to say|slipped my mind|who knows|depends',
  ],
  [
    'perhaps',
    '(?:maybe|perhaps|possibly|probably|might|i guess|i suppose|kind of|sort of|let me think|i would have to|i need to (?:think|check|ask))',
  ],
  [
    'ok',
    '(?:ok|okay|k|aight|alright|all right|i see|got it|gotcha|understood|i understand|fair enough|sure|sure thing|cool|great|all good|oh really|good to know|makes sense|very well|noted|right|perfect|that is (?:great|right|good|fine)|super helpful)',
  ],
  [
    'thanks',
    '(?:thanks?|thank you|thankful|grateful|gratitude|appreciated?|cheers|much obliged|bless you|gracias|danke|merci|obrigad[oa])',
  ],
  [
    'hello',
    '(?:hi|hello|hey|hiya|howdy|heya|yo|greetings|good (?:morning|afternoon|evening|day)|morning|evening|hola|hallo|bonjour)',
  ],
  [
    'bye',
    '(?:(?:good ?|bye ?)?bye|goodbye|see (?:you|ya)|see you (?:soon|later)|cheerio|ciao|adios|laters?|so long|take care|farewell|good ?night|(?:have|enjoy) (?:a|your) (?:nice |good |great |lovely )?(?:day|one|evening|weekend|night)|talk to you later|catch you later|until next time)',
  ],
  [
    'over',
    '(?:that|this) (?:is|was|will be) (?:all|it|everything)|thats (?:all|it)|all i (?:need|needed|wanted)|(?:we|i) (?:are|am|will be) (?:done|finished|all set|leaving|going|off)|hang(?:ing)? up|hit the road|got to (?:go|run)|have to go|must go|need to go|let us (?:just )?call it a day|lets (?:just )?call it a day|nothing (?:else|more)|not need anything|no more questions|done with (?:this|it|you)',
  ],
  [
    'reach',
    '(?:speak|speaking|spoken|talk|talking|chat|transfer|put|connect|pass|get|give|discuss|reach|escalate|hand|call|contact|बात|जोड़\\p{M}*|कनेक्ट|ट्रांसफर|बुल\\p{M}*\\p{L}*\\p{M}*|भेज\\p{M}*\\p{L}*\\p{M}*|转|接|找|叫|换|聊|谈|说 话|讲 话|通 话|沟 通|对 话)',
  ],
  [
    'human',
    '(?:person|human|people|agent|someone|somebody|anyone|manager|operator|rep|representative|reception|receptionist|staff|team|employee|worker|colleague|supervisor|department|front desk|adviser|advisor|assistant|concierge|real one|human being|room service|restaurant|pool|spa|इंसान|आदमी|व्यक्ति|एजेंट|मैनेजर|सुपरवाइज़र|कर्मचारी|अधिकारी|ऑपरेटर|कस्टमर केयर|真 人|活 人|人 工|客 服|经 理|主 管|领 导|工 作 人 员)',
  ],
  [
    'robot',
    '(?:machine|robot|bot|chatbot|computer|ai|automated|virtual|program|रोबोट|मशीन|बॉट|机 器 人|机 器|人 工 智 能)',
  ],
  [
    'fed-up',
    '(?:frustrat\\w+|ridiculous|useless|comfortable|not (?:working|leading|helping|helpful)|nonsense|waste|wasting|annoy\\w+|terrible|awful|unacceptable|disgrace\\w*|appalling|sick of|fed up|disappoint\\w+|complain\\w*|complaint)',
  ],
  [
    'again',
    '(?:again|once more|one more|one more time|another time|repeat|replay|retry|re ?try|reset|restart|start over|start again|say|said|hear|pardon|spoken?|spoke|excuse me|what was that|what is that|come again|sorry|redo)',
  ],
  [
    'not-heard',
    '(?:not|missed) (?:quite |really |fully )?(?:hear|heard|get|got|catch|what you)|what did you (?:just )?say|what was that|come again|beg your pardon|pardon',
  ],
  [
    'not-clear',
    '(?:not|could not|can not|difficult to) (?:really |quite |fully )?(?:understand|understood|clear|follow|catch|sure what you)|unclear|confus\\w+|did you mean|do you mean|does (?:that|it|this) mean|make sense',
  ],
  [
    'explain',
    '(?:explain|elaborate|clarify|rephrase|reword|describe|further|in other words|simpler|meaning|detail|details)',
  ],
  [
    'check',
    '(?:check|confirm|verify|double check|make sure|recheck|validate|did you get|have you got|got that|is that right|right \\?|am i right)',
  ],
  [
    'wrong',
    '(?:wrong|wrongly|incorrect|incorrectly|mistakes?|mistaken|error|errors|messed|mess|misunderst\\w+|misheard|not (?:the )?(?:right|correct)|not (?:what|it)|oops|rectify|fix|fault|false|bad answer)',
  ],
  [
    'instead',
    '(?:i (?:meant|mean|said|wanted|asked)|actually|instead|rather|make (?:it|that)|change (?:it|that)|no wait|scratch that|sorry)',
  ],
  [
    'all-one',
    '(?:(?:not|never) (?:really |particularly )?(?:matter|mind|care|bother|important|fussed|choosy|bothered)|whatever|whichever|any ?(?:thing|one|of|way|where|time)?|either|up to you|you (?:choose|decide|pick)|no preference|unimportant|do not mind|same to me|surprise me|mind)',
  ],
  [
    'stop',
    '(?:stop|shut|shush|quiet|silence|enough|cancel|abort|halt|turn off|switch off|be quiet|never ?mind|forget it|drop it|quit|hush)',
  ],
  [
    'praise',
    '(?:(?:good|great|well|nice|excellent|awesome|amazing|fantastic|wonderful|brilliant|perfect|cool|superb|lovely|helpful|useful|impressive|outstanding|smart|clever|best|genius)(?: (?:job|work|done|one|answer|response|stuff))?|you rock|my hero|rocks?|star|legend|appreciated?|love (?:it|this|you)|did well|life ?saver)',
  ],
  ['you', '(?:you|your|yours|yourself|u)'],
  [
    'i-want',
    '(?:i|we) (?:would like|want|need|have to|wish|prefer)|can (?:i|you|we)|could (?:i|you|we)|please',
  ],
  ['please', 'please'],
  ['order', '(?:would|will|could|can) you|please'],
  [
    'small-talk',
    '(?:jokes?|funny|laugh|humou?r|riddle|story|stories|poem|sing|song|music|movies?|films?|actor|actress|celebrit\\w+|tv|show|game|games|sports?|football|baseball|basketball|nba|nfl|team|president|politic\\w*|news|weather|rain|sunny|temperature|forecast|recipe|cook|cooking|dinner|pizza|dog|dogs|cat|cats|bulldog|animals?|planets?|space|universe|life|god|religion|science|math|maths|history|country|capital|language|world|reality|meaning|school|homework|old are|favou?rite|girlfriend|boyfriend|marry|birthday|wife|husband|kids?|family|friends?|classmates?|buddy|lunch|feel|feeling|sad|happy|tired|bored|boring|exhausted|busy|relaxing|holiday trip|traffic|car|truck|gadgets?|shoes?|headphones|nintendo|google|facebook|twitter|internet|stock|stocks|lottery|dinosaurs?|alarm|translate|knock|priest|today i|your (?:name|age|job|mother|father|creator|salary|country|hobb\\w+|life))',
  ],
  [
    'about-you',
    '(?:who|what|how old|where|when|how) (?:are|is|were|was|do|did|have|has) (?:you|your)|are you|do you (?:like|love|know|have|think|feel|want|eat|sleep|live)|about (?:you|yourself|me)|tell me about|nice to meet|how (?:is|was) your day|how are (?:you|things)',
  ],
  [
    'service',
    '(?:accounts?|cards?|pins?|bank|banking|loans?|mortgages?|overdrafts?|savings?|deposit\\w*|withdraw\\w*|transfers?|transferring|transferred|payments?|pay|paid|paying|pays|refunds?|refunded|invoices?|bills?|billing|charged?|charges|fees?|balance|transactions?|money|cash|cheques?|direct debits?|standing orders?|interests?|interest rates?|limit|spend|spent|spending|pounds|dollars|euros|payees?|pensions?|isa|contactless|credit|debit|atm|currency|appointments?|meetings?|slot|book|booked|booking|bookings|reserve|reservations?|rooms?|nights?|check ?in|check ?out|checkin|checkout|hotel|suite|guests?|adults?|children|beds?|bedrooms?|restaurant|table|breakfast|parking|pool|spa|gym|wifi|password|login|log in|sign in|app|website|orders?|delivery|delivered|deliver|deliveries|arrive|arrived|arrival|package|parcel|shipping|shipped|tracking|returns?|exchange|subscription|plan|upgrade|downgrade|renew\\w*|contract|insurance|claims?|address|phone|email|contact|details|device|internet|router|connection|outage|server|service|support|help|cancel|cancelled|change|update|open|close|freeze|block|lost|stolen|broken|replace\\w*|activate|request|apply|application|offer|price|prices|cost|costs|discount|available|availability|leave|stay|policy|status|information|info|menu)',
  ],
  [
    'question',
    '(?:what|when|where|who|why|how|which|whose|is|are|was|were|do|does|did|can|could|will|would|should|may|have|has)',
  ],
];
const COMPILED = CUES.map(([name, source]) => ({
  name,
  anywhere: new RegExp(`(?<![\\p{L}])(?:${source})(?![\\p{L}])`, 'u'),
  first: new RegExp(
    `^(?:(?:oh|ah|uh|uhh|um|umm|hmm|hm|well|so|and|but|sorry|wait|then|olly|now) (?:, )*)*(?:${source})(?![\\p{L}])`,
    'u',
  ),
}));
/** Long messages are told by their first clause and their last. */
const QUESTION_MARK = '?';

/** Tells which cues a text has: anywhere, at its beginning, in its first clause, alone, and two together. */
export function tellCues(words: readonly string[], tell: (name: string, value: number) => void): void {
  const plain = words.join(' ');
  const clauses = plain.split(/ ?[,?!] ?/).filter((one) => one !== '');
  const [opening = ''] = clauses;
  const closing = clauses.at(-1) ?? '';
  const isShort = words.length <= 6;
  const found: string[] = [];
  for (const { name, anywhere, first } of COMPILED) {
    const match = anywhere.exec(plain);
    if (!match) continue;
    found.push(name);
    tell(`cue ${name}`, 1);
    if (isShort) tell(`cue ${name} short`, 0.8);
    if (first.test(opening)) tell(`cue ${name} first`, 1.2);
    else if (anywhere.test(opening)) tell(`cue ${name} opening`, 0.8);
    if (clauses.length > 1 && anywhere.test(closing)) tell(`cue ${name} closing`, 0.8);
    if (clauses.some((clause) => anywhere.exec(clause)?.[0] === clause)) tell(`cue ${name} alone`, 1.2);
    if (match[0] === plain.replace(/ [,?!]$/, '')) tell(`cue ${name} all`, 1.2);
  }
  for (const [at, one] of found.entries())
    for (const other of found.slice(at + 1)) tell(`cue ${one}+${other}`, 0.5);
  if (!found.includes('service')) tell('cue no service', 1);
  if (found.length === 0) tell('cue none', 1);
  tell(words.includes(QUESTION_MARK) ? 'asks' : 'tells', 0.6);
  tell(`clauses ${Math.min(3, clauses.length)}`, 0.5);
}
