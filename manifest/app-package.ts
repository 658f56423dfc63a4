import type { AppDetails } from "./app-details";
import { buildLocalization, buildManifest, localizationFile } from "./build-manifest";
import { localizationProblems, manifestProblems } from "./check-manifest";
import { OTHER_LANGUAGES } from "./texts";
import { type ZipEntry, zip } from "./zip";

export interface Icons {
  color: Buffer;
  outline: Buffer;
}

export type AppPackage = { kind: "ready"; zip: Buffer; files: string[] } | { kind: "invalid"; problems: string[] };

/** The zip that Teams admin center takes: manifest.json, one file a further language, two icons. Checked against Microsoft's schema. */
export function buildAppPackage(details: AppDetails, icons: Icons): AppPackage {
  const manifest = buildManifest(details);
  const translations = OTHER_LANGUAGES.map((language) => ({
    name: localizationFile(language),
    strings: buildLocalization(language),
  }));
  const problems = [
    ...manifestProblems(manifest).map((problem) => `manifest.json: ${problem}`),
    ...translations.flatMap(({ name, strings }) =>
      localizationProblems(strings).map((problem) => `${name}: ${problem}`),
    ),
  ];
  if (problems.length > 0) return { kind: "invalid", problems };

  const entries: ZipEntry[] = [
    { name: "manifest.json", data: json(manifest) },
    ...translations.map(({ name, strings }) => ({ name, data: json(strings) })),
    { name: "color.png", data: icons.color },
    { name: "outline.png", data: icons.outline },
  ];
  return { kind: "ready", zip: zip(entries), files: entries.map((entry) => entry.name) };
}

function json(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`, "utf8");
}
