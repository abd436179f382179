/** Words a recogniser writes for a letter or a digit that was said, beside the alphabets people spell with. */
const HEARD = `a:hey,ay,eh b:bee,be,bea,bi c:see,sea,si d:dee,the,di e:he,ee f:ef,eff,if g:gee,ji h:age,aitch,haitch,each i:eye,hi,aye
j:jay,jade,che k:kay,okay,que,cake,care l:el,ell,hell,al,oil m:em,um,im n:en,and,an,in,end o:oh,owe,ooh p:pea,pee,pay q:queue,cue,kew
r:are,our,or,ah s:es,ass,yes,us t:tea,tee,ti u:you,ewe,your v:vee,we,fee w:double,dub x:ex,axe,eggs y:why,wife,white,wai,wine z:zed,zee,said,that,dead,zet
0:zero,oh,nought 1:one,won,wan 2:two,to,too 3:three,free,tree 4:four,for,fore 5:five,fife,hive 6:six,sex,sics 7:seven,sevan 8:eight,ate,hate,it
9:nine,night,line a:alpha,alfa b:bravo c:charlie d:delta e:echo f:foxtrot g:golf h:hotel i:india j:juliet,juliett,juliette k:kilo,killer,kila l:lima,leema
m:mike,might n:november o:oscar p:papa,popper,pappa q:quebec r:romeo s:sierra,ciara t:tango u:uniform v:victor w:whiskey,whisky x:xray,ray,rays y:yankee
z:zulu b:boy,bob d:dog,david f:freddie,frank g:george h:henry,harry j:john n:nancy p:peter r:robert s:sugar,sam t:tommy,tom`;
const SYMBOLS = new Map<string, string>();
for (const entry of HEARD.split(/\s+/)) {
  const [symbol = '', words = ''] = entry.split(':');
  for (const word of words.split(',')) if (!SYMBOLS.has(word)) SYMBOLS.set(word, symbol);
}
/** What no word stands for: some sound or other. */
export const ANY = '?';

/** Symbols that sound alike. */
const ALIKE = [
  'bcdegptvz3',
  'ajkh8',
  'fsx6',
  'mn',
  'iy519',
  'quw2',
  'o04',
  'lr',
  'iea',
  'st',
  'kq',
  '79',
  '15',
  'n1',
  '9n',
  'h8',
  'u2',
  'r4',
  'm1',
  'fv',
  '4f',
  'jg',
  'td',
  'pt',
  'cs',
  'zs',
  'l0',
  'y7',
  's7',
  'x7',
];
const NEAR = new Set(
  ALIKE.flatMap((group) => [...group].flatMap((one) => [...group].map((other) => one + other))),
);

/** The letters and digits that a hypothesis of a recogniser stands for, lower case; `?` for a word that is none. */
export function symbolsOf(heard: string): string {
  return (heard.toLowerCase().match(/[\p{L}]+|\d/gu) ?? [])
    .map(
      (word) =>
        SYMBOLS.get(word) ?? (word.length <= 4 && /^[a-z\d]+$/.test(word) ? word : `${word.charAt(0)}${ANY}`),
    )
    .join('');
}

/** How far two strings of symbols are from each other: one for each that has to be changed, less for those that sound alike. */
export function soundDistance(heard: string, meant: string): number {
  let last = Array.from({ length: meant.length + 1 }, (_, at) => at * MISSING);
  for (const one of heard) {
    const row = [(last[0] ?? 0) + (one === ANY ? UNKNOWN : EXTRA)];
    for (let at = 1; at <= meant.length; at++) {
      const other = meant[at - 1] ?? '';
      row.push(
        Math.min(
          (last[at - 1] ?? 0) + costOf(one, other),
          (last[at] ?? 0) + (one === ANY ? UNKNOWN : EXTRA),
          (row[at - 1] ?? 0) + MISSING,
        ),
      );
    }
    last = row;
  }
  return last[meant.length] ?? 0;
}

const MISSING = 0.8;
const EXTRA = 0.6;
const UNKNOWN = 0.2;
const UNLIKE = 1;
const SIMILAR = 0.4;

function costOf(one: string, other: string): number {
  if (one === other) return 0;
  if (one === ANY) return 0.7;
  return NEAR.has(one + other) ? SIMILAR : UNLIKE;
}
