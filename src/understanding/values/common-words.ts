/** Words that are no part of a name, and no misspelling of an option. */
const COMMON = `a about above accept account actually after again ago all almost already alright also always am an and another any anybody
anymore anyone anything anyway appointment are as asap ask at available away awful back bad be because been before behind being believe
best better between bit book booked booking both bring but by bye call called calling can cancel cancelled cannot card care change
changed check child children come coming confirm correct cost could customer cut damn date day days dear did different do does doing done don dont
down each early either else email end enough even evening ever every everything exactly extra fair far few find fine first for forget
forgot found four free from full get getting give given go going gone good got great guess had hair half happen happened has hate have
having he hello help her here hey hi him his hold home hope hour hours how however human husband i idea if im in instead interested into invoice is issue it
its ive job just keep kind know last late later leave left less let lets like list little live long look looking lost lot love
made make manager many married may maybe me mean meet mine minute minutes mistake moment money month monday more morning most move much must my
myself name need needed never new next nice no nobody none nope not nothing now number of off offer oh ok okay old on once one only open
option or order other our out over own paid pardon pay payment people perfect perhaps person phone place plan please possible price
problem put question quick quite ready real really refund reschedule right robot running sad same saturday say see send service set she should sick since
six so some somebody someone something soon sorry sound speak start still stop stupid such sunday sure take talk tell ten terrible than thank thanks that the
their them then there these they thing things think third this those though three thursday time tired to today told tomorrow tonight too total
tried trouble true try trying tuesday two under understand unsure until up upset us use used usually very visit wait waiting want wanted was way we
wednesday week weekend weeks well went were what whatever when where which while who whole why wife will wish with without wonderful
work working worried would wrong yeah year years yep yes yesterday yet you your yours afternoon angry asking arriving aware busy checking confused
curious disappointed friday frustrated happy leaving second seven eight nine five moving okay pregnant reporting sending unable using wondering writing
actually afraid allergic back calling doing gonna gotta glad grateful honestly locked missing not off out sitting staying stuck travelling traveling trying
weather sunny rainy raining snowing cold hot warm lovely noisy quiet crowded speaking
hm hmm hmmm um umm uh uhh er erm ah eh huh ugh`;

const WORDS = new Set(COMMON.split(/\s+/));

/** Whether a word, in lower case, is an everyday English one. */
export function isCommon(word: string): boolean {
  return WORDS.has(word) || WORDS.has(word.replace(/['’].*$/, ''));
}
