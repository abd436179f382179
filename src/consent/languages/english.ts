import { NUMBERS } from '../numbers.ts';
import { deeds, phrases, type Vocabulary } from '../vocabulary.ts';
import { ENGLISH_YES } from './english-yes.ts';

/** English answers to an offer. */
export const ENGLISH: Vocabulary = {
  yes: ENGLISH_YES,
  no: phrases(`no | nope | nah | nay | naw | not now | not today | not yet | not really | not at all | don t | dont | do not |
    please don t | never | never mind | nevermind | negative | leave it | leave it as it is | leave it be |
    keep it as it is | i d rather not | i would rather not | id rather not | i don t want that | i don t want it |
    i dont want that | i dont want it | i don t want to | i do not want that | i do not want it | i don t agree |
    i do not agree | forget it | forget about it | rather not | i refuse | i decline | decline | declined | refuse |
    stop | stop it | stop that | hell no | no way | absolutely not | certainly not | definitely not | of course not |
    don t do it | don t do that | do not do it | do not do that | don t bother | dont do it | dont do that |
    not interested | i m not interested | im not interested | i pass | i ll pass | pass on that`),
  polite:
    phrases(`mm | mmm | m | see you | see you on | see you then | see ya | till then | until then | no need to ask | good man |
    star | what a relief | relief | about time | thank god | thank goodness | thanks love | thanks mate |
    thank you dear | that s lovely of you | you re very kind | very kind | very kind of you | so kind |
    so kind of you | how thoughtful | gladly | happily | excellent news | good news | great news | great job |
    good job | well done | phew yes | why not | can t wait | cant wait | looking forward to it | nice | that s nice |
    how nice | well well | yes indeed | my dear | right please | right | right then | ok then | so | yes well | then |
    come on | hurry | hurry up | quick | quickly | quick please | already | already please | for me | if you would |
    would you | much love | ta | ta very much | nice one | great stuff | brilliant thanks | thanks again |
    thank you again | cheers | cheers mate | oh good | aw | aww | phew | at last | finally | yay | woohoo | hooray |
    that helps | that would help | that d help | that would be a big help | that would help a lot | you re a star |
    you re the best | you are the best | lifesaver | you re a lifesaver | looking forward | see you there |
    have a great day | have a good one | cheers for that | that s awesome | that s amazing | that s wonderful |
    amazing | super helpful | so helpful | very helpful | how lovely | great service | great help | good stuff |
    i m grateful | im grateful | i d be grateful | i would be grateful | much obliged | thank u | thankyou |
    thanks in advance | thank you in advance | thanks for your help | thank you for your help | thanks for the help |
    thank you for the help | thanks for that | thank you for that | thanks for asking | thank you for asking |
    thanks for checking | thank you for checking | thanks for offering | thank you for offering |
    thanks for doing that | thank you for doing that | thanks for sorting that | thanks for sorting it |
    thanks for letting me know | thank you for letting me know | have a nice day | have a good day | you too |
    that s very helpful | that s helpful | if you please | please and thanks | god bless | bless you | plese | plase |
    pleas | pleace | tanks | thks | tnx | tks | er | erm | hiya | dear sir | buddy | pal | bro | love | sweetie |
    honey | guys | please | pls | plz | kindly | thanks | thank you | thank you very much | thank you so much |
    thanks a lot | thanks so much | many thanks | thx | ty | much appreciated | appreciated | i appreciate it |
    i appreciate that | that s kind | that s very kind | how kind | sir | madam | ma am | mate | dear | my friend |
    oh | ah | um | uh | well | hi | hello | hey | good morning | good afternoon | good evening`),
  small:
    phrases(`new | can be | whoever is | whoever s | for certain | as planned | as it says | as it is there | as shown |
    as per | per month | a month | each month | every month | monthly | in full | one time | this one time | o clock |
    sharp | with the price | about the price | to the price | with the cost | get going | as well please |
    that offer | onto my | for that | i ll take | i ll have | i do want | i do need | for today | starting |
    starting today | effective | thing | the price is | the cost is | the fee is | let s do | lets do | down | away |
    month end | i said | him up | them up | her up | exactly what i want | what i d like | what i want | my own |
    mine | the one | one on | one for | o | now please | over to | across to | onto | into | please and | really |
    very much | that option | this option | the option | the one you said | the one you mentioned |
    the one you offered | you said | you mentioned | you offered | you suggested | you described | you proposed |
    as you mentioned | as you described | as you suggested | like you described | like you suggested | on my behalf |
    just like that | just that | exactly that | exactly like that | for sure | completely | definitely | absolutely |
    happily | gladly | with that | with this | with it | to it | to that | to this | on that | on this | for it |
    it s what i want | it is what i want | what i need | exactly what i need | what i wanted | exactly what i wanted |
    the answer is | my answer is | per | dollars | dollar | bucks | euros | euro | pounds | quid | usd | eur | gbp |
    cents | noon | him | her | them | these | those | so | here | today please | also please | understood | got it |
    noted | i understand | i see yes | no doubt | no question | without a doubt | without hesitation | not a problem |
    that s no problem | nothing else | exactly as | as is | the same | as you | like you | like that please |
    through | up | over | out | off | in for | in there | for my | please do that | and then | straightaway |
    whenever you re ready | when you re ready | when ready | whenever you can | when you can | at your convenience |
    as soon as you can | soon | the change | the changes | that change | this change | the offer | your offer |
    the request | my request | the details | that time | that date | that day | this time | that slot | the slot |
    that price | that fee | that amount | it | that | this | that one | this one | the | a | an | me | us | my | our |
    for me | for us | on | at | in | for | with | to | of | and | then | now | right now | right away |
    straight away | immediately | at once | asap | as soon as possible | no problem | no worries | no objection |
    no objections | right | good | nice | cool | super | very | so much | as offered | as you said | as you say |
    as proposed | as suggested | as described | as discussed | as agreed | as stated | like that | like you said |
    your | s | st | nd | rd | th | please and thank you | for you | you re welcome | let s | lets | just go ahead |
    is fine | is good | is perfect | is ok | is okay | is correct | is right | works | works for me`),
  never:
    phrases(`all good | it s all good | that s all good | i m good | im good | we re good | we are good | i am good |
    i m happy | im happy | i am happy | we re happy | i m fine | im fine | i am fine | i m ok | i m okay | make it |
    shut up | give me a | put me through | yeah right | yeah no | oh well | good grief | good lord | oh no | if |
    unless | but | however | although | though | only | just | when | what | why | who | which | where | how |
    whether | or | nor | not | maybe | perhaps | probably | possibly | guess | suppose | think | before | after |
    until | till | once | first | instead | rather | except | without | more | less | much | many | any | some |
    other | another | also | too | both | else | again | still | wait | hold | later | because | since | while |
    as long as | provided | is | are | was | were | will | would | can | could | should | shall | may | might | must |
    does | did | has | have | had | do | be | been | need | cost | costs | price | question | change my mind | keep |
    leave | check | ask | tell | explain | know | sure about | i am | i m | you | we | they | he | she | than | half |
    double | twice | i`),
  light: phrases(
    `make the | make that | make this | make my | do the | do that | do this | do my | put me on | get rid of it |
    get rid of that | get rid of | go through with it | see to it | see to that | see it done | make that happen |
    get that done | get that sorted | get it sorted | pencil me in | slot me in | sign me up | count me in for |
    get it done | do | place | issue | process | complete | finalize | finalise | arrange | perform | execute |
    submit | carry out | put through | put it through | put that through | take care of | take care of it |
    take care of that | sort it | sort it out | sort that out | handle it | handle that | set up | set it up |
    lock it in | lock in | book me in | put me down | put me down for | go through with | go ahead with |
    go ahead and | proceed with | proceed to | carry on with | get on with it | move forward | move forward with |
    push it through`,
  ),
  stress:
    phrases(`absolutely | really | definitely | totally | completely | certainly | quite | very | so | perfectly | entirely |
    fully | obviously | indeed | truly | happily | gladly`),
  now: phrases(`it s urgent | this is urgent | it is urgent | urgent | urgently | its urgent | that s urgent | quick as you can |
    as quick as you can | as fast as you can | without delay | as soon as you can | soon as you can | soonest | now |
    right now | right away | straight away | straightaway | immediately | at once | asap | as soon as possible |
    this minute | this instant`),
  permits: phrases(
    `i need | we need | i do want to | i do need | i want | i d like | i would like | i d love | i would love |
    i d like my | i want my | i want the | you re free to | you have permission to | you have my permission to |
    you have my ok to | please could you | could you please | would you please | could you | would you | can you |
    i authorise you to | i authorize you to | i agree to | i confirm that you can | i m happy for you to |
    im happy for you to | i am happy for you to | i m ok for you to | happy to | ready to | i m ready to |
    i am ready to | i m happy to | i am happy to | we re happy to | you can | you may | you can just |
    you can please | please can you | can you please | you could | you re welcome to | feel free to | free to |
    happy for you to | i want you to | i d like you to | i would like you to | i need you to | let s | lets |
    i want to | i d like to | i would like to | i wish to | we want to | we d like to | i d love to |
    i d love you to`,
  ),
  separable: [
    ['send', 'back', 'refund'],
    ['giv', 'back', 'refund'],
    ['put', 'back', 'refund'],
    ['pop', 'back', 'refund'],
    ['return', 'back', 'refund'],
    ['get', 'back', 'refund'],
    ['pay', 'back', 'refund'],
    ['transfer', 'back', 'refund'],
    ['call', 'off', 'cancel'],
    ['get', 'up', 'wake'],
    ['switch', 'over', 'switch'],
    ['mov', 'over', 'move'],
    ['upgrad', 'to', 'upgrade'],
  ],
  before: phrases('just | do | only just | simply'),
  numbers: NUMBERS.english,
  column: 0,
  deeds: deeds(`book: secur|arrang|book|reserv|schedul|appoint
    wake: alert|notif|ring|phon|contact|summon|rais|wak|rous
    close: terminat|delet|remov|deactivat|shut|clos|resolv
    cancel: drop|scrap|scratch|remov|cancel|terminat|abort
    change: chang|switch|mov|swap|reschedul|upgrad|downgrad|convert|transfer|amend|modif|adjust|shift|rebook|push
    refund: refund|reimburs|return|repay|credit
    send: send|sent|email|mail|resend|forward
    order: order|buy|purchas|subscrib
    use: use|using|redeem|appl
    extend: extend|renew|prolong
    delete: delet|remov|eras
    open: open|creat|start|set|launch
    register: register|enrol|sign|join
    pay: pay|charg|debit|bill|deduct
    activate: activat|enabl|turn|switch
    block: block|lock|freez|deactivat|disabl|suspend
    waive: waiv
    add: add
    update: updat
    replace: replac|exchang
    ship: ship|deliver|dispatch
    notify: page|notif|alert|call|inform|remind
    bring: bring|fetch|connect|put|transfer
    raise: rais|increas
    file: file|submit
    accept: accept|tak`),
};
