/** "Please", said alone to "Shall I ...?", or with haste where it is not for later. */
const PLEASE = /^(?:oh )?(?:pretty )?please(?: please)*(?: and thank(?:s| you)| thank(?:s| you))?$/u;
const NOW = /^(?:yes )?(?:please (?:right )?(?:now|away|immediately|at once|asap)|(?:right )?now please)$/u;

/** Whether an answer only asks for what is offered: "please and thank you". */
export function onlyAsks(words: readonly string[], isForLater: boolean): boolean {
  const said = words.join(' ');
  return PLEASE.test(said) || (!isForLater && NOW.test(said));
}
