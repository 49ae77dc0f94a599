import { generateKeyPairSync, sign } from "node:crypto";

/** A key and a certificate (PEM) that signs itself. Made for one test, so that no key is kept in the tree. */
export type KeyPair = { readonly key: string; readonly cert: string };

/** A certificate for these names and IPv4 addresses, valid from 2000 until the end of the year that is given. */
export function selfSigned(names: readonly string[], addresses: readonly string[], untilYear = 2049): KeyPair {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const algorithm = sequence(ECDSA_WITH_SHA256);
  const subject = sequence(set(sequence(COMMON_NAME, tagged(0x0c, Buffer.from("web of the tests")))));
  const year = String(untilYear % 100).padStart(2, "0");
  const alternatives = [
    ...names.map((name) => tagged(0x82, Buffer.from(name, "latin1"))),
    ...addresses.map((address) => tagged(0x87, Buffer.from(address.split(".").map(Number)))),
  ];
  const body = sequence(
    tagged(0xa0, tagged(0x02, Buffer.from([2]))),
    tagged(0x02, Buffer.from([1])),
    algorithm,
    subject,
    sequence(time("000101000000Z"), time(`${year}1231235959Z`)),
    subject,
    publicKey.export({ type: "spki", format: "der" }),
    tagged(0xa3, sequence(sequence(SUBJECT_ALTERNATIVE_NAME, tagged(0x04, sequence(...alternatives))))),
  );
  const signature = tagged(0x03, Buffer.concat([Buffer.from([0]), sign("sha256", body, privateKey)]));
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: pem(sequence(body, algorithm, signature)),
  };
}

// Object identifiers in DER (RFC 5758, RFC 5280).
const ECDSA_WITH_SHA256 = Buffer.from("06082a8648ce3d040302", "hex");
const COMMON_NAME = Buffer.from("0603550403", "hex");
const SUBJECT_ALTERNATIVE_NAME = Buffer.from("0603551d11", "hex");

function sequence(...parts: Buffer[]): Buffer {
  return tagged(0x30, Buffer.concat(parts));
}

function set(...parts: Buffer[]): Buffer {
  return tagged(0x31, Buffer.concat(parts));
}

function time(text: string): Buffer {
  return tagged(0x17, Buffer.from(text));
}

/** Tag, length and contents (X.690, 8.1). */
function tagged(tag: number, contents: Buffer): Buffer {
  const { length } = contents;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), contents]);
}

function pem(der: Buffer): string {
  const lines = der.toString("base64").replace(/.{64}/g, "$&\n").trimEnd();
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}
