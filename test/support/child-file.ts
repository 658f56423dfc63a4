import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { build, type Plugin, stop } from "esbuild";

const FOLDER = join(__dirname, "..", "..", "node_modules", ".cache", "teho-test");
const made = new Map<string, Promise<string>>();

afterAll(async () => {
  for (const file of await Promise.all(made.values())) rmSync(file, { force: true });
});

/**
 * How Node starts a process of the tests' own (*.child.ts): as one file, made once a test file, and without optimising WebAssembly.
 * Those that are killed and started again dozens of times spend their time on loading, and this takes two thirds of it away.
 */
export async function childArgs(entry: string): Promise<string[]> {
  return ["--liftoff-only", await childFile(entry)];
}

function childFile(entry: string): Promise<string> {
  const file = made.get(entry) ?? bundle(entry);
  made.set(entry, file);
  return file;
}

async function bundle(entry: string): Promise<string> {
  mkdirSync(FOLDER, { recursive: true });
  const outfile = join(FOLDER, `${basename(entry, ".ts")}-${process.pid}.cjs`);
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    packages: "external",
    plugins: [ownFolder],
  });
  await stop(); // its own process is needed no more
  return outfile;
}

/** Each of our files finds its neighbours from where it was. */
const ownFolder: Plugin = {
  name: "own-folder",
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      loader: "ts",
      contents: `const __dirname = ${JSON.stringify(dirname(path))};${readFileSync(path, "utf8")}`,
    }));
  },
};
