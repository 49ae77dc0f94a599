/** As many as cannot be guessed by trying, however many pages there are: 128 bits. */
export const ADDRESS_BYTES = 16;

/** Lower-case hex, which no mail program cuts and no voice on a telephone gets wrong: 32 digits for 16 random bytes. */
export function addressOf(random: Uint8Array): string {
  return Buffer.from(random).toString("hex");
}

/** Whether the last part of a path may be an address at all: anything else is not asked of the database. */
export function isAddress(part: string): boolean {
  return /^[0-9a-f]{32}$/.test(part);
}

/** The path of a public page on the installation it stands on. */
export function pathOf(address: string): string {
  return `/published/${address}`;
}
