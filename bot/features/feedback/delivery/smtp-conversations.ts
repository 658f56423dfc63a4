import type { Readable } from "node:stream";
import SMTPConnection from "nodemailer/lib/smtp-connection";

export interface SmtpServer {
  /** smtp://user:pass@host:port or smtps://…; `?tls=optional`: also where the server offers none (a relay within one's own network). */
  url: string;
  /** How long the server may be silent. RFC 5321 would have us wait ten minutes for the last answer; past this it is «unknown». */
  timeoutMs?: number;
}

/** A connection over which one mail after the other goes. */
export interface Conversation {
  /** It carried a mail before: the server may have ended it meanwhile. */
  isReused: boolean;
  /** @returns the server's code. Rejects with nodemailer's error. */
  send(envelope: { from: string; to: string[] }, message: Readable): Promise<number>;
  close(): void;
}

export interface Conversations {
  /** A free one, or a new one. */
  take(): Promise<Conversation>;
  giveBack(conversation: Conversation): void;
  /** Ends the free ones; those under way end when they are given back. */
  close(): Promise<void>;
}

const TIMEOUT_MS = 60_000;
const CONNECT_MS = 10_000;
/** Below the five minutes after which servers may hang up (RFC 5321, 4.5.3.2.7). */
const IDLE_MS = 60_000;
/** Many servers take a hundred mails on one connection at most. */
const MOST_MAILS = 100;
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/;

export function createConversations({ url, timeoutMs = TIMEOUT_MS }: SmtpServer): Conversations {
  const server = readServer(url);
  const free = new Set<Kept>();
  let closed = false;

  return {
    async take() {
      const [kept] = free;
      if (!kept) return open(server, timeoutMs, (ended) => free.delete(ended));
      free.delete(kept);
      clearTimeout(kept.idle);
      return kept;
    },
    giveBack(conversation) {
      const kept = conversation as Kept;
      kept.isReused = true;
      if (closed || kept.mails >= MOST_MAILS || kept.isOver()) return kept.leave();
      kept.idle = setTimeout(() => kept.leave(), IDLE_MS);
      kept.idle.unref();
      free.add(kept);
    },
    async close() {
      closed = true;
      for (const kept of [...free]) kept.leave();
    },
  };
}

interface Kept extends Conversation {
  mails: number;
  idle?: NodeJS.Timeout;
  isOver(): boolean;
  /** Says goodbye (QUIT): nothing is under way. */
  leave(): void;
}

interface Server {
  host: string;
  port: number;
  secure: boolean;
  requireTLS: boolean;
  auth: { user: string; pass: string } | null;
}

function readServer(address: string): Server {
  const url = new URL(address);
  const secure = url.protocol === "smtps:";
  const user = decodeURIComponent(url.username);
  return {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    // A mail holds an address and a way in: not over an open network in plain.
    requireTLS: !secure && !LOOPBACK.test(url.hostname) && url.searchParams.get("tls") !== "optional",
    auth: user ? { user, pass: decodeURIComponent(url.password) } : null,
  };
}

async function open({ auth, ...server }: Server, timeoutMs: number, onEnd: (ended: Kept) => void): Promise<Kept> {
  const connection = new SMTPConnection({
    ...server,
    connectionTimeout: Math.min(CONNECT_MS, timeoutMs),
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: Math.min(CONNECT_MS, timeoutMs),
  });
  let over = false;
  let fail: (error: Error) => void = () => undefined;
  // Without a listener an error on an idle connection would end the process.
  connection.on("error", (error: Error) => {
    over = true;
    fail(error);
  });
  /** One step; also an error on the connection meanwhile ends it. */
  const step = <T>(run: (done: (error?: Error | null, result?: T) => void) => void) =>
    new Promise<T>((resolve, reject) => {
      fail = reject;
      run((error, result) => (error ? reject(error) : resolve(result as T)));
    });
  const kept: Kept = {
    isReused: false,
    mails: 0,
    isOver: () => over,
    async send(envelope, message) {
      kept.mails += 1;
      const { response } = await step<{ response: string }>((done) => connection.send(envelope, message, done));
      return Number.parseInt(response, 10) || 250;
    },
    leave() {
      clearTimeout(kept.idle);
      if (!over) connection.quit();
      over = true;
      onEnd(kept);
    },
    close() {
      clearTimeout(kept.idle);
      if (!over) connection.close();
      over = true;
      onEnd(kept);
    },
  };
  connection.once("end", () => {
    over = true;
    onEnd(kept);
  });
  try {
    await step<void>((done) => connection.connect(done));
    if (auth) await step<boolean>((done) => connection.login({ credentials: auth }, done));
  } catch (error) {
    kept.close();
    throw error;
  }
  return kept;
}
