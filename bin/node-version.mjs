// The oldest Node.js that runs Linecheck, as package.json's "engines" says. Plain enough to load in much older ones.
const OLDEST = [20, 19];

/** Why this Node.js cannot run Linecheck, or null when it can. */
export function whyNodeIsTooOld(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return null;
  return `Linecheck needs Node.js ${OLDEST.join(".")} or later, and this is ${version}: install a newer one from nodejs.org.`;
}
