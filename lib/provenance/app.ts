import manifest from "../../package.json" with { type: "json" };

/** Name and version of the software, as the log and the exports state it. */
export const APP = `linecheck/${manifest.version}`;
