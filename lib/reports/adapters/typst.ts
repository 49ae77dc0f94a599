import { NodeCompiler, type NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import { TEMPLATE } from "../formats/pdf/template.ts";
import type { Conformance, Typeset, Typesetting } from "../typesetter.ts";

/**
 * Sets a file with Typst in this process, which is busy meanwhile: seconds, for a book. `fonts` is the folder of the fonts
 * that the build made; beside them Typst has its own, and those of the machine for scripts that neither has.
 *
 * @throws Error when a font is missing, or when the template and the question do not fit together.
 */
export function typesetHere({ contents, attachments }: Typesetting, fonts: string): Typeset {
  // The one folder that a file could be read from; the template reads none but what is attached.
  const compiler = NodeCompiler.create({ workspace: fonts, fontArgs: [{ fontPaths: [fonts] }] });
  for (const { name, text } of attachments) compiler.mapShadow(`${fonts}/${name}`, Buffer.from(text));
  const named = attachments.map(({ name, mediaType, description }) => ({ name, mediaType, description }));
  const inputs = { data: JSON.stringify(contents), attachments: JSON.stringify(named) };
  const laidOut = (conformance: Conformance) => layOut(compiler, { ...inputs, conformance });
  try {
    return { conformance: "ua-1", bytes: compiler.pdf(laidOut("ua-1"), { pdfStandard: "ua-1" }) };
  } catch (error) {
    const conformance = conformanceLeft(error);
    return { conformance, bytes: compiler.pdf(laidOut(conformance)) };
  }
}

function layOut(compiler: NodeCompiler, inputs: Record<string, string>): NodeTypstDocument {
  const result = compiler.compile({ mainFileContent: TEMPLATE, inputs });
  const said = [result.takeDiagnostics(), result.takeWarnings()].flatMap((trouble) =>
    trouble === null ? [] : compiler.fetchDiagnostics(trouble).map(({ message }) => String(message)),
  );
  // What Typst only warns of is grave here: a page in another font than its design.
  if (said.some((message) => message.startsWith("unknown font family")))
    throw new Error(`${[...new Set(said)].join("; ")}: make the fonts with \`node bin/build.mjs fonts\``);
  if (!result.result) throw new Error(`the template cannot be set: ${said.join("; ")}`);
  return result.result;
}

/** What can still be said of a file that is no PDF/UA, by what Typst complained of; anything else it throws on. */
function conformanceLeft(error: unknown): Conformance {
  if (!(error instanceof Error) || !error.message.includes("PDF/UA-1 error")) throw error;
  return error.message.includes("could not be displayed") ? "missing-glyphs" : "tagged";
}
