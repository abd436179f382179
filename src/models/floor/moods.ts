/** Small words that anything may begin or end with, as people speak. */
const BEFORE =
  '^(?:(?:oh|ok|well|like|so|sorry|but|and|please|man|god|seriously|honestly|really|come on|look|listen|hey|no)[^a-z]+)*';
const AFTER = '(?:[^a-z]+(?:please|now|man|honestly|seriously|really|people|guys|here))*$';
const THIS = '(?:this|that|it|you|all this|everything)';
const IS = "(?:['’]?s| is| are|['’]re)";
const HARD = '(?:hard|difficult|complicated|slow|annoying|tedious|painful|awkward|stupid|crazy)';
const I_AM = "i(?: a|['’])m";

function only(ways: readonly string[]): RegExp {
  return new RegExp(`${BEFORE}(?:${ways.join('|')})${AFTER}`, 'i');
}

/** Anger that wants nothing by itself. "Your support is terrible" is a complaint. */
export const OUTBURST = only([
  `${THIS}${IS}? (?:really )?(?:driv|mak)(?:e|es|ing) me (?:mad|crazy|nuts|insane|angry|sick|furious)`,
  `why (?:is|are|must) ${THIS}(?: have to be| be| always)? (?:so|that|this) ${HARD}(?: (?:with|here|for) (?:you|me|us))?`,
  'what an? (?:joke|mess|farce|circus|shambles|nightmare|pain|disaster|waste of time)',
  `${THIS}${IS}? tak(?:es|ing)(?: (?:far|way|much|really))* (?:too long|forever|ages|so long)`,
  `why (?:does|is) (?:this|it|that)(?: always)? tak(?:e|ing)(?: (?:so|this|that|too))+ long`,
  `(?:${THIS}${IS} )?(?:(?:just|so|totally|absolutely) )*(?:unbelievable|unreal|ridiculous|absurd|insane|incredible|outrageous|a joke|hopeless|annoying|exhausting)`,
  'are you (?:even |actually )?(?:listening|kidding(?: me)?|joking|serious)(?: to me)?',
  "i(?:['’]ve| have)?(?: already| just)* (?:told|said|given|gave)(?: (?:it|that|this|you|to|all|already|before|twice|three times))+",
  'how (?:hard|difficult) can (?:it|that|this) be',
  `(?:${I_AM}|i have|i['’]ve) (?:(?:so|really|getting|totally|just) )*(?:fed up|had enough|sick|tired|losing (?:my )?patience|annoyed|angry|furious|frustrated)(?: (?:with|of|about|by) ${THIS})?`,
  "you(?:['’]re| are| people are| guys are) (?:impossible|unbelievable|hopeless|not listening)",
]);

/** Who has little time. */
export const HURRY = only(
  [
    "(?:(?:can|could|will) (?:we|you|this) |let['’]?s )?(?:please )?(?:speed (?:this|it|that|things) up|hurry(?: up)?|(?:make|do) (?:it|this) (?:quick|quicker|quickly|fast|faster|short)|be (?:quick|quicker|faster)|go faster|quick(?:ly)?)(?: a (?:bit|little))?",
    `${I_AM} (?:in|on) a (?:bit of a |real |big )?(?:hurry|rush)`,
    "(?:i|we)(?:['’]ve)?(?: (?:only|just|have|got|really))+ (?:a (?:few|couple(?: of)?)|[a-z]+|[0-9]+) (?:minutes?|mins?|seconds?|moments?)(?: left)?",
    '(?:(?:i|we) )?(?:have )?(?:got )?(?:no|not much|very little) time(?: for this)?',
  ].map((way) => `${way}(?:[^a-z]+please)?(?:[^a-z]+(?:i|we|my|the) [^?]{3,40})?`),
);
