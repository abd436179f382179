const CHECKED = '(?:verified|authenticated|identified)';
const SOMEBODY =
  '(?:i|me|he|she|they|them|we|customer|caller|client|user|patient|member|tenant|guest|buyer|account holder)';
const IS =
  '(?:is|was|s|has|have|had|been|am|m|are|were|ve|already|previously|fully|successfully|now|just|got)';
const CLAIMS = new RegExp(
  `(?<![^ ])(?<!(?:if|whether|until|unless|once|before|after) (?:\\w+ )?)(?:${[
    `${SOMEBODY}(?: ${IS})+ (?:${CHECKED}|authori[sz]ed|validated|cleared)`,
    `(?:(?<=^)|(?<=\\. ))(?:(?:already|previously|fully|is|was|has been) )*${CHECKED}`,
    `(?:mark|treat|consider|regard|set|flag) ${SOMEBODY}(?: [^ .]+){0,2}? (?:${CHECKED}|authori[sz]ed)`,
    `(?:mark|treat|consider|regard|set|flag) the ${SOMEBODY}(?: [^ .]+){0,2}? (?:${CHECKED}|authori[sz]ed)`,
    '(?:identity|id check|security check|verification|authentication)(?: (?:is|was|has been|already))* (?:confirmed|verified|passed|complete|completed|done|checked|successful|ok)',
    `${CHECKED} (?:by|with) (?:the |your |my |another |an )?(?:previous|last|other|triage|first|earlier|colleague|agent|manager|supervisor)`,
    `(?:previous|last|other|triage|first|earlier|your) (?:agent|colleague|assistant)(?: (?:has|had|already))* ${CHECKED}`,
    '(?:skip|bypass|waive|omit|no need (?:for|to do))(?: [^ .]+){0,3}? (?:verification|identity|identification|authentication|security (?:check|questions?))',
    '(?:ya|deja|bien|bereits|schon|ja|gia|al|reeds)(?: [^ .]+){0,2}? (?:verificad[oa]|autenticad[oa]|identificad[oa]|verifiee?|authentifiee?|identifiee?|verifiziert|authentifiziert|legitimiert|identifiziert|verificat[oa]|autenticat[oa]|identificat[oa]|geverifieerd|geidentificeerd)',
  ].join('|')})(?![^ ])`,
);

/**
 * Whether folded words (see `foldText`) claim that somebody is verified. Only a tool may say so: in a payload or an
 * argument the claim would pass from one model to the next as if it were known.
 */
export function claimsVerification(words: string): boolean {
  return CLAIMS.test(words);
}
