import { createHash, createHmac } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { s3Store } from "../../../lib/sources/snapshots/adapters/s3-store.ts";
import { sha256 } from "../../../lib/text/sha256.ts";
import { startWeb } from "../../support/web-of-tests.ts";

const BYTES = new TextEncoder().encode("412 million crowns");
const KEY = { region: "eu-central-1", keyId: "AKIDEXAMPLE", secret: "an invented secret" };

/** A bucket of the tests' own, which lets in only what is signed as AWS Signature Version 4 says. */
async function bucket(secret = KEY.secret) {
  const files = new Map<string, Uint8Array>();
  const web = await startWeb(async (request, response) => {
    const parts: Uint8Array[] = [];
    for await (const part of request) parts.push(part);
    const body = Buffer.concat(parts);
    const path = request.url ?? "";
    if (!isSigned(request, body, secret)) response.statusCode = 403;
    else if (request.method === "PUT") files.set(path, body);
    else if (!files.has(path)) response.statusCode = 404;
    response.end(response.statusCode === 200 ? files.get(path) : "");
  });
  onTestFinished(() => web.close());
  return { files, store: s3Store({ ...KEY, url: `${web.origin}/linecheck/` }) };
}

/** Written from the AWS documentation, apart from the library that signs. */
function isSigned(request: IncomingMessage, body: Uint8Array, secret: string): boolean {
  const said = /Credential=([^,]+), SignedHeaders=([^,]+), Signature=(\w+)/.exec(request.headers.authorization ?? "");
  const [, credential = "", names = "", signature] = said ?? [];
  const hash = String(request.headers["x-amz-content-sha256"]);
  if (request.method === "PUT" && hash !== createHash("sha256").update(body).digest("hex")) return false;
  const headers = names.split(";").map((name) => `${name}:${request.headers[name]}\n`);
  const canonical = [request.method, request.url, "", headers.join(""), names, hash].join("\n");
  const [, ...scope] = credential.split("/");
  const hmac = (key: string | Uint8Array, text: string) => createHmac("sha256", key).update(text).digest();
  const key = scope.reduce<string | Uint8Array>((from, part) => hmac(from, part), `AWS4${secret}`);
  const text = ["AWS4-HMAC-SHA256", request.headers["x-amz-date"], scope.join("/"), sha256(canonical)].join("\n");
  return hmac(key, text).toString("hex") === signature;
}

test("what was put comes back, under its hash", async () => {
  const { files, store } = await bucket();
  const name = await store.put(BYTES);
  expect(name).toBe(sha256(BYTES));
  expect([...files.keys()]).toEqual([`/linecheck/snapshots/${name}`]);
  expect(Buffer.from((await store.get(name)) ?? [])).toEqual(Buffer.from(BYTES));
  expect(await store.get(sha256("nothing"))).toBeNull();
});

test("a key that is not let in is told", async () => {
  const { store } = await bucket("another secret");
  await expect(store.put(BYTES)).rejects.toThrow(/status 403/);
  await expect(store.get(sha256(BYTES))).rejects.toThrow(/answered 403/);
});

test("a file that was changed in the bucket is not handed out", async () => {
  const { files, store } = await bucket();
  const name = await store.put(BYTES);
  files.set(`/linecheck/snapshots/${name}`, new TextEncoder().encode("413 million crowns"));
  await expect(store.get(name)).rejects.toThrow(/no longer has the bytes/);
});
