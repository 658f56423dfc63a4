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
    previewSaid: "Vastaus viestiisi",
    euraShort: { start: "aloitus", exit: "lopetus" },
    euraWhich: (name: string) => `${name}: kumpi EURA-ilmoitus on tehty?`,
    euraWhen: "Minä päivänä ilmoitus tehtiin? Sano yksi päivä, tänään tai aiemmin.",
    euraForWhom: "En tiedä, ketä tarkoitat. Kirjoita yhden asiakkaan koko nimi.",
    euraTooEarly: {
      start: (name: string) => `${name} ei ole vielä aloittanut hankkeessa, joten aloitusilmoitusta ei voi merkitä.`,
      exit: (name: string) => `${name} ei ole lopettanut hankkeessa, joten lopetusilmoitusta ei voi merkitä.`,
    },
    euraMissing: (start: number, exit: number) =>
      start + exit === 0
        ? "Kaikki EURA-ilmoitukset on tehty."
        : `EURA tekemättä: ${[start > 0 ? `aloitus ${start}` : null, exit > 0 ? `lopetus ${exit}` : null].filter(Boolean).join(", ")}`,
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
    previewSaid: "The answer to your message",
    euraShort: { start: "start", exit: "exit" },
    euraWhich: (name: string) => `${name}: which EURA form is done?`,
    euraWhen: "On which day was the form given? Say one day, today or earlier.",
    euraForWhom: "I do not know whom you mean. Write the whole name of one client.",
    euraTooEarly: {
      start: (name: string) => `${name} has not started in the project yet, so the start form cannot be marked.`,
      exit: (name: string) => `${name} has not left the project, so the exit form cannot be marked.`,
    },
    euraMissing: (start: number, exit: number) =>
      start + exit === 0
        ? "All EURA forms are done."
        : `EURA not done: ${[start > 0 ? `start ${start}` : null, exit > 0 ? `exit ${exit}` : null].filter(Boolean).join(", ")}`,
    undo: "Undo",
  },
});
