// The peer: @recogito/text-annotator, which highlights passages of a text that is on the page already.
import { build } from "esbuild";
import { article } from "../article.mjs";
import { number, spread } from "../figures.mjs";

const RUNS = 5;

const PROGRAM = `
import { createTextAnnotator } from "@recogito/text-annotator";

/** Shows a highlight on every sentence; answers how long that took until painted, and restyling one after it. */
globalThis.show = async (renderer) => {
  const paint = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const text = document.getElementById("text");
  const annotations = [];
  const whole = text.textContent;
  for (const { 0: quote, index } of whole.matchAll(/[^.]+\\./g)) {
    const start = index + (quote.length - quote.trimStart().length);
    const id = String(annotations.length);
    const selector = [{ quote: quote.trim(), start, end: index + quote.length }];
    annotations.push({ id, bodies: [], target: { annotation: id, selector } });
  }
  const tone = new Map();
  const start = performance.now();
  const annotator = createTextAnnotator(text, {
    renderer,
    annotatingEnabled: false,
    style: ({ id }) => ({ underlineColor: tone.get(id) ?? "#999999", underlineThickness: 2 }),
  });
  annotator.setAnnotations(annotations);
  await paint();
  const loaded = performance.now() - start;
  const again = performance.now();
  tone.set("3", "#0b7a6f");
  annotator.renderer.redraw();
  await paint();
  return {
    count: annotations.length,
    loaded,
    restyled: performance.now() - again,
    nodes: document.querySelectorAll("*").length,
  };
};
`;

/** The same article with a highlight on each of its sentences. */
export async function measurePeer(browser, size) {
  const { outputFiles } = await build({
    stdin: { contents: PROGRAM, resolveDir: import.meta.dirname },
    bundle: true,
    format: "iife",
    write: false,
    outdir: "out",
    logLevel: "silent",
  });
  const text = (extension) => outputFiles.find(({ path }) => path.endsWith(extension))?.text ?? "";
  const paragraphs = article(size)
    .split("\n\n")
    .map((paragraph) => `<p>${paragraph}</p>`);
  const html = `<!doctype html><style>${text(".css")} body { max-width: 40rem; margin: auto }</style>
    <div id="text">${paragraphs.join("\n")}</div>`;
  const runs = [];
  for (let run = 0; run < RUNS; run++) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.setContent(html);
    await page.addScriptTag({ content: text(".js") });
    runs.push(await page.evaluate(() => globalThis.show("CSS_HIGHLIGHTS")));
    await page.close();
  }
  const of = (field) => runs.map((shown) => shown[field]);
  return [
    `peer: @recogito/text-annotator, ${number(runs[0].count)} highlights on a text that is on the page already`,
    `  to paint: ${spread(of("loaded"))}; one restyled: ${spread(of("restyled"))}; ${runs[0].nodes.toLocaleString("en")} DOM nodes`,
  ];
}
