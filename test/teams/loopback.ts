import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Call {
  method: string;
  path: string;
  headers: IncomingMessage["headers"];
  body: unknown;
}
export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}
export interface LoopbackServer {
  url: string;
  close(): Promise<void>;
}

/** A real HTTP server on 127.0.0.1. What `answer` returns is sent; "hang" never answers; a function takes the response into its own hands. */
export async function startLoopback(
  answer: (call: Call) => Answer | "hang" | ((res: ServerResponse) => void) | Promise<Answer>,
): Promise<LoopbackServer> {
  const server = createServer(async (req, res) => {
    const body = await readBody(req);
    const what = await answer({ method: req.method ?? "", path: req.url ?? "", headers: req.headers, body });
    if (what === "hang") return;
    if (typeof what === "function") return what(res);
    res.writeHead(what.status, { "Content-Type": "application/json", ...what.headers });
    res.end(what.body === undefined ? undefined : JSON.stringify(what.body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export async function readBody(req: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString("utf8");
  try {
    return text === "" ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}
