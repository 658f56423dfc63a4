import { nameOf, read, whoIn } from "./reading";

describe("who is mentioned", () => {
  it.each([
    ["Soitin Virtasen Liisalle", "Liisa Virtanen"],
    ["Soitin Liisa Virtaselle", "Liisa Virtanen"],
    ["soitin liisa virtaselle", "Liisa Virtanen"],
    ["Soitin Liisa V:lle", "Liisa Virtanen"],
    ["Liisalla V. oli hyvä päivä", "Liisa Virtanen"],
    ["Soitin L. Virtaselle", "Liisa Virtanen"],
    ["Tapasin Liisan (Mäki) eilen", "Liisa Mäki"],
    ["Virtanen Liisa soitti", "Liisa Virtanen"],
    ["Soitin Matillekin", "Matti Heikkinen|Matti Kallio|Matti Korhonen|Matti Lahti|Matti Rautio|Matti Virtanen"],
    ["svetlanalt tuli viesti", "Svetlana Petrova"],
    ["Juha Pekka Ranta soitti", "Juha-Pekka Ranta"],
    ["Matti Juhani Rautio soitti", "Matti Rautio"],
    ["Soitin Igorille ja Svetlanalle", "Igor Petrova, Svetlana Petrova"],
    ["Soitin Igorille. Igor oli kotona.", "Igor Petrova"],
    ["Matti tuli. Matti Rautio oli ajoissa.", "Matti Rautio"],
    ["Met Linh's teacher", "Linh Nguyen"],
    ["Toivon kanssa juteltiin", "Toivo Tervo"],
    ["Annan työkokeilu sujuu", "Anna Järvi|Anna Seppä"],
    ["Eilen Rannalla meni hyvin", "Juha-Pekka Ranta"],
    // small letters: a word that is seldom told of is its bearer, an initial tells the person
    ["igor ja helmi oli pajalla", "Igor Petrova, Helmi Haapala|Helmi Lepistö"],
    ["helmi on ollu kaks viikkoo ihan liekeis", "Helmi Haapala|Helmi Lepistö"],
    ["satu ei tullu", "Satu Heikkinen|Satu Lahti"],
    ["ei tullu helmi tapaamiseen", "Helmi Haapala|Helmi Lepistö"],
    ["anna j oli myöhässä", "Anna Järvi"],
    ["karppinen h poissa", "Hilkka Karppinen"],
    ["P Rinne soitti", "Pekka Rinne"],
    ["törmäsin onniin kaupungilla", "Onni Karjalainen|Onni Niemi"],
    // other spellings of a name from another alphabet
    ["oleksandr shevtshenko myöhässä", "Oleksandr Shevchenko"],
    ["Ševtšenko soitti", "Oleksandr Shevchenko"],
    ["mohamedin kaa juttelin", "Mohammed Ali"],
    ["Jusufille soitto", "Yusuf Ali"],
    // taken back
    ["Lepistön Teemu ei vaan Teemu Laakson kanssa puhuin", "Teemu Laakso"],
    ["se oli Kaisa Nyman eikä Kaisa Rauta", "Kaisa Nyman"],
    ["tapasin Veikko Raudan en Karjalaista", "Veikko Rauta"],
    ["Soitin Svetlanalle, tai siis Igorille", "Igor Petrova"],
    ["Soitin Liisa Virtaselle, tai siis Matti Virtaselle", "Matti Virtanen"],
    [
      "Soitin Liisa Virtaselle tai siis Matille",
      "Matti Heikkinen|Matti Kallio|Matti Korhonen|Matti Lahti|Matti Rautio|Matti Virtanen",
    ],
    ["Soitin Svetlanalle tai siis jätin viestin", "Svetlana Petrova"],
    ["Igor eikä Svetlana hoiti kassan", "Igor Petrova"],
    ["Se oli Kerttu Korhonen ei Outi Korhonen joka itki", "Kerttu Korhonen"],
    ["Igor ei tullut eikä Svetlana", "Igor Petrova, Svetlana Petrova"],
    ["Pelto oli märkä joten Igor siirtyi sisähommiin", "Igor Petrova"],
    ["Svetlana ei vaan jaksanut", "Svetlana Petrova"],
  ])("«%s» means %s", (text, who) => {
    expect(whoIn(read(text))).toBe(who);
  });

  it.each([
    "Toivon parempaa huomista",
    "Annan palautetta huomenna",
    "anna minulle raportti",
    "Pian alkaa tauko",
    "onni suosi",
    "Rannalla oli mukava kävellä",
    "Kosken kuohut olivat komeat",
    "Lahdessa on messut ensi viikolla",
    "Käytiin Lahdessa messuilla",
    "Helmiä etsittiin rannalta",
    "hyvinä päivinä jaksaa enemmän",
    "postin mukana tuli päätös",
    "maria-ryhmä kokoontui",
    "Kallis taksi, ei korvata",
    "toivo ei ole vielä menetetty",
    "ammattikorkeakoulun Lahden kampuksen opinto-ohjaaja soitti",
  ])("«%s» mentions nobody", (text) => {
    expect(read(text)).toMatchObject({ clients: [], unknownNames: [] });
  });

  it.each([
    "Soitin K-Raudan Korhoselle",
    "Lidlin Kemppainen soitti",
    "esimies Virtanen oli tyytyväinen",
    "Kelan Korhonen lupasi selvittää",
    "lääkäri Mäkelän kanssa sovittiin",
  ])("«%s» is about somebody else's people, not a client", (text) => {
    expect(read(text).clients).toEqual([]);
  });

  it.each([
    ["Tapasin en Mattia vaan Svetlanan", "Svetlana Petrova"],
    ["Soitin Igorille, eiku Svetlanalle", "Svetlana Petrova"],
    ["Soitin Liisa Mäelle (ei Virtanen)", "Liisa Mäki"],
  ])("a name taken back is no mention: «%s»", (text, who) => {
    expect(whoIn(read(text))).toBe(who);
  });

  it.each([
    ["Tapasin Virrtasen Liisan", "Liisa Virtanen"],
    ["Juha Huoatrissa näkyy edistystä", "Juha Huotari"],
    ["Soitin Svetlnalle", "Svetlana Petrova"],
  ])("one slip is forgiven and doubted: «%s»", (text, who) => {
    const understanding = read(text);
    expect(whoIn(understanding)).toBe(who);
    expect(understanding.uncertain).toContain("clients");
  });

  it("a name near a client's but common by itself is another person", () => {
    const understanding = read("Soitin Marjalle");
    expect(understanding.clients).toEqual([]);
    expect(understanding.unknownNames.map((name) => [name.mention, name.near.map(nameOf)[0]])).toEqual([
      ["Marjalle", "Maria Lahti"],
    ]);
  });

  it("two known names that nobody bears together are an unknown person", () => {
    const [name] = read("Soitin Liisa Korhoselle").unknownNames;
    expect(name).toMatchObject({ mention: "Liisa Korhoselle" });
    expect(name!.near.map(nameOf)).toContain("Liisa Virtanen");
  });

  it("spans point into the text as given, whatever its normal form", () => {
    const text = "👍 Tapasin Väinö Anttilan".normalize("NFD");
    const [mention] = read(text).clients;
    expect(text.slice(...mention!.span)).toBe(mention!.mention);
    expect(mention!.mention.normalize("NFC")).toBe("Väinö Anttilan");
  });
});
