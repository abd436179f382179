/** Words that stand for others in English. */
export const ENGLISH_SHORT = `
  i am: i m | im
  i would: i d | id
  i will: i ll | ill
  i have: i ve | ive
  we are: we re
  we would: we d
  we will: we ll
  we have: we ve
  you are: you re | youre
  you have: you ve | youve
  you would: you d
  you will: you ll
  they are: they re
  that is: that s | thats
  this is: this s
  it is: it s | its | tis
  everything is: everything s
  all is: all s
  there is: there s
  the price is: price s
  answer is: answer s
  that would: that d
  this would: this d
  it would: it d
  that will: that ll
  this will: this ll
  it will: it ll
  let us: let s | lets
  do not: don t | dont
  does not: doesn t
  is not: isn t
  can not: can t | cant | cannot
  could not: couldn t
  would not: wouldn t
  will not: won t
  go ahead: goahead
  want to: wanna
  give me: gimme
  them: em
  with: w
  the: teh | hte | th
  yes: yse | yess | eys | ys | yws | yed
  go ahead: go ahed | go ahea | go head | go ahaed
  to my: 2 my | two my
  to the: 2 the
  date is: date s
  time is: time s
  slot is: slot s
  points: pts | pnts | pionts
  close my: clothes my | cloths my | closes my
  on call: oncall
  whoever is: whoevers
  what: wat
  good: gud
  great: gr8
  for: fr
  on call: oncall
  thanks: thnx | thanx
  and: n
  you: u
  your: ur
  are: r
  because: cuz | cos
  okay: k | kk | okey | okie | oki | mkay | mmkay | okays | okies
  please: pls | plz | plse | plese | plase | pleas | pleace | pleeze
  account: acct | acc
  appointment: appt | appts | apt | appnt | appointmnt
  invoice: inv
  reservation: rez
  month: mth | mo
  monthly: every month | each month
  tomorrow: tmrw | tmr
  thursday: thurs | thur | thu | thrs
  friday: fri
  saturday: sat
  tuesday: tues | tue
  wednesday: wed`;

const PRAISE = `fine | great | perfect | excellent | correct | okay | ok | wonderful | lovely | brilliant | ideal | cool | super | awesome |
    fantastic | amazing | reasonable | fair | acceptable | grand | fabulous | agreeable | convenient | splendid | marvellous |
    marvelous | terrific | magnificent | superb | delightful | smashing | dandy | peachy | swell | stellar | outstanding |
    exceptional | fab | alright | all right | wicked | ace | spot on | bang on | on point | top notch | first rate | first class |
    just the job | just the thing | the dream | just right | as expected | sound | fabby | rad | dope | lush | mint | sorted |
    a ok | accurate | satisfactory | suitable | appropriate | handy | sensible | affordable | magic | class | golden |
    good enough | exactly right | tip top | hunky dory | beautiful | glorious | a treat`;

/** Classes of English words. */
export const ENGLISH_CLASSES = {
  i: 'i | we',
  me: 'me | us | my name | our name | my end | our end | my side | our side | my part | my books',
  my: 'my | our',
  you: 'you | you guys | you all',
  sir: `sir | madam | ma am | mate | dear | dears | my dear | my friend | friend | buddy | pal | bro | love | my love | sweetie |
    honey | guys | man | good man | boss | chief | champ | dude | darling | hun | hon | folks | doc | miss | mister | babe |
    captain | bud | brother | sis | star | legend | sweetheart | petal | pet | duck | fella | lad | matey | friends | y all | young man | young lady | young fella | kind sir | good sir | my good man | dear boy | squire | guv | guvnor |
    bruv | fam | cuz | homie | amigo | kiddo | sunshine | treacle | poppet | hen | chuck | chick | sugar | doll | babes | hunny |
    luv | sweet pea | darl | cobber | my lovely | lovely | my darling | my good friend | my man | boyo | lass | gents | ladies | people`,
  it: `that | this | it | everything | all that | all this | all of that | all of it | all of this | the lot | the whole thing |
    the whole lot | those | these | them | the above`,
  deal: `{the} {new}? {what} | everything you said | what you said | what you described | what you have described | what you propose |
    what you proposed | what you suggest | what you suggested | what you offered | what you are offering`,
  the: 'the | that | this | your | those | these',
  new: 'new | offered | proposed | suggested | quoted | stated',
  what: `offer | price | cost | fee | charge | amount | proposal | suggestion | arrangement | change | changes | terms | conditions |
    figure | total | rate | option | choice | solution | summary | details | idea | sum | pricing | setup | numbers | price tag |
    course of action | approach`,
  is: `is | is looking | is sounding | sounds | sound | looks | look | looking | seems | seem | feels | would be | will be | are |
    is going to be | is all | all sounds | all looks | all seems | does sound | does look | be`,
  very: `greatly | most | very | really | so | quite | absolutely | perfectly | totally | completely | entirely | just | more than | super |
    truly | simply | wholly | fully | extremely | jolly | bloody | definitely | certainly | indeed | pretty | exactly | actually |
    mighty | darn | damn | freaking | bang | ever so | utterly | 100 percent | honestly | genuinely | positively | hugely |
    thoroughly | incredibly | dead | well | most | obviously | of course | clearly | surely | precisely | always`,
  sure: `sure | absolutely | definitely | certainly | totally | gladly | happily | surely | fully | really | hereby | wholeheartedly |
    completely | do | very much | of course | indeed | also | strongly | obviously | willingly | just | so | kindly | please |
    heartily | entirely | 100 percent | truly | formally | officially | can`,
  praise: PRAISE,
  good: `{praise} | good | right | nice | sweet | lovely jubbly | neat`,
  forMe: 'for {me} | by {me} | with {me} | to {me} | from {me} | on {me} | at {me} | in my book',
  noun: `idea | choice | option | solution | shout | call | thinking | suggestion | decision | compromise | winner | no brainer`,
  time: 'time | day | slot | date | hour | times',
  agree: `agree | accept | approve | consent | concur | confirm | authorise | authorize | say yes | vote yes | say go | say go ahead |
    say go for it | give consent | give permission | give the ok | give the go ahead | give the green light |
    give you the go ahead | give you the green light | give you the ok | second that | am in agreement | am in full agreement |
    am agreed | am agreeable | are agreed | are in agreement | acknowledge and agree | green light | endorse`,
  agreeing: `to {it} | with {it} | to {deal} | with {deal} | {it} | {deal} | with you | with you there`,
  like: `like | love | want | appreciate | welcome | enjoy | adore`,
  happy: `happy | glad | fine | ok | okay | good | cool | comfortable | delighted | content | pleased | satisfied | thrilled |
    grateful | keen | willing | up | all right | alright | game | chuffed | over the moon | on board | sold | at ease | at peace |
    in favour | in favor | in agreement | all in | in | all set | ready | set | all for it | for it | up for it | down for it |
    sure | certain | positive | decided | convinced | prepared`,
  eager: `all for it | for it | up for it | down for it | game | on board | sold | all in | in | in favour | in favor | delighted |
    thrilled | over the moon | chuffed | stoked | decided | convinced | ready | down | all set | happy to proceed |
    happy to go ahead | ready to proceed | ready to go | ready to go ahead | good to go | in agreement | happy to do that |
    happy to do it | happy to do so | keen | totally in | so in | agreed | up for that | down for that | game for that | willing |
    glad to | happy to | happy for you to | pleased to`,
  may: 'can | may | should | are free to | are welcome to | have my permission to',
  act: `go ahead | go right ahead | go on ahead | go for it | proceed | do it | do that | do this | do so | continue | carry on |
    get on with it | get it done | get that done | make it happen | make that happen | get started | start | crack on |
    get going | have at it | get cracking | fire away | make it so | take it from here | see to it | take care of it | sort it |
    sort that | sort it out | go with it | go with that | go through with it | go through with that | run with it |
    run with that | move forward | press on | push ahead | push on | follow through | get it sorted | get that sorted |
    get to it | get it over with | put it through | put that through | knock yourself out | do your thing | do what you said |
    do as you said | do exactly that | do just that | do the honours | do the necessary | do the needful | action it |
    action that | get this done | get it going | set it in motion | go do it | go do that | do the thing | do your magic |
    work your magic | shoot | work away | fire ahead | fire on | drive on | go on so | away you go | on you go | plough on | forge ahead |
    steam ahead | full steam ahead | power on | let it rip | roll with it | roll on | crack ahead | carry on so | work ahead |
    hop to it | get at it | jump on it | get on it | be my guest | do the business | have it done | get moving | get rolling |
    keep going | send it through | let her rip | knock it out | do it up | go to it | set to it`,
  alone: '{act} | go',
  want: `want | wanted | need | needed | asked for | was asking for | meant | am after | was after | would like | was hoping for |
    had in mind | was looking for | am looking for | hoped for | requested | chose | picked | said i wanted | was thinking |
    would want | have been waiting for | was waiting for | wished for | had hoped for | am asking for | am hoping for | require |
    called about | called for | rang for | rang up for | rang up about | phoned for | phoned about | called up for | wrote in for |
    am here for | messaged for | messaged about | came in for | wrote to you for | was after all along | have wanted | have always wanted |
    wanted all along | was hoping to hear | hoped to hear | was hoping you would say | hoped you would say | was going to suggest | would choose | called in for | came here for | rang about | came for | want done | want to do | want to happen |
    wanted to hear | was going to ask for | was going to say | was about to say | would have said | intended |
    have been asking for`,
  permission: `{full} permission | {full} consent | {full} approval | {full} agreement | consent | permission | approval | agreement | ok | okay | go ahead | blessing | authorisation | authorization | green light |
    word | authority | full authority | leave | sanction | assent | nod | endorsement | mandate | instruction | instructions | backing |
    signature | written permission | word on it | yes | full consent | full agreement | full approval | vote | thumbs up | support | full support | okay on that | say so`,
  yes: `yes | yep | yup | yeah | yea | yeh | sure | ok | okay | absolutely | definitely | agreed | aye`,
  thanks:
    'thanks | thank you | thx | ty | cheers | thankyou | thank u | tysm | many thanks | ta | tnx | thks | tks | tanks | big thanks',
  muchly: `over the years | all these years | for all these years | for so many years | very much | so much | so very much | a lot |
    a million | a bunch | loads | heaps | kindly | again | in advance | ever so much | a ton | very kindly | indeed | everyone |
    all | always | as always | too | dearly | sincerely | very very much | for now`,
  help: `your help | the help | help | all your help | your time | your patience | your assistance | your kindness | your support |
    your hard work | asking | checking | offering | sorting {it} | sorting {it} out | doing {it} | doing {it} so quickly |
    handling {it} | helping | helping {me} | helping me out | taking care of {it} | letting me know | letting us know |
    confirming | clarifying | explaining {it} | explaining | being so quick | being so patient | being so helpful |
    being so kind | your quick reply | the quick reply | the offer | the quick service | the great service | everything | {it} |
    arranging {it} | fixing {it} | reaching out | asking first | checking with {me} | checking first | double checking |
    the reminder | the heads up | looking into {it} | making it easy | making this easy | your service | the info`,
  person:
    'the engineer | the on call engineer | him | her | them | whoever it is | whoever that is | whoever is on call | whoever is on duty | whoever s on call | whoever is up | whoever it may be | whoever you need | whoever you have to | whoever is on | somebody | someone',
  object:
    'it | that | this | them | those | these | him | her | mine | that one | this one | the thing | the lot | the whole thing',
  suit: `suit {me} | suit {me} {praise} | suit {me} well | suit | do | do nicely | do {praise} | do it | do it {forMe} | do {forMe} |
    do the trick | do the job | work | work {praise} | work well | work {forMe} | work {praise} {forMe} | work well {forMe} |
    fit {me} | be the best | be it | be all`,
  wanted: `what {i} {want} | all {i} {want} | the one {i} {want} | how {i} {want} it | the way {i} {want} it | what {i} would {like} |
    what {i} like | what {i} would {like} you to do | what {i} {want} to do | what {i} {want} you to do | my {preference} |
    what {i} had hoped | what i like to hear | what i came for`,
  preference:
    'preference | choice | wish | decision | intention | pick | instruction | instructions | request',
  exactly:
    'exactly | just | precisely | absolutely | indeed | totally | definitely | honestly | really | all | very much | certainly | literally | truly | about | perfectly',
  would: 'would | would {sure}* like to | want to | will happily | am happy to',
  a: 'a | the | an | my | our | such a | one | some',
  adj: `big | clear | definite | firm | solid | strong | hard | resounding | hearty | huge | full | very | easy | 100 percent |
    whole hearted | wholehearted | happy | enthusiastic | massive | giant | loud | total | complete | absolute | straight |
    simple | quick | certain | sure | unequivocal | emphatic | unreserved | straightforward | grateful | fat | plain | final |
    formal`,
  agreed:
    'agreed | done | confirmed | accepted | approved | settled | sorted | sealed | a deal | a go | authorised | authorized | granted',
  best: 'best | perfect | ideal | right | exact',
  big: 'big | huge | great | real | absolute | massive | total | true | lot of | proper | complete | weight off my mind',
  star: `star | stars | legend | angel | gem | lifesaver | life saver | saint | treasure | best | diamond | hero | darling |
    sweetheart | superstar | rockstar | rock star | godsend | champ | champion | peach | doll | ace | dear | queen | king | goat |
    blessing`,
  gods: 'god s | gods | heaven s | heavens | goodness | goodness s | pete s | petes | pity s | christ s | christs | fuck s | fucks | chrissake | mercy s',
  perfect: 'perfect | total | good | complete | sense | absolute | a lot of | so much',
  day: 'day | evening | weekend | night | morning | afternoon | rest of the day | rest of your day | week | time | holiday | christmas | summer',
  rest: `get on with it | just get on with it | get on with it then | let us go | let us not wait | there you go | there you have it |
    here we go | you know it`,
  as: `as | just as | exactly as | the way | how | like | just like`,
  said: `say | said | mentioned | offered | suggest | suggested | described | describe | propose | proposed | have suggested |
    have said | have described | have offered | have proposed | explained | have explained | outlined | stated | have stated |
    discussed | have outlined | put it | have it there | have laid out | laid out | agreed | asked | told me | told you | wrote |
    written | quoted | quote | planned | have it | described it | said it | see fit`,
  ends: 'ends | is over | is up | is out | finishes | closes | is done | is through',
  get: `get | put | pencil | slot | pop | stick | fit | add | write | place | jot | mark | chuck | squeeze | lock | book`,
  diary: `diary | books | book | calendar | schedule | agenda | roster | rota | rolls | appointments`,
  line: 'line | phone | horn | case | job | call | blower',
  call: 'call | ring | buzz | shout | bell | page | ping | nudge | bleep | tinkle | alert | poke',
  poor: 'poor | poor soul | poor thing | poor fellow | poor guy | poor devil | poor sod | poor dear | poor man | soul | sod | devil | fellow | guy | lad | man | woman | person | chap',
  bell: 'bell | bells | alarm | pager',
  switch: 'switch | change | upgrade | move | swap | transfer',
  serious:
    'serious | important | critical | bad | urgent | an outage | a big deal | that urgent | that serious | that important | that bad | really urgent | life or death | down',
  leave: `need | use | want | require`,
  trouble:
    'problem | problem at all | issue | issue at all | trouble | trouble at all | problemo | prob | bother',
  fact: 'price | plan | deal | offer | stuff | result | outcome | bargain | value | proposal | arrangement',
  full: 'full | complete | whole | total | formal | explicit | express',
  mhm: 'uh huh | uh hu | ah huh | mhm | mm hm | mm hmm | mm mhm | mmhm | mmhmm | m hm | m hmm | mhmm | um hm | um hum | mm mm yes | uhhuh',
  better: 'better | better now | much better | fine now | well again | better already',
  certain: 'sure | certain | positive | serious | decided | determined | confident | clear',
  run: 'run | ride | time | journey | few years',
  grateful: 'grateful | obliged | thankful | much obliged | indebted | appreciative',
  bill: 'bill | price | total | cost | tab | amount | invoice',
  regret:
    'such a shame | what a shame | it is a shame | shame | a shame | what a pity | it is a pity | pity | sadly | unfortunately | regrettably | reluctantly | alas | i am afraid | sorry to say | with regret | regretfully | with a heavy heart',
  bother: `{any}? trouble | {any}? bother | {any}? hassle | {any}? inconvenience | {any}? confusion | {any}? mess | {any}? short notice |
    {any}? late notice | {any}? delay | {any}? fuss | {any}? late reply | {any}? wait | {any}? slow reply | {any}? last minute change`,
  any: 'the | all the | any | this | the late | such',
  haste: `with immediate effect | it is urgent | this is urgent | urgent | urgently | that is urgent | quick as you can | as quick as you can |
    as quickly as you can | as quickly as possible | as fast as you can | as fast as possible | without delay | soon as you can |
    soonest | right now | right away | straight away | straightaway | immediately | at once | asap | as soon as possible |
    this minute | this instant | this second | this very minute | the sooner the better | sooner the better | no time to lose |
    no time to waste | there is no time to lose | there is no time to waste | it can not wait | this can not wait |
    every minute counts | stat | pronto | instantly | now now | it is an emergency | this is an emergency | right this second |
    right this minute | do not wait | what are you waiting for | without further ado | first thing | time is ticking`,
};
