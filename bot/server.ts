import type { IncomingMessage, Server, ServerResponse } from "node:http";
import restify from "restify";
import type { Logger } from "./log";

/** A Teams activity is at most some 100 KB; whatever is larger is nobody's message. */
const LARGEST_BODY_BYTES = 256 * 1024;
/** Teams sends a request at once; whoever takes longer only holds the door. */
const REQUEST_MS = 15_000;
/** How long requests under way may take when the server closes. */
const CLOSING_MS = 3000;

export interface Routes {
  /** POST /api/messages; the body is parsed. */
  messages(req: IncomingMessage & { body?: unknown }, res: ServerResponse): Promise<void>;
  /** Does the database answer, and are its migrations done? */
  isReady(): Promise<boolean>;
}

export interface RunningServer {
  port: number;
  close(): Promise<void>;
}

/** Every route of the process, in one table. Listens when it resolves. */
export async function startServer(options: {
  host: string;
  port: number;
  log: Logger;
  routes: Routes;
}): Promise<RunningServer> {
  const { routes, log } = options;
  const server = restify.createServer({ name: "", handleUncaughtExceptions: false });
  // restify answers its own errors (unknown path, broken JSON, too large) with their message, which may quote what was sent: only the status goes out.
  server.on(
    "restifyError",
    (_req: unknown, _res: unknown, error: Error & { toJSON?: () => unknown }, done: () => void) => {
      error.toJSON = () => ({});
      error.toString = () => "";
      done();
    },
  );

  const table: [
    method: "get" | "post",
    path: string,
    handler: (req: restify.Request, res: restify.Response) => Promise<void>,
  ][] = [
    ["post", "/api/messages", (req, res) => routes.messages(req, res)],
    ["get", "/healthz", async (_req, res) => answer(res, 200, "alive")],
    [
      "get",
      "/readyz",
      async (_req, res) => ((await routes.isReady()) ? answer(res, 200, "ready") : answer(res, 503, "not ready")),
    ],
  ];
  for (const [method, path, handler] of table) {
    const handle = async (req: restify.Request, res: restify.Response) => {
      try {
        await handler(req, res);
      } catch (error) {
        log.error({ path, error: error instanceof Error ? error.name : typeof error }, "a request failed");
        if (!res.headersSent) answer(res, 500, "");
      }
    };
    if (method === "post") server.post(path, readJson, handle);
    else server.get(path, handle);
  }

  const http = server.server as Server;
  http.requestTimeout = REQUEST_MS;
  http.headersTimeout = REQUEST_MS;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, options.host, resolve);
  });
  return {
    port: server.address().port,
    close: () =>
      new Promise((resolve) => {
        const force = setTimeout(() => http.closeAllConnections(), CLOSING_MS);
        server.close(() => {
          clearTimeout(force);
          resolve();
        });
      }),
  };
}

function answer(res: restify.Response, status: number, body: string): void {
  res.writeHead(status, {
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": String(Buffer.byteLength(body)),
  });
  res.end(body);
}

/**
 * Reads a JSON body into `req.body`, and nothing else: restify's own parser also unpacks gzip without a limit (and a broken one ends the
 * process), writes multipart files to the disk, and takes forms that any web page may post (restify 12, plugins/bodyReader.js).
 */
async function readJson(req: restify.Request & { body?: unknown }, res: restify.Response): Promise<undefined | false> {
  const refuse = (status: number): false => {
    answer(res, status, "");
    return false;
  };
  const encoding = req.headers["content-encoding"];
  if (encoding && encoding !== "identity") return refuse(415);
  if (!/^application\/json\b/i.test(req.headers["content-type"] ?? "")) return refuse(415);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of req as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > LARGEST_BODY_BYTES) {
        res.setHeader("Connection", "close");
        return refuse(413);
      }
      chunks.push(chunk);
    }
    req.body = JSON.parse(Buffer.concat(chunks).toString("utf8"));
    return undefined;
  } catch {
    return refuse(400); // broken JSON, or the sender went away: nobody is told what was in it
  }
}
