import type { IncomingMessage, ServerResponse } from "node:http";
import restify from "restify";
import type { Logger } from "./log";

/** A Teams activity is at most some 100 KB; whatever is larger is nobody's message. */
const LARGEST_BODY_BYTES = 256 * 1024;

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

  const readBody = restify.plugins.bodyParser({ mapParams: false, maxBodySize: LARGEST_BODY_BYTES });
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
    if (method === "post") server.post(path, ...[readBody].flat(), handle);
    else server.get(path, handle);
  }

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, options.host, resolve);
  });
  return {
    port: server.address().port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function answer(res: restify.Response, status: number, body: string): void {
  res.writeHead(status, {
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": String(Buffer.byteLength(body)),
  });
  res.end(body);
}
