import { defineTexts } from "../../texts/texts";

export const clientTexts = defineTexts({
  fi: {
    statuses: { referred: "ohjattu", active: "mukana", paused: "tauolla", ended: "päättynyt" },
    coach: (name: string) => `valmentaja ${name}`,
    noCoach: "ei valmentajaa",
    preview: "Vastaus kysymykseesi",
    andMore: (count: number) => `ja ${count} muuta`,
    count: (own: number, all: number) =>
      `Sinulla on ${own === 1 ? "1 asiakas" : `${own} asiakasta`} mukana tai tauolla. Koko tiimillä ${all}.`,
  },
  en: {
    statuses: { referred: "referred", active: "active", paused: "on a break", ended: "ended" },
    coach: (name: string) => `coach ${name}`,
    noCoach: "no coach",
    preview: "The answer to your question",
    andMore: (count: number) => `and ${count} more`,
    count: (own: number, all: number) =>
      `You have ${own === 1 ? "1 client" : `${own} clients`} active or on a break. The team has ${all}.`,
  },
});
