import type { Words } from "../../../understanding/understanding";

/** The form that a participant gives in EURA, as people call it: «EURA-aloituslomake», «EURA aloitus», «EURA-ilmoitus». */
const FORMS = {
  start: "eura-aloitu~|eura-alku~|eura-aloitta~ [lomake|lomakkeen|ilmoitus|ilmoituksen]",
  exit: "eura-lopetu~|eura-loppu~|eura-päättymi~|eura-päätö~ [lomake|lomakkeen|ilmoitus|ilmoituksen]",
  startApart: "eura|euran|euraan aloitu~|alku~",
  exitApart: "eura|euran|euraan lopetu~|loppu~|päättymi~|päätö~",
  any: "eura|eura-ilmoitus|eura-ilmoituksen|eura-lomake|eura-lomakkeen|eurailmoitus [ilmoitus|ilmoituksen|lomake|lomakkeen]",
};
const DONE =
  "annettu|annettiin|tehty|tehtiin|tehtii|täytetty|täytettiin|lähetetty|lähetettiin|jätetty|palautettu|valmis|hoidettu|kunnossa";
const DID = "antoi|teki|täytti|lähetti|jätti|palautti|antanut|tehnyt|täyttänyt|lähettänyt";

const ENGLISH = { start: "start|starting|entry", exit: "exit|end|ending|leaving" };
const FORM = "[form|forms|notice|notification]";
const GIVEN = "done|given|submitted|filled|sent|completed|filed|ready";
const GAVE = "gave|submitted|filled|sent|completed|did|filed";

/** A form is done: whose, and when. */
function done(form: string): string[] {
  return [
    `{client} ${form} [on|nyt|jo] [{time}] ${DONE} [{time}]`,
    `${form} [on|nyt|jo] [{time}] ${DONE} [{time}] {client} [osalta|kohdalta|kanssa] [{time}]`,
    `${form} {client} [on] [{time}] ${DONE} [{time}]`,
    `[{time}] ${DONE} {client} ${form} [{time}]`,
    `{client} [on] [{time}] ${DID}|${DONE} [{time}] ${form} [{time}]`,
    `merkitse|merkkaa|kirjaa|kuittaa|laita {client} ${form} tehdyksi|annetuksi|täytetyksi|valmiiksi|kunnossa [{time}]`,
  ];
}

function doneInEnglish(which: string): string[] {
  return [
    `{client} eura ${which} ${FORM} [is|was|has|were] [been] ${GIVEN} [in] [on] [{time}]`,
    `eura ${which} ${FORM} [is|was|has] [been] ${GIVEN} for|of|by {client} [on] [{time}]`,
    `[the] eura ${which} ${FORM} of|for {client} [is|was|has] [been] ${GIVEN} [on] [{time}]`,
    `{client} [has] ${GAVE} [in] [the|his|her|their] eura ${which} ${FORM} [in] [on] [{time}]`,
    `mark {client} eura ${which} ${FORM} [as] done|given|submitted [on] [{time}]`,
  ];
}

const WHOSE = "keneltä|keiltä|kenen|keiden|kenellä|keillä|kellä|monenko|monelta|moneltako|montako|paljonko";
const FORM_ANY = "eura|eura-~|eurailmoit~ [aloitu~|lopetu~|ilmoit~|lomak~]";
const UNDONE = "tekemättä|antamatta|täyttämättä|lähettämättä|puuttuu|puuttuvat|kesken|auki|avoinna|myöhässä|hoitamatta";

/** What people call the EURA forms: that one is given, and whose is not. */
export const dueWords: Words[] = [
  {
    name: "eura_start_done",
    intent: "command",
    phrases: [...done(FORMS.start), ...done(FORMS.startApart), ...doneInEnglish(ENGLISH.start)],
  },
  {
    name: "eura_exit_done",
    intent: "command",
    phrases: [...done(FORMS.exit), ...done(FORMS.exitApart), ...doneInEnglish(ENGLISH.exit)],
  },
  {
    name: "eura_done",
    intent: "command",
    phrases: [...done(FORMS.any), ...doneInEnglish("")],
  },
  {
    name: "clients_without_eura",
    intent: "ask",
    phrases: [
      `${WHOSE} [asiakkaalta|asiakkaan|asiakkaista] ${FORM_ANY} [on|ovat] [vielä|edelleen] ${UNDONE}`,
      `${WHOSE} [on|ovat] [vielä|edelleen] ${UNDONE} [vielä] ${FORM_ANY}`,
      "keneltä|keiltä|kenellä|kenen|keillä ei ole|oo [vielä] eura|euraa|eura-~ [ilmoit~|lomak~|aloitu~|lopetu~] [vielä] [tehty|annettu|täytetty]",
      "[näytä|listaa|mitkä|mitä] [mulle|kaikki] [on] puuttuvat|tekemättömät|avoimet eura|eurat|eura-~ [ilmoit~|lomak~]",
      `mitkä ${FORM_ANY} on|ovat [vielä] ${UNDONE}`,
      "whose eura [start|exit] [form|forms] is|are [still] missing|undone|open|late|due|not [done|given|submitted]",
      "whose eura [start|exit] [form|forms] isn't|aren't [done|given|submitted]",
      "who is|are [still] missing [the|their|his|an] eura [start|exit] [form|forms]",
      "who has|have no eura [start|exit] [form|forms]",
      "who hasn't|haven't done|given|submitted|filled [in] [the|their] eura [start|exit] [form|forms]",
      "how many eura [start|exit] [forms|form] are|is [still] missing|undone|open|late|due|not [done]",
      "[show|list] [me] [the] missing eura [start|exit] [forms|form]",
    ],
  },
];
