/**
 * What a web page leaves in a text that was copied from it: reading times, share bars, cookie banners, the form for
 * comments. Each rule is a whole line or its beginning, never a word inside a sentence, so that a sentence about
 * cookies stays a sentence.
 *
 * Source: the default texts of WordPress (Twenty Twenty to Twenty Twenty-Four, Jetpack), Ghost, Medium and Substack,
 * and lines seen on news sites in English, German, French, Spanish and Portuguese.
 */

/** Lines of this length and more are prose. */
const LONGEST_FURNITURE = 240;

type Rule = { readonly reason: string; readonly pattern: RegExp };

const READING_TIME: Rule = {
  reason: "looks like a reading-time line",
  pattern:
    /^(?:(?:(?:estimated )?reading time|read time|lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo de leitura) ?:? ?(?:ca\. ?)?\d.{0,30}|(?:about )?\d{1,3}[ -](?:min|mins|minutes?|seconds?|secs?)\.?(?:,? (?:and )?\d{1,2} (?:seconds?|secs?))?,? (?:read|reading time|to read)|\d{1,3} min(?:uten)? lesezeit|\d{1,3} min(?:utes)? de lecture|\d{1,3} min(?:utos)? de (?:lectura|leitura))$/,
};

/** Lines which begin the part below an article, where nothing of the article follows any more. */
const TAIL: readonly Rule[] = [
  {
    reason: "heads a list of other articles",
    pattern:
      /^(?:similar|related|recent|popular|latest|more|other|recommended) (?:posts?|articles?|stories|news|reading|content|topics|from .{1,60})$|^(?:you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|recommended(?: for you)?|read next|up next|most (?:read|popular|viewed)|trending(?: now)?|more on this (?:story|topic)|don['’]t miss|what to read next|related|ähnliche (?:artikel|beiträge)|articles (?:similaires|liés)|(?:artículos|entradas) relacionad[ao]s|(?:artigos|posts) relacionados)$/,
  },
  {
    reason: "belongs to the form for comments",
    pattern:
      /^(?:leave a (?:reply|comment)(?: cancel reply)?|(?:post|add|write|submit) (?:a )?comment|join the (?:conversation|discussion)|(?:\d{1,6} |no )?(?:comments?|responses?|replies)|\d{1,6} thoughts? on .{1,160}|schreibe einen kommentar.{0,40}|laisser un commentaire.{0,40}|deja un comentario.{0,40}|deixe um comentário.{0,40})$/,
  },
  {
    reason: "heads the notes about the author",
    pattern: /^(?:about the authors?|view all posts by .{1,60}|published by)$/,
  },
];

const ELSEWHERE: readonly Rule[] = [
  READING_TIME,
  {
    reason: "belongs to the form for comments",
    pattern:
      /^(?:cancel reply|post comment|your email address will not be published|required fields are marked|save my name, email,? and website|notify me of (?:new|follow-up)|this site uses akismet|learn how your comment data is processed|deine e-mail-adresse wird nicht veröffentlicht|votre adresse (?:e-mail|de messagerie) ne sera pas publiée|tu dirección de correo electrónico no será publicada|o seu endereço de e-?mail não será publicado)/,
  },
  {
    reason: "looks like a button or a share bar",
    pattern:
      /^(?:share(?: this| on| via)?(?: (?:article|post|story|page|facebook|twitter|x|linkedin|whatsapp|email))?|tweet|pin it|like this|copy link|print(?: this (?:article|page))?|e-?mail(?: this)?|facebook|twitter|linkedin|whatsapp|reddit|telegram|pinterest|instagram|save|bookmark|listen(?: to this article)?|click to (?:share|email|print).{0,80}|like loading\.*|loading\.*|reply|subscribe(?: now)?|follow(?: us)?(?: on .{1,40})?|sign (?:in|up|out)|log ?in|register|donate(?: now)?|support us|back to top|scroll to top|teilen|drucken|partager|compartir|compartilhar)$/,
  },
  {
    reason: "looks like navigation",
    pattern:
      /^(?:skip to (?:main )?(?:content|navigation).{0,20}|(?:main |toggle )?(?:menu|navigation)|search|home|(?:previous|next|older|newer) (?:posts?|articles?|story|page)(?: ?[:→»].{0,120})?|posts? navigation|table of contents|categories|tags|archives|(?:tags?|tagged|filed under|posted in|categories|category|topics) ?: ?.{1,160}|advertisement|sponsored(?: content)?|promoted|anzeige|publicité|publicidad)$/,
  },
  {
    reason: "points to another article",
    pattern:
      /^(?:read (?:more|also|next)|also read|see also|related|more|watch|listen|lesen sie auch|lire aussi|à lire aussi|lea también|leia também) ?[:→»|] ?.{1,200}$/,
  },
  {
    reason: "belongs to a cookie banner",
    pattern:
      /^(?:we use cookies|this (?:web)?site uses cookies|by (?:continuing to use|using) (?:this|our) (?:web)?site|by clicking .{1,40}accept|accept(?: all)?(?: cookies)?$|reject all$|manage (?:cookies|preferences|consent)|cookie (?:policy|settings|preferences)$|diese website verwendet cookies|wir verwenden cookies|nous utilisons des cookies|este sitio (?:web )?utiliza cookies)/,
  },
  {
    reason: "looks like the foot of a web page",
    pattern:
      /^(?:(?:copyright )?(?:©|\(c\)) ?.{0,160}|copyright \d{4}.{0,120}|all rights reserved.{0,40}|powered by .{1,60}|privacy policy.{0,60}|terms (?:of (?:use|service)|and conditions).{0,60}|(?:sign up|subscribe) (?:for|to) (?:our|the|my) .{0,60}newsletter.{0,60}|get (?:our|the) .{0,60}newsletter.{0,60})$/,
  },
];

// A comment's head, a date, a headline: a line below the article which is no sentence.
const LONGEST_LABEL = 100;

/** Why a block is furniture wherever it stands; null when it is not. `starts` marks the lines that open a page's tail. */
export function furnitureReason(block: string): { readonly reason: string; readonly starts: boolean } | null {
  if (block.length > LONGEST_FURNITURE) return null;
  const line = plain(block);
  for (const { reason, pattern } of TAIL) if (pattern.test(line)) return { reason, starts: true };
  for (const { reason, pattern } of ELSEWHERE) if (pattern.test(line)) return { reason, starts: false };
  if (isLinkBar(line)) return { reason: "looks like a row of links", starts: false };
  return null;
}

/** Why a block below the start of a page's tail is furniture too; null when it reads like prose. */
export function tailReason(block: string): string | null {
  const found = furnitureReason(block);
  if (found) return found.reason;
  if (block.length > LONGEST_LABEL || /[.!?…。！？][)"'”’»]*$/.test(block)) return null;
  return "a line without a full stop below the end of the article";
}

// What may stand behind the words of a button or a heading.
const TRAILING = " \t\n\r\u00A0.:*!»→…";
const LEADING = /^[^\p{L}\p{N}©(]+/u;
const UNEVEN_SPACE = /\s\s|[^\S ]/;

/** Small letters, single spaces, no marks around it: what the patterns are written against. */
function plain(block: string): string {
  let end = block.length;
  while (end > 0 && TRAILING.includes(block.charAt(end - 1))) end -= 1;
  const line = block.slice(0, end).toLowerCase().replace(LEADING, "");
  return UNEVEN_SPACE.test(line) ? line.replace(/\s+/g, " ") : line;
}

/** "Home | News | Sport": short names between bars, and nothing that reads like a sentence. */
function isLinkBar(line: string): boolean {
  const names = line.split(/ [|·•›»/] /);
  return names.length > 2 && names.every((name) => name.length < 30 && name.split(" ").length < 4);
}
