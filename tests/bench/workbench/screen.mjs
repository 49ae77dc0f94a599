import { article } from "../article.mjs";
import { number, quantile, spread, timed } from "../figures.mjs";

const OPENINGS = 7;
// What lies further down comes in two and a half seconds after the page stands, when nobody has begun before.
const LATER_MS = 4_000;
const PAGES = 40;
const MOVES = 60;
const VERDICTS = 30;
// Of fifty, the 95th percentile is more than the slowest but one.
const SAVES = 50;

/** Opens a document of so many claims as a person does, walks through it and judges. Answers lines of figures. */
export async function measureWorkbench(house, browser, size) {
  const { id } = JSON.parse((await house.call("POST", "/documents", { text: article(size) })).body);
  const cookie = await house.signIn();
  const cookies = cookie.split("; ").map((pair) => {
    const [name, ...value] = pair.split("=");
    return { name, value: value.join("="), domain: "127.0.0.1", path: "/" };
  });
  const open = async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.addCookies(cookies);
    const page = await context.newPage();
    const wire = await weighed(context, page);
    await page.addInitScript(watchPaints);
    await page.goto(`http://127.0.0.1:${house.port}/documents/${id}`);
    await page.waitForFunction(() => "ready" in document.documentElement.dataset);
    return { context, page, wire };
  };
  const server = await serverPart(house, id, cookie);
  const openings = [];
  for (let run = 0; run < OPENINGS; run++) {
    const { context, page, wire } = await open();
    const seen = await page.evaluate(() => ({
      paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
      ready: performance.now(),
      nodes: document.querySelectorAll("*").length,
    }));
    await page.waitForLoadState("networkidle");
    const { bytes } = wire;
    await page.waitForTimeout(LATER_MS);
    openings.push({ ...seen, bytes, whole: wire.bytes });
    await context.close();
  }
  const { context, page } = await open();
  const moves = await press(page, Array(MOVES).fill("j"));
  await page.waitForFunction(() => !document.querySelector("[data-room]"));
  const whole = await page.evaluate(() => document.querySelectorAll("*").length);
  const later = await press(page, Array(MOVES).fill("j"));
  const judging = (count) => Array.from({ length: count }, (_, at) => (at % 2 ? "n" : String((at % 5) + 1)));
  const verdicts = await press(page, judging(VERDICTS));
  // What was filed in a rush is saved by then.
  await page.waitForTimeout(1_500);
  await page.evaluate(() => performance.clearResourceTimings());
  await press(page, judging(2 * SAVES), PACE_MS);
  const saves = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .filter(({ name }) => name.endsWith("/verdict"))
      .map(({ duration }) => duration),
  );
  const jump = await page.evaluate(jumpToTheEnd);
  await context.close();
  const of = (field) => openings.map((opening) => opening[field]);
  return [
    `${size.toLocaleString("en")} claims, ${number((size * 90) / 1000)} thousand characters`,
    `  server part: p50 ${number(quantile(server, 0.5))} ms, p95 ${number(quantile(server, 0.95))} ms (${PAGES} pages)`,
    `  first paint of the article: ${spread(of("paint"))}; keys work: ${spread(of("ready"))}`,
    `  over the wire, nothing cached: ${kilobytes(of("bytes"))}, with what is loaded afterwards ${kilobytes(of("whole"))}; ${Math.max(...of("nodes")).toLocaleString("en")} DOM nodes, ${whole.toLocaleString("en")} once all of it is in`,
    `  key to paint, moving: ${figures(moves)} while the rest comes in, ${figures(later)} after; judging: ${figures(verdicts)}`,
    `  save as the browser sees it: ${figures(saves)}`,
    `  from the first claim to the last, to paint: ${number(jump)} ms`,
  ];
}

function kilobytes(samples) {
  const each = samples.map((bytes) => bytes / 1024);
  return spread(each, "KB");
}

function figures(samples) {
  return `p50 ${number(quantile(samples, 0.5))}, p95 ${number(quantile(samples, 0.95))} ms (${samples.length})`;
}

async function serverPart(house, id, cookie) {
  const took = [];
  for (let run = 0; run < PAGES; run++)
    took.push((await timed(() => house.send("GET", `/documents/${id}`, undefined, { cookie }))).ms);
  // The first compiles and opens what every other finds.
  return took.slice(1);
}

/** Counts the bytes of every answer as they crossed the wire, headers and all. */
async function weighed(context, page) {
  const wire = { bytes: 0 };
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    wire.bytes += encodedDataLength;
  });
  return wire;
}

/** Notes for every key how long it took until the frame with its effect was handed over for painting. */
function watchPaints() {
  const paints = [];
  globalThis.paints = paints;
  // The browser remembers 250 by itself, which the pieces of a long article alone may fill.
  performance.setResourceTimingBufferSize(5_000);
  addEventListener(
    "keydown",
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => paints.push(performance.now() - timeStamp);
        port2.postMessage(null);
      });
    },
    true,
  );
}

// Two keys a verdict: four verdicts a second, faster than anybody reads.
const PACE_MS = 125;

// As fast as a hand that holds a key down.
const HELD_MS = 33;

async function press(page, keys, pause = HELD_MS) {
  await page.evaluate(() => globalThis.paints.splice(0));
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(pause);
  }
  return page.evaluate(() => globalThis.paints.splice(0));
}

/** Goes to the last claim and answers how long it took until it was painted, in ms. */
function jumpToTheEnd() {
  const start = performance.now();
  const last = /of ([\d\s\u202f]+)/.exec(document.querySelector("aside h2")?.textContent ?? "")?.[1] ?? "1";
  location.hash = `#c${last.replace(/\D/g, "")}`;
  return new Promise((resolve) => {
    const look = () => {
      const sentence = document.querySelector("[aria-current][data-claim]");
      if (sentence?.id === location.hash.slice(1)) requestAnimationFrame(() => resolve(performance.now() - start));
      else requestAnimationFrame(look);
    };
    look();
  });
}
