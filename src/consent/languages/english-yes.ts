import { each, phrases } from '../vocabulary.ts';

const GOOD =
  'fine | good | great | perfect | excellent | correct | right | okay | ok | wonderful | lovely | brilliant | nice | ideal | cool | super | awesome | fantastic | amazing | reasonable | fair | acceptable | grand | fabulous | agreeable | convenient';
const THAT = 'that | this | it | everything | all';

/** English phrases that agree by themselves. */
export const ENGLISH_YES: readonly string[] = [
  ...phrases(`i have decided | it is then | i m free then | i m free | i can make it | i can make that | i can do that |
  that s when i m free | i ll be there | i ll be there then | i will be there | we ll be there | nothing to add |
  nothing else | no changes | all of that s right | you ve got it | you got it | you have it right | got it in one |
  that does it | that does the trick | good choice | that s the plan | it s agreed | we have a deal | we ve a deal |
  we ve got a deal | happy days | music to my ears | yes with pleasure | that s exactly it | exactly that |
  that exactly | bang on | perfectly good | not a problem go ahead | most certainly | most definitely |
  by all means | without question | without a doubt | no doubt about it | i couldn t agree more |
  couldn t be better | i m decided | i ve decided | my mind s made up | 10 4 | ten four | over the moon | consent |
  i consent | consented | accepted | all clear go ahead | ok by me | okay by me | okay with me | ok with me |
  all right by me | alright by me | alright with me | good by me | great by me | fine for me | perfect for me |
  suits | suits me | suits us | that suits | it suits me | that suits me fine | that suits me perfectly | it works |
  that works | works well | it s good | it s great | it s perfect | it s lovely | it s okay with me |
  it s ok with me | it s fine by me | it s fine with me | no objections | no objection from me | no objection |
  no problem with that | no issue with that | no issues | i have no objection | i have no objections |
  i ve no objection | i don t mind at all go ahead | be my guest | yes thank you | yes thanks | okey doke |
  okey dokie | are fine | are ok | are okay | are good | is reasonable | sounds reasonable | that s reasonable |
  reasonable | fair | uh huh | uh hu | mhm | mm hmm | mmhmm | m hm | thats right | agree | accept | confirm |
  approve | that one s fine | yes yes | i said yes | like i said yes | as i said yes | no worries | all good to me |
  happy with it | i m happy | im happy | sounds lovely | sounds brilliant | sounds fab | fab | fabulous | ideal |
  spot on | super | smashing | grand | very good | good enough | good enough for me | do please | please go |
  green light | i m good with it | i m fine | fine with me`),
  ...phrases(`i do really | i really do | i really want that | i really want to | i would really like that |
  i m totally fine with that | i m totally ok with that | i m perfectly happy with that |
  i m perfectly fine with that | perfectly fine | totally fine | absolutely fine | that s totally fine |
  that s absolutely fine | that s perfectly fine | that s absolutely right | that s exactly right | exactly right |
  that s all correct | that s all right | that s all fine | that s all good | it s all good | it s all correct |
  it s all right | all looks good | looks good | looks right | looks correct | looks fine | everything looks good |
  everything looks right | everything looks correct | everything s fine | everything s correct |
  that is what i want | that works great | that works perfectly | that works well | that works fine | that ll work |
  that will work | that ll be fine | that ll be great | that ll be perfect | that will be fine |
  that will be great | that ll do nicely | it s a yes from me | that s a yes from me | it s a go | that s a go |
  it s a go from me | green light | you have my green light | you got my ok | you ve got the go ahead | i vote yes |
  a big yes | big yes | yes to that | yes to all that | yes to everything | yes to all | i would | i d |
  i would please | we would | we do | i do want that | i do want it | i do want to | i want | we want | i d like |
  i would like | id like | we d like | we would like | i ll take | ill take | i ll take it | i ll take that |
  i ll have | i ll have that | i ll go with | i ll go with that | let s go with | lets go with | go with |
  go with that | you may | you can | you should | yes you can | i m on board | im on board | count me in |
  i m all for it | i m for it | all good | all set | all correct | all right then | cool | great stuff | ok cool |
  good idea | great idea | why yes | oh yes | hell yes | heck yes | yes sir | yes ma am | right on | okey dokey |
  okie dokie | roger | roger that | consider it done | make it happen | i give permission | i give my permission |
  i give my okay | i give my ok | you have the go ahead | you have my word | permission granted | i can confirm |
  i can confirm that | i hereby confirm | i hereby agree | i hereby consent | i fully agree | fully agree |
  totally agree | i totally agree | i do confirm | i do consent | i do approve | confirming | confirm |
  i m confirming | i am confirming | i m happy to proceed | i m happy to go ahead | happy to proceed |
  happy to go ahead | happy to do that | happy with that | happy with this | happy for you to |
  i m happy for you to | i am happy for you to | i m happy to go ahead with | i am happy to go ahead |
  i am happy to proceed | i am ready | i m ready | ready | i d be happy with that | i d be happy to |
  i d appreciate that | i would appreciate that | i d love you to | i d love for you to | i want you to do that |
  i want you to go ahead | i d like you to go ahead | that s right | thats right | that s correct | that s fine |
  that s perfect | that s okay | that s good | that s great | that d be great | that d be perfect | that d be good |
  that d be fine | that d be lovely | that would be great | that would be perfect | it s fine | it s okay |
  it s good | go on | go right ahead | go | proceed please | continue please | do | works great | works perfectly |
  works fine | suits me | that suits me | suits me fine | suits me well | fair enough | sounds fair | that s fair |
  that sounds fair | is fine | is good | is perfect | is ok | is okay | is correct | is right | works for me |
  is fine with me | is fine by me | is good for me | is ok with me | is okay with me | is acceptable | acceptable |
  i agree to the | i accept the | i approve the | i confirm the | i consent to the | i authorize the |
  i authorise the | send it | absolutely yes | yup yup | yessir | yes siree | definately | definitly | absolutly |
  yeap | yeppers | uh huh yes | mhm yes | mm hmm yes | sure do | sure thing boss | yes | yess | yea | yeah | yeh |
  yep | yup | yas | ya | aye | y | yah | sure | sure thing | surely | alright | all right | certainly | absolutely |
  definitely | of course | indeed | exactly | precisely | correct | affirmative | agreed | deal | done deal |
  approved | accepted | confirmed | granted | perfect | great | excellent | wonderful | lovely | brilliant |
  fantastic | awesome | fine | very well | totally | for sure | k | kk | by all means | you bet | works | gladly |
  happily | with pleasure | it s a deal | it s a yes | that s a yes | thats a yes | a clear yes | a definite yes |
  yes from me | sounds like a plan | make it so | consider it agreed | 100 percent | my pleasure`),
  ...each('go | please go', 'ahead | for it | right ahead | on ahead'),
  ...phrases(
    `fire away | carry on | proceed | continue | go on then | have at it | get it done | good to go | feel free`,
  ),
  ...each('do | just do | please do | lets do | let s do | let us do', 'it | that | so | this'),
  ...phrases(
    `please do | do please | yes do | i do | let s go | lets go | let s go for it | lets go for it | go go go`,
  ),
  ...each(
    'i | we',
    'agree | accept | approve | confirm | consent | authorize | authorise | do agree | do accept | confirm it | confirm that | confirm this | agree to that | agree to this | agree to it | agree with that | accept that | accept it | accept this | accept the offer | want that | want it | want this | want to | want you to | d like that | d like to | would like that | would like to | would like you to | d like you to | would love that | would love to | d love that | d love to | am happy with that | am happy with this | am happy to | am fine with that | am fine with this | am fine with it | am ok with that | am okay with that | am ok with this | am okay with this | am in agreement | am in | am sure | am certain | give my consent | give you my consent | give my permission | give you permission | authorize it | authorize that | authorise it | authorise that | approve it | approve that | approve this | m in | m happy with that | m happy with this | m fine with that | m fine with this | m ok with that | m okay with that  with that  | m happy to | m sure | m certain',
  ),
  ...phrases(
    `im in | im sure | im happy with that | im fine with that | im ok with that | id like that | id love that |
  id like to | id love to`,
  ),
  ...each(THAT, 's | is | sounds | looks | seems | would be | will be | ll be', GOOD),
  ...each(
    THAT,
    's | is | would be | will be',
    'fine | ok | okay | good | great | perfect',
    'with me | by me | for me | for us',
  ),
  ...each('that | this | it', 'works | does work | will do | ll do', '| for me | for us | perfectly | well'),
  ...each(
    THAT,
    's | is | would be | d be | will be',
    'a good | a great | a fine | a perfect | a fair',
    'time | idea | plan | price | day | slot | choice | one | deal | option',
  ),
  ...each(THAT, 'd be | would be | ll be', GOOD, '| for me | for us | thanks'),
  ...each(
    THAT,
    'd | would | will | ll',
    'suit me | work | do | do nicely | be the best | suit me fine | work for me',
  ),
  ...each(
    'that s | that is | thats',
    'what i',
    'want | wanted | need | needed | asked for | meant | d like | would like',
  ),
  ...each('i ll | i will', 'have | take | go with', '| that | it | that one | that please'),
  ...each(
    'i m | i am | im | we re | we are',
    'sure | certain | happy | fine with that | ok with that | happy with that | positive | in | on board | good | ready',
  ),
  ...phrases('yes i do | yes i am | i do | sure do | does | works'),
  ...each('sounds | looks | looking | seems | all | that all looks', GOOD, '| to me | for me'),
  ...each('thats | its', `${GOOD} | it | a deal`, '| with me | by me | for me'),
  ...each('good | fine | ok | okay | great | works | perfect', 'with me | by me | for me | for us'),
  ...phrases(
    `that s it | that s the one | that is the one | thats the one | that s what i want | that is what i want |
  thats what i want | that s exactly what i want`,
  ),
  ...each(
    'you have | you ve got',
    'my consent | my permission | my approval | my agreement | my ok | my okay | my go ahead | my blessing',
  ),
  ...each('you can | you may', 'go ahead | do that | do it | proceed | do so'),
];
