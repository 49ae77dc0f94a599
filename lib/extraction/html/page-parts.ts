import { attribute, hasAttribute, isElement, isText } from "./dom.ts";

/**
 * What an element is by its name, its role (WAI-ARIA, DPUB-ARIA) and the words of its class and id, as the common
 * systems write them: WordPress, Ghost, Substack, Medium, MediaWiki, Drupal, Pandoc, and the sites of newspapers.
 */

/** Elements that begin a block of their own. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer " +
    "form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td " +
    "tfoot th thead tr ul"
  ).split(" "),
);

/** Elements whose content no reader of the page sees as text. */
const UNSEEN: ReadonlySet<string> = new Set(
  (
    "applet area audio base button canvas col colgroup datalist embed frame frameset head iframe input keygen link map meta " +
    "meter noembed noframes noscript object optgroup option param progress rp rt rtc script select source style svg " +
    "template textarea title track video"
  ).split(" "),
);

/** True for what a page holds and does not show, or shows only as a control. */
export function isHidden(element: Element): boolean {
  if (UNSEEN.has(element.localName)) return true;
  if (hasAttribute(element, "hidden") || attribute(element, "aria-hidden") === "true") return true;
  if (element.localName === "dialog" && !hasAttribute(element, "open")) return true;
  return HIDING_STYLE.test(styleOf(element)) || HIDING_CLASS.test(attribute(element, "class").slice(0, LONGEST_CLASS));
}

const HIDING_STYLE = /(?:^|;)\s{0,9}(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i;
const HIDING_CLASS =
  /(?:^|\s)(?:sr-only|visually-hidden|visuallyhidden|screen-reader-text|screen-reader-only|screenreader-only|u-hidden|is-hidden|mw-editsection|noprint|printonly)(?:\s|$)/i;

/** True for an inline element which its own style sets as a block. */
export function isStyledBlock(element: Element): boolean {
  return /(?:^|;)\s{0,9}display\s{0,9}:\s{0,9}(?:block|flex|grid|list-item|table)\b/i.test(styleOf(element));
}

// A style or a class longer than this hides nothing that matters, and is not worth its time.
const LONGEST_CLASS = 1_000;

function styleOf(element: Element): string {
  return attribute(element, "style").slice(0, LONGEST_CLASS);
}

function namesOf(element: Element): string {
  return `${attribute(element, "class")} ${attribute(element, "id")}`.slice(0, LONGEST_CLASS);
}

function roleOf(element: Element): string {
  return `${attribute(element, "role")} ${attribute(element, "epub:type")}`.toLowerCase();
}

const FURNITURE_TAGS: ReadonlySet<string> = new Set(["nav", "aside", "footer", "menu", "search", "dialog"]);
const FURNITURE_ROLE =
  /(?:^|\s)(?:navigation|complementary|banner|contentinfo|search|menu|menubar|toolbar|dialog|alert|alertdialog|form|tablist)(?:\s|$)/;
const FURNITURE_NAME =
  /(?:^|[\s_-])(?:share|shares|sharing|sharedaddy|share[a-z]{0,20}|social|socials|related|newsletter|subscribe|subscription|signup|sign-up|cookie|cookies|consent|gdpr|comments?|commentform|respond|disqus|tags|taglist|tag-links|tagged|advert|adverts|advertisement|advertising|ad|ads|adslot|promo|promotion|paywall|breadcrumbs?|pagination|pager|sidebar|toc|navbox|catlinks|hatnote|ambox|outbrain|taboola|sponsored|recommended|recommendations|trending|popular|more-stories|read-more|readmore|also-read|author-bio|author-box|about-author|post-navigation|jp-relatedposts|widget|teaser|follow-us|print-link|reading-time|read-time)(?:$|[\s_-])/i;

/** True for what is set around or into an article and is no part of it: share bars, forms, lists of other articles. */
export function isFurniture(element: Element): boolean {
  if (FURNITURE_TAGS.has(element.localName) && !/doc-/.test(roleOf(element))) return true;
  return FURNITURE_ROLE.test(roleOf(element)) || hasFurnitureName(element);
}

/** The same by class and id alone. */
export function hasFurnitureName(element: Element): boolean {
  return FURNITURE_NAME.test(namesOf(element));
}

const FOOTNOTE_ROLE = /(?:^|\s)(?:doc-endnotes?|doc-footnotes?|doc-rearnotes?|endnotes?|footnotes?|rearnotes?)(?:\s|$)/;
const FOOTNOTE_NAME =
  /(?:^|[\s_-])(?:footnotes?|endnotes?|reflist|references|fn\d{0,4}|footnote-definition|sdfootnote\d{0,4}|ftn\d{0,4}|edn\d{0,4})(?:$|[\s_:-])/i;
const FOOTNOTE_PARTS: ReadonlySet<string> = new Set(["ol", "ul", "li", "div", "section", "aside", "p", "dl", "footer"]);

/** True for a footnote or a list of them. */
export function isFootnotes(element: Element): boolean {
  if (!FOOTNOTE_PARTS.has(element.localName)) return false;
  return FOOTNOTE_ROLE.test(roleOf(element)) || FOOTNOTE_NAME.test(namesOf(element)) || isCitedEntry(element);
}

function isCitedEntry(element: Element): boolean {
  return (
    element.localName === "li" &&
    /^(?:cite_note|fn|footnote|endnote|note)[-:_]?\w{0,40}/i.test(attribute(element, "id"))
  );
}

/** What the part of a page says about the article: who wrote it, when, and what it is about in a sentence. */
export type Mark = "byline" | "dateline" | "standfirst" | "caption";

const BYLINE_NAME =
  /(?:^|[\s_-])(?:byline|bylines|author|autor|auteur|autore|authors|author-name|authorname|writer|writtenby|written-by|p-author|vcard)(?:$|[\s_-])/i;
const DATELINE_NAME =
  /(?:^|[\s_-])(?:dateline|date|datum|fecha|pubdate|published|publish-date|posted-on|timestamp|entry-date|post-date|updated|meta-date)(?:$|[\s_-])/i;
const STANDFIRST_NAME =
  /(?:^|[\s_-])(?:standfirst|subtitle|sub-title|subheadline|subhead|subheading|dek|deck|lede|lead|vorspann|chapo|entradilla|sommario|excerpt|summary|intro)(?:$|[\s_-])/i;
const CAPTION_NAME =
  /(?:^|[\s_-])(?:caption|wp-caption-text|figcaption|thumbcaption|photo-credit|image-credit)(?:$|[\s_-])/i;

/** What an element says it is, null for most. Only a part of the head that is as short as such lines are may be believed. */
export function markOf(element: Element): Mark | null {
  const names = namesOf(element);
  const property = attribute(element, "itemprop");
  if (element.localName === "figcaption") return "caption";
  if (CAPTION_NAME.test(names) && measure(element).length <= LONGEST_CAPTION) return "caption";
  if (/(?:^|\s)author(?:\s|$)/.test(`${attribute(element, "rel")} ${property}`) || BYLINE_NAME.test(names))
    return "byline";
  if (element.localName === "time" || /date(?:Published|Modified)/.test(property) || DATELINE_NAME.test(names))
    return "dateline";
  return STANDFIRST_NAME.test(names) ? "standfirst" : null;
}

// The longest captions of news pictures; a table or a section that is named after its caption holds more.
const LONGEST_CAPTION = 800;

/** How much text an element holds, how much of it in links, and whether a sentence ends in it. */
export type Measure = {
  readonly length: number;
  /** Stretches of text between tags. */
  readonly runs: number;
  readonly linked: number;
  readonly ends: boolean;
  /** Fields to fill in. */
  readonly fields: number;
};

// What is longer than this is prose, and nobody need look further.
const LONGEST_MEASURE = 4_000;
const MOST_NODES = 1_000;

/** Reads the first few thousand characters of what an element shows. */
export function measure(element: Element): Measure {
  let length = 0;
  let runs = 0;
  let linked = 0;
  let ends = false;
  let fields = 0;
  let nodes = 0;
  const look = (node: Node, inLink: boolean): void => {
    for (
      let child = node.firstChild;
      child && length < LONGEST_MEASURE && nodes < MOST_NODES;
      child = child.nextSibling
    ) {
      nodes += 1;
      if (isText(child)) {
        const words = (child.textContent ?? "").slice(0, LONGEST_MEASURE).trim();
        length += words.length;
        if (words !== "") runs += 1;
        if (inLink) linked += words.length;
        ends ||= SENTENCE_END.test(words);
      } else if (isElement(child)) {
        if (child.localName === "input" || child.localName === "textarea") fields += 1;
        if (!isHidden(child)) look(child, inLink || child.localName === "a");
      }
    }
  };
  look(element, false);
  return { length, runs, linked, ends, fields };
}

const SENTENCE_END = /[\p{L}\p{N}\p{M})"'”’»][.!?…][)"'”’»]?(?:\s|$)|[。！？؟۔।։።]/u;
