/** The folder this installation lives in, absolute. */
export const ROOT: string;
