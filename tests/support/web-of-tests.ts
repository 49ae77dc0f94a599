import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { createServer as createRawServer, type Socket } from "node:net";
import { portOf } from "./canary.ts";
import type { KeyPair } from "./certificate.ts";

/** The loopback address of the tests' own web: beside the canary's, so that one can be allowed and the other not. */
export const WEB_ADDRESS = "127.0.0.2";

export type Web = {
  /** Without a slash at the end. */
  readonly origin: string;
  readonly port: number;
  /** What it was asked so far. */
  readonly asked: readonly IncomingMessage[];
  /** Connections that were opened to it so far. */
  readonly connections: () => number;
  readonly close: () => Promise<void>;
};

type Options = { readonly port?: number; readonly secure?: KeyPair };

/** A web server of the tests' own, on loopback, that answers as it is told. */
export async function startWeb(answer: RequestListener, { port = 0, secure }: Options = {}): Promise<Web> {
  const asked: IncomingMessage[] = [];
  const listener: RequestListener = (request, response) => {
    asked.push(request);
    answer(request, response);
  };
  const server = secure ? createSecureServer(secure, listener) : createServer(listener);
  return running(server, port, secure ? "https" : "http", asked);
}

/** A web of one page, at whatever address: its words are changed, and it is taken away. */
export type ChangingWeb = Web & { readonly says: (html: string) => void; readonly takesAway: () => void };

/** A web server of the tests' own whose page is not what it was. */
export async function startChangingWeb(first: string): Promise<ChangingWeb> {
  let page: string | null = first;
  const web = await startWeb((_request, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.statusCode = page === null ? 404 : 200;
    response.end(page ?? "");
  });
  const says = (html: string) => {
    page = html;
  };
  const takesAway = () => {
    page = null;
  };
  return { ...web, says, takesAway };
}

/** A server that gets bare connections, for what no honest server says. */
export async function startRawWeb(answer: (socket: Socket) => void): Promise<Web> {
  const server = createRawServer((socket) => {
    socket.on("error", () => undefined);
    // Nothing is said before the question is there.
    socket.once("data", () => answer(socket));
  });
  return running(server as Server, 0, "http", []);
}

async function running(server: Server, port: number, scheme: string, asked: IncomingMessage[]): Promise<Web> {
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on("connection", (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  server.listen(port, WEB_ADDRESS);
  await once(server, "listening");
  return {
    origin: `${scheme}://${WEB_ADDRESS}:${portOf(server)}`,
    port: portOf(server),
    asked,
    connections: () => connections,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}
