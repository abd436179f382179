import type { OFFERS } from './offers.ts';

/** Answers of words that agree elsewhere, and are no plain yes here, by the offer they answer; `|` stands between them. */
export const TEMPTING: Readonly<Record<keyof typeof OFFERS, string>> = {
  plan: `pretty good | it would be a relief | sorry but what | i must think | i've read it | big no from me | permission denied |
    thought about it | ah ok | oh right | ah okay i see | oh ok thanks | no Team | ok no Team | with my friend | you must be joking | it's me |
    just great | ok take it easy | go away | yes hello | ok hello | hi yes good morning | ok bye | nice offer |
    what a nice offer | great offer | good price | that's a good price | what a great price | that's a great plan |
    Team is a great plan | my plan is great | ready | the team agrees | move my appointment | get me your boss | I love it |
    that's kind of you |
    i'm good | i'm good thanks | i'm very good thank you | i'm fine thanks | i am fine with my plan | i'm happy as i am |
    i'm happy with starter | i'm perfectly happy | i'm all good with starter | we're good | all good | all good here thanks |
    that was all | that's all | that is all thanks | that'll be all | that will be all for today thanks | it could be good |
    that could be great | would be good to know | that would be good to know first | that's good to know | good to know |
    all right then what | yes and no | so i can do that | so you can do that | good one | nice one | i would but | i would if |
    i would have | that's what you said | that is what you said | you said that | you said it | let me | let me see | ok so | yes so |
    ok and | yes but | ok then what | just the one | yes it was | is it | is that right | is that all right | would that be ok |
    could you | can you do that | you could | could be | should be fine | might be fine | that may be fine | fine print |
    what a deal | some deal | big deal | no deal | good question | fair point | i see | ok i see | i see that is 29 dollars |
    so much for that | no thanks i'm good | yes starter | yes my plan is starter | my plan is team | i am on team | i have team |
    29 dollars | 29 dollars a month | a month | ok 29 dollars a day | 29 dollars is a lot | 29 dollars a month is good to know |
    thanks | thank you so much | thanks for asking | thanks for the offer | understood | noted | got it | got it thanks |
    makes sense | i understand | i hear you | oh can you | sure is a lot | i bet | agreed in principle | in principle yes |
    more or less | kind of yes | yes kind of | pretty much | yes for now | for now yes | just for today | only today | today only |
    yes for one month only | change it back | yes change it back to Starter | yes from Team to Starter | from starter to business |
    switch it off | yes turn it off | correct it please | right it | i was happy with it | it was good | it was a good plan |
    it used to be fine | that used to work for me | nothing works for me | nothing is fine | everything but that |
    all but the price is fine | almost perfect | nearly there | far from perfect | less than perfect | anything but fine |
    hardly | not quite right | not exactly | not that | not bad | too good | too much | good enough for you | fine for you |
    great for you | that works for you | works for you | you agree | do you agree | they agreed | she said yes | my boss said yes |
    he said ok | i said no | as i said no | i never said yes | who said yes | say yes | yes man | yes or no | ok or not |
    please advise | please explain | please hold | please wait | one moment please | sure about that | you sure | for real |
    really | really now | oh really | seriously | wow | wow ok | interesting | sounds expensive | sounds interesting |
    sounds too good | sounds like a lot | sounds good but | looks like it | seems so | seems like it | so it seems | if so yes |
    even so | yes even so | i agree to disagree | agree to disagree | i agree it is a lot | i accept that it is expensive |
    i want starter | i'd like to know | i'd love to know | i'd like that to be free | i want it for free | i'd like it cheaper |
    i'd like a better deal | i need that in writing | i need more | i need time | i want to wait | i'd like to think |
    i'd take it | i wanted team | i wanted that | i asked for starter | that is what i had | that's what i have | it's what i have |
    that's what i pay | that's the one i have | that's mine | ok with whom | fine by whom | ok for how long | sure when |
    yes when | yes then what | great then what | go back to starter | go ahead and ask | go ahead and explain | go on i'm listening |
    go on | go on then tell me | carry on talking | continue with starter | proceed with caution | do tell | do go on |
    i do have starter | yes i have | yes we have | yes i know | yes i see | yes i hear | ok i know | fine i know | of course not |
    absolutely no | sure no | certainly no | hell no | definitely a no | it's a no from me | that's a no from me | a clear no |
    no yes no | yes no yes | perfect as it is | great as it is | fine as it is | good as it is now | ok as it is | leave it perfect |
    thanks i have that | thanks but | thanks anyway | thank you anyway | cool story | cool but | ok boomer | okay buddy |
    ready when you are to explain | i'm ready to listen | i'm ready to order | i'm sure | i'm certain | i'm sure it is fine |
    i'm sure that works | i'm in a meeting | we'd be happy to talk | happy to talk | happy to listen | happy to wait |
    good morning | good afternoon thanks | very kind of you | how kind | how nice | well done | nice to know | sweet dreams`,
  refund: `May is fine | the card is correct | my card's good | i have to refund it | send my card back | give me my card back | i want my card back | right the May invoice that's the one i rang about |
    yes that's me the May invoice | refund the fee | put it on my invoice | hit me with the invoice | reverse it | yes reverse the refund |
    refund received | yes I paid with my card | credit to my account |
    to your card | 18 dollars |  
    that's my card | it's my card | refund policy please | yes the June invoice | yes to my bank | yes in cash |
    refund all of it and more | refund everything | refund all invoices | send the invoice | send me that invoice | resend the invoice |
    keep it | you keep it | keep the 18 dollars | pay the invoice | charge my card | yes charge my card | charge it to my card |
    yes 18 percent | yes half of that | all of my money | i'd like all of my money | yes all my invoices | i got it back | got it back thanks |
    got the refund thanks | i got the refund | you refunded me | the refund is fine thanks but | the refund was good |
    refund me in euros | yes in dollars or euros | refund 18 to my wife | refund her card | credit note please`,
  cancel: `i want it | i feel better | i'm feeling better | i have to be there | i have to go | thursday's good | that time's good |
    save me the spot | reserve me a spot | i want it | yes please confirm it | confirm it please | yes book an appointment | put me down | it can go ahead on thursday |
    that's the one | remove the fee | drop the fee | yes drop the fee | take off the fee | delete my account |
    close my account | remove me from the list | take me off the list | pull the plug on my account |
    thursday | thursday at 2 pm | at 2 pm | my appointment is on thursday | i have that appointment |
    i'll be there | i'll be there thursday | see you thursday | see you there | see you then | i can make it | i can make that |
    i'm free then | thursday works for me | thursday at 2 is perfect | thursday at 2 works great | thursday is good for me | 2 pm is fine |
    2 pm suits me | that's when i'm free | it's a good time | that time is good | that slot is perfect | looking forward to it |
    can't wait | can't wait for thursday | make it thursday | make it 2 | keep thursday | book it | yes book thursday | confirm my appointment |
    confirm the appointment | i confirm my appointment | yes confirm thursday at 2 pm | i confirm the appointment on thursday at 2 pm |
    approve my appointment | i want my appointment | i'd like my appointment on thursday | i need my appointment | i need that appointment |
    i want the appointment on thursday | i'll take thursday | i'll take the appointment | i'll have the 2 pm | yes thursday at 2 is good |
    move it | move it please | cancel my subscription | cancel all of them | cancel everything | cancel it all | 
    cancel the cancellation | undo it | is on thursday | remind me on thursday | put me down for thursday | count me in for thursday |
    go through with the appointment | go ahead with my appointment | proceed with the appointment | i'm coming | i will be there`,
  book: `write it down | i'll book it | i'll book it myself | yes with my friend | fix it | log me in | sign me in | get it right | please confirm |
    friday | friday at 10 | at 10 am | with maria | friday is my day off | yes with mariana | yes with mario | with marie please |
    yes at 10 pm | yes 10 in the evening | book two | book it for two | book me two | book both | book a table | book the room |
    i booked it | already booked | i already booked | it's booked | booked | i booked with maria | maria booked it | maria works for me on friday or saturday | cancel it | cancel friday | yes cancel maria | i have a haircut |
    i had a haircut | nice haircut | a haircut costs what | yes a haircut and a shave | pencil me in for now |
    hold it for me | hold that | hold friday | save the date | yes for my son | for my wife please | for her please | for them |
    book her in | book him in | friday is good to know | friday the 10th | yes every friday | yes weekly`,
  page: `the engineer is fine | the engineer's good | call the engineer's boss | i need the engineer's name | call me | wake me | wake me up | yes call me | ring me | phone me please | text them | email the engineer | send them an email |
    i'm awake | they are awake | he is awake | the engineer is awake | i am the engineer | yes i'm the engineer | i'm on call |
    the engineer on call | on call now | now | right now | immediately | it's urgent | this is urgent | hurry | quick | asap | please hurry |
    wake everybody | wake all of them | wake the whole team | wake the manager | call the police | call my husband | call it off |
    call it a day | call it | who is on call | let them sleep | let him sleep | leave them | not them | wake up | wake up call please |
    get up | get lost | get out | ring off | hang up | call back | call back later | yes call back | call again | they called |
    they called me | the engineer called`,
  close: `done | that's it | that's it thanks | end | end it here | finish it | wrap it up | wrap up please | wind it down |
    close it at the end of the day |
    my account | the end of the month | at the end of the month | end of month | yes at the end of the year |
    close it now | close it today | close it right away | yes immediately | yes now | close all accounts | close both accounts |
    close the ticket | close the chat | close call | that was close | close but no | close enough | pretty close | so close |
    close the window | close the case | close my card | my account is closed | it's closed | it is closed | closed | close my wife's account |
    close her account | open my account | yes open it | reopen it | my account is fine | my account works | my account is good |
    i need my account | i want my account | i have to keep it | my account's good | i'd like my account | i want my account back | give me my account | keep my account |
    keep it till the end of the month | pay at the end of the month | in the end yes | in the end | the end | month to month`,
  points: `i will use them later | i'd use them | i will use it | cash in hand | Friday Keratin yep see you then | see you friday then ok | the discount | a discount | great deal | put it off | put it off please | put off the treatment | let it go |
    let them go | cash please | cash | in cash | take cash | get me points | get the points | get my points |
    500 points | keratin on friday | the keratin treatment is on friday | my points | my points are mine |
    keep my points | save my points | save them | spare them | use 50 points | use all my points | use all of them |
    50 dollars off | use my card | yes use my card | use the other half | use it or lose it | no use | it's no use | what use |
    yes on saturday | yes for two | use them on the haircut | i'd like 500 points | i want 500 points | give me 500 points |
    add 500 points | yes add them | buy 500 points | i need my points | i want my points | i want my points back | cancel keratin |
    cancel the treatment | book keratin | use them later | use them some other time`,
};

/** The same in other languages. */
export const FOREIGN_TEMPTING: Readonly<Record<string, Readonly<Record<keyof typeof OFFERS, string>>>> = {
  spanish: {
    plan: `ah sí | ah vale | con mi amigo | soy yo | estoy bien | estoy bien gracias | asi estoy bien | bueno | ya veo | entiendo | gracias | muchas gracias | por ahora si |
      de momento si | mi plan es team | 29 dolares | 29 euros | ok 29 euros | seria bueno saberlo | estaria bien saberlo |
      podria estar bien | podria ser | quiero starter | sin cambios | todo igual | eso era todo | eso es todo | nada mas gracias |
      usted dijo eso | que bien | que bueno | si o no | no hay problema | sin problema | que amable | muy bien explicado`,
    cancel: `el jueves a las dos me viene bien | el jueves me va perfecto | jueves perfecto | el jueves esta bien | confirmo la cita |
      acepto la cita | confirmo el jueves a las dos | me viene bien esa hora | quiero mi cita | quiero la cita | alli estare |
      el jueves voy | nos vemos el jueves | hasta el jueves | resérvame el jueves | quiero ir el jueves | ok reserva el jueves |
      adelante con la cita | mantenga la cita | cita confirmada | perfecto el jueves a las dos | vale, el jueves me viene genial`,
    close: `mi cuenta esta bien | mi cuenta es perfecta | quiero mi cuenta | necesito mi cuenta | cierrela ya | cierrela hoy |
      ahora mismo | abra mi cuenta`,
    book: `reserve dos | con Mariana | el sabado | a las once | a las diez de la noche`,
    page: `llameme | despiertame | llame a mi jefe`,
    refund: `devuélvame la tarjeta | devuelva mi tarjeta | 18 euros | mi tarjeta | deme la factura | quiero la factura`,
    points: `use 50 puntos | quiero mis puntos | quiero 500 puntos | quiero mas puntos | guarde mis puntos`,
  },
  french: {
    plan: `ah d'accord | ah oui | avec mon ami | oui avec mon ami | c'est moi | ca va | ca va merci | je vois | je comprends | merci | merci beaucoup | pour l instant oui | pour le moment oui |
      mon forfait est team | 29 euros | ok 29 euros | ce serait bon a savoir | c est bon a savoir | ca pourrait aller |
      ca pourrait etre bien | je veux starter | c est tout | c etait tout | c est ce que vous dites | oui ou non | ok et |
      pas de probleme | c est gentil | tres bien explique | c est note merci | je suis bien comme ca | je suis tres bien ainsi |
      tout va bien | tout est bon chez moi comme ca reste | bien recu`,
    cancel: `jeudi a 14 heures ca me va | jeudi c est parfait | jeudi me convient | je confirme le rendez-vous |
      je confirme jeudi a 14h | j accepte le rendez-vous | je veux mon rendez-vous | je serai la | je serai la jeudi | a jeudi |
      parfait pour jeudi | ok pour jeudi | d accord pour jeudi | gardez le rendez-vous | reservez jeudi | va pour jeudi |
      je prends jeudi | je prends le rendez-vous | ca marche pour jeudi`,
    close: `mon compte est bon | mon compte me convient | je veux mon compte | fermez-le tout de suite | fermez-le aujourd hui |
      maintenant | ouvrez mon compte`,
    book: `avec Mariana | samedi | reservez deux | 10 heures du soir | deja reserve`,
    page: `appelez moi | reveillez moi | appelez mon patron`,
    refund: `rendez-moi ma carte | oui c'est bien moi la facture de mai | 18 euros | ma carte | la facture | je veux la facture | envoyez la facture`,
    points: `utilisez 50 points | je veux mes points | je veux 500 points | gardez mes points`,
  },
  german: {
    plan: `ach ja | ach so ok | mit meinem Freund | das bin ich | mir geht es gut | alles gut | alles gut danke | passt so wie es ist | ich verstehe | verstehe | danke | vielen dank |
      vorerst ja | furs erste ja | mein tarif ist team | 29 euro | ok 29 euro | gut zu wissen | das ware gut zu wissen |
      das konnte passen | konnte gut sein | ich will starter | das war alles | das ist alles | das sagten sie | ja und nein |
      ja oder nein | ok und | kein problem | sehr nett | gut erklart | naja gut | so so | ach so | bin zufrieden |
      ich bin zufrieden | ich bin glucklich | ich bin zufrieden mit starter | na und | schon gut | ist schon gut | gut gut`,
    cancel: `ich sage den Termin ab | ich storniere ihn selbst | kann der Termin storniert werden | donnerstag um 14 uhr passt | donnerstag passt mir gut | donnerstag ist gut | der termin passt | ich bestatige den termin |
      ich mochte den termin | ich will meinen termin | ich komme | ich bin da | bis donnerstag | buchen sie donnerstag |
      ok buchen | donnerstag perfekt | super donnerstag um 14 uhr | ich nehme den termin | ich freue mich auf donnerstag |
      einverstanden mit donnerstag | machen sie den termin | machen sie donnerstag`,
    close: `mein konto ist gut | mein konto ist super | ich brauche mein konto | ich will mein konto | sofort schliessen |
      schliessen sie es heute | jetzt | offnen sie mein konto`,
    book: `mit Mariana | samstag | um elf | zwei buchen | schon gebucht | 10 uhr abends`,
    page: `rufen sie mich an | wecken sie mich | rufen sie meinen chef an`,
    refund: `meine Karte zurück | schicken Sie mir die Karte zurück | 18 euro | meine karte | die rechnung | ich will die rechnung | schicken sie die rechnung`,
    points: `50 punkte einlosen | ich will meine punkte | ich mochte 500 punkte | meine punkte behalten`,
  },
  portuguese: {
    plan: `ah sim | claro no Team | com meu amigo | estou bem | estou bem obrigado | to bem assim | entendi | percebi | obrigado | muito obrigada | por enquanto sim |
      por agora sim | meu plano e team | 29 reais | 29 euros | ok 29 euros | seria bom saber | e bom saber | poderia ser |
      podia ser | quero starter | era so isso | e so isso | isso e tudo | foi o que disse | sim ou nao | ok e | sem problema |
      que gentil | bem explicado | tudo bem comigo assim fica | tudo na mesma | bom saber`,
    cancel: `quinta as duas esta bom | quinta esta otimo | quinta me serve | confirmo a consulta | confirmo quinta as duas |
      aceito a consulta | quero a consulta | quero minha consulta | vou estar la | estarei la | ate quinta | marca quinta |
      pode marcar quinta | perfeito quinta as duas | fico com quinta | quinta perfeito | mantenha a consulta`,
    close: `minha conta esta boa | minha conta e otima | quero minha conta | preciso da minha conta | feche agora | feche hoje |
      abra minha conta`,
    book: `com Mariana | sabado | as onze | marque duas | ja marquei | dez da noite`,
    page: `me acorde | me ligue | ligue pro meu chefe`,
    refund: `18 reais | meu cartao | a fatura | quero a fatura | mande a fatura`,
    points: `use 50 pontos | quero meus pontos | quero 500 pontos`,
  },
  italian: {
    plan: `ah va bene | con il mio amico | sono io | sto bene | sto bene grazie | sto bene cosi | capisco | ho capito | grazie | grazie mille | per ora si | per adesso ok |
      il mio piano e team | 29 euro | ok 29 euro | sarebbe bello saperlo | buono a sapersi | potrebbe andare | puo darsi |
      voglio starter | era tutto | e tutto | questo e tutto | lo ha detto lei | si o no | ok e | nessun problema | che gentile |
      spiegato bene | va bene come sono | va bene come e adesso | sono contento | sono contento cosi | sono felice cosi |
      tutto bene grazie`,
    cancel: `giovedi alle due va bene | giovedi va benissimo | giovedi perfetto | mi va bene giovedi | confermo l appuntamento |
      confermo giovedi alle due | accetto l appuntamento | voglio l appuntamento | voglio il mio appuntamento | ci saro |
      ci saro giovedi | a giovedi | ci vediamo giovedi | prenoti giovedi | prenota | ok prenoti giovedi |
      perfetto giovedi alle 14 | vada per giovedi | prendo giovedi | mantenga l appuntamento`,
    close: `il mio conto va bene | il mio account e perfetto | voglio il mio conto | mi serve il conto | chiuda subito | chiuda oggi |
      apra il conto`,
    book: `con Mariana | sabato | alle undici | prenoti due | gia prenotato | le dieci di sera`,
    page: `mi svegli | mi chiami | chiami il mio capo`,
    refund: `18 euro | la mia carta | la fattura | voglio la fattura | mandi la fattura`,
    points: `usi 50 punti | voglio i miei punti | voglio 500 punti`,
  },
  dutch: {
    plan: `dat doe ik zelf | het is goed zo | klopt dat | mooi | ja he | zet het erop | ah oké | met mijn vriend | dat ben ik | het gaat goed | alles goed | alles goed dank je | ik zit goed | ik begrijp het | begrepen | dank je wel | bedankt |
      voorlopig wel | voorlopig ja | voor nu ja | mijn plan is team | 29 euro | ok 29 euro | goed om te weten | fijn om te weten |
      dat zou kunnen | zou goed kunnen | ik wil starter | dat was alles | dat is alles | dat zei u | ja of nee | geen probleem |
      wat aardig | goed uitgelegd | goed zo laten | ik ben blij | ik ben tevreden | ik ben tevreden zo | ik ben blij met starter |
      nou ja goed`,
    cancel: `ja doe maar donderdag | zeg de afspraak toe | donderdag om twee uur is goed | donderdag past prima | donderdag komt me goed uit | ik bevestig de afspraak |
      ik ga akkoord met de afspraak | ik wil de afspraak | ik wil mijn afspraak | ik ben er | ik kom | tot donderdag |
      boek donderdag | ok boek maar | prima donderdag om 14 uur | ik neem donderdag | laat de afspraak staan |
      ga door met de afspraak`,
    close: `mijn account is goed | mijn account is prima | ik wil mijn account | ik heb mijn account nodig | sluit nu |
      sluit het vandaag | open mijn account`,
    book: `met Mariana | zaterdag | om elf uur | boek er twee | al geboekt | tien uur s avonds`,
    page: `zet het erop | bel mij | maak mij wakker | bel mijn baas`,
    refund: `zet het op de factuur | ja op mijn rekening | betaal de factuur | betaal met mijn kaart | zet het erop | stuur mijn kaart terug | geef mijn kaart terug | 18 euro | mijn kaart | de factuur | ik wil de factuur | stuur de factuur`,
    points: `gebruik er 50 | zet er 500 punten bij | zet ze bij | geef mij 500 punten | gebruik 50 punten | ik wil mijn punten | ik wil 500 punten`,
  },
};
