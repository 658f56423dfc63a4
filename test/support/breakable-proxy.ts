import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A loopback door to PostgreSQL that can be shut: for what happens when the database is away. */
export interface BreakableProxy {
  url: string;
  /** Breaks every connection and refuses new ones. */
  cut(): void;
  /** Lets `count` more statements of one connection through, then cuts. */
  cutAfterQueries(count: number): void;
  /** The next statement with these words reaches the database, but the connection breaks before its answer. */
  loseAnswerOf(words: string): void;
  mend(): void;
  close(): Promise<void>;
}

export async function createBreakableProxy(url: string): Promise<BreakableProxy> {
  const target = new URL(url);
  const pairs = new Set<[Socket, Socket]>();
  let isCut = false;
  let left = Number.POSITIVE_INFINITY;
  let toLose: string | null = null;

  const server = createServer((client) => {
    if (isCut) return client.destroy();
    const database = connect(Number(target.port), target.hostname);
    let losing = false;
    const pair: [Socket, Socket] = [client, database];
    pairs.add(pair);
    const end = () => {
      pairs.delete(pair);
      client.destroy();
      database.destroy();
    };
    for (const socket of pair) socket.on("error", end).on("close", end);
    client.on("data", (chunk) => {
      // «Parse» (P) begins each statement that Prisma sends.
      if (chunk[0] === 0x50) left -= 1;
      if (left < 0) return proxy.cut();
      if (toLose && chunk.includes(toLose)) losing = true;
      database.write(chunk);
    });
    database.on("data", (chunk) => {
      if (losing) return proxy.cut();
      client.write(chunk);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  target.hostname = "127.0.0.1";

  const proxyUrl = new URL(url);
  proxyUrl.hostname = "127.0.0.1";
  proxyUrl.port = String((server.address() as AddressInfo).port);
  const proxy: BreakableProxy = {
    url: proxyUrl.toString(),
    cut() {
      isCut = true;
      for (const [client, database] of pairs) {
        client.destroy();
        database.destroy();
      }
    },
    cutAfterQueries(count) {
      left = count;
    },
    loseAnswerOf(words) {
      toLose = words;
    },
    mend() {
      toLose = null;
      isCut = false;
      left = Number.POSITIVE_INFINITY;
    },
    close: () => {
      proxy.cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return proxy;
}
