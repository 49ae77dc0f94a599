import { channel } from "node:diagnostics_channel";
import { once } from "node:events";
import { createServer, type Server } from "node:net";

/** Listens where nobody may get to, and counts who does. */
export type Canary = {
  /** The same on 127.0.0.1 and ::1. */
  readonly port: number;
  /** Connections that arrived. */
  readonly caught: () => number;
  /** Connections that were begun anywhere in this process, wherever they led. */
  readonly attempts: () => number;
  readonly close: () => Promise<void>;
};

/** Published by undici whenever it is about to open a connection. */
const BEFORE_CONNECT = channel("undici:client:beforeConnect");

/** Starts a canary on both loopback addresses. */
export async function startCanary(): Promise<Canary> {
  let caught = 0;
  let attempts = 0;
  const listen = async (host: string, port: number) => {
    const server = createServer((socket) => {
      caught += 1;
      socket.destroy();
    });
    server.listen(port, host);
    await once(server, "listening");
    return server;
  };
  const four = await listen("127.0.0.1", 0);
  const port = portOf(four);
  const servers = [four, await listen("::1", port)];
  const count = () => {
    attempts += 1;
  };
  BEFORE_CONNECT.subscribe(count);
  return {
    port,
    caught: () => caught,
    attempts: () => attempts,
    close: async () => {
      BEFORE_CONNECT.unsubscribe(count);
      await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
    },
  };
}

/** The port a server listens on. */
export function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("the server listens on no port");
  return address.port;
}
