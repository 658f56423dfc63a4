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

test("a secret is never repeated", () => {
  expect(problemsOf({ DATABASE_URL: "mysql://user:hunter2@host" }).join()).not.toContain("hunter2");
});
