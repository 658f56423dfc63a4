import { readAppDetails } from "../../manifest/app-details";

const BOT = "22222222-2222-4222-8222-222222222222";
const enough = { BOT_APP_ID: BOT, PUBLIC_URL: "https://teho.example.org" };

function refused(env: Record<string, string>, version = "1.0.0") {
  const result = readAppDetails(env, version);
  return result.kind === "refused" ? result.problems : [];
}

describe("the settings of the Teams package", () => {
  it("need the bot's id and the public address only; the rest follows from them", () => {
    expect(readAppDetails(enough, "1.0.0")).toEqual({
      kind: "ready",
      details: {
        appId: BOT,
        botId: BOT,
        version: "1.0.0",
        publicUrl: "https://teho.example.org",
        developer: {
          name: "Teho",
          websiteUrl: "https://teho.example.org/",
          privacyUrl: "https://teho.example.org/privacy",
          termsOfUseUrl: "https://teho.example.org/terms",
        },
      },
      unserved: [
        "MANIFEST_WEBSITE_URL = https://teho.example.org/",
        "MANIFEST_PRIVACY_URL = https://teho.example.org/privacy",
        "MANIFEST_TERMS_URL = https://teho.example.org/terms",
      ],
    });
  });

  it("take the organization's own name, pages and app id when given", () => {
    const result = readAppDetails(
      {
        ...enough,
        PUBLIC_URL: " https://teho.example.org/ ",
        MANIFEST_APP_ID: "33333333-3333-4333-8333-333333333333",
        MANIFEST_DEVELOPER_NAME: "Esimerkki ry",
        MANIFEST_WEBSITE_URL: "https://example.org",
        MANIFEST_PRIVACY_URL: "https://example.org/tietosuoja",
        MANIFEST_TERMS_URL: "https://example.org/ehdot",
      },
      "1.0.0",
    );
    expect(result).toMatchObject({
      kind: "ready",
      details: {
        appId: "33333333-3333-4333-8333-333333333333",
        botId: BOT,
        publicUrl: "https://teho.example.org",
        developer: { name: "Esimerkki ry", privacyUrl: "https://example.org/tietosuoja" },
      },
      unserved: [],
    });
  });

  it("tell every missing variable at once, in Finnish and in English", () => {
    const problems = refused({ BOT_APP_ID: " ", PUBLIC_URL: "" });
    expect(problems.map((problem) => problem.fi)).toEqual([
      expect.stringMatching(/^BOT_APP_ID puuttuu: anna /),
      expect.stringMatching(/^PUBLIC_URL puuttuu: anna /),
    ]);
    expect(problems.map((problem) => problem.en)).toEqual([
      expect.stringMatching(/^BOT_APP_ID is missing: give /),
      expect.stringMatching(/^PUBLIC_URL is missing: give /),
    ]);
  });

  it.each([
    ["BOT_APP_ID", "teho"],
    ["MANIFEST_APP_ID", "not-an-id"],
    ["PUBLIC_URL", "http://teho.example.org"],
    ["PUBLIC_URL", "teho.example.org"],
    ["MANIFEST_PRIVACY_URL", "http://example.org/tietosuoja"],
    ["MANIFEST_DEVELOPER_NAME", "Kolmekymmentäkolme merkkiä pitkä ry"],
  ])("refuse %s = %s by its name", (name, value) => {
    const problems = refused({ ...enough, [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]?.fi).toContain(name);
    expect(problems[0]?.en).toContain(name);
  });

  it.each(["1.0", "1.0.0-beta.1", "", "v1.0.0"])("refuse the version %j, which Teams would not take", (version) => {
    expect(refused(enough, version)).toHaveLength(1);
  });
});
