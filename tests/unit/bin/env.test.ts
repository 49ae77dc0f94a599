import { expect, test } from "vitest";
import { parseEnv } from "../../../bin/env.ts";

test("nothing needs to be set", () => {
  expect(parseEnv({ PORT: "", PATH: "/bin" })).toEqual({
    ok: true,
    value: {
      databaseUrl: null,
      dataFolder: "data",
      port: 3000,
      host: "127.0.0.1",
      publicUrl: null,
      secret: null,
      fetchAllow: { list: "", entries: [] },
      admin: { email: null, password: null },
    },
  });
});

test.each([
  ["PORT", "http", "PORT is set to a value that cannot be used: it must be a whole number from 1 to 65535"],
  ["PORT", "70000", "PORT"],
  ["DATABASE_URL", "mysql://x", "DATABASE_URL is set to a value that cannot be used: it must begin with file:"],
  ["NEXTAUTH_URL", "check.example.org", "NEXTAUTH_URL"],
  ["NEXTAUTH_SECRET", "short", "at least 32 characters"],
  ["LINECHECK_FETCH_ALLOW", "wiki.example.org, 10/8", "must list hosts"],
  ["LINECHECK_ADMIN_EMAIL", "ada", "must be an e-mail address"],
  ["LINECHECK_ADMIN_PASSWORD", "short", "at least 12 characters"],
])("%s=%s stops the start with a sentence", (name, value, sentence) => {
  const parsed = parseEnv({ [name]: value });
  expect(parsed.ok).toBe(false);
  if (!parsed.ok) expect(parsed.reason).toContain(sentence);
});

test("a secret that cannot be used is not repeated in the sentence", () => {
  const parsed = parseEnv({ LINECHECK_ADMIN_PASSWORD: "hunter2" });
  if (!parsed.ok) expect(parsed.reason).not.toContain("hunter2");
});
