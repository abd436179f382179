import { deeds, each, phrases, type Vocabulary } from '../vocabulary.ts';

const GOOD =
  'fine | good | great | perfect | excellent | correct | right | okay | ok | wonderful | lovely | brilliant';
const THAT = 'that | this | it | everything | all';

/** English answers to an offer. */
export const ENGLISH: Vocabulary = {
  yes: [
    ...phrases(`i do really | i really do | i really want that | i really want to | i would really like that | i m totally fine with that | i m totally ok with that | i m perfectly happy with that | i m perfectly fine with that | perfectly fine | totally fine | absolutely fine | that s totally fine | that s absolutely fine | that s perfectly fine | that s absolutely right | that s exactly right | exactly right | that s all correct | that s all right | that s all fine | that s all good | it s all good | it s all correct | it s all right | all looks good | looks good | looks right | looks correct | looks fine | everything looks good | everything looks right | everything looks correct | everything s fine | everything s correct | that is what i want | that works great | that works perfectly | that works well | that works fine | that ll work | that will work | that ll be fine | that ll be great | that ll be perfect | that will be fine | that will be great | that ll do nicely | it s a yes from me | that s a yes from me | it s a go | that s a go | it s a go from me | green light | you have my green light | you got my ok | you ve got the go ahead | i vote yes | a big yes | big yes | yes to that | yes to all that | yes to everything | yes to all | i would | i d | i would please | we would | we do | i do want that | i do want it | i do want to | i want | we want | i d like | i would like | id like | we d like | we would like | i ll take | ill take | i ll take it | i ll take that | i ll have | i ll have that | i ll go with | i ll go with that | let s go with | lets go with | go with | go with that
 | you may | you can | you should | yes you can | i m on board | im on board | count me in | i m all for it | i m for it | all good | all set | all correct | all right then | cool | great stuff | ok cool | good idea | great idea | why yes | oh yes | hell yes | heck yes | yes sir | yes ma am | right on | okey dokey | okie dokie | roger | roger that | consider it done | make it happen | i give permission | i give my permission | i give my okay | i give my ok | you have the go ahead | you have my word | permission granted | i can confirm | i can confirm that | i hereby confirm | i hereby agree | i hereby consent | i fully agree | fully agree | totally agree | i totally agree | i do confirm | i do consent | i do approve | confirming | confirm | i m confirming | i am confirming | i m happy to proceed | i m happy to go ahead | happy to proceed | happy to go ahead | happy to do that | happy with that | happy with this | happy for you to | i m happy for you to | i am happy for you to | i m happy to go ahead with | i am happy to go ahead | i am happy to proceed | i am ready | i m ready | ready
 | i d be happy with that | i d be happy to | i d appreciate that | i would appreciate that | i d love you to | i d love for you to | i want you to do that | i want you to go ahead | i d like you to go ahead | that s right | thats right | that s correct | that s fine | that s perfect | that s okay | that s good | that s great | that d be great | that d be perfect | that d be good | that d be fine | that d be lovely | that would be great | that would be perfect | it s fine | it s okay | it s good | go on | go right ahead | go | proceed please | continue please | do | works great | works perfectly | works fine | suits me | that suits me | suits me fine | suits me well | fair enough | sounds fair | that s fair | that sounds fair | is fine | is good | is great | is perfect | is ok | is okay | is correct | is right | works for me | is fine with me | is fine by me | is good for me | is ok with me | is okay with me | is acceptable | acceptable | i agree to the | i accept the | i approve the | i confirm the | i consent to the | i authorize the | i authorise the | send it | absolutely yes | yup yup | yessir | yes siree | definately | definitly | absolutly | yeap | yeppers | uh huh yes | mhm yes | mm hmm yes | sure do | sure thing boss | yes | yess | yea | yeah | yeh | yep | yup | yas | ya | aye | y | yah | sure | sure thing | surely | alright | all right | certainly | absolutely
      | definitely | of course | indeed | exactly | precisely | correct | affirmative | agreed | deal | done deal | approved | accepted | confirmed
      | granted | perfect | great | excellent | wonderful | lovely | brilliant | fantastic | awesome | fine | very well | totally | for sure | k | kk
      | by all means | you bet | works | gladly | happily | with pleasure | it s a deal | it s a yes | that s a yes | thats a yes
      | a clear yes | a definite yes | yes from me | sounds like a plan | make it so | consider it agreed | 100 percent | my pleasure`),
    ...each('go | please go', 'ahead | for it | right ahead | on ahead'),
    ...phrases(
      'fire away | carry on | proceed | continue | go on then | have at it | get it done | good to go | feel free',
    ),
    ...each('do | just do | please do | lets do | let s do | let us do', 'it | that | so | this'),
    ...phrases(
      'please do | do please | yes do | i do | let s go | lets go | let s go for it | lets go for it | go go go',
    ),
    ...each(
      'i | we',
      'agree | accept | approve | confirm | consent | authorize | authorise | do agree | do accept | confirm it | confirm that | confirm this | agree to that | agree to this | agree to it | agree with that | accept that | accept it | accept this | accept the offer | want that | want it | want this | want to | want you to | d like that | d like to | would like that | would like to | would like you to | d like you to | would love that | would love to | d love that | d love to | am happy with that | am happy with this | am happy to | am fine with that | am fine with this | am fine with it | am ok with that | am okay with that | am ok with this | am okay with this | am good with that | am in agreement | am in | am sure | am certain | give my consent | give you my consent | give my permission | give you permission | authorize it | authorize that | authorise it | authorise that | approve it | approve that | approve this | m in | m happy with that | m happy with this | m fine with that | m fine with this | m ok with that | m okay with that | m good with that | m good | m happy to | m sure | m certain',
    ),
    ...phrases(
      'im in | im sure | im happy with that | im fine with that | im ok with that | id like that | id love that | id like to | id love to',
    ),
    ...each(THAT, 's | is | sounds | looks | seems | would be | will be | ll be', GOOD),
    ...each(
      THAT,
      's | is | would be | will be',
      'fine | ok | okay | good | great | perfect',
      'with me | by me | for me | for us',
    ),
    ...each(
      'that | this | it',
      'works | does work | will do | ll do',
      '| for me | for us | perfectly | well',
    ),
    ...each('sounds | looks | looking | seems | all | that all looks', GOOD, '| to me | for me'),
    ...each('thats | its', `${GOOD} | it | a deal`, '| with me | by me | for me'),
    ...each('good | fine | ok | okay | great | works | perfect', 'with me | by me | for me | for us'),
    ...phrases(
      'that s it | that s the one | that is the one | thats the one | that s what i want | that is what i want | thats what i want | that s exactly what i want',
    ),
    ...each(
      'you have | you ve got',
      'my consent | my permission | my approval | my agreement | my ok | my okay | my go ahead | my blessing',
    ),
    ...each('you can | you may', 'go ahead | do that | do it | proceed | do so'),
  ],
  no: phrases(`no | nope | nah | nay | naw | not now | not today | not yet | not really | not at all | don t | dont
    | do not | please don t | never | never mind | nevermind | negative | leave it | leave it as it is | leave it be | keep it as it is
    | i d rather not | i would rather not | id rather not | i don t want that | i don t want it | i dont want that | i dont want it | i don t want to
    | i do not want that | i do not want it | i don t agree | i do not agree | forget it | forget about it | rather not | i refuse | i decline
    | decline | declined | refuse | stop | stop it | stop that | hell no | no way | absolutely not | certainly not | definitely not | of course not | don t do it | don t do that
    | do not do it | do not do that | don t bother | dont do it | dont do that | not interested | i m not interested | im not interested | i pass | i ll pass | pass on that`),
  polite:
    phrases(`that helps | that would help | that d help | that would be a big help | that would help a lot | you re a star | you re the best | you are the best | lifesaver | you re a lifesaver | looking forward to it | looking forward | see you then | see you there | talk soon | speak soon | bye | goodbye | take care | have a great day | have a good one | cheers for that | that s awesome | that s amazing | that s wonderful | amazing | super helpful | so helpful | very helpful | how lovely | great service | great help | nice one | good stuff | i m grateful | im grateful | i d be grateful | i would be grateful | much obliged | thank u | thankyou | thanks in advance | thank you in advance | thanks for your help | thank you for your help | thanks for the help | thank you for the help | thanks for that | thank you for that | thanks for asking | thank you for asking | thanks for checking | thank you for checking | thanks for offering | thank you for offering | thanks for doing that | thank you for doing that | thanks for sorting that | thanks for sorting it | thanks for letting me know | thank you for letting me know | have a nice day | have a good day | you too | that s very helpful | that s helpful | if you please | please and thanks | god bless | bless you | plese | plase | pleas | pleace | tanks | thks | tnx | tks | er | erm | hiya | dear sir | boss | buddy | pal | man | bro | love | sweetie | honey | guys | folks | team | please | pls | plz | kindly | thanks | thank you | thank you very much | thank you so much | thanks a lot | thanks so much | many thanks | thx | ty | cheers | much appreciated
    | appreciated | i appreciate it | i appreciate that | that s kind | that s very kind | how kind | if you please | sir | madam | ma am | mate | dear | my friend
    | oh | ah | um | uh | well | hi | hello | hey | good morning | good afternoon | good evening`),
  small:
    phrases(`really | very much | that option | this option | the option | the one you said | the one you mentioned | the one you offered | you said | you mentioned | you offered | you suggested | you described | you proposed | as you mentioned | as you described | as you suggested | like you described | like you suggested | on my behalf | just like that | just that | exactly that | exactly like that | for sure | completely | definitely | absolutely | happily | gladly | with that | with this | with it | to it | to that | to this | on that | on this | for that | for it | it s what i want | it is what i want | what i want | exactly what i want | what i need | exactly what i need | what i wanted | exactly what i wanted | the answer is | my answer is | back | per | dollars | dollar | bucks | euros | euro | pounds | quid | usd | eur | gbp | cents | o clock | noon | number | him | her | them | these | those | so | here | today please | also please | understood | got it | noted | i understand | i see yes | no doubt | no question | without a doubt | without hesitation | not a problem | that s no problem | nothing else | exactly as | as is | the same | as you | like you | like that please | through | up | over | out | down | off | in for | in there | for my | please do that | and then | all of that | all of it | everything | the whole thing | straightaway | whenever you re ready | when you re ready | when ready | whenever you can | when you can | at your convenience | as soon as you can | soon | the change | the changes | that change | this change | the offer | that offer | your offer | the request | my request | the details | that time | that date | that day | this time | that slot | the slot | that price | the price | the cost | the fee | that fee | that amount | the amount | the charge | the terms | it | that | this | that one | this one | the one | the | a | an | me | us | my | our | mine | for me | for us | on | at | in | for | with | to | of | and | then | now
    | right now | right away | straight away | immediately | at once | asap | as soon as possible | no problem | no worries | no objection | no objections
    | right | good | nice | cool | super | very | so much | as offered | as you said | as you say | as proposed | as suggested | as described | as discussed | as agreed | as stated | like that | like you said | your | s | st | nd | rd | th | am | pm | please and thank you
    | for you | you re welcome | let s | lets | just go ahead | is fine | is good | is great | is perfect | is ok | is okay | is correct | is right | works | works for me`),
  never:
    phrases(`yeah right | yeah no | oh well | good grief | good lord | oh no | if | unless | but | however | although | though | only | just | when | what | why | who | which | where | how | whether
    | or | nor | not | maybe | perhaps | probably | possibly | guess | suppose | think | before | after | until | till | once | first | instead | rather | except | without
    | more | less | much | many | any | some | other | another | also | too | both | else | again | still | wait | hold | later | because | since | while | as long as | provided
    | is | are | was | were | will | would | can | could | should | shall | may | might | must | does | did | has | have | had | do | be | been | need | cost | costs | price | question | change my mind
    | keep | leave | check | ask | tell | explain | know | sure about | sure that | i am | i m | you | we | they | he | she | than | half | double | twice | i`),
  light: phrases(
    `do | make | place | issue | process | complete | finalize | finalise | arrange | perform | execute | submit | carry out | put through | put it through | put that through | take care of | take care of it | take care of that | sort it | sort it out | sort that out | handle it | handle that | set up | set it up | lock it in | lock in | book me in | put me down | put me down for | sign me up | go through with | go ahead with | go ahead and | proceed with | proceed to | carry on with | get on with it | move forward | move forward with | push it through | get it | get that | get me | give me | let me have | have it`,
  ),
  numbers: phrases('two | three | four | five | six | seven | eight | nine | ten | eleven | twelve'),
  same: [
    'appointment|booking|reservation|slot|visit|session',
    'subscription|plan|membership|contract|package',
    'refund|money|amount|payment|sum|fee|charge',
    'order|purchase',
  ].map(phrases),
  deeds: deeds(`cancel: cancel|terminat|abort
    book: book|reserv|schedul|appoint
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
    close: clos|resolv
    raise: rais|increas
    file: file|submit
    accept: accept|tak`),
};
