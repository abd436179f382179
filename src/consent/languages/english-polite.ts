import { phrases } from '../grammar.ts';

/** English phrases that ask or thank, and change nothing. */
export const ENGLISH_POLITE: readonly string[] =
  phrases(`{it} is the one | {it}? {is} a {very}* {good}? {fact} | {very}* {good} {fact} | what a {good} {fact} | {it} is it | good | cool | fine then | {it} is {very}* {serious} | {it} really is {serious} | i do not care what time it is |
    no matter the time | no matter what time it is | no matter the hour | i know it is late | i know what time it is | {i} know | {i} already know | {i} know {it} | {i} know all about {it} |
    i have been saving {it} up | i have been saving {it} | i have been saving up | perfect timing | good timing | great timing |
    accordingly | i take full responsibility | i take responsibility | i take the responsibility | on my responsibility |
    sorry but | i am sorry but | i am {very}* {certain} | {very}* {certain} | i have made my mind up | {i} have thought it over | thought it over | thought about it |
    {it} is {very}* clear | that is {very}* clear | worth it | {it} is worth it | worth every penny | {regret} | {regret} {it} | sorry for {bother} | sorry about {bother} | sorry about {it} | sorry for {it} | sorry to bother you | sorry | so sorry | apologies | {it} is what they are for | that is what it is for |
    that is what points are for | please | please and thank you | please and thanks | pretty please | if you please |
    if you can | if possible | if that is possible | if it is possible | if it is not too much trouble | if you would | if you would please | if you could | if you could please | if you would be so kind | if you do not mind |
    if you wouldn t mind | if you will | kindly | {thanks} {muchly}? {sir}? | {thanks} {muchly}? for {help} {muchly}? |
    {thanks} to you | thanks {very}* much | thank you {very}* much | thank you {sir} | no thanks needed | much appreciated |
    very much appreciated | greatly appreciated | appreciated | {it} is {very}* appreciated | {it} would be {very}* appreciated |
    {it} would be {very}* helpful | appreciate it | appreciate that | appreciate you | appreciate your help |
    appreciate the help | {i} {sure}* appreciate {it} | {i} {sure}* appreciate your help | {i} {sure}* appreciate the help |
    {i} would be {very}* {grateful} | {i} am {very}* {grateful} | {i} would be {very}* {grateful} if you would | {i} would be {very}* {grateful} if you could |
    {it} {is} {a} {big}? relief | {it} {is} {a} {big}? help | {it} {is} {a} {big}? weight off {my} mind | {it} {is} {a} {big}? load off {my} mind |
    sorry to do {it} to {person} | sorry to do {it} to the {poor} | sorry to do {it} | poor thing | poor soul | poor {poor} | sorry to wake {person} |
    {it} is what {i} have been saving {it} for | {it} is what {i} saved {it} for | {it} is what {i} was saving {it} for | {i} would {sure}* appreciate {it} | much obliged | obliged |
    grateful | {it} is {very}* kind | {it} is {very}* kind of you | {it} is {very}* {good} of you | {it} is {very}* helpful |
    {it} is {very}* thoughtful | {very}* kind of you | {very}* kind | {very}* thoughtful | {very}* helpful | how kind | how nice |
    how lovely | how thoughtful | how wonderful | {it} helps {muchly}? | {it} will help {muchly}? | {it} would help {muchly}? |
    {it} would be a {big}? help | big help | {it} saves me | you are {very}* kind | you are {very}* helpful |
    you are {a} {big}? {star} | you are {the} {star} | {a}? {star} | you rock | you are welcome | bless you | bless | god bless |
    god bless you | what {a} {star} | what a relief | what {a} great service | what great service | such a relief |
    {big} service | great help | great job | good job | well done | good work | nice work | great work | good news | great news |
    excellent news | wonderful news | what great news | good stuff | great stuff | nice stuff | love it | i love it | love that |
    good man | good lad | good girl | relief | phew | whew | at last | at long last | finally | about time | about time too |
    it is about time | not before time | thank god | thank goodness | thank heavens | thank the lord | hallelujah | glory be |
    praise be | yay | woohoo | woo hoo | woo | hooray | hurray | yippee | whoop | whoop whoop | hurrah | bravo | cheers {sir}? |
    ta {sir}? | ta very much | ta muchly | ta love | nice one | nice | lovely stuff | goody | goodie | oh goody | oh good |
    oh great | oh lovely | oh wonderful | oh perfect | oh brilliant | oh excellent | oh my | oh my god | omg | oh gosh | gosh |
    my goodness | goodness | goodness me | oh thank god | oh thank you | oh thanks | sweet | right | right then | well then | now then | good then | great then | then | well | well well | oh | ooh | ah | aah | aha | um | umm |
    uhm | uh | er | erm | eh | m | mm | mmm | hm yes | ha | haha | hahaha | hehe | lol | lmao | rofl | xx | xo | xoxo | aw | aww |
    oi | yo | hey | heya | hi | hiya | hello | hello there | hi there | hey there | howdy | good morning | good afternoon |
    good evening | morning | dear sir | dear team | come on | come on then | hurry | hurry up | quick | quickly |
    quick please | chop chop | already | already please | snappy | make it snappy | make it quick | be quick | quick quick |
    step on it | get a move on | look sharp | look alive | {rest} | stop asking | stop asking me | quit asking | quit asking me |
    enough asking | enough questions | no more questions | no questions | no further questions | no need to ask |
    no need to ask twice | no need to ask again | no need to ask me twice | no need to check | no need to check again |
    no need to confirm | do not ask again | do not ask me again | do not keep asking | do not keep me waiting |
    you do not need to ask | you do not have to ask | you do not have to ask twice | you do not need to ask twice |
    you do not need to ask me twice | you need not ask | need you ask | how many times | how many more times |
    how many times do i have to say it | for the last time | for the hundredth time | for the third time | for the second time |
    for the umpteenth time | for the millionth time | i already told you | i told you | i told you already | i have told you |
    i already said so | already said so | said so already | already told you | said yes already | already said yes | i have said yes | i already said that | i already said | i said already | as i said | like i said | as i already said |
    as i told you | as i mentioned | as mentioned | just like i said | as i asked | like i asked | as i have said |
    for {gods} sake | for {gods} sakes | for crying out loud | for the love of god | for the love of all that is holy | jeez |
    geez | good lord yes | good god yes | good heavens yes | heavens yes | god yes | lord yes | gosh yes | goodness yes |
    oh god yes | my god yes | christ yes | jeez yes | phew yes | why not | makes sense | that makes sense |
    {it} makes {perfect} sense | fair enough | fair | good call | understood | all understood | all clear to me | speak soon |
    talk soon | bye | bye bye | bye for now | goodbye | have a {good} {day} | have a {good} one | you have a {good} {day} |
    you too | same to you | take care | all the best | best | best wishes | best regards | kind regards | regards | warm regards |
    yours truly | yours sincerely | sincerely | lots of love | much love | rock on | amazing | that is all i need |
    that is all i needed | nothing more | nothing else needed | nothing else | nothing to add | no further ado | i am sure |
    i am certain | i am positive | i am very sure | i am quite sure | i am absolutely sure | i am really sure |
    i am a hundred percent sure | i am 100 percent sure | i know what i am doing | i know what i want | i have thought about it |
    i have thought it through | i have thought this through | i thought about it | do not worry | do not worry about it |
    no worries at all | not to worry | i do not mind at all | easy | easy peasy | simple as that | simple as |
    end of story | full stop | period | okay good | good good | great great | it is all good with me | and that is final |
    that is final | final answer | that is my final answer | no ifs or buts | no ifs no buts | no if s or but s | no going back |
    just like that`);
