import type { Tag } from '../../domain/tag.ts'

/** Characters that only one of the two ways to write Chinese has, a simplified one before its traditional one. */
const PAIRS =
  '这這个個们們来來时時会會为為国國对對说說过過发發后後还還么麼经經现現实實关關问問间間动動长長见見开開两兩从從问問进進种種与與无無电電点點业業体體员員头頭话話气氣' +
  '书書东東车車门門马馬学學务務党黨议議选選战戰军軍导導队隊总總统統该該认認让讓应應强強报報设設计計达達达達运運边邊论論证證联聯苏蘇约約级級组組织織给給维維网網经經济濟' +
  '罚罰协協单單卖賣买買华華压壓厅廳历歷厂廠双雙变變号號叶葉听聽启啟员員响響团團园園围圍图圖坏壞块塊声聲处處备備够夠头頭夺奪奖獎妇婦孙孫宁寧宝寶审審宪憲宽寬宾賓岁歲岛島' +
  '币幣师師帐帳归歸录錄当當态態怀懷悬懸惊驚战戰户戶执執扩擴扫掃扬揚护護担擔拥擁择擇挥揮损損换換据據摄攝携攜击擊教敎数數断斷旧舊显顯术術机機杀殺杂雜权權条條极極构構枪槍' +
  '标標样樣桥橋检檢欧歐欢歡毕畢汉漢汇匯没沒泽澤洁潔浅淺测測济濟涨漲涉涉渐漸湾灣温溫满滿灭滅灾災炼煉热熱爱愛牺犧犹猶独獨环環现現盖蓋监監盘盤确確码碼离離种種积積称稱稳穩' +
  '穷窮竞競笔筆类類粮糧纪紀纯純纷紛纸紙练練细細终終结結绝絕绩績继繼续續缓緩编編缩縮罗羅职職肃肅脏臟脑腦胜勝节節范範荣榮药藥获獲莱萊虑慮虽雖补補装裝规規视視觉覺触觸誉譽' +
  '订訂讨討训訓记記讲講许許访訪评評诉訴词詞译譯试試诗詩诚誠询詢详詳语語误誤请請诸諸谁誰调調谈談谋謀谢謝谱譜负負财財责責败敗货貨质質购購贸貿费費资資赛賽赞贊赶趕趋趨跃躍' +
  '践踐转轉轮輪软軟轻輕载載较較辆輛输輸辩辯迁遷迟遲适適递遞遗遺邓鄧邻鄰郑鄭释釋钟鐘钢鋼钱錢银銀销銷锋鋒错錯闭閉闲閑闻聞阳陽阴陰阵陣阶階际際陆陸陈陳险險随隨隐隱难難雾霧' +
  '静靜韩韓页頁项項顺順须須顾顧预預领領频頻题題颜顏额額风風飞飛饭飯饮飲馆館驻駐验驗鱼魚鲜鮮鸟鳥麦麥齐齊龙龍龄齡办辦乌烏乡鄉亚亞产產亲親仅僅仓倉价價众眾优優伟偉传傳伤傷' +
  '伦倫侧側侨僑债債倾傾储儲儿兒兰蘭兴興养養兽獸内內冲衝决決况況冻凍减減刚剛创創刘劉则則剧劇劝勸劳勞势勢励勵区區医醫卫衛卢盧厉厲县縣参參叙敘叹嘆吗嗎呜嗚'

let simplified: ReadonlySet<string> | undefined
let traditional: ReadonlySet<string> | undefined

/** How many more characters of one way than of the other are enough. */
const LEAST_LEAD = 1
/** A simplified text may quote a traditional name: the other way must be this much rarer. */
const LEAST_RATIO = 3

/** `zh-Hans` or `zh-Hant` where the characters tell, else `zh`. */
export function chineseScript(text: string): Tag {
  simplified ??= new Set([...PAIRS].filter((_, index) => index % 2 === 0))
  traditional ??= new Set([...PAIRS].filter((_, index) => index % 2 === 1))
  let hans = 0
  let hant = 0
  for (const character of text) {
    const isSimplified = simplified.has(character)
    const isTraditional = traditional.has(character)
    if (isSimplified && !isTraditional) hans++
    else if (isTraditional && !isSimplified) hant++
  }
  if (hans - hant >= LEAST_LEAD && hans >= LEAST_RATIO * hant) return 'zh-Hans'
  if (hant - hans >= LEAST_LEAD && hant >= LEAST_RATIO * hans) return 'zh-Hant'
  return 'zh'
}
