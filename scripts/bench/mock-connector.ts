import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What Teams' side of the wire is to the bots: takes every message and gives it an id. */
export interface MockConnector {
  /** The `serviceUrl` of the activities. */
  url: string;
  /** Messages taken since the last time it was asked: with a card, and without. */
  taken(): { cards: number; texts: number };
  close(): Promise<void>;
}

export async function startMockConnector(): Promise<MockConnector> {
  let count = 0;
  let seen = { cards: 0, texts: 0 };
  const server = createServer((req, res) => {
    let body = "";
    req.on("data", (chunk) => {
      body += chunk;
    });
    req.on("end", () => {
      // Not parsed: the load generator shares the machine with what it measures.
      if (body.includes('"application/vnd.microsoft.card.adaptive"')) seen.cards += 1;
      else seen.texts += 1;
      count += 1;
      const answer = `{"id":"sent-${count}"}`;
      res.writeHead(201, { "Content-Type": "application/json", "Content-Length": answer.length });
      res.end(answer);
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    taken() {
      const taken = seen;
      seen = { cards: 0, texts: 0 };
      return taken;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
