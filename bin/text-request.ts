import { FILE_KINDS, type FileKind } from "../lib/extraction/model.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import { LANGUAGE_TAG } from "../lib/text/language-tag.ts";
import { readArguments } from "./arguments.ts";

/** What a text can be said to be by --type. */
export type TextType = "text" | "markdown" | FileKind;

/** What a command that reads one text, or a batch of them, was asked. */
export type TextRequest = {
  /** `-` is standard input. */
  readonly file: string;
  readonly batch: boolean;
  /** Null when it is to be told from the text. */
  readonly lang: string | null;
  /** Null when the file is to tell. */
  readonly type: TextType | null;
};

/** The options that say how a text is to be read. */
export const TEXT_OPTIONS = {
  lang: { type: "string" },
  type: { type: "string" },
  batch: { type: "boolean" },
  // Always on; taken so that a script may give it to every command alike.
  json: { type: "boolean" },
} as const;

/** Reads the words after `command`; the refusal says which one is wrong. */
export function readTextRequest(command: string, args: string[]): Result<TextRequest, string> {
  const read = readArguments(args, TEXT_OPTIONS);
  return read.ok ? textRequestOf(command, read.value.values, read.value.positionals) : read;
}

type Values = { readonly lang?: string; readonly type?: string; readonly batch?: boolean };

/** What was asked by these options and words; the refusal says which one is wrong. */
export function textRequestOf(
  command: string,
  values: Values,
  positionals: readonly string[],
): Result<TextRequest, string> {
  const { lang = null, batch = false } = values;
  const [file = "-", ...others] = positionals;
  if (others.length > 0) return fail(`${command} takes one file, not ${positionals.length}.`);
  if (lang !== null && !LANGUAGE_TAG.test(lang))
    return fail(`--lang must be a language tag such as en or pt-BR, not ${lang}.`);
  const type = values.type === undefined ? null : typeNamed(values.type);
  if (type === undefined) return fail(`--type must be text, markdown, html, docx or pdf, not ${values.type}.`);
  if (batch && isFileType(type)) return fail("--batch takes texts, not files of other kinds.");
  return ok({ file, batch, lang, type });
}

/** True for a kind of file that a parser has to read. */
export function isFileType(type: TextType | null): type is FileKind {
  return type !== null && type !== "text" && type !== "markdown";
}

const TYPES: readonly TextType[] = ["text", "markdown", ...FILE_KINDS];

function typeNamed(name: string): TextType | undefined {
  return TYPES.find((known) => known === name);
}
