import { type ConnectorClient, ConnectorFactory } from "botframework-connector";

/** No call to Teams waits longer than this: after it the outcome is unknown. */
export const CALL_TIMEOUT_MS = 10_000;
/** Teams has a handful of service addresses; development accepts any, and must not grow without end. */
const MOST_CLIENTS = 50;

/** Thrown when no token for Teams could be had: what was to be sent never left. */
export class CredentialTrouble extends Error {
  override name = "CredentialTrouble";
}

/** What is used of the client's request pipeline (azure core-rest-pipeline). */
interface Pipeline {
  removePolicy(which: { name: string }): unknown;
  addPolicy(policy: {
    name: string;
    sendRequest(request: PipelineRequest, next: (request: PipelineRequest) => Promise<unknown>): Promise<unknown>;
  }): void;
}
interface PipelineRequest {
  timeout: number;
  abortSignal?: AbortSignal;
}

/** Keeps one client per service address: making one costs more than the call it makes. Tokens are renewed inside it. */
export class Connectors extends ConnectorFactory {
  private readonly clients = new Map<string, Promise<ConnectorClient>>();

  constructor(
    private readonly makeClient: (serviceUrl: string) => Promise<ConnectorClient>,
    private readonly timeoutMs = CALL_TIMEOUT_MS,
  ) {
    super();
  }

  override create(serviceUrl: string): Promise<ConnectorClient> {
    const known = this.clients.get(serviceUrl);
    if (known) return known;
    if (this.clients.size >= MOST_CLIENTS) this.clients.clear();
    const made = this.makeClient(serviceUrl).then((client) => tameClient(client, this.timeoutMs));
    this.clients.set(serviceUrl, made);
    made.catch(() => this.clients.delete(serviceUrl));
    return made;
  }
}

/**
 * The SDK's pipeline repeats a POST by itself up to three times on 5xx, 408, 429 and lost connections, which doubles messages
 * and hides what happened. Here every call is made once, does not follow redirects, and ends within the timeout, its body included.
 */
function tameClient(client: ConnectorClient, timeoutMs: number): ConnectorClient {
  const { pipeline } = (client as unknown as { client: { pipeline: Pipeline } }).client;
  for (const name of ["defaultRetryPolicy", "redirectPolicy"]) pipeline.removePolicy({ name });
  pipeline.addPolicy({
    name: "tehoTimeout",
    sendRequest(request, next) {
      request.abortSignal = AbortSignal.timeout(timeoutMs);
      return next(request);
    },
  });
  const { credentials } = client;
  client.credentials = {
    async signRequest(resource) {
      try {
        return await withinTime(credentials.signRequest(resource), timeoutMs);
      } catch (cause) {
        throw new CredentialTrouble("no token for Teams: see BOT_APP_ID, BOT_APP_PASSWORD and BOT_TENANT_ID", {
          cause,
        });
      }
    },
  };
  return client;
}

async function withinTime<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no token within ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
