import { type ClaimLanguage, NO_PLACE, upTo } from './claim-language.ts';

const TEAM =
  '(?:team|teams|department|desk|colleagues?|specialists?|experts?|agents?|representatives?|rep|advis[eo]rs?|person|human|someone|somebody|manager|supervisor|nurse|doctor|clinician|technicians?|engineers?|support|billing|sales|operator|counsell?ors?|lead|stylist|coordinator|teammates?)';
const A_TEAM = `(?:a|an|my|our|the|one|another|some|someone|somebody)(?: (?!(?:for|to|with|that|who|and)(?= ))[^ ]+){0,4}?(?: ${TEAM})?(?<=${TEAM})`;
const ME =
  "(?:i'll|i will|i'm|i am|i've|i have|we'll|we will|we're|we are|we've|we have|let me|let's|allow me to|i'd like to|i want to|i need to|i must|i shall|while i|while we|i)";
const FILL =
  '(?: (?:now|just|also|then|quickly|immediately|directly|gladly|personally|go ahead and|go and|be|been|need to|have to|try to|going to|currently|already|right away))*';
const MOVE =
  '(?:transfer(?:ring|red)?|connect(?:ing|ed)?|redirect(?:ing|ed)?|rout(?:e|ing|ed)|patch(?:ing|ed)?)';
const SHIFT = '(?:send(?:ing)?|sent|mov(?:e|ing|ed)|switch(?:ing|ed)?|refer(?:ring|red)?|direct(?:ing|ed)?)';
const CALL = '(?:you|your call|the call|this call|this chat|this conversation|your chat)';
const MATTER =
  '(?:this|it|that|everything|your (?:request|case|issue|question|message|matter|complaint|details|concern|ticket|problem|conversation|chat|feedback|inquiry|enquiry)|the (?:case|issue|matter|conversation|chat|ticket|request))';
const NOT_A_THING = '(?! (?:the|an?|any|some|your|my|[0-9]+)(?= |$))';
const SOON =
  '(?:shortly|soon|now|momentarily|immediately|right away|in a (?:moment|minute|few)|from here|next|any (?:moment|minute))';

/** Claims in English. */
export const english: ClaimLanguage = {
  claims: [
    `${ME}${FILL} ${MOVE} ${CALL}${NOT_A_THING}${NO_PLACE}`,
    `${ME}${FILL} (?:hand|handing|handed|pass|passing|passed) ${CALL} (?:over|off|on|along|through|back|to)(?= |$)`,
    `${ME}${FILL} (?:put|putting) ${CALL} (?:through|in touch|in contact|over to|on to|onto|with)(?= |$)`,
    `${ME}${FILL} (?:forward(?:ing|ed)?|${SHIFT}) ${CALL}(?: (?:over|on|along|through|across))?(?: (?:to|with)${upTo(5)} ${TEAM}(?= |$))${NO_PLACE}`,
    `${ME}${FILL} (?:get|getting|bring|bringing) ${CALL} (?:connected|transferred|over to|through to|to${upTo(4)} ${TEAM}|${A_TEAM})(?= |$)`,
    `${ME}${FILL} (?:get|getting|bring|bringing|bring in|bringing in|brought in|loop in|looping in|looped in|call in|calling in|pull in|pulling in|fetch|grab|request|requesting|requested) ${A_TEAM}(?= |$)`,
    `${ME}${FILL} (?:ask|asking) ${A_TEAM} (?:to|for|about)(?= |$)`,
    `(?:i've|i have|we've|we have)${FILL} (?:asked|notified|alerted|informed|paged|told|messaged) ${A_TEAM}(?= |$)`,
    `${ME}${FILL} escalat(?:e|ing|ed)(?: (?:you|${MATTER}))?(?= |$)`,
    `${ME}${FILL} have ${A_TEAM} (?:take over|join|step in|take it from here)`,
    `(?:i've|i have|we've|we have)${FILL} let ${A_TEAM} know`,
    `(?:i've|i have|we've|we have)${FILL} (?:flagged|raised|submitted|handed) ${MATTER} (?:for|with|to|up to)${upTo(4)} ${TEAM}(?= |$)`,
    `(?:i've|i have|we've|we have)${FILL} (?:initiated|started|requested|arranged) (?:a|the|your) (?:transfer|handoff|handover|escalation) to${upTo(4)} ${TEAM}(?= |$)`,
    `(?:(?<=^)getting|(?<=(?:hold on|moment|hang on|wait|please) )getting|stand by for) ${A_TEAM}(?= |$)`,
    `${ME}${FILL} (?:forward|pass|hand|send|relay|transfer|rout|refer|forward|submitt?)(?:e|ing|ed)? ${MATTER}(?: (?:over|on|along|off|up|through))?(?: to${upTo(5)} ${TEAM}(?= |$))`,
    `(?<!(?:not|without|before|by|for|about|of|avoid|consider|when|after|trouble|mind|than|was|were|been) )(?:transferring|connecting|redirecting|patching|handing|putting|passing|sending) ${CALL}(?: (?:over|through|on|along|off))*${NOT_A_THING}${NO_PLACE}(?= (?:to|with|now|over|through|right|in|shortly|immediately|straight)|$)`,
    `you(?:'ll| will|'re| are)${FILL}(?: being)? (?:transferred|connected|redirected|routed|forwarded|handed over|passed on|put through|put in touch)${NO_PLACE}`,
    `you(?:'ll| will)${FILL} (?:speaking|talking|chatting) (?:to|with)${upTo(4)} ${TEAM}`,
    `you(?:'ve| have) been${FILL} (?:transferred|connected|handed over|put through)${NO_PLACE}`,
    `your (?:case|request|issue|question|message) is now with ${A_TEAM}(?= |$)`,
    `your (?:call|chat|conversation|case|request|issue|question)(?:'s| is| has been| will be| is now)${FILL}(?: being)? (?:transferred|escalated|handed over|passed on|routed|forwarded)`,
    `${A_TEAM}(?:'ll| will| is| is going to| are| are going to)${FILL} (?:tak(?:e|ing) over|step(?:ping)? in|join(?:ing)?|tak(?:e|ing) it from here)`,
    `${A_TEAM}(?:'ll| will| is going to)${FILL} (?:with you|assist you|help you|pick (?:this|it) up|continue) ${SOON}`,
  ],
  conditions:
    "(?<!(?:check|checked|checking|see|know|ask|asked|wonder|sure|verify|verified|find out|understand) )if|unless|once|when|whenever|until|should you|in case|as soon as(?! possible)|after that|after you|would you like|do you want|before i|tomorrow|i'd be happy|later",
  pastTimes: 'yesterday|ago|last|earlier|twice|times|previously|before',
  newSubject: 'who|they|he|she|so|where|which|because|and',
  subjects:
    "i will,i am,i have,i'd like,i want,i need,i must,i shall,i transfer,i connect,i escalate,i'll,i'm,i've,we will,we are,we have,we'll,we're,we've,let me,let's,allow me,please allow,you will,you are,you have,you'll,you're,you've,your call,your chat,your case,your request,your conversation,your issue,your question,while i,while we,transferring,connecting,redirecting,patching,handing,putting,passing,sending,getting,stand by",
  articles: 'a,an,our,my,one,someone,somebody,another',
  openings:
    'ok,okay,sure,certainly,absolutely,great,alright,right,perfect,thanks,thank,of,no,understood,got,please,hold,hang,just,well,good,yes',
};
