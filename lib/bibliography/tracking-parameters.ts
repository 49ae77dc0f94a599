/**
 * Query parameters that say how a reader came to a page and never which page it is, each from what its maker documents.
 * A name that some site could use for its content (`ref`, `source`, `id`, `sid`, `from`) is not in here: a twin that is
 * missed costs a second row, two pages taken for one cost a wrong citation.
 */

/** By the beginning of their names, in small letters. */
const PREFIXES: readonly string[] = [
  // Google Analytics, "Campaign URL builder".
  "utm_",
  // Matomo, "Tracking campaigns".
  "mtm_",
];

/** By their names, in small letters. */
const NAMES: ReadonlySet<string> = new Set([
  // Google Ads and Analytics: click identifiers, and the cross-domain linker.
  ...["gclid", "gclsrc", "dclid", "gbraid", "wbraid", "gad_source", "gad_campaignid", "_ga", "_gl", "srsltid"],
  // Meta: Facebook and Instagram.
  ...["fbclid", "fb_action_ids", "fb_action_types", "fb_ref", "fb_source", "igshid", "igsh", "mibextid"],
  // Microsoft Advertising, X, TikTok, LinkedIn, Pinterest, Snapchat, Reddit.
  ...["msclkid", "twclid", "ttclid", "li_fat_id", "epik", "sccid", "rdt_cid"],
  // Matomo's older names; "pk_" alone may be a key of the site's own.
  ...["pk_campaign", "pk_cid", "pk_content", "pk_keyword", "pk_kwd", "pk_medium", "pk_source"],
  ...["piwik_campaign", "piwik_keyword", "piwik_kwd"],
  // HubSpot's letters and visitors.
  ...["_hsenc", "_hsmi", "__hstc", "__hssc", "__hsfp", "hsctatracking"],
  // Yandex: Direct, search, Openstat.
  ...["yclid", "ysclid", "_openstat"],
  // Mailchimp, Marketo, Vero, Omeda: who opened which letter.
  ...["mc_cid", "mc_eid", "mkt_tok", "vero_id", "vero_conv", "oly_enc_id", "oly_anon_id"],
  // Piano (AT Internet), as the BBC and French papers use it.
  ...["at_medium", "at_campaign", "at_campaign_type", "at_link_id", "at_link_type", "at_link_origin"],
  ...["at_format", "at_ptr_name", "at_bbc_team"],
  // Yahoo's consent page.
  ...["guccounter", "guce_referrer", "guce_referrer_sig"],
]);

/** Session identifiers: Java Servlet (SRV.7.1), PHP, ColdFusion. What they open is the same page for every session. */
const SESSIONS: ReadonlySet<string> = new Set(["jsessionid", "phpsessid", "cfid", "cftoken"]);

/**
 * What single sites add: a share's mark, the place in a video, the account of the one who shared. By host as the
 * canonical address has it.
 */
const OF_SITES: Readonly<Record<string, ReadonlySet<string>>> = {
  "youtube.com": new Set(["si", "feature", "pp", "t", "start", "ab_channel"]),
  "x.com": new Set(["s", "t", "ref_src", "ref_url"]),
  "nytimes.com": new Set(["smid", "smtyp", "partner", "emc"]),
  "theguardian.com": new Set(["cmp"]),
};

/** True for a parameter that never tells which page of `host` an address leads to. */
export function isTracking(parameter: string, host: string): boolean {
  const name = parameter.toLowerCase();
  if (NAMES.has(name) || SESSIONS.has(name) || PREFIXES.some((prefix) => name.startsWith(prefix))) return true;
  return Object.hasOwn(OF_SITES, host) && OF_SITES[host]?.has(name) === true;
}
