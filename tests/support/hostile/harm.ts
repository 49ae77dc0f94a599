import fc from "fast-check";

/** A piece of a file that is changed; places are shares of its length. */
export type Harm =
  | { readonly how: "byte"; readonly at: number; readonly byte: number }
  | { readonly how: "cut"; readonly at: number; readonly length: number }
  | { readonly how: "again"; readonly at: number; readonly length: number; readonly to: number };

/** Up to twelve harms in a row. */
export function harms(): fc.Arbitrary<readonly Harm[]> {
  const at = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
  const length = fc.integer({ min: 1, max: 200 });
  return fc.array(
    fc.oneof(
      fc.record({ how: fc.constant("byte" as const), at, byte: fc.integer({ min: 0, max: 255 }) }),
      fc.record({ how: fc.constant("cut" as const), at, length }),
      fc.record({ how: fc.constant("again" as const), at, length, to: at }),
    ),
    { minLength: 1, maxLength: 12 },
  );
}

/** The bytes with each harm done to what the one before left. */
export function harmed(bytes: Uint8Array, given: readonly Harm[]): Uint8Array {
  return given.reduce<Uint8Array>(doHarm, bytes);
}

function doHarm(bytes: Uint8Array, harm: Harm): Uint8Array {
  const at = Math.floor(harm.at * bytes.length);
  switch (harm.how) {
    case "byte":
      return Buffer.concat([bytes.subarray(0, at), Buffer.from([harm.byte]), bytes.subarray(at + 1)]);
    case "cut":
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + harm.length)]);
    case "again": {
      const to = Math.floor(harm.to * bytes.length);
      const piece = bytes.subarray(at, at + harm.length);
      return Buffer.concat([bytes.subarray(0, to), piece, bytes.subarray(to)]);
    }
  }
}
