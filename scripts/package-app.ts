import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readAppDetails } from "../manifest/app-details";
import { buildAppPackage } from "../manifest/app-package";
import { MANIFEST_VERSION } from "../manifest/build-manifest";
import { refuseStrayWords } from "./command-line";

/** `npm run package`: settings from the environment or .env → dist/teho-teams.zip, ready for Teams admin center. */

const root = join(__dirname, "..");
const target = join("dist", "teho-teams.zip");

function packageApp(): number {
  try {
    refuseStrayWords(process.argv.slice(2), {}, "npm run package takes its settings from the environment or .env.");
  } catch (error) {
    console.error((error as Error).message);
    return 1;
  }
  // A run that fails leaves no older package behind to be uploaded by mistake.
  rmSync(join(root, target), { force: true });
  const envFile = join(root, ".env");
  if (existsSync(envFile)) process.loadEnvFile(envFile);

  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const read = readAppDetails(process.env, version);
  if (read.kind === "refused") {
    console.error("Teams-paketti jäi tekemättä. Korjaa nämä (.env tai ympäristömuuttujat):");
    for (const problem of read.problems) console.error(`  - ${problem.fi}`);
    console.error("The Teams package was not made. Mend these (.env or the environment):");
    for (const problem of read.problems) console.error(`  - ${problem.en}`);
    return 1;
  }

  const built = buildAppPackage(read.details, {
    color: readFileSync(join(root, "manifest/color.png")),
    outline: readFileSync(join(root, "manifest/outline.png")),
  });
  if (built.kind === "invalid") {
    console.error(`Teams would refuse the package (manifest schema ${MANIFEST_VERSION}):`);
    for (const problem of built.problems) console.error(`  - ${problem}`);
    return 1;
  }

  mkdirSync(join(root, "dist"), { recursive: true });
  writeFileSync(join(root, target), built.zip);
  console.log(`${target}: Teho ${version}, manifest ${MANIFEST_VERSION}, ${built.files.join(", ")}`);
  if (read.unserved.length > 0) {
    console.log("Teams shows these addresses, and Teho serves no page there yet. Name pages of your own in .env:");
    for (const line of read.unserved) console.log(`  - ${line}`);
  }
  return 0;
}

process.exitCode = packageApp();
