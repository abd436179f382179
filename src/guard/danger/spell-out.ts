/** Letters of alphabets that folding does not know: it would take away the vowels of Hindi, and knows no words without spaces. */
const OTHER_ALPHABETS = /[\u0900-\u097f\u3001-\u3003\p{Script=Han}]/u;
const SENTENCE_ENDS = /[\u0964\u0965\u3002]/g;
/**
 * Signs for vowels in Devanagari, and below each a letter that stands for it, of an alphabet that has the same vowels
 * (Bengali): long and short ones are often taken for each other.
 */
const VOWELS = '\u093e\u093f\u0940\u0941\u0942\u0943\u0947\u0948\u0945\u094b\u094c\u0949';
const LETTERS = '\u0986\u0987\u0987\u0989\u0989\u098b\u098f\u0990\u098f\u0993\u0994\u0993';
const VOWEL = new RegExp(`[${VOWELS}]`, 'g');
const LETTER = new RegExp(`[${LETTERS}]`, 'g');
const SPACE_IN_CHINESE = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;
const HAN = /\p{Script=Han}/gu;
/** Traditional Chinese letters, and below each the simplified one. */
const TRADITIONAL =
  '殺著燒煙氣體頭臉腳腫傷斷讓說話讀請誰這個們麼嗎還沒開關門間鎖車電動機樓橋鐵軌陽臺檯颱遺書藥農過嘔發髮顆嚨邊壓醫護報員證騎槍彈綁強姦騷擾脅蹤隨視監聽見親媽爺嬸孫兒師練學園鄰裡裏難暈熱燙災滅濃趕緊馬來進離場廠廚廁廳臥櫃嚇驚號錢單訂費價買賣貴賬帳戶銀險約時點鐘週後幾無為與對錯壞換維網絡線碼飛遊戲劇億萬實夢絕義憂鬱獨憐樣總從會應該當將現剛給紙級結終繼續虧覺覽記誤調談謝識議貓魚鳥蟲滿溫淨潑濕灣獄瘋癲癇癱瘡療盜賊竊禮種窩筆簽糞聯腦膽臟舊葉蘋處衛裝褲襲計訊設許試詐騙質贖輕輛轉運達遠適遲選釋釘鈕鎮鏡閉陳陰陸雙雞雲靜預頸頻題顏顧風餓飯飲駕驗骯鬆麵黃齒殘歲歸歷毆氫沖衝決淚測濫灑爐爛爾牆獎產異畫痠盡眾矚確禍穩節簡糾紅細組經編縣縫罵聲職腸勞務勝劃劑則剎劍匯區協卻厲參叢吳呂問啞喚喪嗆噴嚴國圍圖團壘墜墳壯夠夾奪婦孃寫寶尋導屆層崗帶幫幹乾庫彎徑復恥惡慘慮慶懷戀懶戰擁擇據掛採掃揮損搖搶撐撥撫擊擋擔擠擴攔敗敵數斬暫東條極構標樹櫻權歡妳牠祂嘗鬧鬥鑰鍋鎚錘針釣鈴銷鋼錄嬰衹隻祇殯屍淺蠟燭燈係繩緒縱罷脫襪誘諒講變貨責貸賠賺贏趨躍蹺軀軟較載輔輸辦辭遞鄉釀隊階際隱雖雜頂順須頓領願類飽養館駛駐騰鮮齊龍龜';
const SIMPLIFIED =
  '杀着烧烟气体头脸脚肿伤断让说话读请谁这个们么吗还没开关门间锁车电动机楼桥铁轨阳台台台遗书药农过呕发发颗咙边压医护报员证骑枪弹绑强奸骚扰胁踪随视监听见亲妈爷婶孙儿师练学园邻里里难晕热烫灾灭浓赶紧马来进离场厂厨厕厅卧柜吓惊号钱单订费价买卖贵账账户银险约时点钟周后几无为与对错坏换维网络线码飞游戏剧亿万实梦绝义忧郁独怜样总从会应该当将现刚给纸级结终继续亏觉览记误调谈谢识议猫鱼鸟虫满温净泼湿湾狱疯癫痫瘫疮疗盗贼窃礼种窝笔签粪联脑胆脏旧叶苹处卫装裤袭计讯设许试诈骗质赎轻辆转运达远适迟选释钉钮镇镜闭陈阴陆双鸡云静预颈频题颜顾风饿饭饮驾验肮松面黄齿残岁归历殴氢冲冲决泪测滥洒炉烂尔墙奖产异画酸尽众瞩确祸稳节简纠红细组经编县缝骂声职肠劳务胜划剂则刹剑汇区协却厉参丛吴吕问哑唤丧呛喷严国围图团垒坠坟壮够夹夺妇娘写宝寻导届层岗带帮干干库弯径复耻恶惨虑庆怀恋懒战拥择据挂采扫挥损摇抢撑拨抚击挡担挤扩拦败敌数斩暂东条极构标树樱权欢你它它尝闹斗钥锅锤锤针钓铃销钢录婴只只只殡尸浅蜡烛灯系绳绪纵罢脱袜诱谅讲变货责贷赔赚赢趋跃跷躯软较载辅输办辞递乡酿队阶际隐虽杂顶顺须顿领愿类饱养馆驶驻腾鲜齐龙龟';
const SIMPLE = new Map(Array.from(TRADITIONAL, (letter, at) => [letter, SIMPLIFIED[at] ?? letter]));

/** A text with the vowels of Hindi as letters, which folding leaves, and with spaces around each Chinese letter, in simplified ones. */
export function spellOut(text: string): string {
  if (!OTHER_ALPHABETS.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(SENTENCE_ENDS, '.')
    .replace(VOWEL, (sign) => LETTERS[VOWELS.indexOf(sign)] ?? sign)
    .replace(HAN, (letter) => ` ${SIMPLE.get(letter) ?? letter} `);
}

/** Folded words as people can read them: the other way of `spellOut`, as far as it is known. */
export function putTogether(words: string): string {
  return words
    .replace(LETTER, (letter) => VOWELS[LETTERS.indexOf(letter)] ?? letter)
    .replace(SPACE_IN_CHINESE, '');
}
