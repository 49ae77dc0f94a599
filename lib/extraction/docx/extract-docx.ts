import { fail, ok, type Result } from "../../result.ts";
import { compose, type Piece } from "../compose.ts";
import { type Extract, type Hints, type Metadata, NO_METADATA } from "../model.ts";
import { BODY } from "./block-elements.ts";
import { LanguageTally } from "./language-tally.ts";
import { count, type Tally } from "./letters.ts";
import { whyNoDocument } from "./other-file.ts";
import { findParts, type Parts } from "./package-parts.ts";
import { propertiesReader } from "./properties.ts";
import { readXml, type Visitor } from "./read-xml.ts";
import { REFUSALS, type Refusal } from "./refusals.ts";
import { type Story, StoryReader } from "./story.ts";
import { type Styles, stylesReader } from "./styles.ts";
import { notesFor } from "./told.ts";
import { type Archive, openArchive } from "./zip-guard.ts";

/**
 * The article in a .docx: its body, then the notes in the order of their marks. The refusal is a sentence with the
 * remedy. Nothing outside the bytes is looked at; the hints say nothing a document does not say itself.
 */
export async function extractDocx(bytes: Uint8Array, _hints: Hints): Promise<Result<Extract, string>> {
  const extract = await read(bytes);
  return extract.ok ? extract : fail(REFUSALS[extract.reason]);
}

async function read(bytes: Uint8Array): Promise<Result<Extract, Refusal>> {
  const archive = await openArchive(bytes);
  if (!archive.ok) return archive;
  const parts = await findParts(archive.value);
  if (!parts.ok) return parts;
  return parts.value ? readParts(archive.value, parts.value) : fail(whyNoDocument(archive.value.names));
}

async function readParts(archive: Archive, parts: Parts): Promise<Result<Extract, Refusal>> {
  const tally: Tally = { counts: new Map(), languages: new LanguageTally() };
  const styles = await readStyles(archive, parts.styles);
  if (!styles.ok) return styles;
  const body = await readStory(archive, parts.main, new StoryReader(styles.value, tally, "body"));
  if (!body.ok) return body;
  const pieces = body.value.flows.get(BODY);
  if (!pieces) return fail("no-document");
  const notes = await readNotes(archive, parts, styles.value, tally);
  if (!notes.ok) return notes;
  const metadata = await readProperties(archive, parts.properties);
  const footnotes = inOrder(body.value.references, notes.value, tally);
  return ok({
    ...compose([...pieces, ...footnotes]),
    metadata: { ...metadata, lang: tally.languages.most() ?? metadata.lang },
    notes: notesFor(tally.counts, parts.hasRunningHeads),
  });
}

async function readStyles(archive: Archive, name: string | null): Promise<Result<Styles, Refusal>> {
  const reader = stylesReader();
  const done = name === null ? ok(null) : await walk(archive, name, reader.visitor);
  return done.ok ? ok(reader.styles()) : done;
}

async function readStory(archive: Archive, name: string, reader: StoryReader): Promise<Result<Story, Refusal>> {
  const done = await walk(archive, name, reader);
  return done.ok ? ok(reader.story()) : done;
}

/** Blocks of notes by sort and id, as `footnote 2`. */
type Notes = ReadonlyMap<string, readonly Piece[]>;

async function readNotes(
  archive: Archive,
  parts: Parts,
  styles: Styles,
  tally: Tally,
): Promise<Result<Notes, Refusal>> {
  const notes = new Map<string, readonly Piece[]>();
  for (const [sort, name] of [
    ["footnote", parts.footnotes],
    ["endnote", parts.endnotes],
  ] as const) {
    if (name === null) continue;
    const story = await readStory(archive, name, new StoryReader(styles, tally, "notes"));
    if (!story.ok) return story;
    for (const [id, pieces] of story.value.flows) notes.set(`${sort} ${id}`, pieces);
  }
  return ok(notes);
}

/** The notes as blocks, in the order in which the text refers to them; those it does not refer to are counted. */
function inOrder(references: ReadonlySet<string>, notes: Notes, tally: Tally): Piece[] {
  for (const [key, pieces] of notes) if (pieces.length > 0 && !references.has(key)) count(tally, "loose-notes");
  return [...references].flatMap((key) =>
    (notes.get(key) ?? []).map(({ text }) => ({ kind: "footnote" as const, text })),
  );
}

/** What the document says of itself; nothing when that part is broken, since the text does not hang on it. */
async function readProperties(archive: Archive, name: string | null): Promise<Metadata> {
  if (name === null) return NO_METADATA;
  const reader = propertiesReader();
  const done = await walk(archive, name, reader.visitor);
  return done.ok ? reader.metadata() : NO_METADATA;
}

async function walk(archive: Archive, name: string, visitor: Visitor): Promise<Result<null, Refusal>> {
  const text = await archive.read(name);
  if (!text.ok) return text;
  const fault = readXml(text.value ?? "", visitor);
  return fault ? fail(fault) : ok(null);
}
