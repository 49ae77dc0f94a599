import type { Element, ElementSort } from "./model.ts";

/**
 * Numbers and dates of Chinese, Japanese and Korean, which part no words: "2024年3月12日", "3億円", "38%", "三百万人",
 * "2024년 3월 12일". Each pattern is bounded, so that the cost is linear.
 */
const DATES: readonly (readonly [of: ElementSort, pattern: RegExp])[] = [
  ["day", /(?:\p{Nd}{2,4}[年년]\s?)?\p{Nd}{1,2}[月월]\s?\p{Nd}{1,2}[日号號일]/gu],
  ["day", /[〇零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}[日号號]/gu],
  ["month", /\p{Nd}{2,4}[年년]\s?\p{Nd}{1,2}[月월]/gu],
  ["period", /\p{Nd}{4}年代|\p{Nd}{1,2}[世세][紀纪기]|[一二三四五六七八九十]{1,3}世[紀纪]|\p{Nd}{4}년대/gu],
  [
    "year",
    /(?:令和|平成|昭和|大正|明治)(?:元|\p{Nd}{1,2})年|(?<!\p{Nd})[12]\p{Nd}{3}[年년]|[〇零一二三四五六七八九]{4}年/gu,
  ],
  ["month", /(?<!\p{Nd})\p{Nd}{1,2}[月월](?!\p{Nd})/gu],
  [
    "relative",
    /昨[日天年]|今[日天年]|明[日天年]|去年|前年|上[周週]|上个月|上個月|先週|先月|来週|来月|来年|本月|本周|어제|오늘|내일|작년|올해|지난해|지난주|지난달/gu,
  ],
];

const SCALE = "(?:[十百千万萬億亿兆만억조천백]){0,3}";
const FIGURE = `(?:\\p{Nd}{1,20}(?:[.,，．]\\p{Nd}{1,20}){0,6})\\s?${SCALE}[多余餘数]?`;
const HAN_FIGURE = "[〇零一二三四五六七八九十百千万萬億亿兆两]{1,12}";
const MONEY = "\\s?(?:人民币|人民幣|美元|美金|欧元|歐元|日元|港元|英镑|円|元|块|ドル|ユーロ|ウォン|원|달러|유로)";
const PERCENT = "\\s?(?:[%％]|百分点|パーセント|퍼센트)";
const MEASURE =
  "\\s?(?:平方公里|公里|千米|厘米|毫米|公斤|千克|公顷|小时|分钟|个月|個月|岁|歲|か月|ヶ月|カ月|時間|分間|年間|週間|日間|キロメートル|キロ|メートル|トン|グラム|歳|吨|米|斤|天|시간|개월|세|킬로미터|미터|톤)";
const COUNT =
  "\\s?(?:人|名|个|個|件|家|次|所|座|只|匹|台|辆|架|本|枚|冊|社|か国|カ国|ヶ国|回|倍|명|개|건|회|배|대|가구)";

const NUMBERS: readonly (readonly [of: ElementSort, pattern: RegExp])[] = [
  [
    "percentage",
    new RegExp(`(?:${FIGURE}|百分之${HAN_FIGURE}|${HAN_FIGURE})${PERCENT}|百分之(?:${HAN_FIGURE}|\\p{Nd}{1,6})`, "gu"),
  ],
  ["fraction", new RegExp(`${HAN_FIGURE}分之${HAN_FIGURE}|\\p{Nd}{1,4}分の\\p{Nd}{1,4}`, "gu")],
  ["money", new RegExp(`(?:${FIGURE}|${HAN_FIGURE})${MONEY}`, "gu")],
  ["measure", new RegExp(`(?:${FIGURE}|${HAN_FIGURE})${MEASURE}`, "gu")],
  ["ordinal", new RegExp(`第(?:\\p{Nd}{1,6}|${HAN_FIGURE})`, "gu")],
  ["count", new RegExp(`(?:${FIGURE}|${HAN_FIGURE})${COUNT}`, "gu")],
  ["count", /[〇零一二三四五六七八九十百千万萬億亿兆两]{3,12}/gu],
  ["count", new RegExp(FIGURE, "gu")],
];

const EAST_ASIAN = new Set(["zh", "ja", "ko"]);

/** True for the languages that these patterns are for. */
export function isEastAsian(lang: string): boolean {
  return EAST_ASIAN.has(lang);
}

/** The dates and numbers of a Chinese, Japanese or Korean sentence; ascending and disjoint, an earlier pattern first. */
export function eastAsianIn(text: string): Element[] {
  const found: Element[] = [];
  const taken = new Uint8Array(text.length);
  const look = (kind: "date" | "number", tables: typeof DATES) => {
    for (const [of, pattern] of tables)
      for (const match of text.matchAll(pattern)) {
        const start = match.index;
        const end = start + match[0].trimEnd().length;
        if (taken.subarray(start, end).includes(1)) continue;
        taken.fill(1, start, end);
        found.push({ start, end, kind, of });
      }
  };
  look("date", DATES);
  look("number", NUMBERS);
  return found.sort((a, b) => a.start - b.start);
}
