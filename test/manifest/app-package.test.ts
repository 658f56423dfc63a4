import fc from "fast-check";
import { buildAppPackage } from "../../manifest/app-package";
import { zip } from "../../manifest/zip";
import { readZip } from "./read-zip";

const details = {
  appId: "22222222-2222-4222-8222-222222222222",
  botId: "22222222-2222-4222-8222-222222222222",
  version: "1.0.0",
  publicUrl: "https://teho.example.org",
  developer: {
    name: "Teho",
    websiteUrl: "https://teho.example.org/",
    privacyUrl: "https://teho.example.org/privacy",
    termsOfUseUrl: "https://teho.example.org/terms",
  },
};
const icons = { color: Buffer.from("colour"), outline: Buffer.from("outline") };

describe("the Teams package", () => {
  it("holds the manifest, the English texts and the two icons, and nothing else", () => {
    const built = buildAppPackage(details, icons);
    if (built.kind !== "ready") throw new Error(built.problems.join("\n"));
    const files = readZip(built.zip);
    expect([...files.keys()]).toEqual(["manifest.json", "en.json", "color.png", "outline.png"]);
    expect(files.get("color.png")).toEqual(icons.color);

    const manifest = JSON.parse(files.get("manifest.json")?.toString("utf8") ?? "");
    expect(manifest.name.full).toBe("Teho – työhönvalmentajan apuri");
    const named = [manifest.icons.color, manifest.icons.outline, manifest.localizationInfo.additionalLanguages[0].file];
    for (const name of named) expect(files.has(name)).toBe(true);
  });

  it("is the same to the byte when made twice", () => {
    expect(buildAppPackage(details, icons)).toEqual(buildAppPackage(details, icons));
  });

  it("is not made when Microsoft's schema says no", () => {
    expect(buildAppPackage({ ...details, botId: "teho" }, icons)).toEqual({
      kind: "invalid",
      problems: [expect.stringContaining("manifest.json: /bots/0/botId")],
    });
  });
});

it("a zip gives back whatever was put into it", () => {
  const name = fc.stringMatching(/^[a-z0-9.-]{1,20}$/);
  const data = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes));
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ name, data }), { selector: (entry) => entry.name, maxLength: 6 }),
      (entries) => {
        expect([...readZip(zip(entries))]).toEqual(entries.map((entry) => [entry.name, entry.data]));
      },
    ),
  );
});
