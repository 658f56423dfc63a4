import { defineTexts } from "../texts/texts";

/** What the router itself says. */
export const turnTexts = defineTexts({
  fi: {
    stranger:
      "Hei! Olen Teho, ja palvelen vain oman tiimini valmentajia. Jos kuulut tiimiin, pyydä päällikköäsi lisäämään sinut.",
    noProject:
      "Hei! Sinulla ei ole roolia missään projektissa, joten et näe asiakkaita. Projektipäällikkö voi lisätä sinut. Ylläpito ei tarvitse roolia: se tehdään palvelimella.",
    onlyPersonal: "Asiakasasioista puhun vain kahden kesken. Kirjoita minulle 1:1-keskusteluun.",
    empty: "Viesti oli tyhjä. Kirjoita, mitä tapahtui, esimerkiksi «Matille soitettu eilen, 20 min», tai «ohje».",
    attachment: "En osaa vielä lukea liitteitä. Kirjoita asia viestiin.",
    tooLong: (limit: number) =>
      `Viesti on liian pitkä (enintään ${limit} merkkiä). En tallentanut mitään. Jaa se osiin ja lähetä uudelleen.`,
    other: {
      unknown:
        "En löytänyt tästä kirjattavaa enkä kysymystä. Kirjoita esimerkiksi «Matille soitettu eilen, 20 min», tai «ohje».",
      plan: "Tämä ei ole vielä tapahtunut, joten en kirjannut mitään. Kerro sitten, kun se on tehty.",
      greeting: "Hei! Kerro, mitä tapahtui, tai kirjoita «ohje».",
      thanks: "Ole hyvä!",
    },
    notYet: "Tähän en osaa vielä vastata. Kirjoita «ohje», niin näet, mitä voit kysyä.",
    unknownQuestion: "En ymmärtänyt kysymystä. Kirjoita «ohje», niin näet, mitä voit kysyä.",
    managersOnly:
      "Koko projektin luvut näkee projektipäällikkö. Omat lukusi saat esimerkiksi kysymällä «montako kontaktia tein tällä viikolla».",
    whichClient: "Ketä tarkoitat?",
    whichClientHint: "Kirjoita kysymykseen asiakkaan nimi.",
    nobodyFound: (mention: string) => `En löytänyt asiakasta nimellä «${mention}». Tarkista nimi ja kysy uudelleen.`,
    oneAtATime: "Kysy yhdestä asiakkaasta kerrallaan.",
    nobody: "Ei kukaan näistä",
    nobodyChosen: "Selvä. Kirjoita koko nimi, niin etsin uudelleen.",
    preview: "Tarkentava kysymys",
    unknownButton: "Tätä nappia en enää tunne. Kirjoita asia viestinä.",
    identityCode:
      "Kentässä oli henkilötunnus. Poistin sen, enkä tallentanut vielä mitään. Tarkista kentät ja tallenna uudelleen.",
    databaseGone: "En saa juuri nyt yhteyttä tietokantaan. Mitään ei tallentunut. Yritä hetken päästä uudelleen.",
    databaseLost: {
      text: "Yhteys tietokantaan katkesi kesken, enkä tiedä, ehtikö viestisi talteen. Kirjoita hetken päästä «ohje»: jos ehti, näytän samalla sen kortin. Muuten lähetä viesti uudelleen.",
      button:
        "Yhteys tietokantaan katkesi kesken, enkä tiedä, ehtikö tämä talteen. Napauta hetken päästä uudelleen: kahdesti se ei tallennu.",
    },
    diskFull:
      "Palvelimen levy on täynnä. Mitään ei tallentunut. Kerro ylläpitäjälle ja lähetä viesti sen jälkeen uudelleen.",
    bug: (id: string) =>
      `Jokin meni pieleen, enkä tiedä, ehtikö tämä talteen. Katso kortista tai yritä uudelleen; jos sama toistuu, kerro ylläpitäjälle tunnus ${id}.`,
    working: "Tässä kestää hetki. Vastaan, kun olen valmis.",
    busy: "Minulla on vielä aiemmat viestisi kesken. Lähetä tämä hetken päästä uudelleen.",
  },
  en: {
    stranger:
      "Hello! I am Teho and serve only the coaches of my own team. If you belong to the team, ask your manager to add you.",
    noProject:
      "Hello! You have no role in any project, so you see no clients. A manager can add you. Administration needs no role: it is done on the server.",
    onlyPersonal: "I talk about clients only one to one. Write to me in our 1:1 chat.",
    empty: "The message was empty. Write what happened, for example “Called Matti yesterday, 20 min”, or “help”.",
    attachment: "I cannot read attachments yet. Write it in the message.",
    tooLong: (limit: number) =>
      `The message is too long (at most ${limit} characters). I stored nothing. Send it in parts.`,
    other: {
      unknown:
        "I found nothing to log and no question here. Write for example “Called Matti yesterday, 20 min”, or “help”.",
      plan: "This has not happened yet, so I logged nothing. Tell me when it is done.",
      greeting: "Hello! Tell me what happened, or write “help”.",
      thanks: "You are welcome!",
    },
    notYet: "I cannot answer this yet. Write “help” to see what you can ask.",
    unknownQuestion: "I did not understand the question. Write “help” to see what you can ask.",
    managersOnly:
      "The figures of the whole project are for its manager. For your own, ask for example “how many contacts did I make this week”.",
    whichClient: "Whom do you mean?",
    whichClientHint: "Write the client's name in the question.",
    nobodyFound: (mention: string) => `I found no client by the name “${mention}”. Check the name and ask again.`,
    oneAtATime: "Ask about one client at a time.",
    nobody: "None of these",
    nobodyChosen: "All right. Write the whole name and I will look again.",
    preview: "A question to make sure",
    unknownButton: "I no longer know this button. Write it as a message.",
    identityCode:
      "A field held a personal identity code. I took it out and have stored nothing yet. Look the fields over and save again.",
    databaseGone: "I cannot reach the database just now. Nothing was stored. Try again in a moment.",
    databaseLost: {
      text: "The connection to the database broke in the middle, and I do not know whether your message was stored. Write “help” in a moment: if it was, I will show its card too. Otherwise send the message again.",
      button:
        "The connection to the database broke in the middle, and I do not know whether this was stored. Tap again in a moment: it is never stored twice.",
    },
    diskFull:
      "The server's disk is full. Nothing was stored. Tell the administrator, and send the message again after that.",
    bug: (id: string) =>
      `Something went wrong, and I do not know whether this was stored. Look at the card or try again; if it happens again, tell the administrator the code ${id}.`,
    working: "This takes a moment. I will answer when I am done.",
    busy: "I am still busy with your earlier messages. Send this again in a moment.",
  },
});
