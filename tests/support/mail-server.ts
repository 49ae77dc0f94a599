import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { createInterface } from "node:readline";
import { portOf } from "./canary.ts";

/** A mail as the server took it: the envelope, and the lines of the message. */
export type Mail = { readonly from: string; readonly to: readonly string[]; readonly message: string };

export type MailServer = {
  /** For LINECHECK_SMTP_URL. */
  readonly url: string;
  /** What it took so far. */
  readonly taken: readonly Mail[];
  readonly close: () => Promise<void>;
};

/** A mail server of the tests' own, on loopback, that takes mails as RFC 5321 says; none for addresses `refuses` is true for. */
export async function startMailServer(refuses: (address: string) => boolean = () => false): Promise<MailServer> {
  const taken: Mail[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    socket.on("error", () => undefined);
    void converse(socket, refuses, taken);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `smtp://127.0.0.1:${portOf(server)}`,
    taken,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}

async function converse(socket: Socket, refuses: (address: string) => boolean, taken: Mail[]): Promise<void> {
  const say = (line: string) => socket.write(`${line}\r\n`);
  const addressIn = (line: string) => /<([^>]*)>/.exec(line)?.[1] ?? "";
  let from = "";
  let to: string[] = [];
  let message: string[] | null = null;
  say("220 tests");
  for await (const line of createInterface({ input: socket, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (message && line !== ".") message.push(line.replace(/^\./, ""));
    else if (message) {
      taken.push({ from, to, message: message.join("\n") });
      [to, message] = [[], null];
      say("250 taken");
    } else if (/^MAIL FROM:/i.test(line)) {
      from = addressIn(line);
      say("250 go on");
    } else if (/^RCPT TO:/i.test(line)) {
      if (refuses(addressIn(line))) say("550 nobody of that name");
      else {
        to.push(addressIn(line));
        say("250 go on");
      }
    } else if (/^DATA/i.test(line)) {
      message = [];
      say("354 speak");
    } else if (/^QUIT/i.test(line)) {
      say("221 bye");
      socket.end();
    } else say("250 tests");
  }
}
