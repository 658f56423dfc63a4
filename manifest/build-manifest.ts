import type { TeamsManifestLatest } from "@microsoft/app-manifest";
import type { AppDetails } from "./app-details";
import { ACCENT } from "./icons";
import {
  type CommandText,
  DEFAULT_LANGUAGE,
  GROUP_COMMANDS,
  type Language,
  OTHER_LANGUAGES,
  PERSONAL_COMMANDS,
  STORE,
} from "./texts";

/** The newest schema of @microsoft/app-manifest; a test says when a newer one ships. */
export const MANIFEST_VERSION = "1.30";

const COMMAND_LISTS = [
  { scopes: ["personal" as const], commands: PERSONAL_COMMANDS },
  { scopes: ["team" as const, "groupChat" as const], commands: GROUP_COMMANDS },
];

/** The Teams app manifest in Finnish. It asks for no permissions: the bot needs none for answering and for its 1:1 chats. */
export function buildManifest(details: AppDetails): TeamsManifestLatest {
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${MANIFEST_VERSION}/MicrosoftTeams.schema.json`,
    manifestVersion: MANIFEST_VERSION,
    version: details.version,
    id: details.appId,
    localizationInfo: {
      defaultLanguageTag: DEFAULT_LANGUAGE,
      additionalLanguages: OTHER_LANGUAGES.map((language) => ({
        languageTag: language,
        file: localizationFile(language),
      })),
    },
    developer: details.developer,
    ...STORE[DEFAULT_LANGUAGE],
    icons: { color: "color.png", outline: "outline.png" },
    accentColor: `#${ACCENT.map((part) => part.toString(16).padStart(2, "0")).join("")}`,
    bots: [
      {
        botId: details.botId,
        scopes: ["personal", "team", "groupChat"],
        commandLists: COMMAND_LISTS.map((list) => ({
          scopes: [...list.scopes],
          commands: list.commands.map((command) => command[DEFAULT_LANGUAGE]),
        })),
        supportsFiles: false,
        isNotificationOnly: false,
      },
    ],
    validDomains: [new URL(details.publicUrl).host],
    defaultInstallScope: "personal",
    defaultGroupCapability: { team: "bot", groupchat: "bot" },
  };
}

export function localizationFile(language: Language): string {
  return `${language}.json`;
}

/** The translated strings of the manifest, each under its path in it. */
export function buildLocalization(language: Language): Record<string, string> {
  const { name, description } = STORE[language];
  const strings: Record<string, string> = {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${MANIFEST_VERSION}/MicrosoftTeams.Localization.schema.json`,
    "name.short": name.short,
    "name.full": name.full,
    "description.short": description.short,
    "description.full": description.full,
  };
  COMMAND_LISTS.forEach((list, listIndex) => {
    list.commands.forEach((command, index) => {
      const text: CommandText = command[language];
      strings[`bots[0].commandLists[${listIndex}].commands[${index}].title`] = text.title;
      strings[`bots[0].commandLists[${listIndex}].commands[${index}].description`] = text.description;
    });
  });
  return strings;
}
