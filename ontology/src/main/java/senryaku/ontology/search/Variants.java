package senryaku.ontology.search;

/**
 * Forms of kanji that rosters use for one name: those that 常用漢字表 (2010) gives in parentheses as far as they are common
 * in names, and the variants that registers of names use most (髙, 﨑, 邉 …). Characters that are names of their own, such as
 * 斎 and 斉, are kept apart.
 */
final class Variants {

    /** Pairs of the old form and the new one. */
    static final String OLD_AND_NEW = """
            亞亜 惡悪 壓圧 圍囲 爲為 醫医 壹壱 隱隠 榮栄 營営 衞衛 驛駅 圓円 鹽塩 緣縁 應応 歐欧 毆殴 櫻桜 奧奥 橫横 溫温
            假仮 價価 畫画 會会 壞壊 懷懐 繪絵 擴拡 殼殻 覺覚 學学 樂楽 關関 觀観 罐缶 卷巻 陷陥 勸勧 寬寛 顏顔
            歸帰 氣気 龜亀 僞偽 戲戯 犧犠 舊旧 據拠 擧挙 峽峡 挾挟 敎教 鄕郷 堯尭 曉暁 區区 驅駆 勳勲 薰薫 徑径 惠恵
            溪渓 經経 繼継 莖茎 螢蛍 輕軽 鷄鶏 藝芸 缺欠 儉倹 劍剣 圈圏 檢検 權権 獻献 縣県 險険 顯顕 驗験 嚴厳
            廣広 效効 恆恒 黃黄 鑛鉱 號号 國国 黑黒 濟済 碎砕 齋斎 劑剤 雜雑 參参 產産 硏研 慘惨 棧桟 蠶蚕 贊賛 殘残 絲糸
            齒歯 兒児 辭辞 濕湿 實実 舍舎 寫写 釋釈 壽寿 收収 從従 澁渋 獸獣 縱縦 肅粛 處処 敍叙 將将 燒焼 奬奨
            條条 狀状 乘乗 淨浄 剩剰 疊畳 繩縄 壤壌 孃嬢 讓譲 釀醸 觸触 囑嘱 眞真 寢寝 愼慎 盡尽 圖図 粹粋 醉酔
            穗穂 隨随 髓髄 數数 樞枢 瀨瀬 聲声 靜静 齊斉 攝摂 竊窃 專専 戰戦 淺浅 潛潜 纖繊 踐践 錢銭 禪禅 曾曽
            雙双 壯壮 搜捜 插挿 爭争 總総 聰聡 莊荘 裝装 騷騒 增増 臟臓 藏蔵 屬属 續続 墮堕 體体 對対 帶帯 滯滞
            臺台 瀧滝 擇択 澤沢 單単 擔担 膽胆 團団 彈弾 斷断 癡痴 遲遅 晝昼 蟲虫 鑄鋳 廳庁 聽聴 鎭鎮 遞逓 鐵鉄
            轉転 點点 傳伝 黨党 盜盗 燈灯 當当 鬪闘 德徳 獨独 讀読 屆届 貳弐 腦脳 廢廃 拜拝 賣売 麥麦 發発 髮髪
            拔抜 濱浜 祕秘 佛仏 拂払 變変 邊辺 邉辺 辨弁 辯弁 瓣弁 舖舗 步歩 穰穣 寶宝 萠萌 豐豊 每毎 萬万 滿満
            默黙 彌弥 藥薬 譯訳 豫予 餘余 與与 譽誉 搖揺 樣様 謠謡 來来 賴頼 亂乱 覽覧 龍竜 兩両 獵猟 綠緑 鄰隣
            壘塁 淚涙 勵励 禮礼 隸隷 靈霊 齡齢 曆暦 歷歴 戀恋 鍊錬 爐炉 勞労 郞郎 樓楼 錄録 灣湾
            髙高 﨑崎 嵜崎 碕崎 嶋島 嶌島 冨富 峯峰 槇槙 桒桑 淵渕 礒磯 籐藤 凛凜 𠮷吉 晉晋 昻昂
            """;

    private Variants() {}
}
