import { revealHidden } from "../../hidden-characters.ts";

// Characters that can begin or end an inline construct of CommonMark or GitHub's dialect anywhere in a line.
const INLINE = /[\\`*_[\]<>&~|$^#!@{}]/g;

// What GitHub links without being asked to, up to the character that has to be escaped.
const BARE_ADDRESS = /(?:https?|ftp|mailto|xmpp)(?=:)|www(?=\.)/gi;

/**
 * Text as Markdown that shows it and nothing else: no character of it becomes markup. It is one line: line ends, which
 * Markdown would fold anyway, become spaces, so only its first characters can stand where a block begins.
 */
export function escapeMarkdown(text: string): string {
  return revealHidden(text)
    .split(/[\n\r\u2028\u2029]/)
    .map((line) => line.trim())
    .filter(Boolean)
    .join(" ")
    .replace(INLINE, "\\$&")
    .replace(BARE_ADDRESS, "$&\\")
    .replace(/^[-+=:]/, "\\$&")
    .replace(/^(\d{1,9})([.)])/, "$1\\$2");
}

/** A link whose text is shown as it is. `href` comes from `webLink`, which leaves no space or control character in it. */
export function markdownLink(text: string, href: string): string {
  return `[${escapeMarkdown(text)}](<${href.replace(/[<>\\]/g, encodeURIComponent)}>)`;
}
