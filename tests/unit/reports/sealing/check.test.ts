import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { inBytes } from "../../../../lib/reports/bytes.ts";
import { FORMATS } from "../../../../lib/reports/formats/index.ts";
import { type Check, checkFile } from "../../../../lib/reports/sealing/check.ts";
import { manifestBytes } from "../../../../lib/reports/sealing/manifest.ts";
import { pdfSlot, withPdfSlot } from "../../../../lib/reports/sealing/pdf-slot.ts";
import { measured, sealed } from "../../../../lib/reports/sealing/seal.ts";
import { unsealed } from "../../../../lib/reports/sealing/slot.ts";
import { namedKey } from "../../../../lib/signing/adapters/key-file.ts";
import { signed } from "../../../../lib/signing/jws.ts";
import { keyName } from "../../../../lib/signing/verification-key.ts";
import { bridgeReport } from "../../../support/bridge-report.ts";
import { aSigningKey, inOne } from "../../../support/exported.ts";
import { RENDERED_NAMES, type RenderedName, rendered } from "../../../support/rendered.ts";

const report = bridgeReport();
const key = namedKey(aSigningKey(), report.log.origin);
const stranger = namedKey(aSigningKey(8), report.log.origin);

type Signed = { readonly file: Buffer; readonly beside: string | null };

async function signedAs(name: RenderedName, signWith = key): Promise<Signed> {
  const format = FORMATS[name];
  const bytes = name === "pdf" ? Buffer.from(withPdfSlot(rendered(name, report)).file) : rendered(name, report);
  const slot = format.slot.kind === "pdf" ? pdfSlot(bytes) : format.slot;
  const sign = async (file: { size: number; sha256: string }) => signed(manifestBytes(report, format, file), signWith);
  if (slot === null || slot.kind === "beside") return { file: bytes, beside: await sign(await measured([bytes])) };
  return { file: await inOne(sealed([bytes], slot, sign)), beside: null };
}

const check = ({ file, beside }: Signed, given: typeof key | null = key): Promise<Check> =>
  checkFile(file, { beside, key: given });

test.each(RENDERED_NAMES)("%s holds as it was signed, and says what it speaks of", async (name) => {
  const held = await check(await signedAs(name));
  expect(held).toMatchObject({
    kind: "holds",
    signedBy: keyName(key),
    manifest: {
      format: name,
      document: { id: report.document.id, sha256: report.document.sha256 },
      log: report.log,
      coverage: { total: 18 },
      exportedBy: "Eva Margin",
      final: false,
    },
  });
});

test.each(RENDERED_NAMES)("%s is found out whichever of its bytes is changed", async (name) => {
  const { file, beside } = await signedAs(name);
  // A step that is no divisor of anything, and every byte of the end, where the signature is.
  const places = [
    ...Array.from({ length: 60 }, (_, at) => Math.floor((at * file.length) / 60)),
    ...lastBytes(file, 40),
  ];
  for (const at of places) {
    const changed = Buffer.from(file);
    changed.writeUInt8(file.readUInt8(at) ^ 1, at);
    const found = await check({ file: changed, beside });
    expect([at, found.kind]).toEqual([at, "tampered"]);
  }
});

function lastBytes(file: Buffer, count: number): number[] {
  return Array.from({ length: count }, (_, at) => file.length - 1 - at);
}

test.each(RENDERED_NAMES)("%s is found out when something is added to it or cut from it", async (name) => {
  const { file, beside } = await signedAs(name);
  for (const changed of [file.subarray(0, -1), file.subarray(1), Buffer.concat([file, Buffer.from("\n")])])
    expect((await check({ file: changed, beside })).kind).toBe("tampered");
});

test("a file that somebody else signed does not hold, and says whose it is", async () => {
  const found = await check(await signedAs("html", stranger));
  expect(found).toMatchObject({ kind: "tampered", sentence: expect.stringContaining(keyName(stranger)) });
});

test("a signature that was taken from another file does not hold", async () => {
  const { file } = await signedAs("csv");
  const other = await signed(manifestBytes(report, FORMATS.csv, { size: file.length, sha256: "0".repeat(64) }), key);
  expect((await check({ file, beside: other })).kind).toBe("tampered");
});

test("without a key it is said what is not known, and changed bytes are still found", async () => {
  const whole = await signedAs("json");
  expect(await check(whole, null)).toMatchObject({ kind: "incomplete", sentence: expect.stringContaining("--key") });
  const changed = Buffer.from(whole.file);
  changed.writeUInt8(changed.readUInt8(99) ^ 1, 99);
  expect((await check({ ...whole, file: changed }, null)).kind).toBe("tampered");
});

test("a file that nobody signed is not called tampered", async () => {
  for (const name of ["html", "docx", "json", "md", "webannotation", "claimreview", "prov"] as const) {
    const file = await inOne(inBytes(FORMATS[name].render(report)));
    expect(await check({ file, beside: null })).toMatchObject({
      kind: "incomplete",
      sentence: expect.stringContaining("not signed"),
    });
  }
  const { file } = await signedAs("csv");
  expect(await check({ file, beside: null })).toMatchObject({
    kind: "incomplete",
    sentence: expect.stringContaining(".jws"),
  });
  expect((await check({ file: Buffer.from("Dear reader"), beside: null })).kind).toBe("incomplete");
});

test.each(["json", "webannotation", "claimreview", "prov"] as const)(
  "%s from which the signature was cut out, with its name and all, is not taken for a file that had none",
  async (name) => {
    const { file } = await signedAs(name);
    const without = file.toString("utf8").replace(/,\s+"(linecheck:)?signature": "[\w.-]+"/, "");
    expect(without).not.toMatch(/signature"/);
    expect(JSON.parse(without)).toBeTypeOf("object");
    expect((await check({ file: Buffer.from(without), beside: null })).kind).toBe("tampered");
  },
);

test("a file that does not end with its slot cannot be signed", async () => {
  const sign = async () => "x";
  const broken = sealed([Buffer.from("no slot")], { kind: "archive" }, sign);
  await expect(inOne(broken)).rejects.toThrow(/does not end with the slot/);
});

test.each(["docx", "xlsx"] as const)(
  "a signed %s ends where LibreOffice looks for its end, and holds what it held",
  async (name) => {
    const bare = await inOne(inBytes(FORMATS[name].render(report)));
    const { file } = await signedAs(name);
    expect([...file.subarray(-22, -18)]).toEqual([0x50, 0x4b, 5, 6]);
    expect(file.length - bare.length).toBeGreaterThan(1000);
    expect(unzipSync(file)).toEqual(unzipSync(bare));
    expect(unsealed(file, FORMATS[name].slot)?.content).toEqual(bare);
  },
);

test.each(["md", "xlsx"] as const)("the slot of %s is filled however the file is cut into chunks", async (name) => {
  const { slot } = FORMATS[name];
  const whole = Buffer.concat([...inBytes(FORMATS[name].render(report))]);
  const sign = async ({ size, sha256 }: { size: number; sha256: string }) => `${size}.${sha256}`;
  const expected = await inOne(sealed([whole], slot, sign));
  for (const size of [1, 2, 3, 7, 1000]) {
    const chunks = Array.from({ length: Math.ceil(whole.length / size) }, (_, at) =>
      whole.subarray(at * size, (at + 1) * size),
    );
    expect((await inOne(sealed(chunks, slot, sign))).equals(expected)).toBe(true);
  }
});
