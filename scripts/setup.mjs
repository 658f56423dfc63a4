import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
// As a whole: on an old Node parseEnv is missing, and that is to be said by checkNode.
import * as util from "node:util";

/** What stands between a fresh clone and running code: the packages and the Prisma client. Plain JavaScript, nothing installed needed. */

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const inRoot = (...parts) => join(ROOT, ...parts);
const OLDEST_NODE = [20, 19];

/** A step of the set-up did not succeed; the message says what to do. */
export class SetupError extends Error {}

/**
 * Installs and generates what is missing or outdated; a few milliseconds when nothing is.
 * @param {{ production: boolean }} options production: without the packages for testing and the Playground
 */
export async function setUp({ production }) {
  checkNode();
  if (!isInstalled(production)) await install(production);
  if (!isGenerated()) await generate();
}

/** MODE as bot/config.ts will read it: from the environment, else from .env. */
export function isProduction() {
  const file = inRoot(".env");
  return (
    (process.env.MODE ?? (existsSync(file) ? util.parseEnv(readFileSync(file, "utf8")).MODE : undefined)) ===
    "production"
  );
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new SetupError(
    `Teho tarvitsee Node.js ${OLDEST_NODE.join(".")}:n tai uudemman, tässä on ${process.versions.node}. Hae uusi: https://nodejs.org\n` +
      `Teho needs Node.js ${OLDEST_NODE.join(".")} or newer, and this is ${process.versions.node}. Get one from https://nodejs.org`,
  );
}

const INSTALLED = inRoot("node_modules", ".teho-installed");

/** The recorded hash is that of this lock file; or npm's own record (someone ran npm by hand) has what it asks for. */
function isInstalled(production) {
  const wanted = lockHash();
  const recorded = readIfThere(INSTALLED);
  if (recorded === `${wanted} all` || (production && recorded === `${wanted} production`)) return true;
  const record = readIfThere(inRoot("node_modules", ".package-lock.json"));
  if (!record || !hasAll(JSON.parse(record).packages, production)) return false;
  writeFileSync(INSTALLED, `${wanted} ${production ? "production" : "all"}`);
  return true;
}

function hasAll(installed, production) {
  const wanted = JSON.parse(readFileSync(inRoot("package-lock.json"), "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional, dev, devOptional }]) =>
      path === "" || optional || (production && (dev || devOptional)) || installed[path]?.version === version,
  );
}

async function install(production) {
  say("Asennetaan paketit, kestää pari minuuttia … / Installing the packages, takes a couple of minutes …");
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error", production ? "--omit=dev" : "--include=dev"];
  // Under `npm start` npm tells where it is itself; on Windows `npm` alone is a script that needs a shell.
  const npm = process.env.npm_execpath;
  const code = npm?.endsWith(".js")
    ? await run(process.execPath, [npm, ...args], { stdio: "inherit" })
    : await run("npm", args, { stdio: "inherit", shell: process.platform === "win32" });
  if (code !== 0)
    throw new SetupError(
      "Pakettien asennus ei onnistunut (syy yllä). Tarkista verkkoyhteys ja levytila, ja anna sama komento uudestaan.\n" +
        "The packages could not be installed (the reason is above). Check the network and the disk, and give the same command again.",
    );
  writeFileSync(INSTALLED, `${lockHash()} ${production ? "production" : "all"}`);
}

const GENERATED = inRoot("prisma", "generated", ".teho-generated");

function isGenerated() {
  return readIfThere(GENERATED) === schemaHash();
}

async function generate() {
  say("Luodaan tietokantakoodi … / Generating the database client …");
  const hash = schemaHash();
  let output = "";
  const code = await run(process.execPath, [inRoot("node_modules", "prisma", "build", "index.js"), "generate"], {
    stdio: ["ignore", "pipe", "pipe"],
    // The CLI would download an engine even for this, though `generate` never starts it: any program will do as one.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1", NO_COLOR: "1" },
    onOutput: (text) => {
      output += text;
    },
  });
  if (code !== 0) throw new SetupError(`${output}\nprisma generate did not succeed (above): see prisma/schema.prisma.`);
  writeFileSync(GENERATED, hash);
}

/** Runs a program to its end; while it is quiet for long, says that it still goes on. */
function run(program, args, { onOutput, ...options }) {
  const begun = Date.now();
  const sign = setInterval(() => say(`… ${Math.round((Date.now() - begun) / 1000)} s`), 15_000);
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, ...options });
    child.stdout?.on("data", (chunk) => onOutput?.(String(chunk)));
    child.stderr?.on("data", (chunk) => onOutput?.(String(chunk)));
    child.once("error", reject);
    child.once("close", (code) => resolve(code));
  }).finally(() => clearInterval(sign));
}

function lockHash() {
  return hashOf(readFileSync(inRoot("package-lock.json")));
}

/** The schema and the Prisma that made the client of it. */
function schemaHash() {
  const prisma = JSON.parse(readFileSync(inRoot("node_modules", "prisma", "package.json"), "utf8")).version;
  return `${prisma} ${hashOf(readFileSync(inRoot("prisma", "schema.prisma")))}`;
}

function hashOf(content) {
  return createHash("sha256").update(content).digest("hex");
}

function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

export function say(line) {
  process.stdout.write(`  ${line}\n`);
}
