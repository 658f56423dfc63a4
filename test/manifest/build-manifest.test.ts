import { readdirSync } from "node:fs";
import type { AppDetails } from "../../manifest/app-details";
import { buildLocalization, buildManifest, MANIFEST_VERSION } from "../../manifest/build-manifest";
import { localizationProblems, manifestProblems, SCHEMA_FOLDER } from "../../manifest/check-manifest";

const details: AppDetails = {
  appId: "33333333-3333-4333-8333-333333333333",
  botId: "22222222-2222-4222-8222-222222222222",
  version: "1.2.3",
  publicUrl: "https://teho.example.org/apuri",
  developer: {
    name: "Esimerkki ry",
    websiteUrl: "https://example.org/",
    privacyUrl: "https://example.org/tietosuoja",
    termsOfUseUrl: "https://example.org/ehdot",
  },
};

describe("the manifest", () => {
  it("passes Microsoft's schema, and so do the English texts beside it", () => {
    expect(manifestProblems(buildManifest(details))).toEqual([]);
    expect(localizationProblems(buildLocalization("en"))).toEqual([]);
  });

  it("follows the newest schema that ships with @microsoft/app-manifest", () => {
    const versions = readdirSync(SCHEMA_FOLDER)
      .filter((folder) => /^v\d+\.\d+$/.test(folder))
      .map((folder) => folder.slice(1))
      .sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
    expect(MANIFEST_VERSION).toBe(versions.at(-1));
  });

  it("names this deployment: app, bot, version, who runs it, and the one domain it lives on", () => {
    expect(buildManifest(details)).toMatchObject({
      id: details.appId,
      version: "1.2.3",
      developer: details.developer,
      bots: [{ botId: details.botId, supportsFiles: false, isNotificationOnly: false }],
      validDomains: ["teho.example.org"],
    });
  });

  it("can be added by a person, to a team and to a group chat, and opens as a one-to-one chat", () => {
    const manifest = buildManifest(details);
    expect(manifest.bots?.[0]?.scopes).toEqual(["personal", "team", "groupChat"]);
    expect(manifest.defaultInstallScope).toBe("personal");
  });

  it("asks for no permissions", () => {
    expect(buildManifest(details)).not.toHaveProperty("permissions");
    expect(buildManifest(details)).not.toHaveProperty("webApplicationInfo");
    expect(buildManifest(details)).not.toHaveProperty("authorization");
  });

  it("is Finnish, with English beside it", () => {
    const manifest = buildManifest(details);
    expect(manifest.localizationInfo).toEqual({
      defaultLanguageTag: "fi",
      additionalLanguages: [{ languageTag: "en", file: "en.json" }],
    });
    expect(manifest.name.full).toContain("työhönvalmentajan");
    expect(buildLocalization("en")["name.full"]).toContain("job coach");
  });

  it("translates every text that a person sees", () => {
    const manifest = buildManifest(details);
    const shown = ["name.short", "name.full", "description.short", "description.full"];
    manifest.bots?.[0]?.commandLists?.forEach((list, listIndex) => {
      list.commands.forEach((_, index) => {
        const path = `bots[0].commandLists[${listIndex}].commands[${index}]`;
        shown.push(`${path}.title`, `${path}.description`);
      });
    });
    const translated = Object.keys(buildLocalization("en")).filter((key) => key !== "$schema");
    expect(translated.sort()).toEqual(shown.sort());
  });
});

describe("the check", () => {
  it.each([
    ["another schema version", { manifestVersion: "1.29" }],
    ["a short description of 81 characters", { description: { short: "x".repeat(81), full: "x" } }],
    ["a property that the schema does not know", { colour: "teal" }],
    ["a bot id that is no id", { bots: [{ botId: "teho", scopes: ["personal"] }] }],
    ["an address that is not http", { developer: { ...details.developer, privacyUrl: "tietosuoja.html" } }],
  ])("refuses %s", (_, change) => {
    expect(manifestProblems({ ...buildManifest(details), ...change })).not.toEqual([]);
  });

  it("refuses a translation of a text that is not there", () => {
    expect(localizationProblems({ ...buildLocalization("en"), "bots[0].name": "Teho" })).not.toEqual([]);
  });
});
