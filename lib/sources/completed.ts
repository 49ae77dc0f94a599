import { referenceOf } from "../bibliography/csl.ts";
import { type Reference, type ReferenceType, Reference as Shape } from "../bibliography/reference.ts";
import { kindOfType, typeOfKind } from "../bibliography/source-kinds.ts";
import { agreeing, type Description, isNamed, placesOf, toldBy } from "./description.ts";
import { type Field, isBelieved, PLACES, type Teller } from "./tellers.ts";

/** Who may fill a description without having added the source. */
type Filler = Exclude<Teller, "person">;

/**
 * With what a page or a service says, where nobody who is believed more has said anything. In whatever order a page and
 * a service come, the description is the same in the end. What a person said is never another.
 */
export function completed(before: Description, told: Reference, by: Filler): Description {
  const isTyped = isTypeBelieved(before, told.type, by);
  const type = isTyped ? told.type : before.reference.type;
  const kind = isTyped && by === "service" ? kindOfType(type) : before.kind;
  const { taken, tellers } = believed(before, told, by);
  if (isTyped && (by === "service" || type !== before.reference.type)) tellers.type = by;
  const known = movedWith(before, referenceOf({ ...before.reference, ...taken, type }), type);
  const says = toldBy(known);
  const columns = {
    url: before.url,
    tier: before.tier,
    kind,
    title: taken.title === undefined ? before.title : (says.title ?? before.title),
    author: taken.author === undefined ? before.author : says.author,
    publishedOn: taken.issued === undefined ? before.publishedOn : says.publishedOn,
    publisher: tellerOf(before, "publisher") === "person" ? before.publisher : says.publisher,
  };
  return { ...columns, reference: agreeing(columns, known), tellers };
}

/** The fields that are taken of what was told, and who told every field then. */
function believed(before: Description, told: Reference, by: Filler) {
  const taken: Partial<Record<Field, unknown>> = {};
  const tellers: { -readonly [F in Field]?: Teller } = { ...before.tellers };
  for (const fields of [PLACES, ...SINGLE]) {
    if (fields.every((name) => told[name] === undefined)) continue;
    if (!fields.every((name) => isBelieved(by, tellerOf(before, name)))) continue;
    for (const name of fields) {
      taken[name] = told[name];
      if (told[name] === undefined) delete tellers[name];
      else tellers[name] = by;
    }
  }
  return { taken, tellers };
}

/** All other fields that are told, each for itself: where a source stands is its own, and what it is goes with its kind. */
const SINGLE = (Object.keys(Shape.shape) as Field[])
  .filter((name) => name !== "type" && name !== "URL" && !isPlace(name))
  .map((name) => [name]);

/** Who said a field; null where nobody did. */
function tellerOf(description: Description, field: Field): Teller | null {
  const together = isPlace(field) ? PLACES : [field];
  const told = together.map((name) => description.tellers[name]).find((teller) => teller !== undefined);
  return told ?? (isSaid(description, field) ? "person" : null);
}

/** Whether a field is said, in the reference or in the column that shows it. */
function isSaid(description: Description, field: Field): boolean {
  const { reference, author, publishedOn, publisher } = description;
  if (reference[field] !== undefined) return true;
  if (field === "title") return isNamed(description);
  if (field === "author") return author !== null;
  if (field === "issued") return publishedOn !== null;
  return isPlace(field) && (publisher !== null || PLACES.some((place) => reference[place] !== undefined));
}

function isPlace(field: Field): boolean {
  return PLACES.some((place) => place === field);
}

/**
 * Whether it is believed of what type a source is. A page makes the type of a kind more exact and leaves the kind, but not
 * where a place that a person named would have to move for it: the service that comes later could not tell what they
 * meant. A service does that, too, and tells the kind of a web page, which is what every address is that nobody said more of.
 */
function isTypeBelieved(before: Description, type: ReferenceType, by: Filler): boolean {
  const { kind, reference, tellers } = before;
  const isPlain = reference.type === typeOfKind(kind);
  if (by === "page") return isPlain && tellers.type === undefined && !wouldMove(before, type);
  // What a service has no better word for is no document for that.
  if (type === "document") return false;
  const mayBeOther = isPlain || tellers.type === "page" || tellers.type === "service";
  return mayBeOther && (kind === "web-page" || kindOfType(type) === kind);
}

/** Whether a place that a person named stands where none is named of this type. */
function wouldMove(before: Description, type: ReferenceType): boolean {
  const isTheirs = tellerOf(before, "publisher") === "person";
  return isTheirs && placesOf(before.reference.type)[0] !== placesOf(type)[0];
}

/** With the place that a person named where one of this type is named; it was written down for another. */
function movedWith(before: Description, known: Reference, type: ReferenceType): Reference {
  const [was] = placesOf(before.reference.type);
  const [is] = placesOf(type);
  if (!wouldMove(before, type) || known[was] === undefined || known[is] !== undefined) return known;
  return referenceOf({ ...known, [is]: known[was], [was]: undefined });
}
