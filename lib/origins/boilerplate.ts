/**
 * Furniture of web pages that many sites have word for word, known by a phrase in it. A table of our own, compiled by
 * hand; what it does not know is told by how many texts have it (`candidates.ts`), which needs many texts.
 */
const PHRASES = [
  // English
  "all rights reserved",
  "accept all cookies",
  "cookie policy",
  "use of cookies",
  "uses cookies",
  "use cookies",
  "privacy policy",
  "terms of use",
  "terms of service",
  "terms and conditions",
  "sign up for our newsletter",
  "subscribe to our newsletter",
  "unsubscribe at any time",
  "follow us on",
  "support our journalism",
  "become a subscriber",
  "may not be published, broadcast, rewritten or redistributed",
  "forward-looking statements",
  "enable javascript",
  // German
  "alle rechte vorbehalten",
  "verwendet cookies",
  "verwenden cookies",
  "cookies akzeptieren",
  "datenschutzerklärung",
  "newsletter abonnieren",
  "newsletter anmelden",
  "allgemeine geschäftsbedingungen",
  // French
  "tous droits réservés",
  "utilise des cookies",
  "utilisons des cookies",
  "politique de confidentialité",
  "conditions générales d'utilisation",
  "inscrivez-vous à notre newsletter",
  // Spanish
  "todos los derechos reservados",
  "utiliza cookies",
  "utilizamos cookies",
  "política de privacidad",
  // Italian, Portuguese, Dutch
  "tutti i diritti riservati",
  "utilizza i cookie",
  "todos os direitos reservados",
  "alle rechten voorbehouden",
  "maakt gebruik van cookies",
];

// Words of the longest notice. A story that ends in such a phrase is longer, and stays a story.
const LONGEST_NOTICE = 120;

/** True for a passage of so many words that is a notice about rights, cookies or subscriptions. */
export function isFormula(passage: string, words: number): boolean {
  if (words > LONGEST_NOTICE) return false;
  const plain = passage.toLowerCase().replace(/\s+/g, " ").replaceAll("’", "'");
  return PHRASES.some((phrase) => plain.includes(phrase));
}
