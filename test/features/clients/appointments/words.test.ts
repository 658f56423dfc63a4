import { askedIn } from "./demo-reading";

test.each([
  ["mitä mulla on tänään", "agenda"],
  ["ohjelma ensi viikolla", "agenda"],
  ["milloin tapaan Liisan", "agenda"],
  ["milloin Matilla on seuraava aika", "agenda"],
  ["näytä Pekan kalenteri huomenna", "agenda"],
  ["Maijan tapaamiset tällä viikolla", "agenda"],
  ["what do I have today", "agenda"],
  ["show Pekka's agenda for tomorrow", "agenda"],
  ["when am I meeting Matti", "agenda"],
  ["what appointments do I have this week", "agenda"],
  ["siirrä huominen tapaaminen perjantaille", "move_appointment"],
  ["siirrä Liisan aika ensi tiistaille klo 9", "move_appointment"],
  ["voisitko siirtää Matin palaverin perjantaille", "move_appointment"],
  ["lykkää Matin haastattelua viikolla", "move_appointment"],
  ["vaihda Matin aika huomiselle klo 13", "move_appointment"],
  ["siirrä Matti perjantaille", "move_appointment"],
  ["move tomorrow's meeting to Friday", "move_appointment"],
  ["reschedule the appointment with Matti", "move_appointment"],
  ["peru huominen tapaaminen", "cancel_appointment"],
  ["peruuta Matin aika", "cancel_appointment"],
  ["cancel tomorrow's meeting", "cancel_appointment"],
  // Others' words, which look alike.
  ["peru", "undo_last"],
  ["peru kirjaus", "undo_last"],
  ["mitä kirjauksia on tänään", "search_entries"],
  ["mitä Matista on kirjattu tänään", "search_entries"],
  ["montako tapaamista mulla oli viime viikolla", "meetings_count"],
  ["vaihda kieli", "speak_english"],
  // Told, not ordered.
  ["Matti perui huomisen tapaamisen", "log"],
  ["siirrettiin Matin tapaaminen perjantaille", "log"],
])("«%s» is %s", (text, name) => {
  expect(askedIn(text)).toBe(name);
});
