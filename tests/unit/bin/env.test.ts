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
      services: { doi: "https://doi.org", isbn: "https://openlibrary.org" },
      mail: null,
      bucket: null,
      archive: null,
      recheckDays: 7,
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
  ["LINECHECK_DOI_URL", "doi.org", "must be an address such as https://doi.org, or empty to ask nobody"],
  ["LINECHECK_ISBN_URL", "ftp://openlibrary.org", "must be an address such as https://openlibrary.org"],
  ["LINECHECK_SMTP_URL", "mail.example.org", "must be the address of a mail server, such as smtps://"],
  ["LINECHECK_SMTP_URL", "https://mail.example.org", "must be the address of a mail server"],
  ["LINECHECK_SMTP_URL", "smtp://", "must be the address of a mail server"],
  ["LINECHECK_SMTP_URL", "smtp://mail.example.org", "LINECHECK_SMTP_URL is set and LINECHECK_MAIL_FROM is not"],
  ["LINECHECK_MAIL_FROM", "desk@example.org", "LINECHECK_MAIL_FROM is set and LINECHECK_SMTP_URL is not"],
  ["LINECHECK_S3_URL", "bucket", "must be the address of a bucket, such as https://"],
  ["LINECHECK_S3_URL", "https://s3.example.org/b", "LINECHECK_S3_URL is set and LINECHECK_S3_KEY_ID is not"],
  ["LINECHECK_S3_SECRET", "secret", "LINECHECK_S3_SECRET is set and LINECHECK_S3_URL is not"],
  ["LINECHECK_ARCHIVE_KEY_ID", "key", "LINECHECK_ARCHIVE_KEY_ID is set and LINECHECK_ARCHIVE_SECRET is not"],
  ["LINECHECK_ARCHIVE_SECRET", "secret", "LINECHECK_ARCHIVE_SECRET is set and LINECHECK_ARCHIVE_KEY_ID is not"],
  ["LINECHECK_ARCHIVE_SECRET", "two\r\nlines", "must be a key without spaces"],
  ["LINECHECK_ARCHIVE_URL", "archive", "must be the address of a web archive"],
  ["LINECHECK_RECHECK_DAYS", "often", "must be a whole number of days from 0 (never) to 3650"],
  ["LINECHECK_RECHECK_DAYS", "-1", "must be a whole number of days"],
  ["LINECHECK_MAIL_FROM", "The desk", "must be an e-mail address, alone or as in Linecheck <desk@example.org>"],
  ["LINECHECK_ADMIN_EMAIL", "ada", "must be an e-mail address"],
  ["LINECHECK_ADMIN_PASSWORD", "short", "at least 12 characters"],
])("%s=%s stops the start with a sentence", (name, value, sentence) => {
  const parsed = parseEnv({ [name]: value });
  expect(parsed.ok).toBe(false);
  if (!parsed.ok) expect(parsed.reason).toContain(sentence);
});

test.each(["desk@example.org", "Linecheck <desk@example.org>", "<desk@example.org>"])(
  "mails can be from %s",
  (from) => {
    const smtpUrl = "smtps://name:pass%40word@mail.example.org:465";
    const parsed = parseEnv({ LINECHECK_SMTP_URL: smtpUrl, LINECHECK_MAIL_FROM: from });
    expect(parsed).toMatchObject({ ok: true, value: { mail: { smtpUrl, from } } });
  },
);

test("a secret that cannot be used is not repeated in the sentence", () => {
  const parsed = parseEnv({ LINECHECK_ADMIN_PASSWORD: "hunter2" });
  if (!parsed.ok) expect(parsed.reason).not.toContain("hunter2");
});

test("an empty address of a service turns it off, and one with a slash at its end is the same without", () => {
  const parsed = parseEnv({ LINECHECK_DOI_URL: "", LINECHECK_ISBN_URL: "https://books.example.org/" });
  expect(parsed).toMatchObject({ ok: true, value: { services: { doi: "", isbn: "https://books.example.org" } } });
});
