import { Paragraph, piecesOf } from "./paragraph.ts";
import type { Attributes } from "./read-xml.ts";
import { type Elements, type Handler, type Leave, type Reading, SKIP } from "./reading.ts";

/** The id under which the body of the main part is found in its flows. */
export const BODY = "body";

/** Bodies, notes, paragraphs, boxes and controls. */
export function blockElements(reading: Reading): Elements {
  return [
    ["w:body", () => reading.enterPlace(({ flow }) => reading.flows.set(BODY, flow.pieces()))],
    ["w:footnote", (attributes) => enterNote(reading, attributes)],
    ["w:endnote", (attributes) => enterNote(reading, attributes)],
    ["w:txbxContent", () => enterBox(reading)],
    ["w:p", () => enterParagraph(reading)],
    ["w:pPr", reading.into(paragraphProperties(reading))],
    ["w:sdt", () => enterControl(reading)],
    ["w:sdtPr", reading.into(controlProperties(reading))],
    ["w:sdtContent", () => enterControlContent(reading)],
    ["mc:AlternateContent", () => enterAlternatives(reading)],
    ["mc:Choice", () => enterAlternative(reading)],
    ["mc:Fallback", () => enterAlternative(reading)],
  ];
}

function enterNote(reading: Reading, attributes: Attributes): Leave | typeof SKIP {
  // The others are the lines above the notes, and the words that tell that a note goes on overleaf.
  if (!["normal", null].includes(attributes.get("w:type"))) return SKIP;
  const id = attributes.get("w:id") ?? "";
  return reading.enterPlace(({ flow }) => reading.flows.has(id) || reading.flows.set(id, flow.pieces()));
}

function enterBox(reading: Reading): Leave {
  const { paragraph, flow } = reading.place;
  const after = paragraph ? paragraph.floats : flow;
  return reading.enterPlace((box) => after.hang(box.flow));
}

function enterParagraph(reading: Reading): Leave {
  const outer = reading.place.paragraph;
  const paragraph = new Paragraph(reading.styles.of(null));
  reading.place.paragraph = paragraph;
  return () => {
    reading.place.paragraph = outer;
    endParagraph(reading, paragraph);
  };
}

function endParagraph(reading: Reading, paragraph: Paragraph): void {
  const { fields, flow, waiting } = reading.place;
  // No instruction of a field goes on into the next paragraph: its end must be missing.
  for (let at = fields.length - 1; reading.place.withoutResult > 0; at -= 1) {
    if (!fields[at]) reading.place.withoutResult -= 1;
    fields[at] = true;
  }
  waiting.push(paragraph.text());
  if (!paragraph.joinsNext) {
    const kind = reading.inContents ? ({ kind: "furniture", level: 0 } as const) : paragraph.kind();
    for (const piece of piecesOf(waiting.join(""), kind)) flow.add(piece);
    reading.place.waiting = [];
  }
  flow.hang(paragraph.floats);
}

function paragraphProperties(reading: Reading): Elements {
  const tell = (name: string): [string, Handler] => [
    name,
    (attributes) => void reading.place.paragraph?.tell(name, attributes),
  ];
  // The end of the paragraph was deleted or moved away: ISO/IEC 29500-1, 17.13.5.15.
  const join = () => {
    if (reading.place.paragraph) reading.place.paragraph.joinsNext = true;
    return undefined;
  };
  return [
    ["w:pStyle", (attributes) => styleParagraph(reading, attributes.get("w:val"))],
    tell("w:outlineLvl"),
    tell("w:framePr"),
    ["w:numPr", reading.into([tell("w:numId")])],
    [
      "w:rPr",
      reading.into([
        ["w:del", join],
        ["w:moveFrom", join],
      ]),
    ],
  ];
}

function styleParagraph(reading: Reading, id: string | null): undefined {
  if (reading.place.paragraph) reading.place.paragraph.style = reading.styles.of(id);
}

function enterControl(reading: Reading): Leave {
  const outer = reading.control;
  reading.control = { isPlaceholder: false, isContents: false };
  return () => {
    reading.control = outer;
  };
}

function controlProperties(reading: Reading): Elements {
  return [
    ["w:showingPlcHdr", () => void Object.assign(reading.control, { isPlaceholder: true })],
    [
      "w:docPartObj",
      reading.into([
        [
          "w:docPartGallery",
          (attributes) => {
            if (attributes.get("w:val") === "Table of Contents") reading.control.isContents = true;
            return undefined;
          },
        ],
      ]),
    ],
  ];
}

function enterControlContent(reading: Reading): Leave | typeof SKIP {
  if (reading.control.isPlaceholder) return reading.leaveOut("placeholders");
  const outer = reading.inContents;
  reading.inContents ||= reading.control.isContents;
  return () => {
    reading.inContents = outer;
  };
}

/** The same thing told in several ways, best first: only one of them is read (ISO/IEC 29500-3, 10.2). */
function enterAlternatives(reading: Reading): Leave {
  const outer = reading.alternatives;
  reading.alternatives = { isTaken: false };
  return () => {
    reading.alternatives = outer;
  };
}

function enterAlternative(reading: Reading): typeof SKIP | undefined {
  if (reading.alternatives.isTaken) return SKIP;
  reading.alternatives.isTaken = true;
  return undefined;
}
