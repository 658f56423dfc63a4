import { defineTexts } from "../../../texts/texts";

export const digestTexts = defineTexts({
  fi: {
    preview: "Viikkokooste",
    title: (week: number, days: string) => `Viikko ${week} (${days})`,
    contacts: (clients: number, employers: number, network: number) =>
      `Kontakteja: asiakkaiden kanssa ${clients}, työnantajien ${employers}, verkoston ${network}`,
    below: (count: number, needed: number, early: number) =>
      early === 0
        ? "Alkuvaiheessa ei ole nyt asiakkaita"
        : count === 0
          ? `Alkuvaiheen asiakkaat (${early}): kaikilla vähintään ${needed} kontaktia`
          : `Alkuvaiheen asiakkaita, joilla alle ${needed} kontaktia: ${count}`,
    noCoach: "ilman valmentajaa",
    ending: (count: number) => `Sopimuksia päättymässä kahden viikon sisällä: ${count}`,
    followUps: (count: number) => `Seurantoja tehtävänä (28 pv, 6 kk): ${count}`,
    outcomes: (count: number) => `Päättäneitä tällä viikolla: ${count}`,
    codes: {
      open_job: "töihin",
      subsidised_job: "palkkatuella töihin",
      self_employed: "yrittäjäksi",
      vocational_study: "ammatillisiin opintoihin",
      other_study: "muihin opintoihin",
      other_service: "muuhun palveluun",
      job_seeking: "työnhakuun",
      health: "terveyssyistä",
      moved: "muutti",
      dropped_out: "keskeytti",
      unknown: "ei tietoa",
    },
    drafts: (count: number) => `Tallentamattomia kirjauksia: ${count}`,
    away: (lines: string) => `Poissa: ${lines}`,
    awayLine: (name: string, days: string, substitute: string | null) =>
      substitute ? `${name} ${days}, sijaisena ${substitute}` : `${name} ${days}`,
    foot: (clock: string) =>
      `Viikkokooste tulee päälliköille viikon päätteeksi klo ${clock}. Pois: «muistutukset pois».`,
    lastOfWeek: (limit: number) => `Tämä on viikon viimeinen muistutus (enintään ${limit} viikossa).`,
  },
  en: {
    preview: "The weekly digest",
    title: (week: number, days: string) => `Week ${week} (${days})`,
    contacts: (clients: number, employers: number, network: number) =>
      `Contacts: with clients ${clients}, employers ${employers}, the network ${network}`,
    below: (count: number, needed: number, early: number) =>
      early === 0
        ? "Nobody is in the early phase now"
        : count === 0
          ? `Clients in the early phase (${early}): all have at least ${needed} contacts`
          : `Clients in the early phase with fewer than ${needed} contacts: ${count}`,
    noCoach: "without a coach",
    ending: (count: number) => `Agreements that end within two weeks: ${count}`,
    followUps: (count: number) => `Follow-ups to make (28 days, 6 months): ${count}`,
    outcomes: (count: number) => `Left this week: ${count}`,
    codes: {
      open_job: "to a job",
      subsidised_job: "to a subsidised job",
      self_employed: "self-employed",
      vocational_study: "to vocational studies",
      other_study: "to other studies",
      other_service: "to another service",
      job_seeking: "to job-seeking",
      health: "for health reasons",
      moved: "moved away",
      dropped_out: "dropped out",
      unknown: "not known",
    },
    drafts: (count: number) => `Unsaved entries: ${count}`,
    away: (lines: string) => `Away: ${lines}`,
    awayLine: (name: string, days: string, substitute: string | null) =>
      substitute ? `${name} ${days}, ${substitute} stands in` : `${name} ${days}`,
    foot: (clock: string) => `Managers get the digest at the end of the week at ${clock}. To stop: “reminders off”.`,
    lastOfWeek: (limit: number) => `This is the last reminder of the week (at most ${limit} a week).`,
  },
});
