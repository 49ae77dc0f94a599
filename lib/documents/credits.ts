/** The lines above an article that say who wrote it and when. */
import { dateIn } from "./dates.ts";
import { endsWithStop } from "./punctuation.ts";

const LONGEST_BYLINE = 120;

const BYLINE_START =
  /^[*_]*(?:(?:(?:written|words|text|story|reporting|reported|analysis|opinion|edited|compiled|posted|article|review|interview) )?by|words|text|author|von|par|por|di|door|af|av)(?:: ?| )/i;
const BYLINE_SMALL_WORDS = new Set(
  "and & for of the in with at et und y e en og och de da do dos von van der den del la le di".split(" "),
);

/**
 * "By Jane Doe and John Roe, Chief Reporter": every word but the small ones is capitalised. The day and the reading time
 * may stand behind the names.
 */
export function isByline(line: string): boolean {
  if (line.length > LONGEST_BYLINE || endsWithStop(line)) return false;
  const start = BYLINE_START.exec(line);
  if (!start) return false;
  const words = namesIn(line.slice(start[0].length))
    .split(/[\s,|·•/]+/)
    .filter((word) => word !== "");
  const names = words.filter((word) => !BYLINE_SMALL_WORDS.has(word.toLowerCase()));
  return names.length > 0 && names.length <= 12 && names.every((word) => /^["'“‘(@*_]*\p{Lu}/u.test(word));
}

const READING_TIME = /[\s,|·•–—-]{0,3}(?:(?:estimated )?reading time ?:? ?)?\b\d{1,3}[ -]min(?:ute)?s?\.?(?: read)?$/i;
const BEFORE_A_DAY =
  /[\s,|·•–—:(-]{1,3}(?:(?:(?:first|last) )?(?:published|updated|posted|modified|edited)(?: on| at)?|on|(?:mon|tues|wednes|thurs|fri|satur|sun)day|date)[\s,:]{0,2}$/i;

/** What stands before the day and the reading time: "Ann Poe" of "Ann Poe | Updated 12 June 2026 | 6 min read". */
function namesIn(line: string): string {
  const timed = line.replace(READING_TIME, "");
  const date = dateIn(timed);
  if (!date) return timed;
  const behind = timed.slice(date.at.end).trim();
  // Behind the day stands but the hour.
  if (behind !== "" && !/^[\s,|·•–—-]{0,3}(?:at )?\d{1,2}[:.]\d{2}/.test(behind)) return timed;
  return timed.slice(0, date.at.start).replace(BEFORE_A_DAY, "");
}

const DATELINE_WORDS =
  /^(?:(?:first |last )?(?:published|updated|posted|modified|edited|created)(?: on| at)?|on|at|date|edt|est|pdt|pst|gmt|utc|bst|cet|cest|a\.?m\.?|p\.?m\.?|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]m)?|\p{Lu}[\p{L}.'’-]+)$/iu;

/** A date with nothing around it but a place, a time and words such as "updated". */
export function isDateline(line: string): boolean {
  if (line.length > LONGEST_BYLINE) return false;
  const date = dateIn(line);
  if (!date) return false;
  const rest = `${line.slice(0, date.at.start)} ${line.slice(date.at.end)}`
    .split(/[\s,|·•–—:()-]+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const small = rest.filter((word) => /^\p{Ll}/u.test(word));
  return rest.length <= 6 && small.every((word) => DATELINE_WORDS.test(word));
}
