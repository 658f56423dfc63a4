import { read } from "./reading";

describe("what kind of entry", () => {
  it.each([
    ["Soitin Svetlanalle", "client_contact", "phone"],
    ["Svetlana ei vastannut puhelimeen", "client_contact", "phone"],
    ["Svetlana laittoi viestin", "client_contact", "message"],
    ["juteltii svetlanan kaa", "client_contact", null],
    ["Tein Svetlanan kanssa cv:n", "client_contact", null],
    ["Svetlana tuli käymään toimistolla", "client_contact", "face_to_face"],
    ["Videopuhelu Svetlanan ja tulkin kanssa", "client_contact", "video"],
    ["Soitin Svetlanalle, lupasi laittaa viestin", "client_contact", "phone"],
    ["Teams-viesti Svetlanalle", "client_contact", "message"],
    ["Soitin Lidliin Svetlanasta", "employer_contact", "phone"],
    ["Prismalta soitettiin, Svetlana oli myöhässä", "employer_contact", "phone"],
    ["Esimies kertoi että Svetlana on reipas", "employer_contact", null],
    ["Palaveri Prisman esimiehen ja Svetlanan kanssa", "employer_contact", null],
    ["Phoned K-Rauta about Svetlana", "employer_contact", "phone"],
    ["Soitin Kelaan Svetlanan asiasta", "network_contact", "phone"],
    ["Svetlanan äiti soitti", "network_contact", "phone"],
    ["Tapasin Svetlanan ja lääkärin", "network_contact", "face_to_face"],
    ["Svetlana jutteli työkavereiden kanssa", "observation", null],
    ["Svetlana soitti itse Kelaan", "observation", null],
    ["Svetlana väsyi iltapäivällä", "observation", null],
    ["Svetlana was late", "observation", null],
    ["Kirjoitin Svetlanan lausuntoa", "note", null],
    ["Tiimipalaveri", "note", null],
    // whom it was with, by case and clause
    ["palaveri Svetlanasta klo 9-10, paikalla esimies ja minä", "employer_contact", null],
    ["Svetlana suuttui kun työnjohtaja sanoi lasit päähän", "observation", null],
    ["Svetlanalla palautteen vastaanottaminen esihenkilöltä on vaikeaa", "observation", null],
    ["Svetlana oli kujalla, ei hiffannu vaik näytettiin kolmesti", "observation", null],
    ["Laadittiin Svetlanan kirjallinen loppupalaute", "note", null],
    ["Laadittiin Svetlanan kanssa loppuarvio", "client_contact", null],
    ["Svetlanalle lähetetty muistutus ensi viikon verkostokokouksesta", "client_contact", null],
    ["Svetlanalle on lähetetty kutsu alkuhaastatteluun", "client_contact", null],
    ["Svetlanan veli tuli vastaan kaupassa ja kertoi ettei hän nuku", "network_contact", "face_to_face"],
    ["Yesterday Svetlana and I filled in the application", "client_contact", null],
    ["Svetlana kävi mun kanssa hakemassa verokortin", "client_contact", "face_to_face"],
    ["työkkäristä meilattiin että Svetlanan palkkatuki meni läpi", "network_contact", "email"],
    ["Kela-palaveri Teams: Svetlana", "network_contact", "video"],
    ["ajoin Paltamon leipomolle, leipuri lupasi paikan", "employer_contact", "face_to_face"],
    ["Lidl, osastopääll. puh: Svetlana ok", "employer_contact", "phone"],
    ["Svetlana had to be called back three times", "observation", null],
    ["Svetlana soitti bussiyhtiöön ihan itse", "observation", null],
    ["Oltiin Svetlanan kanssa Kelassa", "network_contact", "face_to_face"],
    ["Sain viestin Kelasta että Svetlanan tuki jatkuu", "network_contact", "message"],
    ["Svetlana's landlord called about the rent", "network_contact", "phone"],
    ["Svetlanan mies soitti", "network_contact", "phone"],
    [
      "Lidlin työnjohtaja, mikä se nyt oli Hyvönen, niin se soitti mulle ja kehui Svetlanaa",
      "employer_contact",
      "phone",
    ],
    ["Biltemalta soitti se Marjut ja pyysi Svetlanaa töihin", "employer_contact", "phone"],
    ["Lidlin pomo haluis jatkaa svetlanan kaa", "employer_contact", null],
    ["soitin pesulaan, Svetlana ei tullut", "employer_contact", "phone"],
    ["neuvoteltiin Halpa-Hallissa paikasta", "employer_contact", null],
    ["haettiin svetlanan kaa turvakengät", "client_contact", "face_to_face"],
    ["Svetlana oli mun mukana tutustumassa Puuiloon", "client_contact", null],
    ["Drove Svetlana to Lidl and back", "client_contact", "face_to_face"],
    ["ma 16.11. 10–11 toimistolla Svetlana, suunnitelma tehty", "client_contact", "face_to_face"],
    ["svetlana laitto snäpin et on kipee", "client_contact", "message"],
    // seen, though words of contact stand there
    ["Svetlana chatted easily with customers all morning", "observation", null],
    ["Svetlana siivosi toimistolla 2 tuntia", "observation", null],
    ["Svetlana was distracted by her phone", "observation", null],
    ["kävin Pesulassa katsomassa ja Svetlana nosteli koreja reippaasti", "observation", null],
    ["Svetlana ei saapunut, poissaolosta ei ole ilmoitettu", "observation", null],
    ["Havainto: Svetlana unohti ohjeet, ohjeistus on annettu kirjallisena", "observation", null],
    // own work, though an authority is named
    ["Ohjausryhmän aineiston valmisteluun meni 2 tuntia", "note", null],
    ["Ma 8–12 kirjauksia, raportti ohjausryhmälle", "note", null],
    ["Allekirjoittanut laati Svetlanan suunnitelman", "note", null],
  ])("«%s» is %s by %s", (text, kind, channel) => {
    expect(read(text).entries).toMatchObject([{ kind, channel }]);
  });

  it.each([
    ["Soitin Svetlanalle ja laitoin viestin Igorille", ["phone", "message"]],
    ["Aamulla tapasin Svetlanan. Soitin Lidliin paikasta.", ["face_to_face", "phone"]],
    ["Soitin Svetlanalle ja Igorille", ["phone"]],
    ["Soitin Svetlanalle. Hän jaksaa hyvin.", ["phone"]],
  ])("«%s» is so many things: %s", (text, channels) => {
    expect(read(text).entries.map((entry) => entry.channel)).toEqual(channels);
  });

  it("a day at the front is the day of everything told after it", () => {
    const dates = read("Eilen: soitin Svetlanalle. Tapasin Igorin.").entries.map((entry) => entry.date);
    expect(dates).toEqual(["2026-11-23", "2026-11-23"]);
  });

  it("a workplace put right in one breath is the one meant", () => {
    expect(read("kävin Prismassa siis Lidlissä Svetlanan asioissa").entries[0]?.employer).toBe("e7");
    expect(read("Svetlana ei ollut Prismassa vaan Lidlissä töissä").entries[0]?.employer).toBe("e7");
    expect(read("soitin Lidliin ja Prismaan Svetlanasta").entries[0]?.employer).toBe("e7");
  });

  it("the workplace is the one met or the one it happened at", () => {
    expect(read("Soitin K-Raudan Korhoselle").entries[0]!.employer).toBe("e1");
    expect(read("Tapasin Svetlanan Prismassa").entries[0]!.employer).toBe("e2");
  });
});

describe("topics of an observation", () => {
  it.each([
    ["Svetlana keskittyi hyvin", "d160+"],
    ["Svetlana ei jaksanut keskittyä", "d160-"],
    ["Svetlana oli myöhässä", "d230-"],
    ["Svetlanalla selkä kipeä", "b280-"],
    ["Svetlanan selkä ei enää vaivaa", "b280+"],
    ["Svetlana jaksoi vain kaksi tuntia", "b455-"],
    ["Svetlana jaksoi koko päivän ilman taukoja", "b455+"],
    ["Svetlana ei muistanut ohjeita", "b144-"],
    ["Svetlana tuli ajoissa ja tervehti kaikkia", "d230+ d710+"],
    ["Svetlana haluaa oppia kassan", ""],
    ["Svetlana kävi lounaalla", ""],
    ["en muistanut kirjata Svetlanan tuntia", ""],
  ])("«%s»: %s", (text, topics) => {
    expect(
      read(text)
        .entries.flatMap((entry) => entry.topics.map(({ code, direction }) => code + direction))
        .join(" "),
    ).toBe(topics);
  });
});

describe("steps on the path", () => {
  it.each([
    ["Svetlana aloitti työkokeilun Puuilossa maanantaina", "placement_started", "2026-11-23"],
    ["Svetlana aloittaa huomenna", "placement_started", "2026-11-25"],
    ["työkokeilu alkaa 1.12.", "placement_started", "2026-12-01"],
    ["Svetlanan työkokeilu päättyi perjantaina", "placement_ended", "2026-11-20"],
    ["Svetlana sai vakituisen työpaikan Lidlistä", "job_found", null],
    ["Svetlana poissa tänään", "absent", "2026-11-24"],
    ["Sovittiin Svetlanan kanssa uusi aika perjantaille", "appointment_made", "2026-11-27"],
    ["Svetlana pääsi opiskelemaan", "studies_started", null],
  ])("«%s»: %s on %s", (text, name, from) => {
    expect(read(text)).toMatchObject({ intent: "log", event: { name, from } });
  });
});
