import type { IncomingMessage, Server, ServerResponse } from "node:http";
import restify from "restify";
import type { PageRoute } from "../surveys/page/route";
import { clientAddress } from "./client-address";
import type { Logger } from "./log";
import { type BodyRule, JSON_ONLY, readBody } from "./read-body";

/** A Teams activity is at most some 100 KB; whatever is larger is nobody's message. */
const MESSAGE: BodyRule = { types: JSON_ONLY, mostBytes: 256 * 1024 };
/** An answer to a questionnaire, by the page's script or as the browser posts a form. */
const ANSWER: BodyRule = { types: [...JSON_ONLY, "application/x-www-form-urlencoded"], mostBytes: 64 * 1024 };
/** Teams sends a request at once; whoever takes longer only holds the door. */
const REQUEST_MS = 15_000;
/** How long requests under way may take when the server closes. */
const CLOSING_MS = 3000;

export interface Routes {
  /** POST /api/messages; the body is parsed. */
  messages(req: IncomingMessage & { body?: unknown }, res: ServerResponse): Promise<void>;
  /** Does the database answer, and are its migrations done? */
  isReady(): Promise<boolean>;
  /** The respondent's pages. */
  surveys?: readonly PageRoute[];
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
    body?: BodyRule,
  ][] = [
    ["post", "/api/messages", (req, res) => routes.messages(req, res), MESSAGE],
    ["get", "/healthz", async (_req, res) => answer(res, 200, "alive")],
    [
      "get",
      "/readyz",
      async (_req, res) => ((await routes.isReady()) ? answer(res, 200, "ready") : answer(res, 503, "not ready")),
    ],
    ...(routes.surveys ?? []).map(
      (route) => [route.method, route.path, servePage(route)] satisfies (typeof table)[number],
    ),
  ];
  for (const [method, path, handler, body] of table) {
    const handle = async (req: restify.Request, res: restify.Response) => {
      try {
        await handler(req, res);
      } catch (error) {
        log.error({ path, error: error instanceof Error ? error.name : typeof error }, "a request failed");
        if (!res.headersSent) answer(res, 500, "");
      }
    };
    if (method === "get") server.get(path, handle);
    else server.post(path, ...(body ? [takeBody(body)] : []), handle);
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

/** What was sent, in `req.body`; an answer without it where it was refused. */
function takeBody(rule: BodyRule) {
  return async (req: restify.Request & { body?: unknown }, res: restify.Response): Promise<undefined | false> => {
    const read = await readBody(req, rule);
    if (read.type === "refused") {
      if (read.status === 413) res.setHeader("Connection", "close");
      answer(res, read.status, "");
      return false;
    }
    if (read.type === "json") req.body = read.value;
    return undefined;
  };
}

/** What was sent is refused in the page's own words. */
function servePage(route: PageRoute) {
  return async (req: restify.Request, res: restify.Response): Promise<void> => {
    const sent = route.method === "post" ? await readBody(req, ANSWER) : null;
    const { status, headers, body } = await route.handler({
      params: req.params as Record<string, string>,
      query: new URLSearchParams(req.getQuery()),
      body: sent,
      headers: req.headers,
      address: clientAddress(req.socket.remoteAddress, req.headers["x-forwarded-for"]),
    });
    if (sent?.type === "refused") res.setHeader("Connection", "close");
    res.writeHead(status, headers);
    res.end(body);
  };
}
