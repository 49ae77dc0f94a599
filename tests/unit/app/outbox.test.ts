import { describe, expect, test, vi } from "vitest";
import type { Trouble } from "../../../app/_client/api.ts";
import { Outbox, type Saving } from "../../../app/_client/outbox.ts";

const OFFLINE: Trouble = { kind: "offline", detail: "Nobody answered." };
const REFUSED: Trouble = { kind: "refused", detail: "No." };
const SIGNED_OUT: Trouble = { kind: "signed-out", detail: "Sign in." };
const LOST: Trouble = { kind: "lost", detail: "Changed meanwhile." };

const GONE: Trouble = { kind: "gone", detail: "There is no such claim." };

/** An outbox whose parcels answer when the test says so. */
function bench() {
  const said: (Saving["kind"] | undefined)[] = [];
  const outbox: Outbox = new Outbox((slot) => said.push(outbox.state(slot)?.kind));
  const sent: { what: string; key: string; answer: (trouble: Trouble | null) => Promise<void> }[] = [];
  const put = (what: string, slot = "a") =>
    outbox.put(
      slot,
      (key) =>
        new Promise((resolve) =>
          sent.push({
            what,
            key,
            answer: async (trouble) => {
              resolve(trouble);
              await Promise.resolve();
              await Promise.resolve();
            },
          }),
        ),
    );
  return { outbox, said, sent, put };
}

describe("the outbox", () => {
  test("says saving, then saved, and forgets what arrived", async () => {
    const { outbox, said, sent, put } = bench();
    put("first");
    expect(outbox.isPending).toBe(true);
    await sent[0]?.answer(null);
    expect(said).toEqual(["saving", "saved"]);
    expect(outbox.isPending).toBe(false);
  });

  test("sends only the latest of what was put while one is on its way", async () => {
    const { sent, put } = bench();
    put("first");
    put("second");
    put("third");
    expect(sent.map(({ what }) => what)).toEqual(["first"]);
    await sent[0]?.answer(null);
    expect(sent.map(({ what }) => what)).toEqual(["first", "third"]);
    expect(new Set(sent.map(({ key }) => key)).size).toBe(2);
  });

  test("sends nothing again to what is no longer there", async () => {
    const { outbox, said, sent, put } = bench();
    put("first");
    await sent[0]?.answer(GONE);
    expect(said).toEqual(["saving", "gone"]);
    expect(outbox.isPending).toBe(false);
    outbox.retry();
    expect(sent).toHaveLength(1);
  });

  test("tries again under the same key, later each time", async () => {
    vi.useFakeTimers();
    const { outbox, sent, put } = bench();
    put("first");
    await sent[0]?.answer(OFFLINE);
    expect(outbox.state("a")).toEqual({ kind: "kept", why: "Nobody answered.", retries: true });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toHaveLength(2);
    await sent[1]?.answer(OFFLINE);
    await vi.advanceTimersByTimeAsync(1_999);
    expect(sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent.map(({ key }) => key)).toEqual(Array(3).fill(sent[0]?.key));
    vi.useRealTimers();
  });

  test("keeps what was refused and waits for a person", async () => {
    vi.useFakeTimers();
    const { outbox, sent, put } = bench();
    put("first");
    await sent[0]?.answer(REFUSED);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(sent).toHaveLength(1);
    expect(outbox.isPending).toBe(true);
    outbox.retry("a");
    expect(sent).toHaveLength(2);
    vi.useRealTimers();
  });

  test("never sends again by itself what another change came before", async () => {
    const { outbox, sent, put } = bench();
    put("first");
    await sent[0]?.answer(LOST);
    outbox.retry();
    expect(outbox.state("a")?.kind).toBe("lost");
    expect(sent).toHaveLength(1);
  });

  test("lets go of what was dropped, also while it is on its way", async () => {
    const { outbox, said, sent, put } = bench();
    put("first");
    outbox.drop("a");
    await sent[0]?.answer(OFFLINE);
    expect(outbox.isPending).toBe(false);
    expect(said.at(-1)).toBeUndefined();
  });

  test("lets what may have arrived be answered before anything else is sent", async () => {
    const { outbox, sent, put } = bench();
    put("first");
    await sent[0]?.answer(OFFLINE);
    put("second");
    expect(sent.map(({ what }) => what)).toEqual(["first", "first"]);
    await sent[1]?.answer(SIGNED_OUT);
    put("third");
    expect(sent.map(({ what }) => what)).toEqual(["first", "first", "first"]);
    await sent[2]?.answer(null);
    expect(sent.at(-1)?.what).toBe("third");
    expect(new Set(sent.map(({ key }) => key)).size).toBe(2);
    await sent[3]?.answer(null);
    expect(outbox.isPending).toBe(false);
  });

  test.each([REFUSED, SIGNED_OUT])("sends the new in the place of what was surely not done: $kind", async (trouble) => {
    const { outbox, sent, put } = bench();
    put("first");
    await sent[0]?.answer(trouble);
    put("second");
    await sent[1]?.answer(null);
    expect(sent.map(({ what }) => what)).toEqual(["first", "second"]);
    expect(outbox.isPending).toBe(false);
  });

  test("leaves what followed a change by another to the person", async () => {
    const { outbox, sent, put } = bench();
    put("first");
    put("second");
    await sent[0]?.answer(LOST);
    outbox.retry();
    expect(outbox.state("a")?.kind).toBe("lost");
    expect(sent).toHaveLength(1);
    put("mine after all");
    expect(sent.at(-1)?.what).toBe("mine after all");
  });

  test("keeps slots apart", async () => {
    const { outbox, sent, put } = bench();
    put("one", "a");
    put("two", "b");
    expect(sent).toHaveLength(2);
    await sent[0]?.answer(REFUSED);
    await sent[1]?.answer(null);
    expect([outbox.state("a")?.kind, outbox.state("b")?.kind]).toEqual(["kept", "saved"]);
  });
});
