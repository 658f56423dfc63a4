/** What the manifest says of this deployment: who runs it and where. */
export interface AppDetails {
  /** The id of the Teams app; may differ from the bot's. */
  appId: string;
  botId: string;
  version: string;
  /** Without a slash at the end. */
  publicUrl: string;
  developer: { name: string; websiteUrl: string; privacyUrl: string; termsOfUseUrl: string };
}

/** `unserved`: addresses taken from PUBLIC_URL by default, which Teho itself does not serve. */
export type AppDetailsResult =
  | { kind: "ready"; details: AppDetails; unserved: string[] }
  | { kind: "refused"; problems: Problem[] };

/** One wrong setting, said in both languages. */
export interface Problem {
  fi: string;
  en: string;
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Teams takes three numbers only, without -beta or +build. */
const VERSION = /^\d+\.\d+\.\d+$/;
const DEVELOPER_NAME_LIMIT = 32;
const DEFAULT_PATHS = { MANIFEST_WEBSITE_URL: "/", MANIFEST_PRIVACY_URL: "/privacy", MANIFEST_TERMS_URL: "/terms" };

/** Reads BOT_APP_ID, PUBLIC_URL and the optional MANIFEST_* (.env.example); tells every problem at once. */
export function readAppDetails(env: Record<string, string | undefined>, version: string): AppDetailsResult {
  const problems: Problem[] = [];
  const read = (name: string) => env[name]?.trim() ?? "";

  const botId = read("BOT_APP_ID");
  if (!botId) {
    problems.push({
      fi: "BOT_APP_ID puuttuu: anna botin Entra-rekisteröinnin sovellustunnus (docs/deploy.md, vaihe 1).",
      en: "BOT_APP_ID is missing: give the application id of the bot's Entra registration (docs/deploy.md, step 1).",
    });
  } else if (!GUID.test(botId)) problems.push(notAnId("BOT_APP_ID", botId));

  const appId = read("MANIFEST_APP_ID") || botId;
  if (appId !== botId && !GUID.test(appId)) problems.push(notAnId("MANIFEST_APP_ID", appId));

  const publicUrl = read("PUBLIC_URL").replace(/\/+$/, "");
  if (!publicUrl) {
    problems.push({
      fi: "PUBLIC_URL puuttuu: anna https-osoite, josta Teams tavoittaa tämän palvelimen (docs/deploy.md, vaihe 3).",
      en: "PUBLIC_URL is missing: give the https:// address at which Teams reaches this server (docs/deploy.md, step 3).",
    });
  } else if (!isHttps(publicUrl)) problems.push(notHttps("PUBLIC_URL", publicUrl));

  const unserved: string[] = [];
  const address = (name: keyof typeof DEFAULT_PATHS): string => {
    const given = read(name);
    if (given && !isHttps(given)) problems.push(notHttps(name, given));
    if (!given) unserved.push(`${name} = ${publicUrl}${DEFAULT_PATHS[name]}`);
    return given || publicUrl + DEFAULT_PATHS[name];
  };
  const developer = {
    name: read("MANIFEST_DEVELOPER_NAME") || "Teho",
    websiteUrl: address("MANIFEST_WEBSITE_URL"),
    privacyUrl: address("MANIFEST_PRIVACY_URL"),
    termsOfUseUrl: address("MANIFEST_TERMS_URL"),
  };
  if (developer.name.length > DEVELOPER_NAME_LIMIT) {
    problems.push({
      fi: `MANIFEST_DEVELOPER_NAME on ${developer.name.length} merkkiä pitkä: Teams sallii ${DEVELOPER_NAME_LIMIT}.`,
      en: `MANIFEST_DEVELOPER_NAME has ${developer.name.length} characters: Teams allows ${DEVELOPER_NAME_LIMIT}.`,
    });
  }
  if (!VERSION.test(version)) {
    problems.push({
      fi: `package.json: versio on ${JSON.stringify(version)}, mutta Teams hyväksyy vain kolme numeroa, kuten 1.2.3.`,
      en: `package.json: version is ${JSON.stringify(version)}, but Teams accepts three numbers only, such as 1.2.3.`,
    });
  }

  if (problems.length > 0) return { kind: "refused", problems };
  return { kind: "ready", details: { appId, botId, version, publicUrl, developer }, unserved };
}

function isHttps(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === "https:";
}

function notAnId(name: string, read: string): Problem {
  return {
    fi: `${name} on ${JSON.stringify(read)}, mutta sen pitää olla 36 merkin tunnus (GUID).`,
    en: `${name} is ${JSON.stringify(read)}, but it must be an id of 36 characters (a GUID).`,
  };
}

function notHttps(name: string, read: string): Problem {
  return {
    fi: `${name} on ${JSON.stringify(read)}, mutta sen pitää olla https://-osoite.`,
    en: `${name} is ${JSON.stringify(read)}, but it must be an https:// address.`,
  };
}
