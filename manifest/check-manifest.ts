import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Ajv from "ajv-draft-04";
import { MANIFEST_VERSION } from "./build-manifest";

/** Microsoft's schemas as they ship in @microsoft/app-manifest: one folder a version. */
export const SCHEMA_FOLDER = join(
  dirname(require.resolve("@microsoft/app-manifest/package.json")),
  "build/json-schemas/teams",
);

/** Where the manifest breaks Microsoft's schema, one line each; empty when it is good. Nothing is fetched. */
export function manifestProblems(manifest: unknown): string[] {
  return problemsAgainst("MicrosoftTeams.schema.json", manifest);
}

/** The same for a file of translations. */
export function localizationProblems(strings: unknown): string[] {
  return problemsAgainst("MicrosoftTeams.Localization.schema.json", strings);
}

function problemsAgainst(file: string, data: unknown): string[] {
  const schema = JSON.parse(readFileSync(join(SCHEMA_FOLDER, `v${MANIFEST_VERSION}`, file), "utf8"));
  const ajv = new Ajv({
    allErrors: true,
    // Microsoft's schemas lean on draft 06's `const` and on untyped properties.
    strict: false,
    // One of its patterns is no valid pattern in Unicode mode.
    unicodeRegExp: false,
    formats: { uri: (text: string) => URL.canParse(text), email: true, regex: true },
  });
  if (ajv.validate(schema, data)) return [];
  return (ajv.errors ?? []).map((error) => `${error.instancePath || "/"} ${error.message}`);
}
