import { z } from "zod";
import { mailFromProblem, mailUrlProblem, publicUrlProblem, smsUrlProblem } from "./address-settings";

/** The environment, read once, checked by one schema. Nobody else reads process.env. `.env.example` explains each variable to the deployer. */

const flag = z
  .enum(["0", "1", ""], { message: "must be 1 or 0" })
  .optional()
  .transform((value) => (value === undefined || value === "" ? undefined : value === "1"));
const optionalText = z
  .string()
  .trim()
  .optional()
  .transform((value) => value || undefined);
/** An empty variable means the default, as in `PORT= npm start`. */
const port = (least: number, usual: number) =>
  z
    .string()
    .optional()
    .transform((value) => Number(value?.trim() || usual))
    .pipe(z.number({ message: "must be a port number" }).int().min(least).max(65535));
const guid = (what: string) =>
  optionalText.pipe(z.guid({ message: `must be ${what} (36 characters, from the Entra admin centre)` }).optional());
const address = (problemOf: (text: string) => string | null) =>
  optionalText.superRefine((text, context) => {
    const message = text === undefined ? null : problemOf(text);
    if (message) context.addIssue({ code: "custom", message });
  });

const environment = z.object({
  MODE: z.enum(["development", "production"], { message: "must be development or production" }).default("development"),
  PORT: port(0, 3978),
  HOST: optionalText,
  DATA_DIR: z.string().trim().min(1).default("data"),
  DATABASE_URL: optionalText.pipe(
    z
      .string()
      .regex(/^postgres(ql)?:\/\//, { message: "must begin with postgresql://" })
      .optional(),
  ),
  DATABASE_POOL: z.coerce.number({ message: "must be a number of connections" }).int().min(2).max(100).default(10),
  DEMO: flag,
  PLAYGROUND: flag,
  PLAYGROUND_PORT: port(1, 56150),
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"], { message: "must be debug, info, warn, error or silent" })
    .default("info"),
  TIME_ZONE: z.string().default("Europe/Helsinki"),
  PUBLIC_URL: address(publicUrlProblem),
  MAIL_URL: address(mailUrlProblem),
  MAIL_FROM: address(mailFromProblem),
  SMS_URL: address(smsUrlProblem),
  SMS_TOKEN: optionalText,
  BOT_APP_ID: guid("the bot's application id"),
  BOT_APP_TYPE: optionalText.pipe(
    z.enum(["SingleTenant", "UserAssignedMSI"], { message: "must be SingleTenant or UserAssignedMSI" }).optional(),
  ),
  BOT_TENANT_ID: guid("the tenant's id"),
  BOT_APP_PASSWORD: optionalText,
  FIRST_MANAGER_ID: guid("the first manager's Entra object id"),
  FIRST_MANAGER_NAME: optionalText,
  PROJECT_NAME: optionalText,
  PROJECT_START: optionalText.pipe(z.iso.date({ message: "must be a date such as 2026-01-01" }).optional()),
  PROJECT_END: optionalText.pipe(z.iso.date({ message: "must be a date such as 2028-12-31" }).optional()),
});

export type Mode = "development" | "production";

/** The bot's registration in Entra. */
export interface TeamsCredentials {
  appId: string;
  appType: "SingleTenant" | "UserAssignedMSI";
  tenantId: string;
  password: string;
}

export interface Config {
  mode: Mode;
  host: string;
  port: number;
  dataDir: string;
  /** Absent: the embedded PostgreSQL under dataDir. */
  databaseUrl: string | undefined;
  databasePool: number;
  demo: boolean;
  playground: boolean;
  /** Of the first Playground; those of other people stand on the ports after it. */
  playgroundPort: number;
  logLevel: "debug" | "info" | "warn" | "error" | "silent";
  timeZone: string;
  /** What every respondent's link begins with, without a slash at the end. In development this machine alone. */
  publicUrl: string;
  /** null: none in production; in development mails land in dataDir (features/feedback/delivery/folder-mailer.ts). */
  mail: { url: string; from: string } | null;
  /** The gateway for text messages; null: none are sent. */
  sms: { url: string; token: string } | null;
  /** The one tenant that is served. */
  tenantId: string;
  /** null in development: the local Playground has no token to send. */
  teams: TeamsCredentials | null;
  firstManager: { aadObjectId: string; displayName: string } | null;
  firstProject: { name: string; startsOn: string; endsOn: string } | null;
}

/** The demo project's tenant; also what the local Playground says. */
export const DEMO_TENANT_ID = "11111111-1111-4111-8111-111111111111";

/** Tells every wrong variable at once: its name, what was read and how to mend it. */
export class ConfigError extends Error {
  override name = "ConfigError";
  constructor(readonly problems: string[]) {
    super(`Teho cannot start with these settings:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`);
  }
}

/** The environment with what `.env` in the current folder adds; variables that are set already win. */
export function loadEnvironment(): Record<string, string | undefined> {
  try {
    process.loadEnvFile();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  return process.env;
}

const SECRETS = new Set(["BOT_APP_PASSWORD", "DATABASE_URL", "MAIL_URL", "SMS_TOKEN"]);

/** @throws ConfigError naming every variable that is wrong or missing. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map((issue) => {
        const name = String(issue.path[0]);
        const read = SECRETS.has(name) ? "[secret]" : JSON.stringify(env[name] ?? "");
        return `${name} is ${read}, but it ${issue.message}. See .env.example.`;
      }),
    );
  }
  const read = parsed.data;
  const production = read.MODE === "production";
  const problems = [...(production ? productionProblems(read) : developmentProblems(read)), ...commonProblems(read)];
  if (problems.length > 0) throw new ConfigError(problems);

  return {
    mode: read.MODE,
    host: production ? (read.HOST ?? "0.0.0.0") : "127.0.0.1",
    port: read.PORT,
    dataDir: read.DATA_DIR,
    databaseUrl: read.DATABASE_URL,
    databasePool: read.DATABASE_POOL,
    demo: read.DEMO ?? !production,
    playground: read.PLAYGROUND ?? !production,
    playgroundPort: read.PLAYGROUND_PORT,
    logLevel: read.LOG_LEVEL,
    timeZone: read.TIME_ZONE,
    publicUrl: read.PUBLIC_URL ? new URL(read.PUBLIC_URL).origin : `http://127.0.0.1:${read.PORT}`,
    mail: read.MAIL_URL && read.MAIL_FROM ? { url: read.MAIL_URL, from: read.MAIL_FROM } : null,
    sms: read.SMS_URL && read.SMS_TOKEN ? { url: read.SMS_URL, token: read.SMS_TOKEN } : null,
    tenantId: read.BOT_TENANT_ID ?? DEMO_TENANT_ID,
    teams:
      read.BOT_APP_ID && read.BOT_APP_TYPE && read.BOT_TENANT_ID
        ? {
            appId: read.BOT_APP_ID,
            appType: read.BOT_APP_TYPE,
            tenantId: read.BOT_TENANT_ID,
            password: read.BOT_APP_PASSWORD ?? "",
          }
        : null,
    firstManager: read.FIRST_MANAGER_ID
      ? { aadObjectId: read.FIRST_MANAGER_ID, displayName: read.FIRST_MANAGER_NAME ?? "Projektipäällikkö" }
      : null,
    firstProject:
      read.PROJECT_NAME && read.PROJECT_START && read.PROJECT_END
        ? { name: read.PROJECT_NAME, startsOn: read.PROJECT_START, endsOn: read.PROJECT_END }
        : null,
  };
}

type Read = z.infer<typeof environment>;

function productionProblems(read: Read): string[] {
  const problems: string[] = [];
  if (!read.BOT_APP_ID)
    problems.push(
      "BOT_APP_ID is missing: give the application id of the bot's Entra registration (docs/deploy.md, step 1).",
    );
  if (!read.BOT_APP_TYPE)
    problems.push(
      "BOT_APP_TYPE is missing: SingleTenant (id and secret) or UserAssignedMSI (a managed identity in Azure).",
    );
  if (!read.BOT_TENANT_ID) problems.push("BOT_TENANT_ID is missing: give the id of the one tenant that Teho serves.");
  if (!read.PUBLIC_URL)
    problems.push(
      "PUBLIC_URL is missing: give the https:// address at which Teams and the respondents reach this server.",
    );
  else if (!read.PUBLIC_URL.startsWith("https:"))
    problems.push(
      `PUBLIC_URL is ${JSON.stringify(read.PUBLIC_URL)}, but in production it must be an https:// address.`,
    );
  if (read.BOT_APP_TYPE === "SingleTenant" && !read.BOT_APP_PASSWORD)
    problems.push("BOT_APP_PASSWORD is missing: a SingleTenant bot needs the client secret of its registration.");
  if (read.BOT_APP_TYPE === "UserAssignedMSI" && read.BOT_APP_PASSWORD)
    problems.push("BOT_APP_PASSWORD is [secret], but a UserAssignedMSI bot has none: leave it empty.");
  if (read.DEMO)
    problems.push('DEMO is "1", but the demo project\'s people do not belong in production: leave it empty.');
  if (read.PLAYGROUND) problems.push('PLAYGROUND is "1", but the local Playground is for development: leave it empty.');
  return problems;
}

function developmentProblems(read: Read): string[] {
  if (read.HOST && !["127.0.0.1", "localhost"].includes(read.HOST))
    return [
      `HOST is ${JSON.stringify(read.HOST)}, but development checks no token and listens on loopback only: leave it empty, or set MODE=production.`,
    ];
  return [];
}

function commonProblems(read: Read): string[] {
  const problems: string[] = [];
  try {
    new Intl.DateTimeFormat("fi", { timeZone: read.TIME_ZONE });
  } catch {
    problems.push(
      `TIME_ZONE is ${JSON.stringify(read.TIME_ZONE)}, which is no time zone: use a name such as Europe/Helsinki.`,
    );
  }
  if (read.MAIL_URL && !read.MAIL_FROM)
    problems.push("MAIL_FROM is missing: with MAIL_URL, give the address that the mails are from and replies come to.");
  if (read.SMS_URL && !read.SMS_TOKEN)
    problems.push("SMS_TOKEN is missing: with SMS_URL, give the token by which the gateway knows Teho.");
  if (read.PROJECT_START && read.PROJECT_END && read.PROJECT_START >= read.PROJECT_END)
    problems.push(
      `PROJECT_END is ${JSON.stringify(read.PROJECT_END)}, which is not after PROJECT_START ${read.PROJECT_START}.`,
    );
  return problems;
}
