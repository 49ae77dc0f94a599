import { isPairAt } from "../text/characters.ts";
import { textOf } from "../text/span.ts";
import { dateIn, isMonth } from "./dates.ts";
import type { Origin, Segment } from "./model.ts";

// A line about where a text appeared is one line; a longer block is the article speaking of a publication.
const LONGEST_ORIGIN = 240;

const PUBLISHED =
  /^[*_(["“]*(?:(?:this|the) (?:article|essay|piece|post|story|text|interview|report|column|thread|speech) (?:was |is |has been |had been |first |originally |also )*|(?:originally|first|previously|initially|also) )*(?:re-?published|reprinted|re-?posted|cross-?posted|syndicated|published|posted|appeared|printed|broadcast|aired)(?: (?:originally|first|previously|here|by permission|with permission|online))*(?: (?:on|in|at|by|from|with|via|to)\b| (?=\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))/i;
// "Published on 5 March 2022" tells a day, not a place: that is a dateline.
const TELLS_ORIGIN =
  /original|first|previous|initial|republished|reprinted|reposted|re-posted|cross-?posted|syndicated|this |the /i;
const OTHER_LANGUAGES =
  /^(?:zuerst (?:erschienen|veröffentlicht)|ursprünglich (?:erschienen|veröffentlicht)|(?:initialement )?publié (?:à l['’]origine|initialement)|publicado originalmente|originalmente publicado|pubblicato originariamente|oorspronkelijk gepubliceerd)/i;

/** True when a block says where its text was published before. */
export function isOriginLine(block: string): boolean {
  if (block.length > LONGEST_ORIGIN) return false;
  const match = PUBLISHED.exec(block);
  return (match !== null && TELLS_ORIGIN.test(match[0])) || OTHER_LANGUAGES.test(block);
}

/** What the origin line of a text says of publisher, address and day; each null where it says nothing sure. */
export function originOf(
  text: string,
  segments: readonly Segment[],
): Pick<Origin, "publisher" | "url" | "publishedOn"> {
  const segment = segments.find(({ role }) => role === "origin");
  if (!segment) return { publisher: null, url: null, publishedOn: null };
  const line = textOf(text, segment).replace(/\s+/g, " ");
  return { publisher: publisherIn(line), url: addressIn(line), publishedOn: dateIn(line)?.day ?? null };
}

/** The first web address of a line, without the stop or bracket that closes the words around it. */
function addressIn(line: string): string | null {
  const address = /https?:\/\/[^\s<>"“”]+/.exec(line)?.[0].replace(/[.,;:!?'’]+$/, "");
  if (address === undefined) return null;
  return address.includes("(") ? address : address.replace(/[)\]].*$/, "");
}

/** The name behind the first "on", "in", "at", "by" or "from" that has one: up to the date, a comma or the end. */
function publisherIn(line: string): string | null {
  const linked = /\[([^\]]{1,120})\]\(/.exec(line)?.[1];
  if (linked !== undefined) return linked.trim();
  const date = dateIn(line);
  const words = date ? `${line.slice(0, date.at.start)}|${line.slice(date.at.end)}` : line;
  for (const match of words.matchAll(/ (?:on|in|at|by|from|with|via|to) /g)) {
    const rest = words.slice((match.index ?? 0) + match[0].length);
    const name =
      rest
        .split(/\||,|;|\(|https?:| (?:on|in|at|under|as|by|from)(?= |\|)|[.!](?=\s|$)/, 1)[0]
        ?.trim()
        .replace(/^[“"'*_]+|[”"'*_.:]+$/g, "") ?? "";
    if (/^(?:the |The )?[\p{Lu}\p{N}]/u.test(name) && !isMonth(name) && !/^\d+$/.test(name)) return name;
  }
  return null;
}

// What the model of a document allows a title, in UTF-16 code units.
const LONGEST_TITLE = 500;

/** The title a text gives itself, without Markdown's marks; `fallback` when it has none. Never longer than 500. */
export function titleOf(text: string, segments: readonly Segment[], fallback: string): string {
  const segment = segments.find(({ role }) => role === "title");
  const title = (segment && unmarked(textOf(text, segment))) || fallback;
  return title.slice(0, isPairAt(title, LONGEST_TITLE - 1) ? LONGEST_TITLE - 1 : LONGEST_TITLE);
}

/** Drops the marks of a Markdown heading and the emphasis in it; any other line keeps its every mark. */
function unmarked(line: string): string {
  const bare = line.replace(/^#{1,6}\s+/, "").replace(/\n\s*(?:=+|-+)$/, "");
  const spaced = bare.replace(/\s+/g, " ").trim();
  if (bare === line) return spaced;
  return spaced.replace(/ #+$/, "").replace(/(\*\*|__|[*_`])(?=\S)([^*_`]{1,500})\1/g, "$2");
}
