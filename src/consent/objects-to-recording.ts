/** Not, stop, without: in the languages of `judgeConsent`. */
const NOT =
  "no|not|don'?t|do not|stop|without|never|sin|pas|sans|arr[êe]te[zr]?|nicht|kein(?:e|en)?|ohne|n[ãa]o|sem|pare|non|senza|niet|geen|zonder|stoppen";
/** To record, as a verb. */
const RECORD =
  'record(?:ed|ing|ings)?|tap(?:e|ed|ing)|grab(?:e|es|en|ar|ando|ado|aci[óo]n)|enregistr\\p{L}*|aufzeichn\\p{L}*|aufgezeichnet|aufnehm\\p{L}*|aufgenommen|aufnahme|mitschn\\p{L}*|grav(?:e|em|ar|ando|ado|ada|a[çc][ãa]o)|registr(?:are|ate|ato|ata|azione)|opnemen|opgenomen|opname';
const BETWEEN = "(?:\\s+[\\p{L}'’]+){0,5}\\s+";
const OBJECTION = new RegExp(
  `(?<!\\p{L})(?:(?:${NOT})${BETWEEN}(?:${RECORD})|(?:nehmen|zeichnen|neem|nehmt|nimm)${BETWEEN}(?:nicht|niet)${BETWEEN}(?:auf|op))(?!\\p{L})(?!\\s+of(?!\\p{L}))`,
  'iu',
);
const LONGEST = 300;

/** Whether somebody says that they do not want to be recorded: "please don't record this call". In doubt it is one. */
export function objectsToRecording(said: string): boolean {
  return said.length <= LONGEST && OBJECTION.test(said);
}
