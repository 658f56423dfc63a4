import { endSentence } from "../../../texts/dates";
import { defineTexts } from "../../../texts/texts";

export const dueTexts = defineTexts({
  fi: {
    log: "Kirjaa",
    confirm: "Vahvista",
    open: "Avaa",
    mark: "Tehty",
    contacts: (made: number, needed: number) =>
      made === 0 ? `ei vielä kontakteja tällä viikolla (0/${needed})` : `kontakteja tällä viikolla ${made}/${needed}`,
    employer: (last: string | null, every: number) =>
      last
        ? `ota yhteyttä, viimeksi ${last} (sovittu ${every} pv välein)`
        : `ota yhteyttä, ei vielä kertaakaan (sovittu ${every} pv välein)`,
    appointment: (when: string) => `tapaaminen ${when}: pidettiinkö?`,
    ending: (days: number, day: string) =>
      days === 0
        ? `sopimus päättyy tänään (${day})`
        : days === 1
          ? `sopimus päättyy huomenna (${day})`
          : `sopimus päättyy ${days} pv päästä (${day})`,
    workTrial: (left: number, months: number, day: string) =>
      left > 0
        ? `työkokeilua jäljellä ${left} pv (${months} kk täynnä ${day})`
        : `työkokeilun ${months} kk tuli täyteen ${day}`,
    day28: (day: string) => `28 pv seuranta (${day}): missä mennään?`,
    month6: (day: string) => `6 kk seuranta (${day}): missä mennään?`,
    eura: { start: "EURA-aloitusilmoitus tekemättä", exit: "EURA-lopetusilmoitus tekemättä" },
    euraSince: (day: string) => `28 pv määräaika ${day}`,
    draft: (when: string) => `tallentamaton kirjaus, ${when}: tallenna tai hylkää`,
    silent: (days: number, last: string) => `ei kirjauksia ${days} päivään (viimeksi ${last})`,
    neverWritten: (day: string) => `ei yhtään kirjausta (aloitti ${day})`,
    preview: "Vastaus napin painallukseesi",
    euraMarked: {
      start: (name: string, day: string) => endSentence(`${name}: EURA-aloitusilmoitus merkitty tehdyksi, ${day}`),
      exit: (name: string, day: string) => endSentence(`${name}: EURA-lopetusilmoitus merkitty tehdyksi, ${day}`),
    },
    euraCleared: (name: string) => `${name}: EURA-merkintä kumottu.`,
    undo: "Kumoa",
  },
  en: {
    log: "Log it",
    confirm: "Confirm",
    open: "Open",
    mark: "Done",
    contacts: (made: number, needed: number) =>
      made === 0 ? `no contacts yet this week (0/${needed})` : `contacts this week ${made}/${needed}`,
    employer: (last: string | null, every: number) =>
      last
        ? `get in touch, last on ${last} (agreed: every ${every} days)`
        : `get in touch, not once yet (agreed: every ${every} days)`,
    appointment: (when: string) => `appointment ${when}: did it take place?`,
    ending: (days: number, day: string) =>
      days === 0
        ? `agreement ends today (${day})`
        : days === 1
          ? `agreement ends tomorrow (${day})`
          : `agreement ends in ${days} days (${day})`,
    workTrial: (left: number, months: number, day: string) =>
      left > 0
        ? `${left === 1 ? "1 day" : `${left} days`} of the work trial left (${months} months are full on ${day})`
        : `the ${months} months of work trial were full on ${day}`,
    day28: (day: string) => `follow-up at 28 days (${day}): how are things?`,
    month6: (day: string) => `follow-up at 6 months (${day}): how are things?`,
    eura: { start: "EURA start form not done", exit: "EURA exit form not done" },
    euraSince: (day: string) => `28 days are up on ${day}`,
    draft: (when: string) => `an unsaved entry, ${when}: save or discard it`,
    silent: (days: number, last: string) => `no entries for ${days} days (last ${last})`,
    neverWritten: (day: string) => `no entries at all (started ${day})`,
    preview: "The answer to your tap",
    euraMarked: {
      start: (name: string, day: string) => `${name}: EURA start form marked as done, ${day}.`,
      exit: (name: string, day: string) => `${name}: EURA exit form marked as done, ${day}.`,
    },
    euraCleared: (name: string) => `${name}: the EURA mark is taken back.`,
    undo: "Undo",
  },
});
