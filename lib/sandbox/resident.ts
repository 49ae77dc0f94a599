import { readFileSync } from "node:fs";

/**
 * The most memory a process has had resident since it began, in bytes, and so also what it took and gave back between
 * two looks; null where the kernel does not tell (anything but Linux) or when the process is gone.
 */
export function peakResidentBytes(pid: number): number | null {
  if (process.platform !== "linux") return null;
  try {
    const found = /^VmHWM:\s{1,20}(\d{1,15}) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "latin1"));
    return found ? Number(found[1]) * 1024 : null;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    // The process ended between two looks.
    if (code === "ENOENT" || code === "ESRCH") return null;
    throw error;
  }
}
