import { describe, expect, test } from "vitest";
import { foundIn, nearIn, type PooledClaim, poolOf } from "../../../lib/earlier/pool/pool.ts";
import { indexClaims } from "../../../lib/matches/claim-index.ts";

const claim = (id: string, text: string, title = "", documentId: string | null = "other"): PooledClaim => ({
  id,
  text,
  title,
  documentId,
});
const pool = (...claims: PooledClaim[]) => poolOf(claims, indexClaims(claims, "en"));

const BRIDGE = claim("bridge", "The harbour bridge cost 412 million crowns.", "The harbour bridge, ten years on");
const JOBS = claim("jobs", "Unemployment in the country fell to 4.1 per cent in March.");
const FERRY = claim("ferry", "The ferry carried 900 passengers a day in 2015.");
const OPENING = claim("opening", "Marta Kovac opened the bridge in June 2016.");
const UNION = claim("union", "The minister did not sign the agreement with the union.");
const ALL = pool(BRIDGE, JOBS, FERRY, OPENING, UNION);
const idsNear = (text: string, of = ALL) => nearIn(text, of, "here").map(({ claim: { id } }) => id);

describe("a claim that was checked before is found by a sentence that says it", () => {
  test.each([
    ["in the same words", "The harbour bridge cost 412 million crowns.", "bridge"],
    ["with who says so", "The harbour bridge cost 412 million crowns, the port authority said.", "bridge"],
    ["with another figure", "The harbour bridge cost 421 million crowns.", "bridge"],
    ["in other words", "The bridge over the harbour cost more than 400 million crowns when it was built.", "bridge"],
    ["in another order", "In 2015 the ferry carried 700 passengers a day.", "ferry"],
    ["of another person", "Jana Vitek opened the bridge in June 2016.", "opening"],
    ["without its denial", "The minister signed the agreement with the union.", "union"],
    [
      "within a longer one",
      "In March, the country's unemployment rate fell to 4.1 per cent, the lowest since 1974, according to the office.",
      "jobs",
    ],
  ])("%s", (_, text, id) => {
    expect(idsNear(text)[0]).toBe(id);
  });
});

test.each([
  "Nobody minded the fog.",
  "Each of the passengers paid.",
  "The union said the minister had asked for more time.",
  "The city council voted to close the ferry in 2017.",
  "The bridge was closed to traffic for repairs in March.",
  "Before the harbour festival, which drew crowds from every village on the coast, a painter gave the old bridge a coat that cost him a week of sleep.",
  "",
])("what nobody checked finds nothing: %s", (text) => {
  expect(idsNear(text)).toEqual([]);
});

test("a claim is found in a pool of its own as among many", () => {
  expect(idsNear("The harbour bridge cost 421 million crowns.", pool(BRIDGE))).toEqual(["bridge"]);
});

test("a claim of two words is found by both of them, not by one", () => {
  const short = pool(claim("short", "Owls read."), JOBS);
  expect(idsNear("Owls read.", short)).toEqual(["short"]);
  expect(idsNear("Owls.", short)).toEqual([]);
});

test("a document is not checked by itself", () => {
  const own = pool({ ...BRIDGE, documentId: "here" });
  expect(idsNear(BRIDGE.text, own)).toEqual([]);
});

test("an empty pool finds nothing", () => {
  expect([idsNear(BRIDGE.text, pool()), foundIn("bridge", pool())]).toEqual([[], []]);
});

test("whoever looks for a word is shown all that has it", () => {
  expect(
    foundIn("ferry", ALL)
      .concat(foundIn("bridge", ALL))
      .map(({ claim: { id } }) => id),
  ).toEqual(["ferry", expect.any(String), expect.any(String)]);
});
