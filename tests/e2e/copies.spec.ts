import { axeFindings } from "../support/axe-findings.ts";
import { bench } from "../support/pages/hand.ts";
import { signIn } from "../support/pages/sign-in.ts";
import { Workbench } from "../support/pages/workbench.ts";
import { expect, test } from "../support/product.ts";
import { startWeb } from "../support/web-of-tests.ts";

const QUOTE = 'rebuilt in 2019, and cost "41 million" crowns';

/** A page that can be quoted, and that would tell its site of whoever opened it unguarded. */
const pageOf = (host: string) => `<!doctype html><html lang="en"><head><title>The register of weirs</title>
<script>document.title = "it ran"; fetch("http://${host}/beacon", { mode: "no-cors" })</script></head>
<body><main><h1>The register of weirs</h1><p>The weir at Lund was rebuilt in 2019, and cost “41 million” crowns.</p>
<img src="http://${host}/picture.png" alt=""><p>${"The rest of the register is about other weirs. ".repeat(20)}</p></main>
</body></html>`;

const register = () =>
  startWeb((request, response) => {
    if (request.url === "/gone") response.statusCode = 404;
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(pageOf(request.headers.host ?? ""));
  });

test("a page is copied as it is quoted, and the quote leads to where it stands there", async ({ page, server }) => {
  const web = await register();
  await signIn(page, server.people.reviewer);
  const workbench = new Workbench(page);
  await workbench.open(/History and ideology/);
  await workbench.walkTo(25);
  await workbench.attach({ where: `${web.origin}/a`, quote: QUOTE, stance: "Context", locator: "" });
  await expect(workbench.panel.getByText("Found word for word in the kept copy")).toBeVisible();

  await workbench.panel.getByRole("link", { name: "kept copy" }).click();
  await expect(page.locator("mark")).toHaveText(/^rebuilt in 2019, and cost “41 million” crowns$/);
  await expect(page.locator("mark")).toBeInViewport();
  expect(await axeFindings(page)).toEqual([]);

  // The original is shown as it came, and does nothing.
  const [original] = await Promise.all([
    page.waitForEvent("popup"),
    page.getByRole("link", { name: "The original as it came" }).click(),
  ]);
  await expect(original.getByRole("heading", { name: "The register of weirs" })).toBeVisible();
  expect(await original.title()).toBe("The register of weirs");
  expect(web.asked.map(({ url }) => url)).toEqual(["/a"]);
});

test("what the copy does not say is not attached, and what is typed is kept", async ({ page, server }) => {
  const web = await register();
  await signIn(page, server.people.reviewer);
  const workbench = new Workbench(page);
  await workbench.open(/History and ideology/);
  await workbench.walkTo(26);
  await workbench.attach({ where: `${web.origin}/b`, quote: QUOTE, stance: "Context", locator: "" });
  await expect(workbench.panel.getByText("Found word for word in the kept copy")).toBeVisible();
  await page.keyboard.press("s");
  const form = workbench.panel.getByRole("form", { name: "Attach a source" });
  await form.getByLabel("Source: address or title").fill(`${web.origin}/b`);
  await form.getByLabel("The passage, word for word").fill("rebuilt in 2018, and cost “41 million” crowns");
  await form.getByRole("button", { name: "Attach" }).click();
  await expect(form.getByText(/The source says this in other words.*It says: “.*2019/)).toBeVisible();
  await expect(form.getByLabel("The passage, word for word")).toHaveValue(/2018/);
});

test("where a page is gone its words are brought, and the quotes that waited are found in them", async ({
  page,
  server,
}) => {
  const web = await register();
  await signIn(page, server.people.reviewer);
  const workbench = new Workbench(page);
  await workbench.open(/History and ideology/);
  await workbench.walkTo(27);
  await workbench.attach({ where: `${web.origin}/gone`, quote: QUOTE, stance: "Context", locator: "" });
  await expect(workbench.panel.getByText(/^No copy is kept: /)).toBeVisible();
  await page.goto("/sources");
  await page.getByRole("link", { name: /\/gone$/ }).click();
  await expect(page.getByText("The last try gave no copy.")).toBeVisible();
  await expect(page.getByText("not found in a copy")).toBeVisible();
  await page.getByText("Bring its words").click();
  await page
    .getByLabel("The words of the source")
    .fill("They say it was rebuilt in 2019,\nand cost “41 million” crowns.");
  await page.getByRole("button", { name: "Keep as a copy" }).click();
  await expect(page.getByText("found in the copy", { exact: true })).toBeVisible();
  await expect(page.getByText("text brought by")).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  // On a phone neither page is wider than the phone.
  await page.setViewportSize({ width: 390, height: 844 });
  const isWithin = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
  expect(await isWithin(), "the source").toBe(true);
  await page.getByRole("link", { name: "found in the copy" }).click();
  await expect(page.locator("mark")).toBeInViewport();
  expect(await isWithin(), "the copy").toBe(true);
});

test("a passage is selected in a copy, and pinned at the very place", async ({ page, server }) => {
  const web = await register();
  await signIn(page, server.people.reviewer);
  const workbench = new Workbench(page);
  await workbench.open(/History and ideology/);
  await workbench.walkTo(28);
  await page.keyboard.press("s");
  const form = workbench.panel.getByRole("form", { name: "Attach a source" });
  await form.getByLabel("Source: address or title").fill(`${web.origin}/d`);
  await form.getByRole("button", { name: "Get a copy to select from" }).click();
  await form.getByRole("button", { name: "Select the passage in the copy" }).click();
  const picker = page.getByRole("dialog", { name: "Select the passage" });
  await picker.getByRole("button", { name: "Quote what is selected" }).click();
  await expect(picker.getByText("Select the passage first")).toBeVisible();
  // Its words have a caret, and cannot be changed.
  const words = picker.getByRole("textbox", { name: "The words of the copy" });
  const before = await words.innerText();
  await words.click();
  await page.keyboard.press("x");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Control+Delete");
  expect(await words.innerText()).toBe(before);
  // The second of many sentences that are all the same.
  await picker.getByText(/^The rest of the register/).evaluate((block) => {
    const words = block.firstChild;
    if (!words) throw new Error("the block is empty");
    getSelection()?.setBaseAndExtent(words, 47, words, 93);
  });
  expect(await axeFindings(page)).toEqual([]);
  await picker.getByRole("button", { name: "Quote what is selected" }).click();
  await expect(form.getByLabel("The passage, word for word")).toHaveValue(
    "The rest of the register is about other weirs.",
  );
  await form.getByText("Context", { exact: true }).click();
  await form.getByRole("button", { name: "Attach" }).click();
  const link = workbench.panel.getByRole("link", { name: "kept copy" });
  await expect(link).toBeVisible();
  const { from, to } = Object.fromEntries(new URL(await link.evaluate((a: HTMLAnchorElement) => a.href)).searchParams);
  await link.click();
  await expect(page.locator("mark")).toHaveText("The rest of the register is about other weirs.");
  const text = await page.locator("article").innerText();
  expect(Number(to) - Number(from)).toBe(46);
  expect(Number(from), "not the first of them").toBeGreaterThan(text.indexOf("The rest of the register") + 40);
});

/** The smallest picture there is, of one grey dot. */
const DOT = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==",
  "base64",
);

/** A second of silence: 8,000 samples of a byte (WAVE, PCM). */
function silence(): Buffer {
  const head = Buffer.alloc(44);
  head.write("RIFF____WAVEfmt ", 0, "latin1");
  head.writeUInt32LE(8_036, 4);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8_000, 24);
  head.writeUInt32LE(8_000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write("data", 36, "latin1");
  head.writeUInt32LE(8_000, 40);
  return Buffer.concat([head, Buffer.alloc(8_000, 128)]);
}

test("a picture and a recording are kept with the words that somebody took down from them", async ({
  page,
  server,
}) => {
  const workbench = await bench(page, server);
  await workbench.attach({ where: "Plaque at the weir of Lund", quote: QUOTE, stance: "Context", locator: "" });
  await workbench.panel.getByRole("link", { name: "Bring one" }).click();
  await page.getByLabel("Bring its file").setInputFiles({ name: "plaque.png", mimeType: "image/png", buffer: DOT });
  await expect(page.getByText("plaque.png is kept with them.")).toBeVisible();
  const words = page.getByLabel("What can be read or heard in it, word for word");
  await expect(words).toBeFocused();
  await page.getByRole("button", { name: "Keep the file with these words" }).click();
  await expect(page.getByText("Write down its words first.")).toBeVisible();
  await words.fill("REBUILT IN 2019\n\nThis weir was rebuilt in 2019, and cost “41 million” crowns.");
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Keep the file with these words" }).click();
  await expect(page.getByText(/^plaque\.png, with a transcript by /)).toBeVisible();
  await page.getByRole("link", { name: "found in the copy" }).click();
  await expect(page.locator("mark")).toBeInViewport();
  await expect(page.getByText(/^Its words were taken down by /)).toBeVisible();
  const picture = page.getByRole("img", { name: "plaque.png" });
  expect(await picture.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth)).toBe(1);
  expect(await axeFindings(page)).toEqual([]);

  await page.getByRole("link", { name: "Plaque at the weir of Lund" }).click();
  await page.getByLabel("Bring its file").setInputFiles({ name: "call.wav", mimeType: "audio/wav", buffer: silence() });
  await words.fill("Nothing was said.");
  await page.getByRole("button", { name: "Keep the file with these words" }).click();
  await page.getByRole("listitem").filter({ hasText: "call.wav" }).getByRole("link").click();
  const recording = page.locator("audio");
  await expect(recording).toHaveJSProperty("duration", 1);
  // Who wants to hear the middle of an hour asks for that part.
  const original = await recording.evaluate((audio: HTMLAudioElement) => audio.src);
  const part = await page.request.get(original, { headers: { Range: "bytes=8-11" } });
  expect([part.status(), await part.text()]).toEqual([206, "WAVE"]);

  // A file that is not read is not lost: it may be kept with its words, or left out.
  await page.goBack();
  await page.getByText("Bring its words").click();
  await page.getByLabel("Bring its file").setInputFiles({ name: "scan.pdf", mimeType: "application/pdf", buffer: DOT });
  await words.fill("It says something else.");
  await page.getByRole("button", { name: "Leave it out" }).click();
  await expect(page.getByLabel("The words of the source")).toHaveValue("It says something else.");
});
