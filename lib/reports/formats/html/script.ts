import { createHash } from "node:crypto";
import { Markup } from "../markup.ts";

/**
 * What a browser runs in the page: it narrows the article to a mark of the legend, and checks the page against the signature
 * in it (Ed25519 in WebCrypto, SHA-256 over what is to be seen, as `reading.ts` puts it). The page is whole without it, and it
 * reaches for nothing. Whoever changes a page can change this as well: it finds slips and clumsy hands, and `linecheck verify`
 * finds the others. Made of constants only: no text of a report ever reaches it.
 */
const SOURCE = `"use strict";
const all = (selector) => [...document.querySelectorAll(selector)];

document.addEventListener("DOMContentLoaded", () => {
  // Before anything of the page is changed.
  const seen = reading();
  narrowing();
  check(seen)
    .catch(() => ["unable"])
    .then(show);
});

// Narrows the article to one mark; the same again shows all of it.
function narrowing() {
  for (const entry of all(".legend li")) {
    const button = document.createElement("button");
    button.append(...entry.childNodes);
    button.setAttribute("aria-pressed", "false");
    entry.append(button);
    button.addEventListener("click", () => narrow(button.getAttribute("aria-pressed") === "true" ? null : entry));
  }
}
function narrow(entry) {
  const mark = entry ? entry.dataset.mark : null;
  for (const each of all(".legend li")) each.firstChild.setAttribute("aria-pressed", String(each === entry));
  const rows = all(".row");
  for (const row of rows) row.hidden = mark !== null && !row.querySelector('.text [data-mark="' + mark + '"]');
  for (const claim of all(".text [data-mark]")) claim.classList.toggle("dim", mark !== null && claim.dataset.mark !== mark);
  for (const card of all(".card[data-mark]")) card.hidden = mark !== null && card.dataset.mark !== mark;
  const shown = rows.filter((row) => !row.hidden).length;
  const told = document.getElementById("told");
  told.textContent = mark === null ? "" : told.dataset.narrowed.replace("{shown}", shown).replace("{all}", rows.length);
}

// What is to be seen: the style sheet, and every element, attribute and word of the page. Null where there is more than that.
function reading() {
  const inBody = [...document.body.childNodes].filter((node) => node.nodeType !== Node.TEXT_NODE || node.data.trim() !== "");
  const isOurs = inBody.every((node) => node.nodeName === "MAIN" || node.nodeName === "SCRIPT") && all("main").length === 1;
  const isBare = document.body.attributes.length === 0 && document.documentElement.attributes.length === 1;
  const sheets = all("style, link");
  if (!isOurs || !isBare || sheets.length !== 1) return null;
  const read = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    const attributes = [...node.attributes].map(({ name, value }) => " " + name + '="' + value + '"').join("");
    return "<" + node.localName + attributes + ">" + [...node.childNodes].map(read).join("") + "<\\/" + node.localName + ">";
  };
  return sheets[0].textContent + read(document.querySelector("main"));
}
const bytes = (base64url) => Uint8Array.from(atob(base64url.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
const hex = (buffer) => [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
async function check(seen) {
  const jws = document.getElementById("signature").textContent;
  if (jws === "") return ["unsigned"];
  const [head, payload, signature] = jws.split(".");
  const { kid, jwk } = JSON.parse(new TextDecoder().decode(bytes(head)));
  const manifest = JSON.parse(new TextDecoder().decode(bytes(payload)));
  const key = await crypto.subtle.importKey("jwk", jwk, "Ed25519", false, ["verify"]);
  const signed = await crypto.subtle.verify("Ed25519", key, bytes(signature), new TextEncoder().encode(head + "." + payload));
  if (!signed) return ["broken"];
  const hash = seen === null ? "" : hex(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(seen)));
  if (hash !== manifest.readingSha256) return ["changed"];
  const name = new TextEncoder().encode(kid.split("+")[0] + "\\n");
  const id = hex(await crypto.subtle.digest("SHA-256", Uint8Array.from([...name, 1, ...bytes(jwk.x)]))).slice(0, 8);
  const line = kid.split("+")[0] + "+" + id + "+" + btoa(String.fromCharCode(1, ...bytes(jwk.x)));
  return ["holds", line];
}
// The words for each outcome stand in the page, in its language.
function show([outcome, line]) {
  const result = document.getElementById("check");
  result.textContent = result.dataset[outcome];
  result.className = outcome === "holds" ? "holds" : "fails";
  if (line) result.append(document.createElement("br"), Object.assign(document.createElement("code"), { textContent: line }));
}
`;

/** The script of the page, which its policy names by its hash. */
export const SCRIPT = new Markup(SOURCE);

/** The hash as a Content-Security-Policy has it (CSP 3, 2.3.1). */
export const SCRIPT_HASH = `sha256-${createHash("sha256").update(SOURCE).digest("base64")}`;
