import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from "smtp-server";

/** A real SMTP server on loopback that keeps what it has taken: only mails whose last line came. */

export interface Received {
  to: string[];
  /** As it came over the wire. */
  source: string;
}

export interface MailServer {
  url: string;
  port: number;
  received: Received[];
  /** How often anybody connected. */
  connections(): number;
  /** What it answers instead of «250»: to the recipient, or to the data. Of the address that is asked for; null: takes it. */
  answer: {
    recipient: (to: string) => Reply | null;
    data: (to: string) => Reply | null | Promise<Reply | null>;
  };
  close(): Promise<void>;
}

export interface Reply {
  code: number;
  text: string;
}

export async function startMailServer(options: SMTPServerOptions = {}, wantedPort = 0): Promise<MailServer> {
  const received: Received[] = [];
  let connections = 0;
  const answer: MailServer["answer"] = { recipient: () => null, data: () => null };
  const refusal = ({ code, text }: Reply) => Object.assign(new Error(text), { responseCode: code });
  const recipientsOf = (session: SMTPServerSession) => session.envelope.rcptTo.map(({ address }) => address);
  const server = new SMTPServer({
    hideSTARTTLS: true,
    authOptional: true,
    disableReverseLookup: true,
    logger: false,
    onConnect: (_session, done) => {
      connections += 1;
      done();
    },
    onRcptTo: ({ address }, _session, done) => {
      const no = answer.recipient(address);
      done(no ? refusal(no) : null);
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk) => chunks.push(chunk));
      stream.on("end", async () => {
        const no = await answer.data(recipientsOf(session)[0]!);
        if (no) return done(refusal(no));
        received.push({ to: recipientsOf(session), source: Buffer.concat(chunks).toString("utf8") });
        done();
      });
    },
    ...options,
  });
  // Clients that are killed in the middle are what these tests are about.
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(wantedPort, "127.0.0.1", () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    url: `smtp://127.0.0.1:${port}`,
    received,
    connections: () => connections,
    answer,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
