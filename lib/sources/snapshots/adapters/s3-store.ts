import { AwsClient } from "aws4fetch";
import { sha256 } from "../../../text/sha256.ts";
import type { CopyStore } from "../model.ts";

/** A bucket, by its address, and who may write to it. */
export type Bucket = {
  /** With the bucket in its host or its path; a slash at the end makes no difference. */
  readonly url: string;
  readonly region: string;
  readonly keyId: string;
  readonly secret: string;
};

// A store that is restarted is back within a few seconds; longer than these tries take nobody waits for a copy.
const RETRIES = 4;

/** Keeps files in a bucket that speaks Amazon's S3 protocol, each as `snapshots/` and its SHA-256. */
export function s3Store({ url, region, keyId, secret }: Bucket): CopyStore {
  const client = new AwsClient({
    accessKeyId: keyId,
    secretAccessKey: secret,
    service: "s3",
    region,
    retries: RETRIES,
  });
  const addressOf = (name: string) => `${url.replace(/\/+$/, "")}/snapshots/${name}`;
  return {
    async put(bytes) {
      const name = sha256(bytes);
      const { ok, status } = await client.fetch(addressOf(name), {
        method: "PUT",
        body: Uint8Array.from(bytes),
        // The bucket refuses bytes that were changed on the way.
        headers: { "x-amz-content-sha256": name, "content-type": "application/warc" },
      });
      if (!ok) throw new Error(`the bucket refused a copy with status ${status}: look at LINECHECK_S3_URL and its key`);
      return name;
    },
    async get(name) {
      const answer = await client.fetch(addressOf(name));
      if (answer.status === 404) return null;
      if (!answer.ok)
        throw new Error(`the bucket answered ${answer.status} for a copy: look at LINECHECK_S3_URL and its key`);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      if (sha256(bytes) !== name)
        throw new Error(`${addressOf(name)} no longer has the bytes it was kept with: restore it from a backup`);
      return bytes;
    },
  };
}
