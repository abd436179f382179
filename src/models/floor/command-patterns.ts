import type { Command } from './commands.ts';
import { HURRY, OUTBURST } from './moods.ts';

const HUMAN =
  '(?:human(?: being)?|(?:real|live|actual) (?:person|agent|human|one)|person|operator|representative|rep|(?:live |human |customer (?:service|support|care) )?agent|(?:customer (?:service|support|care)|support) (?:person|representative|rep)|somebody|someone|manager|team lead|boss|supervisor|advisor|adviser|colleague|staff member|engineer|technician)';
const REACH =
  '(?:speak|talk|chat|connect(?: me)?|transfer(?: me)?|put me (?:through|on)|put|pass (?:me|it|this|that)(?: on)?|get me|give me|let me have|reach|contact|call|escalate(?: (?:me|this|it))?|hand me (?:over|off)|switch me)';

// "Speak to someone in sales" names an owner: only a person as such counts.
const PERSON = new RegExp(
  `(?<!\\b(?:the|an?|my|our|your) )\\b${REACH}\\b(?: (?:directly|please|now))?(?: (?:to|with|over to|on to|through to))? (?:an? |the |some |your |any |another )?(?:one of (?:the |your |our )?)?(?:real |live |actual |human |duty |shift |team |senior |on[- ]call )*${HUMAN}s?\\b(?! (?:in|from|at|on) (?:the )?\\w+)|^(?:an? |the )?(?:real |live |actual )?${HUMAN}(?: please| now| pls)*$|\\b(?:want|need|prefer|like) (?:an? |to have an? )?(?:real |live |actual )?(?:human(?: being)?|real person|person|operator|representative|live agent|human agent)\\b|\\b(?:whoever|the (?:person|one) who) (?:runs|is in charge|is responsible)\\b|\\bthe person in charge\\b|\\bis there (?:an? )?(?:real )?(?:human|person|someone|anyone|anybody)\\b|(?:hate|sick of|tired of|do(?:n'?t| not) want(?: to (?:talk|speak) (?:to|with))?)(?: talking to)?(?: (?:a|an|this|these|the|with|your|stupid))* (?:bots?|robots?|machines?|ai|chatbots?)\\b|\\b(?:won['’]?t|will not|not going to|do(?:n['’]?t| not) want to|refuse to) (?:explain|tell|discuss|say)\\b[^.?!]{0,25}\\b(?:to|with) (?:an? |this |some |the )?(?:bot|robot|machine|computer|program|chatbot|ai)\\b|^\\W*no (?:more )?(?:bots?|robots?|machines?|chatbots?)\\b|\\b(?:somebody|someone|anybody|anyone|a (?:human|person)) (?:needs to|has to|must|should) (?:call|ring|phone|contact) (?:me|us)\\b`,
  'i',
);

/** Swearing, at us or at nobody. */
export const ABUSE =
  /\b(?:fuck(?:ing|er)?(?: you| off)?|shit(?:ty)?|bull ?shit|asshole|bastards?|idiots?|moron|bitch|(?:you(?: are|'re)?|u) (?:(?:so|all|really|such|an?|fucking|totally) )*(?:stupid|dumb|useless|suck|worthless|pathetic)|wtf|screw you|piss off)\b/i;

/** Orders that only whoever runs the desk could give. */
const OVERRIDE =
  /^\W*(?:(?:new )?(?:system|developer|assistant|admin)(?: (?:prompt|message|override|note|mode))?:? (?:you|your|ignore|from now|set|give|grant|override|enable|new)\b|(?:please )?(?:ignore|disregard|forget|override|bypass) (?:all |any |your |the |my )*(?:previous |prior |above |earlier )?(?:instructions|rules|prompts?|guidelines|restrictions|programming)|(?:from now on )?you are (?:now|no longer) (?:an? |the |in )|(?:enter|enable|activate|switch to) (?:developer|admin|debug|god|dan) mode)|\b(?:print|show|reveal|repeat|list|output|display|give|tell)(?: me| us)? (?:all (?:of )?)?(?:your|the) (?:system |hidden |own )?(?:prompts?|instructions)\b/i;

/** What no act tells, or not as surely, in English; the first that a text matches is what it is. */
export const COMMAND_PATTERNS: readonly (readonly [Command, RegExp])[] = [
  ['override', OVERRIDE],
  ['outburst', OUTBURST],
  ['hurry', HURRY],
  ['person', PERSON],
  [
    'help',
    /^(?:(?:hi|hello|hey|ok|so)[ ,]*)?(?:(?:please|can you|could you|would you) )?(?:help(?: me)?(?: out)?|what (?:can|do|could) (?:you|i)(?: all)? (?:do|ask|help(?: me)?(?: with)?|offer|say)(?: (?:here|for me|you))*|how (?:can|do) you help(?: me)?|(?:i )?(?:need|want)(?: some| your)? (?:help|assistance|support)|(?:i have|i'?ve got|i got|there is) (?:an? )?(?:question|problem|issue|request|inquiry|complaint)|what are my options|options|menu|(?:i'?m )?not sure(?: what to (?:do|say|ask))?)(?: (?:please|now|here))*$/i,
  ],
  [
    'resume',
    /^(?:(?:yes|no|but|well|ok|okay|now|so|right|alright|and|thanks|great|please|can we|could we|let'?s|lets|i want to|i'?d like to)[ ,.!]*)*(?:(?:go |get |come )?back to (?:(?:the|my|our|that) )?[\w' -]{2,40}|(?:continue|resume|carry on|go on)(?: (?:with )?(?:the|my|our|that|it|what we were doing)[\w' -]{0,40})?|where were we|as we were)(?: (?:please|now|then))*$/i,
  ],
  [
    'there',
    /^(?:(?:hi|hello|hey|so)[ ,?!]*)?(?:(?:are|r) )?(?:you|u) (?:still )?(?:there|here)$|^still (?:there|here)$/i,
  ],
  [
    'how-long',
    /^(?:(?:so|and|but|ok)[ ,]*)*(?:when (?:will|would|might) (?:that|they|he|she|somebody|someone) (?:be|call|ring|write)\b|(?:when|how (?:long|soon|much longer))\b)(?:$|.*\b(?:roughly|come|coming|join|joins|answer|take|takes|wait|someone|somebody|person|human|agent|they|anyone|longer)\b)/i,
  ],
  [
    'why',
    /^(?:(?:but|and|ok|um+|hmm+|ugh|oh|so|well|wait)[ ,]*)*(?:why(?: (?:do|would|should|must) (?:you|i)(?: \w+){1,8}| is (?:that|this|it)(?: (?:needed|necessary|required|important|relevant)(?: \w+){0,2})?| that)?|what(?: do you need (?:that|this|it))? for|is (?:that|this|it) (?:really )?(?:necessary|needed|required))$/i,
  ],
  [
    'without',
    /^(?:(?:sorry|but|well|um+|hmm+|no|i(?:'?m| am) (?:afraid|sorry)(?: but)?)[ ,]*)*(?:i (?:(?:really|just) )?(?:do ?n'?t|do not|not|can'?t|cannot|haven'?t|have not) (?:know|remember|recall|find|have|got)(?: (?:it|that|this|them|one|any|mine|my|the|an?|account|id|number|invoice|bill|right|now|anymore|with|at|hand|me|what|is))*|(?:i have )?no (?:idea|clue|account|account id)|i (?:forgot|lost)(?: (?:it|that|my|the|account|id|number))*|i(?:'?m| am) not (?:a|your) customer(?: yet)?|dunno)$/i,
  ],
  [
    'moment',
    /^(?:(?:ok|okay|hmm+|um+|oh|please|sorry|wait|yes|well|no)[ ,]*)*(?:(?:(?:just |give me )?(?:a|one|two) (?:moment|second|sec|minute|min)s?|hang on|hold on|hold the line|wait|(?:let me|i (?:have|need|want) to|i'?ll (?:have to )?|i'?d (?:have|need) to) (?:just )?(?:(?:talk|speak) (?:to|with)|check with|run (?:it|this) by|discuss (?:it|this) with) (?:my|our|the) \w+|(?:let me|i (?:have|need) to|i'?ll (?:have to)?|i'?m) (?:just )?(?:check|look|find|think|ask|get|fetch|grab|looking for)(?: (?:it|that|this|for it|it up|up|about it|that up|my \w+|the \w+|with my \w+))*)(?: (?:please|first|quickly|now|real quick))*(?:[ ,]+|$))+(?:i'?ll be (?:right )?back)?$/i,
  ],
  [
    'bye',
    /^(?:(?:no+|nope|ok(?:ay)?|great|cool|perfect|lovely|thanks?|thank you(?: kindly| very much| so much)?|thx|cheers|and|so)[ ,]*)*(?:that(?:'s| is|s| was| will be|'ll be)|thats) (?:all|everything|it)(?: (?:for (?:today|now|me)|then|i (?:need|needed|wanted)|from me))*(?:[ ,]+(?:thanks?|thank you|thx|cheers|bye|(?:you are|you're|ur|u r) the best|have a (?:good|nice|great) \w+))*$/i,
  ],
  [
    'how-are-you',
    /^(?:(?:hi|hello|hey)[ ,.!]*)?how (?:are|r) (?:you|u|things)(?: (?:doing|today))*$|^how is it going$|^(?:hi |hey )?what'?s up$|^how do you do$/i,
  ],
  ['abuse', ABUSE],
];
