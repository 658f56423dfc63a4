import { type ConfigError, DEMO_TENANT_ID, readConfig } from "../bot/config";

const PRODUCTION = {
  MODE: "production",
  BOT_APP_ID: "12345678-1234-4234-8234-123456789012",
  BOT_APP_TYPE: "SingleTenant",
  BOT_TENANT_ID: "22345678-1234-4234-8234-123456789012",
  BOT_APP_PASSWORD: "not-a-real-secret",
  PUBLIC_URL: "https://teho.example.fi/",
};

function problemsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    return (error as ConfigError).problems;
  }
}

test("with nothing set: development on loopback, with the demo and the Playground", () => {
  expect(readConfig({})).toMatchObject({
    mode: "development",
    host: "127.0.0.1",
    port: 3978,
    demo: true,
    playground: true,
    tenantId: DEMO_TENANT_ID,
    teams: null,
    databaseUrl: undefined,
    publicUrl: "http://127.0.0.1:3978",
    mail: null,
    sms: null,
  });
});

test("production with everything it needs", () => {
  expect(readConfig(PRODUCTION)).toMatchObject({
    mode: "production",
    host: "0.0.0.0",
    demo: false,
    playground: false,
    publicUrl: "https://teho.example.fi",
    teams: { appType: "SingleTenant" },
  });
});

test("a managed identity has no password", () => {
  const { BOT_APP_PASSWORD: _, ...env } = PRODUCTION;
  expect(readConfig({ ...env, BOT_APP_TYPE: "UserAssignedMSI" }).teams).toMatchObject({
    appType: "UserAssignedMSI",
    password: "",
  });
  expect(problemsOf({ ...PRODUCTION, BOT_APP_TYPE: "UserAssignedMSI" })).toEqual([
    expect.stringContaining("BOT_APP_PASSWORD is [secret]"),
  ]);
});

test.each(["BOT_APP_ID", "BOT_APP_TYPE", "BOT_TENANT_ID", "PUBLIC_URL", "BOT_APP_PASSWORD"])(
  "production without %s says which is missing",
  (name) => {
    const problems = problemsOf({ ...PRODUCTION, [name]: "" });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`${name} is missing`);
  },
);

test("every missing variable gets its own sentence", () => {
  expect(problemsOf({ MODE: "production" })).toHaveLength(4);
});

test.each([
  ["PORT", "abc", "port number"],
  ["PORT", "70000", "PORT is"],
  ["MODE", "prod", "development or production"],
  ["DEMO", "yes", "1 or 0"],
  ["LOG_LEVEL", "loud", "debug, info"],
  ["DATABASE_URL", "mysql://x", "DATABASE_URL is [secret]"],
  ["PUBLIC_URL", "http://teho.example.fi", "https://"],
  ["PUBLIC_URL", "teho.example.fi", "https://"],
  ["PUBLIC_URL", "https://teho.example.fi/apuri", "without a path"],
  ["PUBLIC_URL", "https://teho.example.fi/?a=b", "without a path"],
  ["PUBLIC_URL", "https://me@teho.example.fi", "without a path"],
  ["PUBLIC_URL", "https://tyohonvalmennus.esimerkkila.example.fi", "a shorter host"],
  ["MAIL_URL", "http://smtp.example.fi", "smtps://user:password@"],
  ["MAIL_URL", "smtp.example.fi:465", "MAIL_URL is [secret]"],
  ["MAIL_URL", "smtp://user:100%@smtp.example.fi", "write % itself as %25"],
  ["MAIL_URL", "smtp://smtp.example.fi/?pool=true", "only ?tls=optional"],
  ["MAIL_FROM", "Teho", "one mail address"],
  ["MAIL_FROM", "Teho <a@example.fi>, b@example.fi", "one mail address"],
  ["MAIL_FROM", "Teho\r\nBcc: b@example.fi <a@example.fi>", "one mail address"],
  ["SMS_URL", "http://sms.example.fi/send", "https://"],
  ["BOT_APP_ID", "abc", "application id"],
  ["TIME_ZONE", "Mars/Olympus", "no time zone"],
  ["BOT_APP_TYPE", "MultiTenant", "SingleTenant or UserAssignedMSI"],
])("%s=%s is refused with its name and how to mend it", (name, value, hint) => {
  const problems = problemsOf({ [name]: value });
  expect(problems.join("\n")).toContain(name);
  expect(problems.join("\n")).toContain(hint);
});

test("development refuses to listen to the world, production refuses the demo", () => {
  expect(problemsOf({ HOST: "0.0.0.0" })).toEqual([expect.stringContaining("loopback only")]);
  expect(problemsOf({ ...PRODUCTION, DEMO: "1" })).toEqual([expect.stringContaining("DEMO")]);
});

test("mail and text messages need both of their settings", () => {
  const mail = { MAIL_URL: "smtps://teho:p%40ss@smtp.example.fi:465", MAIL_FROM: "Teho <kyselyt@example.fi>" };
  const sms = { SMS_URL: "https://sms.example.fi/send", SMS_TOKEN: "t" };
  expect(readConfig({ ...mail, ...sms })).toMatchObject({
    mail: { url: mail.MAIL_URL, from: mail.MAIL_FROM },
    sms: { url: sms.SMS_URL, token: "t" },
  });
  expect(problemsOf({ MAIL_URL: mail.MAIL_URL })).toEqual([expect.stringContaining("MAIL_FROM is missing")]);
  expect(problemsOf({ SMS_URL: sms.SMS_URL })).toEqual([expect.stringContaining("SMS_TOKEN is missing")]);
  expect(
    readConfig({ MAIL_URL: "smtp://relay.example.fi:25?tls=optional", MAIL_FROM: "kyselyt@example.fi" }).mail?.url,
  ).toContain(":25");
});

test("the longest link that the public address makes has 60 characters", () => {
  const host = "a".repeat(35 - "https://.example.fi".length);
  expect(readConfig({ PUBLIC_URL: `https://${host}.example.fi` }).publicUrl).toHaveLength(35);
  expect(problemsOf({ PUBLIC_URL: `https://${host}a.example.fi` })).toEqual([expect.stringContaining("61 characters")]);
});

test("production is not reached over http, not even on this machine", () => {
  expect(readConfig({ PUBLIC_URL: "http://localhost:4000" }).publicUrl).toBe("http://localhost:4000");
  expect(problemsOf({ ...PRODUCTION, PUBLIC_URL: "http://localhost:4000" })).toEqual([
    expect.stringContaining("must be an https:// address"),
  ]);
});

test("a secret is never repeated", () => {
  expect(problemsOf({ MAIL_URL: "http://teho:hunter2@smtp.example.fi", MAIL_FROM: "x" }).join()).not.toContain(
    "hunter2",
  );
  expect(problemsOf({ DATABASE_URL: "mysql://user:hunter2@host" }).join()).not.toContain("hunter2");
});
