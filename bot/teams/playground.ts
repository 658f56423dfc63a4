import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { dirname, join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { DEMO_STAFF, type DemoPerson, demoAadId } from "../../prisma/demo/people";
import { DEMO_TENANT_ID } from "../config";

export interface Playground {
  url: string;
  close(): Promise<void>;
}

export interface PlaygroundOptions {
  /** Who speaks. */
  person: DemoPerson;
  botPort: number;
  /** Maija's; the others' Playgrounds stand on the ports after it, side by side. */
  firstPort: number;
  dataDir: string;
}

const START_MS = 60_000;

/** Microsoft's Agents Playground, the local Teams, as a child process on loopback. Works without network and sends no telemetry. */
export async function openPlayground(options: PlaygroundOptions): Promise<Playground> {
  const port = options.firstPort + DEMO_STAFF.findIndex((staff) => staff.person === options.person);
  if (!(await isFree(port)))
    throw new Error(
      `Port ${port} is in use, so the Playground cannot open there. Close the other Playground, or start Teho without one: PLAYGROUND=0 npm start`,
    );
  const folder = resolve(options.dataDir, "playground");
  mkdirSync(folder, { recursive: true });
  const settings = join(folder, `${options.person}.yml`);
  const logFile = join(folder, `${options.person}.log`);
  writeFileSync(settings, playgroundSettings(options.person));

  const child = spawn(
    process.execPath,
    [
      playgroundCli(),
      "start",
      ...["-e", `http://127.0.0.1:${options.botPort}/api/messages`],
      ...["-c", "msteams"],
      ...["-p", String(port)],
      ...["--su", `http://127.0.0.1:${port}/_connector`],
      "--disable-telemetry",
    ],
    {
      stdio: ["ignore", openSync(logFile, "w"), openSync(logFile, "a")],
      env: {
        ...process.env,
        TEAMSAPPTESTER_BROWSER: "none",
        M365_AGENTS_PLAYGROUND_CONFIG_PATH: settings,
        M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, `${options.person}-detail.log`),
      },
    },
  );
  const url = `http://127.0.0.1:${port}`;
  await waitUntilOpen(url, child, logFile);
  return {
    url,
    async close() {
      if (child.exitCode !== null) return;
      child.kill("SIGTERM");
      await Promise.race([new Promise((done) => child.once("exit", done)), pause(3000)]);
      child.kill("SIGKILL");
    },
  };
}

function playgroundCli(): string {
  try {
    const manifest = createRequire(__filename).resolve("@microsoft/m365agentsplayground/package.json");
    return join(dirname(manifest), "cli.js");
  } catch {
    throw new Error(
      "The Playground is not installed (npm ci without --omit=dev brings it). Start Teho without one: PLAYGROUND=0 npm start",
    );
  }
}

/** Wants exactly five `users`, and says so only in its log file; the person who speaks is a sixth. */
export function playgroundSettings(person: DemoPerson): string {
  const speaker = DEMO_STAFF.find((staff) => staff.person === person)!;
  const others = [
    ...DEMO_STAFF.filter((staff) => staff.person !== person).map(({ person: name, displayName }) =>
      userLines(name, displayName, demoAadId(name)),
    ),
    userLines("vieras", "Veera Vieras", "99999999-0000-4000-8000-000000000001"),
    userLines("ville", "Ville Vieras", "99999999-0000-4000-8000-000000000002"),
  ];
  return `version: "0.1.1"
tenantId: ${DEMO_TENANT_ID}
bot:
  id: 28:teho
  name: Teho
currentUser:
${userLines(person, speaker.displayName, demoAadId(person))
  .map((line) => `  ${line}`)
  .join("\n")}
users:
${others.map((lines) => lines.map((line, index) => `${index === 0 ? "  - " : "    "}${line}`).join("\n")).join("\n")}
personalChat:
  id: personal-${person}
groupChat:
  id: group-demo
  name: Valmentajat
team:
  id: team-demo
  name: TEHOA
  aadGroupId: 22222222-2222-4222-8222-222222222222
  channels:
    - id: channel-general
      name: Yleinen
`;
}

function userLines(person: string, displayName: string, aadObjectId: string): string[] {
  const [given, family] = displayName.split(" ");
  return [
    `id: user-${person}`,
    `name: ${displayName}`,
    `userPrincipleName: ${person}@demo.invalid`,
    `aadObjectId: ${aadObjectId}`,
    `givenName: ${given}`,
    `surname: ${family}`,
    `email: ${person}@demo.invalid`,
  ];
}

async function waitUntilOpen(url: string, child: ChildProcess, logFile: string): Promise<void> {
  const deadline = Date.now() + START_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null)
      throw new Error(`The Playground did not start:\n${readFileSync(logFile, "utf8").slice(-600)}`);
    const answered = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return;
    await pause(150);
  }
  child.kill("SIGKILL");
  throw new Error(`The Playground did not answer at ${url} within ${START_MS / 1000} s.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}
