import { defineTexts } from "../../texts/texts";

export const evaluationTexts = defineTexts({
  fi: {
    title: (project: string) => `Tilannekatsaus: ${project}`,
    clients: (count: number) => `Asiakkaat (${count})`,
    statuses: { active: "Mukana", paused: "Tauolla", referred: "Ohjattu, ei vielä aloittanut", ended: "Päättynyt" },
    week: "Kirjaukset",
    thisWeek: "Tällä viikolla",
    lastWeek: "Viime viikolla",
    weekLine: (week: string, entries: number, contacts: number) =>
      `${week}: ${entries} kirjausta, joista ${contacts} kontaktia`,
    lacking: (count: number) => `Tavoittamatta tällä viikolla (${count})`,
    allContacted: "Kaikki mukana olevat on tavoitettu tällä viikolla.",
    andMore: (count: number) => `ja ${count} muuta`,
    preview: "Vastaus kysymykseesi",
  },
  en: {
    title: (project: string) => `Project status: ${project}`,
    clients: (count: number) => `Clients (${count})`,
    statuses: { active: "Active", paused: "On a break", referred: "Referred, not yet started", ended: "Ended" },
    week: "Entries",
    thisWeek: "This week",
    lastWeek: "Last week",
    weekLine: (week: string, entries: number, contacts: number) =>
      `${week}: ${entries} entries, ${contacts} of them contacts`,
    lacking: (count: number) => `Not reached this week (${count})`,
    allContacted: "Every active client has been reached this week.",
    andMore: (count: number) => `and ${count} more`,
    preview: "The answer to your question",
  },
});
