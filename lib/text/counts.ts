/** 1120 as "1 120", with a narrow no-break space between the thousands. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, "\u202F");
}

/** "1 sentence", "35 sentences", "1 120 words". */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${grouped(count)} ${count === 1 ? noun : plural}`;
}
