import { phrases } from '../grammar.ts';
import { NUMBERS } from '../numbers.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { ENGLISH_CLASSES, ENGLISH_SHORT } from './english-classes.ts';
import { ENGLISH_DEEDS, ENGLISH_IDIOMS, ENGLISH_SEPARABLE } from './english-deeds.ts';
import { ENGLISH_POLITE } from './english-polite.ts';

/** English answers to an offer. */
export const ENGLISH: Vocabulary = {
  classes: ENGLISH_CLASSES,
  short: ENGLISH_SHORT,
  plain:
    phrases(`{yes} no problem | {yes} no problem at all | so {yes} | so please | so go ahead | so do it | and {yes} | and please do | a thousand times yes | a thousand times {yes} |
    but {yes} | but {yes} please | but please do | but do | but please go ahead | yes | yess | yea | yeah | yeh | yep | yup |
    yas | yass |  aye | aye aye | y | yah | yeap | yeppers | yessir | yes siree | yes sirree | yesh | yis | yus | yessum |
    yeppy | yip | yups | yeps | {mhm} | hmm yes | yes go on | yes go on then | go on yes | go on then yes | oh go on then | ok go on then | go on then please | haan | haan ji | ji haan | ji | ok done | okay done | done please | afraid so yes | afraid so | i am afraid so | ye | ya | yuh | yass | yep yep | hell yes | heck yes | hell yeah |
    heck yeah | yes indeed | yes indeedy | indeedy | sure | sure thing | surely | sure do | for sure | fo sho | fosho | sure yes |
    {yes} please | please {yes} | certainly | absolutely | definitely | definately | defo | deffo | def | definitly | absolutly |
    abso lutely | most certainly | most definitely | absolutely positively | totally | totes | for certain | of course |
    of course you can | of course you may | ofc | obvs | obviously | but of course | by all means | naturally | indeed |
    affirmative | affirm | roger | roger that | copy that | 10 4 | ten four | you bet | you betcha | bet | righto | right o |
    right you are | rightio | right ho | righty ho | okey dokey | okey doke | okey dokie | okie dokie | okay dokey | okay doke |
    okay dokie | okay doky | okay dokes | okie doke | okeydoke | okeydokey | okiedokie | oki doki | alright | alrighty |
    alrighty then | all right | all right then | very well | very well then | without question | without a doubt | without doubt |
    without hesitation | no doubt about it | not a doubt | consider it agreed | agreed | why yes | oh yes | ah yes | ooh yes |
    oh sure | well yes | 100 percent | a hundred percent | one hundred percent | hundred percent | thousand percent |
    totally yes | ok then | okay then | i said yes | i already said yes | i said {yes} already | i just said yes | i told you yes | like i said yes |
    as i said yes | once more yes | {alone} | {alone} then | please {alone} | {alone} please | yes {alone} | just {act} |
    {you} {may} {sure}* {act} | {you} {may} {sure}* go | let us {act} | let us go | let us roll | let us do {it} |
    let us do the {what} | please do | do please | please please | yes do | do | yes and yes |  si | oui | yay yes | da |
    why of course`),
  yes: phrases(`{you} {may} | let us | yes let us | {permission} given | {permission} from {me} | {adj} {yes} from {me} | consider {it} my {permission} |
    take {it} as my {permission} | read and {agreed} | {what} {agreed} | {i} find {it} {very}* {good} | {you} have {permission} | price {is} {very}* {good} |
    s {very}* {praise} {forMe}? | s {very}* good {forMe}? | pull the trigger | push the button | press the button | hit the button | so be it | let it be done |
    shake on it | let us shake on it | {you} would better | {you} had better | {you} must | {i} am afraid you must | {you} will have to | you have to | {it}? sounds like a {good}? plan | {it}? sounds like a {good}? deal | {it} is a deal | {it} is a plan |
    {it} would be {adj}? {good} | all for it | up for it | down for it | all in | {i} am all in | delighted | good to go |
    ready to go | ready to go ahead | ready to proceed | {it}? {is} no {trouble} {forMe}? | {deal} {is} no {trouble} {forMe}? |
    {is} no {trouble} | {it}? {is} not a problem | let us get {the} {switch} going | let us get {the} {switch} done |
    let us get {the} {switch} started | let us get {it} going | let us get {it} started | {deal} {is} {very}* {agreed} |
    is {very}* {agreed} | {it}? is only {good} | only {good} | {it} is the {best} {what} | {it} is the {best} {noun} |
    the {best} {what} | {it}? {is} {very}* {praise} {forMe}? | {it} {is} {very}* {good} {forMe}? |
    {deal} {is} {very}* {good} {forMe}? | {is} {very}* good {forMe}? | {is} {very}* right {forMe}? | {is} {very}* nice |
    {very}* {good} {forMe} | {very}* {praise} | {very} {very}* good | very nice |
    {it}? {is} like? a {very}* {good}? {noun} {forMe}? | {good} {noun} | {very}* {good} {noun} |
    {it}? {is} an {good} {noun} {forMe}? | what a {good} {noun} | {it} {is} {very}* a {noun} {forMe}? | {it} {is} {very}* agreed |
    {it} {is} settled | {it} is {very}* confirmed | {it} is the ticket | {it}? works {very}* {praise}? {forMe}? |
    {it}? works {very}* well {forMe}? | {it} work {forMe}? | {it}? works a treat | {it} does it for {me} | {it} does the trick |
    {it} does the job | {it} {sure}* suits {me}? {praise}? | suits {me} {praise}? | suits {me} down to the ground |
    suits {me} well | suits {me} to a tee | {deal} works {praise}? {forMe}? | {deal} suits {me} {praise}? | {it} fits |
    fits the bill | {it}? fits {me} {praise}? | {it} does {very}* {praise}? {forMe} | {it}? would {sure}* {suit} |
    {it} will {sure}* {suit} | works | {i}? {sure}* {agree} | {i}? {sure}* {agree} {agreeing} | {i} {sure}* do | {i} {sure}* am |
    {i} would | {i} would {sure}* please | {i} would {sure}* {like} {it} | {i} would {sure}* {like} to |
    {i} would {sure}* {like} you to | {i} {sure}* want you to {act} | {i} would {sure}* like you to {act} |
    {i} would {sure}* like to {act} | {i} {sure}* want to {act} | {i} {sure}* want to | {i} {sure}* want {it} |
    {i} {sure}* want {it} done | {i} want you to | {i} {sure}* need {it} | i do want to | {i} am {very}* {eager} |
    {i} are {very}* {eager} | {i} would be {very}* {happy} | {i} would be {very}* {happy} to |
    {i} would be {very}* {happy} with {it} | {i} am {very}* {happy} with {it} | {i} are {very}* {happy} with {it} |
    happy with {it} | {i} am {very}* {happy} with {deal} | {i} are {very}* {happy} with {deal} | happy with {deal} |
    {very}* {happy} with {it} | {i} am {very}* {happy} about {it} | {i} am {very}* {happy} for you to {act} |
    {i} am {very}* {happy} to {act} | happy to {act} | {i} am {very}* {happy} for {it} to happen |
    {very}* {happy} for you to {act} | happy for that | up for that | down for that | {i} am {very}* happy to |
    {it} {is} {very}* {exactly}? {wanted} | {exactly}? {wanted} | exactly {it} | {it} exactly | precisely | exactly |
    {i} will take {it} | {i} will have {it} | {i} will go with {it} | {i} will go for {it} | {i} will take you up on {it} |
    let us go with {it} | let us go for {it} | go with {it} | {i} {would}? take {deal} | {i} will take | {i} will have |
    {i} will go with | {i} choose {it} | {i} opt for {it} | {you} have {my} {permission} | {you} got {my} {permission} |
    {you} have {my} {permission} to {act} | {you} have a {yes} from {me} | {you} got it | {you} have got it |
    {you} have got {my} {permission} | {you} have {a} {permission} | {my} {permission} is given | permission granted | granted |
    {i} {sure}* give {you}? {my} {permission} | {i} {sure}* give {you}? {permission} |
    {i} {sure}* give {you}? {my} {permission} to {act} | no objection | no objections | no objection from {me} |
    no objections from {me} | no objections here | no objection at all | no objections at all | {i} have no objection |
    {i} have no objections | no qualms | no complaints | no complaints here | no complaints from {me} | no issues with {it} |
    no problem with {it} | no issue with {it} | nothing to object | {it} is {very}* {a} {yes} | {it} is a {adj}* {yes} |
    {it} is a {adj}* {yes} from {me} | {yes} from {me} | {yes} to {it} | {yes} to all of it | a {adj}* {yes} | {adj} {yes} |
    a {adj}* {yes} from {me} | consider {me} a {yes} | consider {me} in | consider {it} a {yes} | consider {it} {agreed} |
    count {me} in | count {me} as a {yes} | count {it} as a {yes} | take {it} as a {yes} | put {me} down as a {yes} |
    put {me} down for a {yes} | mark {me} as a {yes} | mark {me} down as a {yes} | my answer is {yes} | the answer is {yes} |
    answer is {yes} | my answer is a {adj}* {yes} | the answer is a {adj}* {yes} | {i} say {yes} | {i} said {act} | i said so |
    {it} is a go | {it} is a go from {me} | we have a deal | we have got a deal | you have a deal | you have got a deal |
    you have got yourself a deal | deal | done deal | sold | settled | accepted | confirmed | approved | authorised | authorized |
    consented | confirming | accepting | approving | consent | green light | all clear | thumbs up | make it so |
    so be it then yes | so let it be done | amen to that | amen | hear hear | too right | damn right | darn right |
    damn straight | right on | you know it | say less | say no more | i hear that yes | no brainer | easy yes | easy decision |
    easy choice | happy days | music to my ears | spot on | bang on | suits | be my guest | feel free | feel free to |
    my pleasure | with pleasure | yes with pleasure | pleasure | gladly | happily | gratefully | i could not agree more |
    could not agree more | could not be better | it could not be better | nothing could be better | can not argue with that |
    {i} have decided | {i} have made up my mind | {my} mind is made up | {i} have made my decision | go go go |  lock it in | bring it on | let us get {it} done | let us make it happen | let us get it over with | i am yours |
    all good to me | all good with me | all good by me | all correct | all set | {it} checks out | {it} all checks out |
    {it} is a match | you read my mind | great minds think alike | {you} have understood {very}* | you got it right |
    you have got it right | you have got that right | you have it right | got it in one | it does | it sure is | sure is |
    {i} have no problem with {it} | {i} have no issue with {it} | {i} see no problem with {it} | {i} trust you | it is then |
    {it} it is | it is a date | {i} insist | please and {yes} | consider it done | {it} settles it {forMe}? | that settles it |
    {you} convinced me | {you} have convinced me | i am convinced | twist my arm | sounds about right |
    {i} confirm that you {may} | {it} is my wish | {it} is my decision | {i} stand by {it}`),
  comes:
    phrases(`{it} is {exactly}? {the} {time} {i} {want} | {it} is {exactly}? {the} {time} | perfect {time} | {i} am free then |
    {i} can make it | {i} can make that | {i} can do that |
    {it} is when {i} am free | {it} is when {i} am available | {i} will be there | {i} will be there then |
    {i} will see you then | {it} {is} {a} {very}* {good}? {time} {forMe}? | {it} {is} {very}* the {best}? {time} |
    {the} {time} {is} {very}* {good} {forMe}? | {the} {time} works {praise}? {forMe}? | {the} {time} suits {me} {praise}? |
    {it} fits {my} schedule | fits {my} schedule {praise}? | {it} works with {my} schedule | {it} fits {my} calendar |
    {it} is in {my} calendar | {it} fits in {praise}? | {i} am coming`),
  settles: phrases('it is | it is then | it is please'),
  leaves:
    phrases(`{i} will not be coming | {i} am not coming | {i} will not be attending | {i} will not be able to make it |
    {i} am not able to make it | {i} am not going to make it | {i} will not come | {i} do not need to come | {i} am not going |
    {i} am finished | do not {leave} {it} | do not {leave} {it} any more | do not {leave} {it} anymore | {i} am feeling {better} | {i} feel {better} | {i} am {better} |
    {i} have to work | {i} feel better | {i} no longer {leave} {it} | {i} do not {leave} {it} | {i} do not {leave} {it} any more |
    {i} do not {leave} {it} anymore | {i} do not {leave} {it} now | {i} never use {it} | {i} will not {leave} {it} |
    {i} will not be needing {it} | {i} will not be needing {it} anymore | {i} will not be needing {it} any more |
    no longer needed | no longer need {it} | {i} have no use for {it} | {i} can not make it | {i} can not make it then |
    {i} can not make it any more | {i} can not make it anymore | {i} can not come | {i} can not come then | {i} can not go |
    {i} can not attend | {i} will not be there | {i} will not make it | {i} am done | {i} am done with {it} |
    {i} am finished with {it} | {i} am through with {it} | something came up | {i} have made other plans | {i} have had enough |
    {i} have no need for {it} | {i} have got no use for {it} | {i} am leaving | {i} am moving on | it is time | time to go |
    good riddance | it has been fun | it has been {very}* {good} | it has been a pleasure | it has been a {good} {run} | it was {very}* {good} while it lasted |
    i enjoyed it | thanks for the memories | it was {good} while it lasted | it had a good run | it did {me} well | i had a good run | it was fun while it lasted | not needed any more | not needed anymore | {i} can not be there`),
  no: phrases(`no | nope | nah | nay | naw | not now | not today | not yet | not really | not at all | do not | please do not | never |
    never mind | nevermind | negative | leave it | leave it as it is | leave it be | keep it as it is | i would rather not |
    i do not want that | i do not want it | i do not want to | i do not agree | forget it | forget about it | rather not |
    i refuse | i decline | decline | declined | refuse | stop | stop it | stop that | hell no | no way | absolutely not |
    certainly not | definitely not | of course not | do not do it | do not do that | do not bother | not interested |
    i am not interested | i pass | i will pass | pass on that`),
  meets: phrases(
    `see you | see you {sir}? | see you on | see you then | see you there | see ya | see ya then | till then | until then |
    looking forward to seeing you | looking forward | looking forward to it | looking forward to {it} | i look forward to it |
    can not wait`,
  ),
  polite: ENGLISH_POLITE,
  calls: phrases('{sir}'),
  small:
    phrases(`being | {the} terms | {the} conditions | the change | the changes | that change | this change | the offer | that offer | your offer |
    the price | that price | that amount | the amount | that fee | the whole thing | all of it | all of that | all of this | all of them | both | both of them | the thing | i love | {it} is the | all good |
    it is all good | that is all good | when {the} month {ends} | once {the} month {ends} | it | that | this | that one |
    this one | the | a | an | me | us | my | our | mine | my own | your | s | st | nd | rd | th | o | on | at | in | for | with |
    to | of | and | now | onto | into | toward | towards | over | over to | across to | across | back to | up to | down to |
    through | up | down | away | from you | here | there | those | these | him | with him | with her | them | them up | him up |
    her | as | per | by | under | via | against | out for | for me | for us | for it | for that | for this | with that |
    with this | with it | to it | to that | to this | on that | on this | onto my | please and | on my behalf | for my part |
    from my side | on my side | as far as i am concerned | in {my} name | in for | in there | for my | and then |
    at your convenience | {as} {it}? | as is | the same | same time | the same time | exactly as | just that | exactly that | exactly like that | like that |
    just as | as you say | as {you} {said} | like {you} {said} | exactly as {you} {said} | just as {you} {said} |
    just like {you} {said} | the way {you} {said} | the one {you} {said} | exactly how {you} {said} | as {said} |
    as {said} above | as per your offer | as per usual | as per your message | {my} request | the request | {my} whole? |
    what i {want} | exactly what i {want} | just what i {want} | how i {want} it | the way i {want} it | the answer is |
    my answer is | i said | with the price | about the price | to the price | with the cost | the price is | the cost is |
    the fee is | cost | price of | o clock | sharp |
    in full | one time | this one time | one off | starting | starting from | beginning today | beginning | effective |
    effective immediately | as of | thing | on call person | person on call | on call guy | guy on call | on call dev | on call tech | whoever is | whoever s | whoever is on | whoever it is | for certain |
    as planned | as it says | as it is there | as shown | the one | one on | one for | one | the 2 one | month end |
    whenever you are ready | when you are ready | when ready | whenever you can | when you can | whenever is good |
    whenever suits | whenever | when you get a chance | whenever you get a chance | when you have a moment | whenever you like |
    as soon as you can | soon | in time | no problem | no problem at all | no worries | no problemo | no prob | no probs |
    no bother | not a problem | that is no problem | it is no problem | no issue | no issues | no doubt | no question |
    no trouble | no harm done | got it | noted | i understand | i have read it | i read it | all good then yes | i see yes |
    really | very much | completely | definitely | absolutely | happily | gladly | super | very | so much | good | cool | fine |
    great | also please | as well please | too please | in question | in my account settings | on file | on record | as usual |
    that i mentioned | i mentioned | that you mentioned | that you have on file | i have with you | i have there | {it} would |
    that we discussed | we discussed | we talked about | we spoke about | you have on file`),
  slot: phrases(
    `{the} appointment | my appointment | from {the} {diary} | from my {diary} | {the} {time} {i} {want} |
    {the} appointment {i} {want} | {the} one {i} {want} | {the} {diary} | my {diary} | {the} {time} | {the} {new} {time}`,
  ),
  never:
    phrases(`take {it} away | pretty good | {it} is pretty good | {i} {sure}* have to {act} | {i} {sure}* need to {act} | {i} {sure}* have to go | {i} {sure}* need to go | {i} have got to go | {i} have got to {act} | {i} have to be off | write {it} down | jot {it} down | note {it} down | {it} is me | start over | please confirm | to monthly | go away | your boss | your manager | take it easy | put off | put {it} off | just great | for him | for her |
    for them | you said yes | may be | {it} may |
    i may | we may | they may | may not | may i | may we | used to | ok all good | okay all good | do you | do they | do i |
    do we | say yes | yes man | kind of | sort of | save the date | cancel the cancellation | undo | i am fine with my plan |
    i would take it | {i} am good | {i} are good | {i} am happy | {i} are happy | {i} am fine | {i} am ok | {i} am okay |
    {i} am {very}* good | {i} am {very}* fine | {i} am {very}* happy | {i} am {very}* okay | {i} am content | {i} am all set |
    {i} are all set | {i} am all good | {i} are all good | {it} is all | {it} was | {it} will be all | that would be all |
    correct it | correct that | correct this | right it | right that | perfect it | clear it | make it | shut up | give me a |
    put me through | yeah right | yeah sure thing buddy | yeah no | yeah nah | oh well | good grief | good lord |
    good god | oh no | oh sure great | so close | call it | wake up | get up | get lost | get out | get off | for now |
    for the moment | for the time being | at the moment | in the end | carry on then | good for you | great for you |
    fine for you | i am sure {it} | i am sure you | i am certain {it} | sure you | i bet | too much | too bad | too | good luck |
    okay buddy | ok buddy | okay pal | big deal | some deal | what a deal | no deal | good one | good question | good point |
    fair point | so so | so long | so what | so much for | not so | and so | on off | switch off | turn off | ring off | log off |
    sign off | back off | take off | out | back out | pull out | opt out | off it | fine print | all of my |
    all my | all the | everything but | everything in | if | unless | but | however | although | though | only | just | when |
    what | why | who | whom | which | where | how | whether | or | nor | not | maybe | perhaps | probably | possibly | guess |
    suppose | think | before | after | until | till | once | first | instead | rather | except | without | more | less | much |
    many | any | some | other | another | also | else | again | still | wait | hold | later | because | since | while |
    as long as | provided | is | are | was | were | will | would | can | could | should | shall | may | might | must | does |
    did | has | have | had | be | been | need | cost | costs | price | question | change my mind | keep | leave | check | ask |
    tell | explain | know | sure about | i am | you | we | they | he | she | than | half | double | twice | i | so`),
  light:
    phrases(`make the | make that | make this | make my | do the | do that {what} | do this {what} | do my | do the {what} | put me on |
    put me onto | go through with | see to | see {it} done | see {it} through | see to {it} that | sign me up | sign me up for |
    do | place | issue | process | complete | finalize | finalise | arrange | perform | execute | submit | carry out |
    carry {it} out | put through | take care of | handle | deal with | sort | sort out | fix up | set up | set {it} up | effect |
    effectuate | action | initiate | implement | apply | facilitate | expedite | put in | push through | push {it} through |
    follow through with | follow through on | go on and | go on then and | let us go on and | go ahead with | go ahead and |
    go right ahead and | go right ahead with | proceed with | proceed to | continue with | continue to | carry on with |
    carry on and | get on with | get on and | move forward with | move ahead with | move ahead and | press ahead with |
    push ahead with | go forth and | have it | have that | have this | get {it} all | let us have it | consider it |
    consider that | consider {my} | make sure to | be sure to | make sure you | start | begin | kick off`),
  stress:
    phrases(`absolutely | really | definitely | totally | completely | certainly | quite | very | perfectly | entirely | fully |
    obviously | indeed | truly | happily | gladly | simply | honestly | actually | literally | seriously | basically | clearly |
    just | exactly | surely | precisely`).filter((word) => word !== 'just'),
  now: phrases('{haste} | now'),
  permits:
    phrases(`it is time to | time to | high time to | you would better | {i} {sure}* have to | {i} {sure}* need to | {i} have got to | {i} {sure}* need | {i} need you to | {i} {sure}* want | {i} {sure}* want you to | {i} {sure}* want to |
    {i} would {sure}* like | {i} would {sure}* love | {i} would {sure}* like you to | {i} would {sure}* like to |
    {i} would {sure}* love you to | {i} would {sure}* love to | {i} wish to | {i} wish for you to | {i} {sure}* want {my} |
    {i} would like {my} | {i} {sure}* want the | {i} would {sure}* appreciate | {i} would {sure}* appreciate it if you could |
    {i} would be {very}* grateful if you could | it would be {praise} if you could | that would be {praise} if you could |
    {you} {may} | {you} {may} {sure}* | {you} {may} go ahead and | {you} have {my} {permission} to |
    {you} got {my} {permission} to | {you} have {permission} to | you are free to | you are welcome to | feel free to | free to |
    go ahead and | please could you | could you please | would you please | please would you | please can you | can you please |
    will you please | if you could please | if you could | could you kindly | would you kindly | would you mind |
    {i} {sure}* authorise you to | {i} {sure}* authorize you to | {i} {sure}* agree to | {i} {sure}* agree that you {may} |
    {i} {sure}* agree to you | {i} {sure}* agree with you | {i} {sure}* consent to | {i} {sure}* consent to you |
    {i} {sure}* approve | {i} {sure}* confirm | {i} {sure}* confirm that you {may} | {i} confirm you {may} |
    {i} {sure}* confirm that {i} want you to | {i} {sure}* confirm that {i} want to | {i} confirm {i} want to |
    {i} confirm {i} want you to | {i} confirm that {i} want | {i} confirm {i} want | {i} confirm {i} would like | {i} authorise |
    {i} authorize | {i} {sure}* give {you}? {permission} to | {i} {sure}* give {you}? {my} {permission} to | {i} {sure}* accept |
    {i} am {very}* {happy} for you to | {i} are {very}* {happy} for you to | {i} am {very}* {happy} with you |
    {i} am {very}* {happy} to | {i} are {very}* {happy} to | {i} am {very}* {happy} with | {i} am {very}* {happy} for the |
    happy to | ready to | happy for you to | glad to | fine to | ok to | okay to | {i} would be {very}* {happy} to |
    {i} would be {very}* {happy} for you to | {i} would be {very}* {happy} if you | {i} would be {very}* {happy} if you could |
    it is {praise} to | it is {praise} for you to | it is {good} to | let us | let us go ahead and | {i} have decided to |
    {i} intend to | {i} do want to | {i} do not mind you | {i} request that you | {i} request you to | {i} request |
    {i} ask you to | {i} am asking you to | {i} am telling you to | i said to | {you} should | {you} must | you will have to | you had better | you better |
    do not hesitate to | feel free and | please do go ahead and | i order you to | go on | go on then | go on and |
    {i} instruct you to | {i} require`),
  separable: ENGLISH_SEPARABLE,
  before: phrases('just | do | only just | simply | then just | now | and | to'),

  dangling: phrases(
    'hello | hi | hey | hello there | hi there | good morning | good evening | good afternoon | morning | bye | bye bye | goodbye | and | and then | so | the | a | an | my | our | your | to | for | with | of | at | in | on | from | by | as | onto | into | into my',
  ),
  participle: /ed$|^woken/,
  numbers: NUMBERS.english,
  column: 0,
  deeds: ENGLISH_DEEDS,
  idioms: ENGLISH_IDIOMS,
};
