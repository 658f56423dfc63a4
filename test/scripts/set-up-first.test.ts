import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A clone with its packages, in which `npm start` has not run yet: prisma/generated is not there. */

const ROOT = join(__dirname, "..", "..");
let clone: string;

beforeAll(() => {
  clone = mkdtempSync(join(tmpdir(), "teho-clone-"));
  for (const part of ["bot", "manifest", "scripts", "prisma", "package.json", "tsconfig.json"])
    cpSync(join(ROOT, part), join(clone, part), {
      recursive: true,
      filter: (path) => path !== join(ROOT, "prisma", "generated"),
    });
  symlinkSync(join(ROOT, "node_modules"), join(clone, "node_modules"));
});
afterAll(() => rmSync(clone, { recursive: true, force: true }));

test.each([
  "chat",
  "clients",
  "staff",
  "project",
  "audit",
  "outbox",
  "seed",
  "understand-report",
  "bench",
  "bench-path",
])("%s says in a sentence to run npm start once", (script) => {
  const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", `scripts/${script}.ts`], {
    cwd: clone,
    encoding: "utf8",
  });
  expect(stderr).toBe("Run «npm start» once (and stop it, Ctrl+C): it makes the database client that this needs.\n");
  expect(status).toBe(1);
});
