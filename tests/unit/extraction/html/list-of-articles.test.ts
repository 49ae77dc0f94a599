import { describe, expect, test } from "vitest";
import { AFTER, BEFORE, extracted } from "./outline.ts";

const NOTE = "This looks like a list of articles rather than one: import the article's own page.";

const PLACES = "Harrow Quay,Merriwick,North Pier,Saltby,Long Sands,Eastholm,Carr Point,Wick Hythe,Stone Ferry".split(
  ",",
);
const headline = (place: string) => `Council of ${place} votes to close the bridge for a year`;
const teaser = (place: string) => `The vote in ${place} was nine to four. Work begins in March, weather allowing.`;
const links = PLACES.map((place) => `<li><a href="/${place}">${headline(place)}</a></li>`).join("");

const LISTS: readonly (readonly [string, string])[] = [
  [
    "headings that are links, with a teaser each",
    PLACES.map(
      (place) => `<article><h2><a href="/a">${headline(place)}</a></h2><p>${teaser(place)}</p></article>`,
    ).join(""),
  ],
  [
    "links around headings and teasers",
    PLACES.map((place) => `<a href="/a" class="card"><h3>${headline(place)}</h3><p>${teaser(place)}</p></a>`).join(""),
  ],
  [
    "teasers by their class, with a link to more",
    PLACES.map(
      (place) =>
        `<div class="teaser"><h3><a href="/a">${headline(place)}</a></h3><p>${teaser(place)}</p><a href="/a">Read more</a></div>`,
    ).join(""),
  ],
  ["a bare list of headlines", `<ul>${links}</ul>`],
];

const paragraphs = `<p>${BEFORE}</p><p>${AFTER}</p><p>${BEFORE}</p><p>${AFTER}</p><p>${BEFORE}</p>`;
const ARTICLES: readonly (readonly [string, string])[] = [
  ["an article with a list of others below", `<article>${paragraphs}</article><ul>${links}</ul>`],
  ["an article with a list of others amid it", `<article>${paragraphs}<ul>${links}</ul>${paragraphs}</article>`],
  [
    "an article with many links in its sentences",
    `<article>${paragraphs.replaceAll("council", '<a href="/c">council</a>').replaceAll("ferry", '<a href="/f">ferry</a>')}</article>`,
  ],
  [
    "an article with its own contents in front",
    `<article><ul>${PLACES.map((place) => `<li><a href="#${place}">${headline(place)}</a></li>`).join("")}</ul>${paragraphs}</article>`,
  ],
  [
    "a short item with few links",
    `<article><p>${BEFORE}</p><ul><li><a href="/a">${headline("Saltby")}</a></ul></article>`,
  ],
];

describe("a page that lists articles", () => {
  test.each(LISTS)("is told from %s", (_, body) => {
    const { notes, text } = extracted(
      `<html><head><title>Quay Lantern</title></head><body><main>${body}</main></body></html>`,
    );
    expect(notes).toContain(NOTE);
    expect(text).toContain(headline("Merriwick"));
  });

  test.each(ARTICLES)("is not %s", (_, body) => {
    expect(extracted(`<html><body><main><h1>Bridge to close</h1>${body}</main></body></html>`).notes).not.toContain(
      NOTE,
    );
  });
});
