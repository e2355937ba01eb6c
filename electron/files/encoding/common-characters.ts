/**
 * Characters that lists of people in East Asia are full of: surnames, given names, cities, addresses and the
 * commonest words. From memory. A wrong reading of the bytes hits them only by chance.
 */
const simplified =
  '的一是不了人在有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日者意无力与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应向头文体美相见被利什二等产或新己制身果加西月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即难且权思王完设式色路记南品住告类求据程北边张该交规万取拉格望术领共确传师观清今切院让识候带运李刘陈杨赵黄周吴徐孙胡朱林郭罗梁宋郑谢韩唐冯董曹袁邓傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶余潘杜戴夏钟汪田姜范石姚谭廖邹熊陆孔崔康毛邱秦江史顾侯邵孟龙段钱汤尹黎易武乔贺文京州深圳都汉庆津杭宁波厦青岛沙伟静勇丽敏杰磊燕娜芳秀英华玉兰红霞飞鹏洋超辉军波浩宇轩涵欣姓客户备注料删除退订号码邮箱址性男生日';
const traditional =
  '的一是不了人在有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心本前開但因只從想實日者意無力與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應向頭文體美相見被利什二等產或新己制身果加西月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即難且權思王完設式色路記南品住告類求據程北邊張該交規萬取拉格望術領共確傳師觀清今切院讓識候帶運李劉陳楊趙黃周吳徐孫胡朱林郭羅梁宋鄭謝韓唐馮董曹袁鄧傅沈曾彭呂蘇盧蔣蔡賈丁魏薛葉余潘杜戴夏鍾汪田姜范石姚譚廖鄒熊陸孔崔康毛邱秦江史顧侯邵孟龍段錢湯尹黎易武喬賀臺北灣雄新竹嘉桃園基隆屏宜蘭花蓮玲志偉淑芬俊傑雅婷宏怡君宗翰惠家豪冠怡姓客戶備註料刪除訂號碼郵箱址性男生';
const kanji =
  '日本人大小山川田中村木林森佐藤鈴高橋伊渡辺邊加吉松井石原野上下東西南北京都府県市区町丁目番地名古屋阪神戸横浜福岡広島仙台札幌一二三四五六七八九十郎子美花太健電話号住所会社員株式有限様前後氏備考不要同意退済年月日時分斎清水和久保長谷部内宮岩後千葉埼玉愛知静新潟沖縄熊本鹿児児由香里恵真理奈優翔拓也大輔一雄正明弘実次男女性別生客登録配信停止希望無職業銀行支店担当顧';
const syllables =
  '김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민진지나수영미현경은희숙자순철호동석준상훈재원혜연선태기광대인천부산울도시군북해제길로번아파트층사회다마세요화름명소객거의함없음리단골님삭청가을를에는으만락처메모여생년월일회등록휴폰이메성별무역센터건용실보빛국공방라인스토어예약취소동확탈퇴신메일문자카드발송금지';

/** Share of the characters above ASCII that are common in the language of the encoding. */
const commonByEncoding: Readonly<Record<string, ReadonlySet<string>>> = {
  gb18030: new Set(simplified),
  big5: new Set(traditional),
  shift_jis: new Set(kanji),
  'euc-jp': new Set(kanji),
  'euc-kr': new Set(syllables),
};

export const multiByteEncodings = ['shift_jis', 'euc-jp', 'gb18030', 'big5', 'euc-kr'] as const;

export function isCommonCharacter(char: string, encoding: string): boolean {
  const code = char.charCodeAt(0);
  const isKana = code >= 0x3041 && code <= 0x30fe;
  if (isKana) return encoding === 'shift_jis' || encoding === 'euc-jp';
  return commonByEncoding[encoding]?.has(char) === true;
}
