import { newRun } from "./letters.ts";
import { PAGE_END } from "./paragraph.ts";
import type { Attributes } from "./read-xml.ts";
import { type Elements, type Handler, type Leave, type Reading, SKIP } from "./reading.ts";
import { withProperty } from "./run-format.ts";
import { symbolOf } from "./symbols.ts";

/** Runs and what stands in them. */
export function runElements(reading: Reading): Elements {
  const property = (name: string): [string, Handler] => [name, (attributes) => tellRun(reading, name, attributes)];
  return [
    ["w:r", () => enterRun(reading)],
    [
      "w:rPr",
      reading.into([
        property("w:vertAlign"),
        property("w:position"),
        property("w:vanish"),
        property("w:lang"),
        ["w:rStyle", (attributes) => styleRun(reading, attributes.get("w:val"))],
      ]),
    ],
    ["w:t", () => enterLetters(reading)],
    ["w:tab", () => reading.write("\t")],
    ["w:ptab", () => reading.write("\t")],
    ["w:cr", () => reading.write("\n")],
    [
      "w:br",
      (attributes) => reading.write(["page", "column"].includes(attributes.get("w:type") ?? "") ? PAGE_END : "\n"),
    ],
    ["w:noBreakHyphen", () => reading.write("\u2011")],
    ["w:sym", (attributes) => writeSymbol(reading, attributes.get("w:font"), attributes.get("w:char"))],
    // How newer versions of Word write a small picture such as a smiling face.
    ["w16se:symEx", (attributes) => writeSymbol(reading, attributes.get("w16se:font"), attributes.get("w16se:char"))],
    ["w:fldChar", (attributes) => turnField(reading, attributes.get("w:fldCharType"))],
    ["w:footnoteReference", (attributes) => refer(reading, "footnote", attributes)],
    ["w:endnoteReference", (attributes) => refer(reading, "endnote", attributes)],
  ];
}

/** What is not text, or not any more. */
export function absentElements(reading: Reading): Elements {
  return [
    ["w:ins", () => reading.count("insertions")],
    ["w:moveTo", () => reading.count("insertions")],
    ["w:del", () => reading.leaveOut("deletions")],
    ["w:moveFrom", () => reading.leaveOut("deletions")],
    ["w:commentReference", () => reading.count("comments")],
    ["pic:pic", () => reading.leaveOut("pictures")],
    ["v:imagedata", () => reading.leaveOut("pictures")],
    ["c:chart", () => reading.leaveOut("charts")],
    ["dgm:relIds", () => reading.leaveOut("charts")],
    ["w:object", () => reading.leaveOut("embedded")],
    ["w:altChunk", () => reading.leaveOut("inserted-files")],
    ["m:oMath", () => reading.leaveOut("equations")],
    // The small letters beside Japanese and Chinese words that tell how to say them.
    ["w:rt", () => SKIP],
  ];
}

function enterRun(reading: Reading): Leave {
  const { place } = reading;
  const outer = place.run;
  const run = newRun();
  place.run = run;
  return () => {
    place.run = outer;
    if (run.hasHidden) reading.count("hidden");
  };
}

function tellRun(reading: Reading, name: string, attributes: Attributes): undefined {
  const { run } = reading.place;
  if (run) run.format = withProperty(run.format, name, attributes);
}

function styleRun(reading: Reading, id: string | null): undefined {
  if (reading.place.run) reading.place.run.style = reading.styles.of(id);
}

function enterLetters(reading: Reading): Leave {
  reading.isLetters = true;
  return () => {
    reading.isLetters = false;
  };
}

function writeSymbol(reading: Reading, font: string | null, hexadecimal: string | null): undefined {
  const symbol = symbolOf(font ?? "", hexadecimal ?? "");
  if (symbol === null) reading.count("symbols");
  else reading.write(symbol);
}

function turnField(reading: Reading, type: string | null): undefined {
  const { place } = reading;
  const { fields } = place;
  if (type === "begin") {
    fields.push(false);
    place.withoutResult += 1;
  } else if (type === "end" && fields.pop() === false) place.withoutResult -= 1;
  else if (type === "separate" && fields.at(-1) === false) {
    fields[fields.length - 1] = true;
    place.withoutResult -= 1;
  }
}

function refer(reading: Reading, sort: "footnote" | "endnote", attributes: Attributes): undefined {
  const { run } = reading.place;
  reading.references.add(`${sort} ${attributes.get("w:id") ?? ""}`);
  reading.count("marks");
  if (run && attributes.get("w:customMarkFollows") !== null)
    run.isMarked = attributes.get("w:customMarkFollows") !== "0";
}
