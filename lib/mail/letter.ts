import { counted } from "../text/counts.ts";
import { inALine } from "../text/in-a-line.ts";
import type { Letter, Waiting } from "./model.ts";

/** How many things a letter tells of one by one; whoever was away for a week needs no longer one. */
const MAX_TOLD = 20;

/** Longest name or title in a letter, in UTF-16 code units. */
const MAX_NAME = 100;

/** The letter that tells a person what waits for them. `address` is where Linecheck is opened, without a slash at the end. */
export function letterTo(to: Letter["to"], waiting: readonly Waiting[], address: string): Letter {
  const told = waiting.slice(0, MAX_TOLD);
  const more = waiting.length - told.length;
  const paragraphs = [
    `${inALine(to.name, MAX_NAME)},`,
    ...told.map((one) => paragraphOn(one, address)),
    ...(more > 0 ? [`And ${counted(more, "more thing")} in Linecheck: ${address}`] : []),
    `You get this because somebody needs you in Linecheck, at ${address}. What you read there within a minute is not mailed, and your preferences there switch these mails off.`,
  ];
  return { to, subject: subjectOf(waiting.length), text: `${paragraphs.join("\n\n")}\n` };
}

function subjectOf(count: number): string {
  return `${counted(count, "thing")} ${count === 1 ? "waits" : "wait"} for you in Linecheck`;
}

/** Who did what where, what was said, and the way there. Whatever people wrote stays in its line. */
function paragraphOn({ who, what, words, document, ordinal }: Waiting, address: string): string {
  const place = ordinal === null ? "" : `, sentence ${ordinal}`;
  const link = `${address}/documents/${encodeURIComponent(document.id)}${ordinal === null ? "" : `#c${ordinal}`}`;
  const title = inALine(document.title, MAX_NAME);
  return [`${inALine(who, MAX_NAME)} ${what} (“${title}”${place})`, words && `“${words}”`, link]
    .filter(Boolean)
    .join("\n");
}
