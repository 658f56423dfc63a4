import { type CommandText, GROUP_COMMANDS, type Language, PERSONAL_COMMANDS, STORE } from "../../manifest/texts";

const LANGUAGES: Language[] = ["fi", "en"];

describe.each(LANGUAGES)("the store texts in %s", (language) => {
  const { name, description } = STORE[language];

  it("fit the space that Teams gives them", () => {
    expect(name.short.length).toBeLessThanOrEqual(30);
    expect(name.full.length).toBeLessThanOrEqual(100);
    expect(description.short.length).toBeLessThanOrEqual(80);
    expect(description.full.length).toBeLessThanOrEqual(4000);
  });

  it("say more in the long description than in the short one, as Microsoft's review asks", () => {
    expect(description.full).not.toBe(description.short);
    expect(description.full.length).toBeGreaterThan(description.short.length);
  });
});

describe.each(LANGUAGES)("the commands in %s", (language) => {
  const personal = PERSONAL_COMMANDS.map((command) => command[language]);

  it("are at most ten a list, the number that Teams shows", () => {
    expect(personal.length).toBeLessThanOrEqual(10);
  });

  it.each(personal)("«$title» fits the menu and says what comes of it", ({ title, description }) => {
    expect(title.length).toBeLessThanOrEqual(50);
    expect(description.length).toBeGreaterThan(10);
    expect(description.length).toBeLessThanOrEqual(128);
  });

  it("are all different", () => {
    expect(new Set(personal.map((command) => command.title)).size).toBe(personal.length);
  });

  it("name no client: a bracket marks the place of the name", () => {
    const named = personal.filter((command) => /asiakka|(?<!new )client\b/.test(command.title));
    expect(named.length).toBeGreaterThanOrEqual(3);
    for (const command of named) expect(command.title).toMatch(/\[[^\]]+\]/);
  });

  it("offer nothing but help in groups and channels", () => {
    const titles = GROUP_COMMANDS.map((command): CommandText => command[language]).map((command) => command.title);
    expect(titles).toEqual([{ fi: "ohje", en: "help" }[language]]);
  });
});
