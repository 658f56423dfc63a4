import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { loadCatalogue } from "../surveys/catalogue/catalogue";
import { keepRounds } from "../surveys/intake/keep-rounds";
import { createSurveyPages } from "../surveys/page/pages";
import { type Config, ConfigError, loadEnvironment, readConfig } from "./config";
import { applyStepsOfToday } from "./features/clients/path/steps-of-today";
import { devMailRoutes } from "./features/feedback/delivery/dev-mail";
import { createFolderMailer } from "./features/feedback/delivery/folder-mailer";
import type { Mailer } from "./features/feedback/delivery/mailer";
import { createDeliveryPump } from "./features/feedback/delivery/pump";
import { createTexter } from "./features/feedback/delivery/sms";
import { createSmtpMailer } from "./features/feedback/delivery/smtp-mailer";
import { createLogger, type Logger } from "./log";
import { type OpenData, openData } from "./open-data";
import { createPump } from "./outbox/pump";
import { systemClock } from "./schedule/clock";
import { runDue } from "./schedule/run-due";
import { startTick } from "./schedule/tick";
import { startServer } from "./server";
import { recordAudit } from "./staff/audit";
import { addFirstManager, hasDemoProject } from "./staff/first-manager";
import { TeamsAdapter } from "./teams/adapter";
import { createAuthentication } from "./teams/authentication";
import { openPlayground, type Playground } from "./teams/playground";
import { createMessagesRoute } from "./teams/receive";
import { createTeamsSender } from "./teams/sender";
import { createTeho } from "./teho";
import { pruneInbox } from "./turn/inbox";

/** The composition root: config → database → channel → server → schedule. The only place that wires; stops everything in the other order. */
async function main(): Promise<void> {
  const config = readConfig(loadEnvironment());
  const log = createLogger(config.logLevel);
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const progress = {
    info: (line: string) => say(`  ${line}`),
    warn: (line: string) => log.warn(line),
    error: (line: string) => log.error(line),
  };

  const closers = stopOnSignal(say);
  const data = await openData(config, progress);
  closers.push(() => data.close());
  if (data.demoAdded) say("  Demoprojekti luotu (The demo project is in).");
  if (config.mode === "production" && (await hasDemoProject(data.db))) {
    await data.close();
    throw new ConfigError([
      "DATA_DIR or DATABASE_URL names a database that holds the demo project: production needs one of its own, for example DATA_DIR=/var/lib/teho.",
    ]);
  }
  await welcomeFirstManager(config, data, log);

  const authentication = createAuthentication(config.teams);
  const adapter = new TeamsAdapter(authentication);
  const sender = createTeamsSender(adapter);
  const mailer = createMailer(config);
  closers.push(async () => mailer?.close());
  const reach = {
    publicUrl: config.publicUrl,
    mail: mailer !== null,
    sms: config.sms !== null,
    catalogue: loadCatalogue(),
  };
  const teho = createTeho({ db: data.db, log, timeZone: config.timeZone, reach });
  closers.push(() => teho.drain());
  const pages = await createSurveyPages({
    ...{ db: data.db, ...teho.surveys, publicUrl: config.publicUrl, now: () => systemClock.now(), log },
  });
  const server = await startServer({
    host: config.host,
    port: config.port,
    log,
    routes: {
      isReady: () => isReady(data),
      surveys: [...pages.routes, ...(config.mode === "development" ? devMailRoutes(mailFolder(config)) : [])],
      messages: createMessagesRoute({
        adapter,
        authentication,
        sender,
        tenantId: config.tenantId,
        tenantlessIsOurs: config.mode === "development",
        keepReplaced: config.mode === "production",
        handleTurn: teho.handle,
        onForeignTenant: ({ aadObjectId }) =>
          recordAudit(data.db, {
            actorLabel: aadObjectId ?? "unknown",
            command: "turn.foreign_tenant",
            outcome: "refused",
          }),
        log,
      }),
    },
  });
  closers.push(() => server.close());
  const pump = createPump({ db: data.db, sender, clock: systemClock, log });
  pump.start();
  closers.push(() => pump.stop());
  const deliveries = createDeliveryPump({
    ...{ db: data.db, mailer, sms: config.sms ? createTexter(config.sms) : null },
    ...{ publicUrl: config.publicUrl, clock: systemClock, log },
  });
  deliveries.start();
  closers.push(() => deliveries.stop());
  const tick = startTick(
    [
      {
        name: "run_due",
        run: async (stopping) =>
          void (await runDue({ db: data.db, jobs: teho.jobs, clock: systemClock, log, stopping })),
      },
      { name: "steps_of_today", run: async () => void (await applyStepsOfToday(data.db, systemClock.now())) },
      { name: "keep_rounds", run: async () => void (await keepRounds(data.db, systemClock.now())) },
      { name: "prune_inbox", run: async () => void (await pruneInbox(data.db)) },
    ],
    log,
  );
  closers.push(() => tick.stop());
  const playground = config.playground
    ? await openPlayground({
        person: "maija",
        botPort: server.port,
        firstPort: config.playgroundPort,
        dataDir: config.dataDir,
      })
    : null;
  if (playground) closers.push(() => playground.close());
  announce(config, server.port, playground, say);
}

/** From the first step on, Ctrl+C and SIGTERM undo what was begun, the last first. */
function stopOnSignal(say: (line: string) => void): (() => Promise<void>)[] {
  const closers: (() => Promise<void>)[] = [];
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    say("Suljetaan… (Stopping…)");
    for (const close of closers.reverse()) await close();
    process.exit(0);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  return closers;
}

/** In development mails are written into a folder, to be looked at; in production without MAIL_URL none go out. */
function createMailer({ mode, mail, ...config }: Config): Mailer | null {
  if (mail) return createSmtpMailer(mail);
  return mode === "development" ? createFolderMailer(mailFolder(config)) : null;
}

function mailFolder({ dataDir }: Pick<Config, "dataDir">): string {
  return join(dataDir, "mail");
}

async function isReady(data: OpenData): Promise<boolean> {
  try {
    await data.db.$queryRaw`SELECT 1`;
    return true; // the migrations were done before the server began to listen
  } catch {
    return false; // the caller's answer says so: not ready
  }
}

async function welcomeFirstManager(config: Config, data: OpenData, log: Logger): Promise<void> {
  const first = await addFirstManager(data.db, config);
  if (first === "needs_project")
    log.warn(
      "FIRST_MANAGER_ID is set, but PROJECT_NAME, PROJECT_START and PROJECT_END are needed too before the manager can be added.",
    );
}

/** Three lines: where to open it, what to type, how to stop it. */
function announce(config: Config, port: number, playground: Playground | null, say: (line: string) => void): void {
  if (playground) {
    say(`Avaa selaimessa (open in a browser): ${playground.url}`);
    say("Kirjoita (type): Matti Virtaselle soitettu eilen, 20 min, työkokeilu sujuu hyvin");
    if (!config.mail) say(`Kyselyjen sähköpostit (mails to respondents): ${config.publicUrl}/dev/mail`);
  } else {
    say(`Teho vastaa (Teho answers): http://${config.host}:${port}/api/messages`);
    say("Terve? (Healthy?): GET /healthz, GET /readyz");
  }
  say("Lopeta (stop): Ctrl+C");
}

/** What an operator needs to read: no stack, the next step. */
function explain(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  const { code, message, name } = error as NodeJS.ErrnoException & Partial<AddressInfo>;
  if (code === "EADDRINUSE")
    return `The port is in use: another Teho, or another program, listens there. Stop it, or start with another one: PORT=3979 npm start`;
  if (name === "DatabaseRefusal") return String(message);
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

main().catch((error) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
});
