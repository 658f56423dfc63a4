import { countWords, type PageTexts } from "./page-texts";

export const fi: PageTexts = {
  language: "Kieli",
  skip: "Siirry kysymyksiin",
  askedBy: (project) => `Kysyjä: ${project}`,
  minutes: (count) => (count === 1 ? "Vie noin minuutin" : `Vie noin ${count} minuuttia`),
  about: (name) => `Kysymykset koskevat henkilöä ${name}`,
  privacy: {
    named: { name: "Omalla nimellä", means: "Vastaus näkyy nimellä työhönvalmentajalle ja hankkeen työntekijöille." },
    confidential: {
      name: "Luottamuksellinen",
      means: "Nimi ei näy tuloksissa. Vastausta käytetään vain yhteenvedoissa ja kehityksen seuraamisessa.",
    },
    anonymous: {
      name: "Nimetön",
      means:
        "Vastausta ei yhdistetä kehenkään. Tulos näytetään vasta, kun vastanneita on vähintään viisi. Nimiä ei kannata kirjoittaa vastauksiin.",
    },
  },
  whomToAsk: (audience) =>
    audience === "client"
      ? "Jos jokin on epäselvää, kysy työhönvalmentajaltasi."
      : "Lisätietoja antaa työhönvalmentaja.",
  question: "Kysymys {n}/{of}",
  questionOfSome: "Kysymys {n}",
  optional: "vapaaehtoinen",
  noNames: "Älä kirjoita nimiä tai yhteystietoja.",
  choose: "Valitse",
  next: "Seuraava",
  back: "Edellinen",
  send: "Lähetä vastaukset",
  sending: "Lähetetään…",
  allAsked: "Kaikki kysymykset on kysytty. Vastaukset voi nyt lähettää.",
  wrong: "Virhe",
  summary: "Vastauksissa on vielä korjattavaa",
  howMany: (least, most) => countWords(least, most, ["Valitse vähintään", "Valitse enintään", "Valitse"]),
  listen: "Kuuntele",
  stopListening: "Lopeta kuuntelu",
  largeText: "Suurempi teksti",
  normalText: "Tavallinen teksti",
  resumed: "Aiemmat vastaukset ovat tallella. Voit jatkaa siitä, mihin jäit.",
  keptOnServer: "Keskeneräiset vastaukset on tallennettu. Kyselyä voi jatkaa samasta linkistä.",
  keptHere: "Keskeneräiset vastaukset säilyvät vain tässä laitteessa, kunnes ne lähetetään.",
  forget: "Poista vastaukset tältä laitteelta",
  forgotten: "Vastaukset on poistettu tältä laitteelta.",
  offline: "Ei yhteyttä. Vastaus lähtee, kun yhteys palaa.",
  unreachable: "Palvelu ei vastaa juuri nyt. Lähetämme vastauksen uudelleen hetken päästä.",
  offlineTablet: "Älä sulje sivua ennen sitä.",
  noLanguageOffline: "Ei yhteyttä. Kielen voi vaihtaa, kun yhteys palaa.",
  tryNow: "Yritä nyt",
  preview: "Esikatselu – mitään ei tallenneta",
  slowDown: (seconds) =>
    `Lähetyksiä tuli liian monta peräkkäin. Odota ${seconds} sekuntia ja lähetä uudelleen. Vastaukset ovat tallella tällä sivulla.`,
  noMoreReminders: "Älä muistuta tästä kyselystä",
  accessibility: "Saavutettavuus",
  thanks: { title: "Kiitos!", text: "Vastaus on tallennettu. Sivun voi nyt sulkea." },
  thanksTablet: { title: "Kiitos!", text: "Vastaus on tallennettu. Laitteen voi nyt antaa takaisin." },
  previewed: { title: "Esikatselu päättyi", text: "Vastaukset kelpaisivat näin. Mitään ei tallennettu." },
  used: {
    title: "Tähän kyselyyn on jo vastattu",
    text: "Kiitos! Vastaus on tallessa, eikä mitään tarvitse tehdä. Jos jotain jäi sanomatta, kerro siitä työhönvalmentajalle.",
  },
  expired: {
    title: "Linkki on vanhentunut",
    text: "Kyselyyn ei voi enää vastata tästä linkistä. Uuden linkin saa työhönvalmentajalta.",
  },
  closed: {
    title: "Kysely on päättynyt",
    text: "Vastauksia ei enää oteta vastaan. Palautetta voi silti antaa suoraan työhönvalmentajalle.",
  },
  unknown: {
    title: "Linkki ei toimi",
    text: "Osoitteesta on ehkä jäänyt merkki pois. Avaa linkki uudelleen viestistä tai kopioi se kokonaan. Uuden linkin saa työhönvalmentajalta.",
  },
  broken: {
    title: "Jokin meni vikaan",
    text: "Vastausta ei tallennettu. Palaa edelliselle sivulle ja yritä hetken päästä uudelleen.",
  },
  tooLong: {
    title: "Vastaus on liian pitkä",
    text: "Vastausta ei tallennettu. Palaa edelliselle sivulle, lyhennä tekstiä ja lähetä uudelleen.",
  },
  stop: {
    title: "Lopetetaanko muistutukset?",
    text: "Kysely jää silti auki: voit vastata milloin haluat.",
    button: "Älä muistuta",
  },
  stopped: {
    title: "Emme muistuta enää",
    text: "Kyselyyn voi yhä vastata samasta linkistä.",
    answer: "Vastaa kyselyyn",
  },
  statement: {
    title: "Saavutettavuus\u00adseloste",
    parts: [
      {
        title: null,
        text: [
          "Tämä seloste koskee Tehon kyselysivuja. Sivut on tehty niin, että ne täyttävät WCAG 2.2:n tasot A ja AA.",
          "Sivut toimivat näppäimistöllä, ruudunlukijalla, pienellä näytöllä ja suurennettuina, myös ilman JavaScriptiä. Ne tarkastetaan koneellisesti ennen jokaista julkaisua.",
        ],
      },
      {
        title: "Tiedossa olevat puutteet",
        text: [],
        list: [
          "Kuuntele-toiminto käyttää laitteen omaa ääntä. Jos laitteessa ei ole sivun kielistä ääntä, toimintoa ei näytetä.",
          "Ilman yhteyttä sivua ei voi avata uudelleen. Jo avattu sivu toimii ja lähettää vastauksen, kun yhteys palaa.",
          "Ilman JavaScriptiä keskeneräisiä vastauksia ei tallenneta, eikä tekstiä voi suurentaa sivun omalla painikkeella. Selaimen suurennus toimii.",
          "Päivämäärän valitsin on selaimen oma, ja sen käytettävyys vaihtelee laitteittain.",
          "Sivuja ei ole vielä testattu vammaisten käyttäjien kanssa.",
        ],
      },
      {
        title: "Palaute ja apu",
        text: [
          "Kerro puutteesta työhönvalmentajalle tai kyselyn lähettäneelle hankkeelle. Kysymyksiin voi vastata myös puhelimessa tai tavatessa.",
          "Jos vastaus ei auta, ota yhteyttä valvovaan viranomaiseen: Liikenne- ja viestintävirasto Traficom, saavutettavuusvaatimukset.fi.",
        ],
      },
    ],
  },
};
