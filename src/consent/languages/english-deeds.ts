import { deeds, type Vocabulary } from '../vocabulary.ts';

/** Beginnings of English verbs, by what they mean. */
export const ENGLISH_DEEDS = deeds(`book: secur|arrang|book|reserv|schedul|snag|grab|nab
    wake: alert|notif|ring|phon|contact|summon|rais|wak|wok|rous|awaken|page|paging|buzz|call|bleep|ping|disturb|reach|dial
    close: takeoff|terminat|delet|remov|deactivat|shut|clos|cancel|discontinu|shutter|axe|kill|eras
    remove: strik|takeoff|nix|bin|ditch|void|eras|kill|withdraw|axe|delet
    cancel: drop|scrap|scratch|remov|cancel|terminat|abort|annul|revok
    change: chang|switch|mov|swap|reschedul|upgrad|downgrad|convert|transfer|amend|modif|adjust|shift|rebook|push|bump|transition|migrat|updat
    refund: giveback|back|refund|reimburs|return|repay|credit
    send: send|sent|email|mail|resend|forward
    order: order|buy|purchas|subscrib|get
    use: takeoff|put|use|using|redeem|appl|spend|deduct|tak|burn|exchang|utilis|utiliz|debit|subtract
    extend: extend|renew|prolong
    delete: delet|remov|eras
    open: open|creat|start|set|launch
    register: register|enrol|sign|join
    pay: pay|charg|debit|bill|deduct
    activate: activat|enabl|turn|switch
    block: block|lock|freez|deactivat|disabl|suspend
    waive: waiv
    add: add
    update: updat
    replace: replac|exchang
    ship: ship|deliver|dispatch
    notify: page|notif|alert|call|inform|remind
    bring: bring|fetch|connect|put|transfer
    raise: rais|increas
    file: file|submit
    accept: accept|tak`);

/** English verbs with what belongs to them, by what they mean. */
export const ENGLISH_IDIOMS: Readonly<Record<string, string>> = {
  book: `snap {it} up | snap up the {time} | nail {it} down | take {it} | snag {it} | nab {it} | reserve {me} {a} spot | save {me} {a} spot | save {me} the spot | reserve {the} spot | ink {me} in | make {the} appointment | make {the} booking | make {the} reservation | make an appointment | make a booking | {get} {me} in | {get} {me} down | {get} {me} on | {get} {it} in | {get} {it} in the {diary} | {get} {it} on the {diary} | {get} {it} down | {get} {me} on the {diary} | {get} {me} in the {diary} | book away | book {me} | sign {me} up | count {me} in | make the booking | make the appointment | make {my}? appointment | make {it} official | lock {it} in | lock {it} down | lock in | set {it} up the {time} | save {the} {time} {a} spot | take {the} {time} | claim {the} {time} | hold {the} {time} {forMe} | grab {the} {time} | grab {me} {the} {time} | give {me} {the} {time} | set the appointment | {get} {the} {time} | schedule {me} | have {me} down | squeeze {me} in | {get} {me} booked | {get} {it} booked | get {me} booked in | {get} {the} haircut`,
  wake: `have {person} woken | have {person} woken up | have {person} up | get the on call | send the page | send the alert | trigger the page | trigger the alert | trigger it | fire the alert | send out the alert | {get} {person} up | {get} {person} out of bed | {get} {person} on {it} | {get} {person} on the {line} |
    {get} {person} on the case | {get} {person} here | {get} {person} | give {person} a {call} | call {person} |
    call {person} up | ring {person} up | wake up {person} | wake up the | wake {person} up | wake the {poor} |
    drag {person} out of bed | pull {person} out of bed | kick {person} out of bed | hit the pager | hit the alarm |
    sound the alarm | raise the alarm | page away | page {person} | ring the {bell} | wake away | get the engineer |
    get the engineer up | get the on call engineer | get the engineer on {it} | get the engineer on the {line} |
    get the engineer out of bed | send for {person} | rouse {person} | poke {person} | get hold of {person} | get hold of the |
    disturb {person}`,
  close: `wind {it} up | i want {it} gone | i want {it} closed | can be closed | may be closed | can be deleted | close her up | close her down | shut her down | wind her down | let {it} run out | let {it} lapse | let {it} expire | let {it} end | let {it} close | cut it off | get {it} closed | get {it} shut | get {it} shut down | shut {it} down | shut down | get rid of {it} | get rid of | wipe {it} | wipe {it} out | take {it} down | pull the plug | pull the plug on {it} | pull the plug on | shut {it} | do away with {it} | do away with | close {it} out | close out | close {it} off | close {it} up | close down | close {it} down | put an end to {it} | bring it to an end | axe {it} | off with {it} | shut up shop | close up shop`,
  cancel: `chop {it} | yank {it} | i want {it} gone | i want {it} cancelled | can be cancelled | can be canceled | may be cancelled | get {it} cancelled | get {it} canceled | get rid of {it} | get rid of | wipe {it} | wipe {it} out | wipe {it} off | take {it} off | take {it} off the {diary} | take {me} off the {diary} | take {me} off | strike {it} | strike {it} off | strike {it} off the {diary} | cross {it} off | cross {it} off the {diary} | cross {it} out | {get} {it} off the {diary} | {get} {me} off the {diary} | clear {it} off the {diary} | cancel away | pull {it} | scrub {it} | bin {it} | axe {it} | do away with {it} | do away with | free up {the} {time} | free {the} {time} up | release {the} {time} | give up {the} {time} | give {the} {time} up | open up {the} {time} | let {the} {time} go | call {it} off | call off | cut {it} | knock {it} on the head | pull the plug on {it} | off with {it}`,
  change: `give {me} the upgrade | give {me} the {switch} | get {me} upgraded | get {me} switched | charge {me} | bill {me} | be on | happy to pay | go onto | be on the | go on the | {get} {me} over | {get} {me} on |
    {get} {me} onto | {get} {me} on to | {get} {me} up to | bump {me} up | bump {me} to | take {me} to | take {me} up to |
    switch away | make the {switch} | make {it} happen | do the {switch} | pop {me} on | pop {me} onto | pop {me} over |
    switch {me} | switch {me} up | move {me} | move {me} up | bring {me} up to | bring {me} over to | roll {me} over |
    shift {me} over | sign {me} up | upgrade {me} | upgrade away | swap {me} | swap {me} over | go with`,
  refund: `get {it} refunded | get {it} sent | give {me} | want {it} back | want my money back | give {me} back | give {me} {my} money | get {me} {my} money | send {me} {my} money | send {me} the money | send the money | send {it} | send {it} over | send {it} to | {get} {it} onto {my} | {get} {it} back | {get} {it} back on | put {it} back | put it on the card | drop {it} back | make the refund | money back | issue {it} | process {it} | push {it} through | pay {me} | pay {me} back | credit {it} | credit {it} to | credit {me} | chuck {it} back | stick {it} back | pop {it} back | pop {it} back on | pop {it} onto {my} | give {it} back | i want {my} money | have {it} back | hand {it} back | refund away | send it my way | shoot {it} back | throw {it} back`,
  use: `i want the discount | i would like the discount | i will have the discount | cash in the | cash in my | cash in those | takeoff {it}? the {bill} | takeoff {it}? {my} {bill} | takeoff {it}? that {bill} | spend {it} | put {it} toward | put {it} towards | put {it} to use | put {it} to good use | put {it} to work | put {it} on | put {my} points | cash {it} in | trade {it} in | trade in | take {it} off | apply {it} | use {it} up | use away | take the points | take {my} points | take {it} | redeem {it} | put those points | put the points | put them | knock off | take off | take the discount | give {me} the discount | apply the discount | get {me} the discount | make use of {it} | make use of | trade {my} points | go with the points`,
};

/** English verbs in two parts, and what they are together. */
export const ENGLISH_SEPARABLE: NonNullable<Vocabulary['separable']> = [
  ['get', 'off', 'takeoff'],
  ...(['tak', 'strik', 'cross', 'scratch', 'wip', 'clear', 'knock'] as const).flatMap((verb) =>
    (['out', 'off'] as const).map((end) => [verb, end, 'takeoff'] as const),
  ),
  ['send', 'back', 'giveback'],
  ['giv', 'back', 'giveback'],
  ['put', 'back', 'giveback'],
  ['pop', 'back', 'giveback'],
  ['return', 'back', 'giveback'],
  ['get', 'back', 'giveback'],
  ['pay', 'back', 'giveback'],
  ['bung', 'back', 'giveback'],
  ['transfer', 'back', 'giveback'],
  ['call', 'off', 'cancel'],
  ['switch', 'over', 'switch'],
  ['mov', 'over', 'move'],
  ['chang', 'over', 'change'],
  ['upgrad', 'to', 'upgrade'],
];
