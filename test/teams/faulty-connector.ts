import type { Answer, Call } from "./loopback";
import { startLoopback } from "./loopback";

type Fault = Answer | "hang" | "reset" | "slow body";

export interface FaultyConnector {
  url: string;
  /** Every call that came, in order. */
  calls: Array<{ method: string; path: string; body: Record<string, unknown> }>;
  /** The next calls are answered so, one each; then everything is taken (201 and an id). */
  next(...faults: Fault[]): void;
  /** Every call is answered so, until told otherwise. */
  always(fault: Fault | null): void;
  close(): Promise<void>;
}

/** The connector of Teams on loopback, with faults to order: status codes, a hanging call, a broken one, a body that never ends. */
export async function startFaultyConnector(): Promise<FaultyConnector> {
  const calls: FaultyConnector["calls"] = [];
  const faults: Fault[] = [];
  let standing: Fault | null = null;
  let lastId = 0;

  const server = await startLoopback((call: Call) => {
    calls.push({ method: call.method, path: call.path, body: (call.body ?? {}) as Record<string, unknown> });
    const fault = faults.shift() ?? standing;
    if (fault === "hang") return "hang";
    if (fault === "reset") return (res) => res.destroy();
    if (fault === "slow body") {
      return (res) => {
        res.writeHead(201, { "Content-Type": "application/json" });
        res.write('{"id":');
      };
    }
    lastId += 1;
    const id = call.path.endsWith("/v3/conversations") ? `a:anew-${lastId}` : `m${lastId}`;
    return fault ?? { status: 201, body: { id } };
  });

  return {
    url: server.url,
    calls,
    next: (...more) => void faults.push(...more),
    always(fault) {
      standing = fault;
    },
    close: server.close,
  };
}

export function refusal(status: number, code?: string, headers?: Record<string, string>): Answer {
  return {
    status,
    body: code ? { error: { code, message: "Maija Valmentaja is not here" } } : {},
    ...(headers && { headers }),
  };
}

/** Maija's 1:1 chat behind this connector. */
export function referenceAt(url: string, id = "a:maija", aadObjectId = "aaaaaaaa-0000-4000-8000-000000000001") {
  return {
    channelId: "msteams",
    serviceUrl: url,
    user: { id: `29:${aadObjectId}`, aadObjectId },
    bot: { id: "28:teho", name: "Teho" },
    conversation: { id, conversationType: "personal", tenantId: "11111111-1111-4111-8111-111111111111" },
  };
}
