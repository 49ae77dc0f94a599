/**
 * What a page says of its article in JSON-LD (schema.org), read without trusting it: every value is looked at as an own
 * property of a parsed object, nothing is copied by a key the page chose, and only so many objects are walked.
 */

export type ArticleData = {
  readonly title: string | null;
  readonly description: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  /** Dates as written. */
  readonly published: string | null;
  readonly modified: string | null;
  readonly url: string | null;
  readonly lang: string | null;
};

export type Thing = Readonly<Record<string, unknown>>;

// Sites put a dozen objects on a page, whole graphs a few hundred.
const MOST_THINGS = 2_000;

const ARTICLE =
  /^(?:https?:\/\/schema\.org\/)?(?:\w{0,30}Article|Report|BlogPosting|LiveBlogPosting|SocialMediaPosting|NewsItem|AnalysisNewsArticle)$/;

/** The first article among the JSON-LD scripts of a page, given as their texts; null when there is none. */
export function readJsonLd(scripts: readonly string[]): ArticleData | null {
  const things = readThings(scripts);
  const article = things.find((thing) => namesOf(thing["@type"]).some((type) => ARTICLE.test(type)));
  if (!article) return null;
  const whole = meantBy(things);
  return {
    title: textOf(own(article, "headline")) ?? textOf(own(article, "name")),
    description: textOf(own(article, "description")),
    authors: listOf(own(article, "author") ?? own(article, "creator"))
      .map((author) => nameOf(whole(author)))
      .filter((name) => name !== null),
    publisher: nameOf(whole(listOf(own(article, "publisher"))[0])),
    published: textOf(own(article, "datePublished")),
    modified: textOf(own(article, "dateModified")),
    url: textOf(own(article, "url")) ?? addressOf(own(article, "mainEntityOfPage")),
    lang: nameOf(listOf(own(article, "inLanguage"))[0]),
  };
}

/** The objects in the JSON-LD scripts of a page, given as their texts; those of each graph nearest to the top first. */
export function readThings(scripts: readonly string[]): Thing[] {
  return scripts.flatMap((script) => thingsIn(parsed(script)));
}

/** Gives the object that a value names by its `@id` alone, and every other value as it is. */
export function meantBy(things: readonly Thing[]): (value: unknown) => unknown {
  const byId = new Map(things.map((thing) => [textOf(thing["@id"]), thing] as const));
  return (value) => {
    const id = isThing(value) ? textOf(own(value, "@id")) : null;
    return id !== null && isThing(value) && own(value, "name") === undefined ? byId.get(id) : value;
  };
}

function parsed(script: string): unknown {
  // Old systems hide scripts from older browsers.
  const bare = script
    .trim()
    .replace(/^(?:<!--|\/\/ ?<!\[CDATA\[|<!\[CDATA\[)/, "")
    .replace(/(?:-->|\/\/ ?\]\]>|\]\]>)$/, "");
  try {
    return JSON.parse(bare);
  } catch (error) {
    // SyntaxError is how JSON.parse says "no JSON"; anything else is ours to hear about.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function thingsIn(value: unknown): Thing[] {
  const things: Thing[] = [];
  const waiting: unknown[] = [value];
  for (let next = 0; next < waiting.length && next < MOST_THINGS; next += 1) {
    const here = waiting[next];
    if (Array.isArray(here)) waiting.push(...here.slice(0, MOST_THINGS));
    if (!isThing(here)) continue;
    things.push(here);
    waiting.push(own(here, "@graph"), own(here, "mainEntity"), own(here, "mainEntityOfPage"));
  }
  return things;
}

/** True for an object with properties. */
export function isThing(value: unknown): value is Thing {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A property the object has by itself; undefined when it has none. */
export function own(thing: Thing, key: string): unknown {
  return Object.hasOwn(thing, key) ? thing[key] : undefined;
}

/** A property's values, which may be given alone or as a list. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, MOST_THINGS) : value === undefined ? [] : [value];
}

/** Words that say something, as written; null for everything else. */
export function textOf(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value : null;
}

/** The words among a property's values, such as the types of an object. */
export function namesOf(value: unknown): readonly string[] {
  return listOf(value).filter((name) => typeof name === "string");
}

/** The name of a Person or Organization, which may be given as its name alone. */
export function nameOf(value: unknown): string | null {
  if (!isThing(value)) return textOf(value);
  return textOf(listOf(own(value, "name"))[0]) ?? textOf(own(value, "alternateName"));
}

function addressOf(value: unknown): string | null {
  return isThing(value) ? textOf(own(value, "@id")) : textOf(value);
}
