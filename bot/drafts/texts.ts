import { defineTexts } from "../texts/texts";

export const draftTexts = defineTexts({
  fi: {
    unknown: "Tätä luonnosta ei enää löydy. Kirjoita asia uudelleen, niin teen uuden.",
    notYours: "Tämä on toisen kirjaus, joten vain hän voi muuttaa sitä.",
    changedMeanwhile: "Kirjaus on muuttunut tämän kortin jälkeen. Tässä se on nyt – tarkista ja tallenna.",
    alreadyStored: "Tallennettu jo.",
    alreadyDiscarded: "Hylätty jo. Kirjoita asia uudelleen, jos se pitää sittenkin tallentaa.",
    offeredAgain: "Tämä jäi kesken, koska kortti ei mennyt perille. Tallennetaanko?",
    storedUnseen: "Tämä tallentui, mutta kuittaus ei mennyt perille:",
    messageEdited: "Muokkasit viestiä, joten päivitin kirjauksen.",
    messageEditedStored: "Muokkasit viestiä, joten päivitin tallennetun kirjauksen. Aiempi versio jää historiaan.",
    messageDeleted: "Poistit viestin, joten hylkäsin luonnoksen.",
    messageDeletedStored:
      "Poistit viestin, joten kumosin kirjauksen. Se jää historiaan, mutta sitä ei lasketa mihinkään.",
    identityCodeEdited:
      "Muokatussa viestissä on henkilötunnus, joten en päivittänyt kirjausta. Poista tunnus viestistä.",
    editNotUnderstood:
      "En löytänyt muokatusta viestistä kirjattavaa. Kirjaus jäi ennalleen; voit muuttaa sitä kortista.",
    nothingToUndo: "Sinulla ei ole tallennettua kirjausta, jonka voisi kumota.",
  },
  en: {
    unknown: "This draft is gone. Write it again and I will make a new one.",
    notYours: "This entry is somebody else's, so only they can change it.",
    changedMeanwhile: "The entry has changed since this card. Here it is now – check it and save.",
    alreadyStored: "Saved already.",
    alreadyDiscarded: "Discarded already. Write it again if it should be saved after all.",
    offeredAgain: "This was left open because its card did not arrive. Shall I save it?",
    storedUnseen: "This was saved, but its receipt did not arrive:",
    messageEdited: "You edited the message, so I updated the entry.",
    messageEditedStored:
      "You edited the message, so I updated the saved entry. The earlier version stays in the history.",
    messageDeleted: "You deleted the message, so I discarded the draft.",
    messageDeletedStored: "You deleted the message, so I voided the entry. It stays in the history but counts nowhere.",
    identityCodeEdited:
      "The edited message has a personal identity code, so I did not update the entry. Take the code out of the message.",
    editNotUnderstood:
      "I found nothing to log in the edited message. The entry is as it was; you can change it on its card.",
    nothingToUndo: "You have no saved entry to undo.",
  },
});
