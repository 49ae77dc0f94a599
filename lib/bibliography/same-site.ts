import { doiAddress, parseDoi } from "./doi.ts";

/**
 * Hosts that serve the same pages at the same paths: what a site calls itself on telephones, and names it had before.
 * Only sites that are known to; for others `m.` and `amp.` may be another site.
 */
const HOSTS: Readonly<Record<string, string>> = {
  "m.youtube.com": "youtube.com",
  "youtube-nocookie.com": "youtube.com",
  "twitter.com": "x.com",
  "mobile.twitter.com": "x.com",
  "mobile.x.com": "x.com",
  "m.facebook.com": "facebook.com",
  "mbasic.facebook.com": "facebook.com",
  "web.facebook.com": "facebook.com",
  "old.reddit.com": "reddit.com",
  "np.reddit.com": "reddit.com",
  "m.reddit.com": "reddit.com",
  "amp.theguardian.com": "theguardian.com",
  "export.arxiv.org": "arxiv.org",
  "dx.doi.org": "doi.org",
};

// "en.m.wikipedia.org": every wiki of the foundation has such a name for telephones.
const WIKI =
  /^(?:([a-z-]{2,20})\.)?m\.((?:wikipedia|wiktionary|wikiquote|wikisource|wikibooks|wikinews|wikivoyage|wikimedia)\.org)$/;

/** The host a site is known by: without `www.`, which nobody gives to another site, and without a telephone's name. */
export function knownHost(host: string): string {
  // A name may end in a full stop (RFC 3986, 3.2.2). What is left has to be a name still.
  const bare = (/[^.]\.$/.test(host) ? host.slice(0, -1) : host).replace(/^(?:www\.)+(?=[^.]+\.[^.])/, "");
  const wiki = WIKI.exec(bare);
  if (wiki) return wiki[1] === undefined ? (wiki[2] ?? bare) : `${wiki[1]}.${wiki[2]}`;
  return Object.hasOwn(HOSTS, bare) ? (HOSTS[bare] ?? bare) : bare;
}

/**
 * Sites that give one work several addresses and put its own id into each: the addresses by host and path, and the one
 * that stands for all. Versions stay apart, since their words differ.
 */
const WORKS: readonly (readonly [host: string, path: RegExp, address: string])[] = [
  ["arxiv.org", /^\/(?:abs|pdf|html)\/(\d{4}\.\d{4,5}(?:v\d{1,3})?)(?:\.pdf)?$/, "https://arxiv.org/abs/"],
  ["arxiv.org", /^\/(?:abs|pdf)\/([a-z-]{2,20}\/\d{7}(?:v\d{1,3})?)(?:\.pdf)?$/, "https://arxiv.org/abs/"],
  ["pubmed.ncbi.nlm.nih.gov", /^\/(\d{1,9})$/, "https://pubmed.ncbi.nlm.nih.gov/"],
  ["ncbi.nlm.nih.gov", /^\/pubmed\/(\d{1,9})$/, "https://pubmed.ncbi.nlm.nih.gov/"],
  ["ncbi.nlm.nih.gov", /^\/pmc\/articles\/(PMC\d{1,9})$/, "https://pmc.ncbi.nlm.nih.gov/articles/"],
  ["jstor.org", /^\/stable\/(?:pdf\/)?(\d{1,12})(?:\.pdf)?$/, "https://jstor.org/stable/"],
  ["youtu.be", /^\/([\w-]{11})$/, "https://youtube.com/watch?v="],
  ["youtube.com", /^\/(?:embed|shorts|live|v)\/([\w-]{11})$/, "https://youtube.com/watch?v="],
];

/**
 * The one address of the work that an address names, such as a DOI's; null for an address that names none.
 *
 * @param query what is left of it; a query that asks for more than the work is not understood here
 */
export function addressOfWork(host: string, path: string, query: string): string | null {
  if (host === "youtube.com" && path === "/watch") {
    // A list the video stands in is not another video.
    const video = /(?:^|&)v=([\w-]{11})(?:&|$)/.exec(query)?.[1];
    return video ? `https://youtube.com/watch?v=${video}` : null;
  }
  if (host === "doi.org" && query === "") {
    const doi = parseDoi(`https://doi.org${path}`);
    return doi && doiAddress(doi);
  }
  for (const [at, pattern, address] of WORKS) {
    const id = at === host ? pattern.exec(path)?.[1] : undefined;
    // youtu.be/ID?list=… is that video too; a paper's query may ask for a part of it.
    if (id !== undefined && (query === "" || address.startsWith("https://youtube.com/"))) return address + id;
  }
  return null;
}
