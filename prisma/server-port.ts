import { createServer } from "node:net";

/** Below the ranges (32768–60999, 49152–65535) from which systems lend ports to outgoing connections. */
const FIRST = 20_000;
const COUNT = 10_000;

/** A port that is free on 127.0.0.1. */
export async function pickPort(): Promise<number> {
  for (let candidate = anyPort(); ; candidate = anyPort()) if (await isFree(candidate)) return candidate;
}

function anyPort(): number {
  return FIRST + Math.floor(Math.random() * COUNT);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => server.close(() => resolve(true)));
  });
}
