import { Buffer } from "node:buffer";
import { keyNameIn, verified } from "../../signing/jws.ts";
import { keyName, type VerificationKey } from "../../signing/verification-key.ts";
import { sha256 } from "../../text/sha256.ts";
import { TERMS } from "../formats/graph/terms.ts";
import { FORMATS } from "../formats/index.ts";
import { Manifest } from "./manifest.ts";
import { pdfSlot } from "./pdf-slot.ts";
import { type Unsealed, unsealed } from "./slot.ts";

/** What was found of a file: it holds, somebody changed it, or it cannot be told. The sentence says why, with the place. */
export type Check =
  | { readonly kind: "holds"; readonly signedBy: string; readonly manifest: Manifest }
  | { readonly kind: "tampered"; readonly sentence: string }
  | { readonly kind: "incomplete"; readonly sentence: string };

/** What a file is checked with. */
export type CheckedWith = {
  /** The signature that lies beside the file; null for none. */
  readonly beside: string | null;
  /** The key of whoever is said to have signed it, from elsewhere; null when nobody vouches for one. */
  readonly key: VerificationKey | null;
};

/** Checks an export against the signature over it: every byte of the file, and whose signature it is. */
export async function checkFile(file: Uint8Array, { beside, key }: CheckedWith): Promise<Check> {
  const found = signatureOf(file, beside);
  return "kind" in found ? found : checkSigned(found, key);
}

/** Checks bytes against the signature that is said to be over them. */
export async function checkSigned({ content, jws }: Unsealed, key: VerificationKey | null): Promise<Check> {
  const signedBy = keyNameIn(jws);
  const manifest = manifestIn(jws);
  if (signedBy === null || manifest === null) return tampered("The signature is damaged: it cannot be read.");
  if (key !== null) {
    if (signedBy !== keyName(key))
      return tampered(`It is signed with ${signedBy}, and not with the key that was given, ${keyName(key)}.`);
    const held = await verified(jws, key);
    if (!held.ok)
      return tampered(
        held.reason === "damaged"
          ? "The signature is damaged: its letters are not those that were written."
          : `The signature is not one of ${signedBy} over this manifest.`,
      );
  }
  const wrong = whyOtherBytes(content, manifest);
  if (wrong !== null) return tampered(wrong);
  if (key !== null) return { kind: "holds", signedBy, manifest };
  return incomplete(
    `Its bytes are those of its manifest, which says that it is signed by ${signedBy}. That was not checked: give the key of whoever sent it with --key.`,
  );
}

export function tampered(sentence: string): Check {
  return { kind: "tampered", sentence };
}

export function incomplete(sentence: string): Check {
  return { kind: "incomplete", sentence };
}

/** The signature in a file or beside it, or why there is none. */
function signatureOf(file: Uint8Array, beside: string | null): Unsealed | Check {
  for (const { slot } of Object.values(FORMATS)) {
    const fixed = slot.kind === "pdf" ? pdfSlot(file) : slot;
    if (fixed === null || fixed.kind === "beside") continue;
    const found = unsealed(file, fixed);
    if (found?.jws) return found;
    if (found) return incomplete("It is not signed: the place for the signature is empty.");
  }
  if (beside !== null) return { content: file, jws: beside.trim() };
  return looksLikeOurs(file)
    ? tampered("The place of the signature, at the end of the file, is damaged or missing.")
    : incomplete("There is no signature in it, nor beside it in a file of the same name that ends in .jws.");
}

/** A signature, wherever it stands. */
const SIGNATURE = /[\w-]{20,}\.[\w-]{100,}\.[\w-]{80,}/;

/** What archives and PDFs begin with. */
const BEGINNINGS = ["PK\u0003\u0004", "%PDF-"];

/** What stands within the first bytes of a web page, of the JSON and of a graph. */
const NEAR_THE_BEGINNING = ['<meta name="generator" content="Linecheck">', "linecheck.report/", TERMS];

/** How far from its end a signature can stand in a file that holds one, in bytes. */
const TAIL = 8192;

/** Whether a file is of a kind that holds its signature: such a file without one was cut, or changed at its end. */
function looksLikeOurs(file: Uint8Array): boolean {
  const decoder = new TextDecoder("latin1");
  const head = decoder.decode(file.subarray(0, 2048));
  const tail = decoder.decode(file.subarray(Math.max(0, file.length - TAIL)));
  return (
    BEGINNINGS.some((beginning) => head.startsWith(beginning)) ||
    NEAR_THE_BEGINNING.some((mark) => head.includes(mark)) ||
    SIGNATURE.test(tail)
  );
}

/** The manifest that a signature is over; whether it is signed is another question. */
export function manifestIn(jws: string): Manifest | null {
  const [, payload = ""] = jws.split(".");
  try {
    return Manifest.parse(JSON.parse(Buffer.from(payload, "base64url").toString("utf8")));
  } catch {
    // Whatever is wrong with it, it cannot be read, which is what the caller says.
    return null;
  }
}

function whyOtherBytes(content: Uint8Array, { size, sha256: expected }: Manifest): string | null {
  if (content.length !== size)
    return `The file has ${content.length} bytes without its signature, and its manifest says ${size}.`;
  return sha256(content) === expected
    ? null
    : "The bytes of the file are not those that were signed: at least one of them was changed.";
}
