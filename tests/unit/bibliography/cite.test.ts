import { describe, expect, test } from "vitest";
import { cite, NOTE_STYLE_LABELS, NOTE_STYLES } from "../../../lib/bibliography/cite.ts";
import { CITATION_FORMS, type Cited } from "../../../lib/bibliography/styles/cited.ts";
import { labelsOf } from "../../../lib/bibliography/styles/labels.ts";
import { editionOf } from "../../../lib/bibliography/styles/phrases.ts";
import { plainText, type Runs } from "../../../lib/bibliography/styles/runs.ts";
import { CASES } from "./cited-sources.ts";

/** What each source is cited as: note and entry of the newsroom, of Chicago, and of lawyers; `*` around italics. */
const EXPECTED: Readonly<Record<keyof typeof CASES, readonly string[]>> = {
  journal: [
    "Scour at “Old” Piers, by Ann Lovatt and Jan van den Berg. Piers, vol. 12, no. 3, July 2021, p. 15. https://doi.org/10.1000/xyz.",
    "Scour at “Old” Piers, by Ann Lovatt and Jan van den Berg. Piers, vol. 12, no. 3, July 2021, pp. 14–19. https://doi.org/10.1000/xyz.",
    "Ann Lovatt and Jan van den Berg, “Scour at ‘Old’ Piers,” *Piers* 12, no. 3 (July 2021): 15, https://doi.org/10.1000/xyz.",
    "Lovatt, Ann, and Jan van den Berg. “Scour at ‘Old’ Piers.” *Piers* 12, no. 3 (July 2021): 14–19. https://doi.org/10.1000/xyz.",
    "Ann Lovatt & Jan van den Berg, *Scour at “Old” Piers*, 12 Piers 14, 15 (2021), https://doi.org/10.1000/xyz.",
    "Lovatt, Ann, & Jan van den Berg, *Scour at “Old” Piers*, 12 Piers 14 (2021), https://doi.org/10.1000/xyz.",
  ],
  "title alone": [
    "Is It So? Undated.",
    "Is It So? Undated.",
    "“Is It So?”",
    "“Is It So?”",
    "*Is It So?*",
    "*Is It So?*",
  ],
  paper: [
    "Bridge to close, by Ann Lovatt. Quay Lantern, 3 March 2026, p. A4. https://quay.example/a (accessed 4 March 2026; archived at https://web.archive.org/web/20260303091500/https://quay.example/a, captured 3 March 2026).",
    "Bridge to close, by Ann Lovatt. Quay Lantern, 3 March 2026. https://quay.example/a (accessed 4 March 2026; archived at https://web.archive.org/web/20260303091500/https://quay.example/a, captured 3 March 2026).",
    "Ann Lovatt, “Bridge to close,” *Quay Lantern*, March 3, 2026, p. A4, https://quay.example/a, archived at https://web.archive.org/web/20260303091500/https://quay.example/a, captured March 3, 2026.",
    "Lovatt, Ann. “Bridge to close.” *Quay Lantern*, March 3, 2026. https://quay.example/a. Archived at https://web.archive.org/web/20260303091500/https://quay.example/a, captured March 3, 2026.",
    "Ann Lovatt, *Bridge to close*, Quay Lantern (Mar. 3, 2026), at A4, https://quay.example/a [https://web.archive.org/web/20260303091500/https://quay.example/a].",
    "Lovatt, Ann, *Bridge to close*, Quay Lantern (Mar. 3, 2026), https://quay.example/a [https://web.archive.org/web/20260303091500/https://quay.example/a].",
  ],
  "undated page": [
    "Our bridges, by Harbour Board. Undated. https://quay.example/a (accessed 4 March 2026; archived at https://web.archive.org/web/20260303091500/https://quay.example/a).",
    "Our bridges, by Harbour Board. Undated. https://quay.example/a (accessed 4 March 2026; archived at https://web.archive.org/web/20260303091500/https://quay.example/a).",
    "Harbour Board, “Our bridges,” accessed March 4, 2026, https://quay.example/a, archived at https://web.archive.org/web/20260303091500/https://quay.example/a.",
    "Harbour Board. “Our bridges.” Accessed March 4, 2026. https://quay.example/a. Archived at https://web.archive.org/web/20260303091500/https://quay.example/a.",
    "Harbour Board, *Our bridges*, https://quay.example/a (last visited Mar. 4, 2026) [https://web.archive.org/web/20260303091500/https://quay.example/a].",
    "Harbour Board, *Our bridges*, https://quay.example/a (last visited Mar. 4, 2026) [https://web.archive.org/web/20260303091500/https://quay.example/a].",
  ],
  "address alone": [
    "https://quay.example/b.",
    "https://quay.example/b.",
    "https://quay.example/b.",
    "https://quay.example/b.",
    "https://quay.example/b.",
    "https://quay.example/b.",
  ],
  book: [
    "On Piers, by Ann Lovatt, Piers Okonjo and Jan Berg, translated by Bo Lind. Quay Press, 2nd ed., 2021, pp. 14–15.",
    "On Piers, by Ann Lovatt, Piers Okonjo and Jan Berg, translated by Bo Lind. Quay Press, 2nd ed., 2021.",
    "Ann Lovatt, Piers Okonjo, and Jan Berg, *On Piers*, trans. Bo Lind, 2nd ed. (Quay: Quay Press, 2021), 14–15.",
    "Lovatt, Ann, Piers Okonjo, and Jan Berg. *On Piers*. Translated by Bo Lind, 2nd ed. Quay: Quay Press, 2021.",
    "Ann Lovatt et al., *On Piers* 14–15 (2nd ed. 2021).",
    "Lovatt, Ann, et al., *On Piers* (2nd ed. 2021).",
  ],
  "edited book": [
    "On Piers, edited by Ann Lovatt and Piers Okonjo. Undated.",
    "On Piers, edited by Ann Lovatt and Piers Okonjo. Undated.",
    "Ann Lovatt and Piers Okonjo, eds., *On Piers* (n.d.).",
    "Lovatt, Ann, and Piers Okonjo, eds. *On Piers*. n.d.",
    "*On Piers* (Ann Lovatt & Piers Okonjo eds., n.d.).",
    "*On Piers* (Ann Lovatt & Piers Okonjo eds., n.d.).",
  ],
  "many authors": [
    "On Piers, by Ann Lovatt and others. 2021.",
    "On Piers, by Ann Lovatt and others. 2021.",
    "Ann Lovatt et al., *On Piers* (2021).",
    "Lovatt, Ann, Ann Lovatt, Ann Lovatt, Ann Lovatt, Ann Lovatt, Ann Lovatt, Ann Lovatt, et al. *On Piers*. 2021.",
    "Ann Lovatt et al., *On Piers* (2021).",
    "Lovatt, Ann, et al., *On Piers* (2021).",
  ],
  chapter: [
    "Scour, by Ann Lovatt. In On Piers, edited by Jan Berg, Quay Press, 2021, p. 15.",
    "Scour, by Ann Lovatt. In On Piers, edited by Jan Berg, Quay Press, 2021, pp. 14–19.",
    "Ann Lovatt, “Scour,” in *On Piers*, ed. Jan Berg (Quay Press, 2021), 15.",
    "Lovatt, Ann. “Scour.” In *On Piers*, edited by Jan Berg, 14–19. Quay Press, 2021.",
    "Ann Lovatt, *Scour*, *in* *On Piers* 14, 15 (Jan Berg ed., 2021).",
    "Lovatt, Ann, *Scour*, *in* *On Piers* 14 (Jan Berg ed., 2021).",
  ],
  report: [
    "State of the Bridges, by Harbour Board. Report no. 7/2021, 3 July 2021, table 2. https://quay.example/r.pdf.",
    "State of the Bridges, by Harbour Board. Report no. 7/2021, 3 July 2021. https://quay.example/r.pdf.",
    "Harbour Board, *State of the Bridges*, Report 7/2021 (Harbour Board, July 3, 2021), table 2, https://quay.example/r.pdf.",
    "Harbour Board. *State of the Bridges*. Report 7/2021. Harbour Board, July 3, 2021. https://quay.example/r.pdf.",
    "Harbour Board, *State of the Bridges* table 2 (Report 7/2021, 2021), https://quay.example/r.pdf.",
    "Harbour Board, *State of the Bridges* (Report 7/2021, 2021), https://quay.example/r.pdf.",
  ],
  "data set": [
    "Crossings. Statistics Quay, version 3, 2024. https://doi.org/10.1000/abc (accessed 4 March 2026).",
    "Crossings. Statistics Quay, version 3, 2024. https://doi.org/10.1000/abc (accessed 4 March 2026).",
    "*Crossings*, version 3 (Statistics Quay, 2024), https://doi.org/10.1000/abc.",
    "*Crossings*. Version 3. Statistics Quay, 2024. https://doi.org/10.1000/abc.",
    "*Crossings* (version 3, Statistics Quay, 2024), https://doi.org/10.1000/abc.",
    "*Crossings* (version 3, Statistics Quay, 2024), https://doi.org/10.1000/abc.",
  ],
  law: [
    "Harbour Act. Q.C., vol. 12, § 7(2), 2021.",
    "Harbour Act. Q.C., vol. 12, § 7, 2021.",
    "Harbour Act, 12 Q.C. § 7(2) (2021).",
    "Harbour Act, 12 Q.C. § 7 (2021).",
    "Harbour Act, 12 Q.C. § 7(2) (2021).",
    "Harbour Act, 12 Q.C. § 7 (2021).",
  ],
  judgment: [
    "Lovatt v. Harbour Board. Q.R., Quay Ct. App., vol. 12, 2021, p. 16.",
    "Lovatt v. Harbour Board. Q.R., Quay Ct. App., vol. 12, 2021, p. 14.",
    "*Lovatt v. Harbour Board*, 12 Q.R. 14, 16 (Quay Ct. App. 2021).",
    "*Lovatt v. Harbour Board*, 12 Q.R. 14 (Quay Ct. App. 2021).",
    "*Lovatt v. Harbour Board*, 12 Q.R. 14, 16 (Quay Ct. App. 2021).",
    "*Lovatt v. Harbour Board*, 12 Q.R. 14 (Quay Ct. App. 2021).",
  ],
  interview: [
    "Ann Lovatt, interview by Jan Berg. 3 March 2026, at 00:12:40.",
    "Ann Lovatt, interview by Jan Berg. 3 March 2026.",
    "Ann Lovatt, interview by Jan Berg, March 3, 2026, at 00:12:40.",
    "Lovatt, Ann. Interview by Jan Berg. March 3, 2026.",
    "Interview with Ann Lovatt (Mar. 3, 2026), at 00:12:40.",
    "Interview with Ann Lovatt (Mar. 3, 2026).",
  ],
  attestation: [
    "Ann Lovatt, On the herring season, author attestation. 3 March 2026.",
    "Ann Lovatt, On the herring season, author attestation. 3 March 2026.",
    "Ann Lovatt, “On the herring season,” author attestation, March 3, 2026.",
    "Lovatt, Ann. “On the herring season.” Author attestation. March 3, 2026.",
    "Author attestation from Ann Lovatt, *On the herring season* (Mar. 3, 2026).",
    "Author attestation from Ann Lovatt, *On the herring season* (Mar. 3, 2026).",
  ],
  broadcast: [
    "The Bridge. Low Water, Radio Quay, no. 7, 3 March 2026, at 00:12:40. https://quay.example/p.",
    "The Bridge. Low Water, Radio Quay, no. 7, 3 March 2026. https://quay.example/p.",
    "“The Bridge,” *Low Water*, no. 7, Radio Quay, March 3, 2026, podcast, at 00:12:40, https://quay.example/p.",
    "“The Bridge.” *Low Water*, no. 7. Radio Quay, March 3, 2026. Podcast. https://quay.example/p.",
    "*The Bridge* at 00:12:40 (Low Water, Radio Quay, Mar. 3, 2026), https://quay.example/p.",
    "*The Bridge* (Low Water, Radio Quay, Mar. 3, 2026), https://quay.example/p.",
  ],
  film: [
    "The Bridge. Quay Films, 2026, 00:12:40.",
    "The Bridge. Quay Films, 2026.",
    "*The Bridge*, Quay Films, 2026, 00:12:40.",
    "*The Bridge*. Quay Films, 2026.",
    "*The Bridge* at 00:12:40 (Quay Films, 2026).",
    "*The Bridge* (Quay Films, 2026).",
  ],
  "archived document": [
    "Letter to the board. HB 7/12, Quay Archive, undated.",
    "Letter to the board. HB 7/12, Quay Archive, undated.",
    "*Letter to the board*, HB 7/12, Quay Archive (n.d.).",
    "*Letter to the board*. HB 7/12, Quay Archive. n.d.",
    "*Letter to the board* (HB 7/12, Quay Archive, n.d.).",
    "*Letter to the board* (HB 7/12, Quay Archive, n.d.).",
  ],
  nothing: [
    "Untitled source. Undated.",
    "Untitled source. Undated.",
    "*Untitled source* (n.d.).",
    "*Untitled source*. n.d.",
    "*Untitled source* (n.d.).",
    "*Untitled source* (n.d.).",
  ],
};

function marked(runs: Runs): string {
  return runs.map(({ text, italic }) => (italic ? `*${text}*` : text)).join("");
}

const ALL = NOTE_STYLES.flatMap((style) => CITATION_FORMS.map((form) => ({ style, form })));

test.each(Object.keys(CASES) as (keyof typeof CASES)[])("%s", (name) => {
  const cited: Cited = CASES[name];
  expect(ALL.map(({ style, form }) => marked(cite(style, form, cited)))).toEqual(EXPECTED[name]);
});

test("every style has a name that can be shown", () => {
  expect(Object.keys(NOTE_STYLE_LABELS)).toEqual([...NOTE_STYLES]);
});

describe.each(ALL)("in a $form of $style", ({ style, form }) => {
  test("nothing is told of a confidential source", () => {
    for (const cited of Object.values(CASES) as Cited[]) {
      expect(cite(style, form, { ...cited, isConfidential: true })).toEqual([
        { text: "Confidential source, known to the desk." },
      ]);
    }
  });

  test("addresses are links, and nothing else is", () => {
    const runs = cite(style, form, CASES.paper);
    expect(runs.filter(({ href }) => href !== undefined)).toEqual(
      ["https://quay.example/a", CASES.paper.archived.address].map((href) => ({ text: href, href })),
    );
  });

  test("an archive's address that is none leads nowhere", () => {
    const archived = { address: "javascript:alert(1)", capturedOn: null };
    const runs = cite(style, form, { ...CASES.paper, archived });
    expect(plainText(runs)).toContain("javascript:alert(1)");
    expect(runs.map(({ href }) => href)).not.toContain("javascript:alert(1)");
  });

  test("a language without labels has English ones", () => {
    expect(cite(style, form, CASES.paper, "tlh")).toEqual(cite(style, form, CASES.paper, "en-GB"));
    expect(labelsOf("constructor")).toBe(labelsOf("en"));
  });
});

test.each([
  ["1", "1st ed."],
  ["2", "2nd ed."],
  ["3", "3rd ed."],
  ["11", "11th ed."],
  ["21", "21st ed."],
  ["113", "113th ed."],
  ["4th", "4th ed."],
  ["revised", "revised"],
  [undefined, ""],
])("edition %j is %j", (edition, words) => {
  expect(editionOf(edition, labelsOf("en"))).toBe(words);
});
