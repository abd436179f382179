/** Things a customer may say at any point. */
export type Command =
  | 'person'
  | 'robot'
  | 'repeat'
  | 'start-over'
  | 'help'
  | 'greeting'
  | 'how-are-you'
  | 'there'
  | 'how-long'
  | 'why'
  | 'without'
  | 'thanks'
  | 'bye'
  | 'resume'
  | 'abuse'
  | 'noise';

const HUMAN =
  '(?:human(?: being)?|(?:real|live|actual) (?:person|agent|human|one)|person|operator|representative|rep|(?:live |human |customer (?:service|support|care) )?agent|(?:customer (?:service|support|care)|support) (?:person|representative|rep)|somebody|someone|manager|supervisor|advisor|adviser|colleague|staff member)';
const REACH =
  '(?:speak|talk|chat|connect(?: me)?|transfer(?: me)?|put me (?:through|on)|pass me|get me|give me|let me have|reach|contact|call|escalate(?: (?:me|this|it))?|hand me (?:over|off)|switch me)';

// "Speak to someone in sales" names an owner: only a person as such counts.
const PERSON = new RegExp(
  `(?<!\\b(?:the|an?|my|our|your) )\\b${REACH}\\b(?: (?:directly|please|now))?(?: (?:to|with|over to|on to|through to))? (?:an? |the |some |your |any |another )?(?:real |live |actual |human )?${HUMAN}\\b(?! (?:in|from|at|on) (?:the )?\\w+)|^(?:an? |the )?(?:real |live |actual )?${HUMAN}(?: please| now| pls)*$|\\b(?:want|need|prefer|like) (?:an? |to have an? )?(?:real |live |actual )?(?:human(?: being)?|real person|person|operator|representative|live agent|human agent)\\b|\\bis there (?:an? )?(?:real )?(?:human|person|someone|anyone|anybody)\\b|(?:hate|sick of|tired of|do(?:n'?t| not) want(?: to (?:talk|speak) (?:to|with))?)(?: talking to)?(?: (?:a|an|this|these|the|with|your|stupid))* (?:bots?|robots?|machines?|ai|chatbots?)\\b`,
  'i',
);

const PATTERNS: readonly (readonly [Command, RegExp])[] = [
  [
    'robot',
    /\b(?:are|r) (?:you|u) (?:really |actually |just )?(?:an? )?(?:real |live )?(?:robot|bot|chat ?bot|ai|a\.i\.|machine|computer|human|person|people|chat ?gpt|gpt|llm|language model|automated)\b|\b(?:am i|is this|who am i) (?:talking|speaking|chatting)?\s*(?:to|with)? ?(?:an? )?(?:robot|bot|ai|machine|human|real person|chat ?gpt)\b|^(?:who|what) (?:are|r) (?:you|u)$/i,
  ],
  ['person', PERSON],
  [
    'repeat',
    /^(?:(?:sorry|pardon|excuse me|what|huh)[ ,]*)?(?:(?:can|could|would|will) you )?(?:please )?(?:repeat(?: (?:that|it|please|yourself))*|say (?:that|it) again|come again|(?:what )?did you say|what (?:was|did) (?:that|you say)(?: again)?|what(?: was the question)?|pardon(?: me)?|huh|i did ?n[o']t (?:hear|catch|get) (?:that|it|you)|again)(?: please)?$/i,
  ],
  [
    'start-over',
    /^(?:(?:ok|okay|no|actually|please|oh|sorry|wait|can we|let'?s|lets|i want to|i'?d like to)[ ,]*)*(?:start (?:over|again|from (?:scratch|the (?:beginning|start)))|restart|reset|begin again|never ?mind(?: (?:that|it|then))?|forget (?:it|that|about (?:it|that)|this)|cancel(?: (?:it|that|this|everything|all))?|abort|stop(?: (?:it|that|this))?|scrap (?:it|that)|leave it|drop it)(?: (?:please|then|now|thanks|thank you))*$/i,
  ],
  [
    'help',
    /^(?:(?:hi|hello|hey|ok|so)[ ,]*)?(?:(?:please|can you|could you|would you) )?(?:help(?: me)?(?: out)?|what (?:can|do|could) (?:you|i)(?: all)? (?:do|ask|help(?: me)?(?: with)?|offer|say)(?: (?:here|for me|you))*|how (?:can|do) you help(?: me)?|(?:i )?(?:need|want)(?: some| your)? (?:help|assistance|support)|(?:i have|i'?ve got|i got|there is) (?:an? )?(?:question|problem|issue|request|inquiry|complaint)|what are my options|options|menu|(?:i'?m )?not sure(?: what to (?:do|say|ask))?)(?: (?:please|now|here))*$/i,
  ],
  [
    'resume',
    /^(?:(?:yes|no|but|well|ok|okay|now|so|right|alright|and|thanks|great|please|can we|could we|let'?s|lets|i want to|i'?d like to)[ ,.!]*)*(?:(?:go |get |come )?back to (?:(?:the|my|our|that) )?[\w' -]{2,40}|(?:continue|resume|carry on|go on)(?: (?:with )?(?:the|my|our|that|it|what we were doing)[\w' -]{0,40})?|where were we|as we were)(?: (?:please|now|then))*$/i,
  ],
  [
    'thanks',
    /^(?:(?:ok|okay|great|perfect|cool|awesome|nice|good|wonderful|excellent|brilliant|super|alright|oh|wow|lovely)[ ,.!]*)*(?:(?:many |no )?(?:thanks?|thank ?(?:you|u)|thx|ty|cheers|much appreciated|appreciate it)(?: (?:you|so much|very much|a lot|a million|again|for (?:your|the) help|for that|for everything|guys|man|mate|then))*|(?:that'?s|that is) (?:great|perfect|helpful|awesome|wonderful|very helpful)|perfect|great|awesome|wonderful|excellent|cool|nice|brilliant)$/i,
  ],
  [
    'bye',
    /^(?:(?:ok|okay|no|great|(?:many )?thanks?|thank (?:you|u)(?: (?:so|very) much)?|thx|ty|cheers|alright|well|cool|perfect)[ ,.!]*)*(?:good ?bye|bye(?: bye)?|see (?:you|ya)(?: later)?|take care|have a (?:nice|good|great|lovely) (?:day|one|evening|weekend)|that(?:'?s| is| was| will be|'?ll be)? (?:all|it|everything)(?: (?:for (?:now|today)|thanks?|thank you|i need(?:ed)?))*|(?:nothing|no)(?: (?:else|more|thanks|thank you|i'?m (?:good|fine|all set|ok)))+|i'?m (?:good|done|all set)(?: thanks?| thank you)?)(?: (?:now|then|thanks?|thank you|too))*$/i,
  ],
  [
    'there',
    /^(?:(?:hi|hello|hey|so)[ ,?!]*)?(?:(?:are|r) )?(?:you|u) (?:still )?(?:there|here)$|^still (?:there|here)$/i,
  ],
  [
    'how-long',
    /^(?:(?:so|and|but|ok)[ ,]*)*(?:when|how (?:long|soon|much longer))\b(?:$|.*\b(?:come|coming|join|joins|answer|take|takes|wait|someone|somebody|person|human|agent|they|anyone|longer)\b)/i,
  ],
  [
    'why',
    /^(?:(?:but|and|ok|um+|hmm+)[ ,]*)*(?:why(?: (?:do|would|should|must) (?:you|i)(?: \w+){1,8}| is (?:that|this|it)(?: \w+){0,3}| that)?|what(?: do you need (?:that|this|it))? for|is (?:that|this|it) (?:really )?(?:necessary|needed|required))$/i,
  ],
  [
    'without',
    /^(?:(?:sorry|but|well|um+|hmm+|no)[ ,]*)*(?:i (?:(?:really|just) )?(?:do ?n'?t|do not|can'?t|cannot) (?:know|remember|recall|find|have)(?: (?:it|that|this|them|one|any|mine|my|the|an?|account|id|number|invoice|bill|right|now|anymore|with|at|hand|me|what|is))*|(?:i have )?no (?:idea|clue|account|account id)|i (?:forgot|lost)(?: (?:it|that|my|the|account|id|number))*|i(?:'?m| am) not (?:a|your) customer(?: yet)?|dunno)$/i,
  ],
  [
    'how-are-you',
    /^(?:(?:hi|hello|hey)[ ,.!]*)?how (?:are|r) (?:you|u|things)(?: (?:doing|today))*$|^how is it going$|^(?:hi |hey )?what'?s up$|^how do you do$/i,
  ],
  [
    'greeting',
    /^(?:(?:hi+|hello+|hey+|hiya|howdy|yo|greetings|good (?:morning|afternoon|evening|day)|morning|evening)(?: (?:there|again|all|everyone|guys|team|to you))*[ ,.!]*)+$/i,
  ],
  [
    'abuse',
    /\b(?:fuck(?:ing|er)?(?: you| off)?|shit(?:ty)?|bull ?shit|asshole|bastards?|idiots?|moron|bitch|(?:you(?: are|'re)?|u) (?:(?:so|all|really|such|an?|fucking|totally) )*(?:stupid|dumb|useless|suck|worthless|pathetic)|wtf|screw you|piss off)\b/i,
  ],
];

/** Longer texts carry a wish of their own, which beats a command in passing. */
const LONGEST_ABUSE = 60;
const POLITE = /^(?:please|pls|just|well|um+|uh+|so)[ ,]+/i;

/** The command a text is, if it is one. */
export function readCommand(text: string): Command | undefined {
  if (!/[\p{L}\d]/u.test(text)) return 'noise';
  const plain = text
    .replace(/[’`]/g, "'")
    .replace(/[?.!,;:\s]+$/, '')
    .replace(/[.!,;:]+(?=\s)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(POLITE, '');
  const command = PATTERNS.find(([, pattern]) => pattern.test(plain))?.[0];
  return command === 'abuse' && plain.length > LONGEST_ABUSE ? undefined : command;
}
