import { expect, test } from "vitest";
import { refuse } from "../../../lib/extraction/unread.ts";
import { politely, type Turns } from "../../../lib/net/adapters/politely.ts";

/** A web that answers when it is told to. */
function slowWeb() {
  const under: { readonly address: string; readonly answer: () => void; readonly fail: () => void }[] = [];
  const turns: Turns = new Map();
  const fetchPage = politely(
    (address) =>
      new Promise((resolve, reject) => {
        under.push({ address, answer: () => resolve(refuse(address)), fail: () => reject(new Error(address)) });
      }),
    turns,
  );
  const settle = () => new Promise((resume) => setImmediate(resume));
  return { under, turns, fetchPage, settle };
}

test("no host is asked twice at once, and hosts do not wait for each other", async () => {
  const { under, turns, fetchPage, settle } = slowWeb();
  const answers = ["https://a.example/1", "https://a.example/2", "https://b.example/1"].map(fetchPage);
  await settle();
  expect(under.map(({ address }) => address)).toEqual(["https://a.example/1", "https://b.example/1"]);
  under[0]?.answer();
  await settle();
  expect(under.map(({ address }) => address)).toContain("https://a.example/2");
  for (const { answer } of under) answer();
  await Promise.all(answers);
  await settle();
  expect(turns.size, "what is over is forgotten").toBe(0);
});

test("a fetch that broke keeps nobody waiting", async () => {
  const { under, fetchPage, settle } = slowWeb();
  const [first, second] = ["https://a.example/1", "https://a.example/2"].map(fetchPage);
  await settle();
  under[0]?.fail();
  await expect(first).rejects.toThrow();
  await settle();
  under[1]?.answer();
  expect(await second).toEqual(refuse("https://a.example/2"));
});
