import { read } from "./reading";

describe("what a message wants", () => {
  it.each([
    ["pitäis soittaa Minnalle", "other"],
    ["olis pitänyt soittaa", "other"],
    ["en ehtinyt tavata Igoria", "other"],
    ["soitan Igorille huomenna", "other"],
    ["I should have called Igor", "other"],
    ["kiitos!", "other"],
    ["moi", "other"],
    ["👍", "other"],
    ["haha thanks that was quick, off to get some coffee", "other"],
    ["moikka mitä kuuluu", "other"],
    ["note to self call Igor tomorrow", "other"],
    ["oli tarkotus nähä Igoria tänää mut auto ei lähteny", "other"],
    ["Lidl klo 13 peruuntui, uusi aika auki", "other"],
    ["tapaaminen Igorin kanssa ei toteutunut, koska olin estynyt", "other"],
    ["tapaaminen Igorin kanssa toteutui maanantaina", "log"],
    ["tänään jäi tapaaminen väliin kun Igor unohti", "log"],
    ["Igor istui kännykällä ja piti koko ajan muistuttaa", "log"],
    ["löytyykö Igorista kirjauksia", "ask"],
    ["lista asiakkaista jotka on työkokeilussa", "ask"],
    ["mil mul on seuraavaks treffit Igorin kaa", "ask"],
    ["moneltaks mul on huomen eka", "ask"],
    ["Olisin kiitollinen tiedosta, millainen Igorin tilanne on.", "ask"],
    ["sevtsenko soitti", "log"],
    // said in wonder
    ["Mikä päivä! Igor hoiti kassan yksin", "log"],
    ["Kuka olisi uskonut, Igor piti esityksen", "log"],
    ["Tiedätkö mitä, Igor hymyili tänään!", "log"],
    // still to come
    ["Igorin kanssa tapaaminen ensi maanantaina klo 9", "other"],
    ["Jos Igor ei tule huomenna niin soitan kotiin", "other"],
    ["Olin menossa Igorin luo mutta peruuntui", "other"],
    ["Huomenna näen Igorin ja käydään sopimus läpi", "other"],
    ["näen Igorista että on väsynyt", "log"],
    ["Jos oikein ymmärsin, Igor oli eilen myöhässä", "log"],
    ["Olin menossa Igorin luo mutta törmäsin häneen pihalla", "log"],
    ["palaveri Igorin kanssa milloin?", "ask"],
    ["Lista asiakkaista!", "ask"],
    ["sp Lidl / myymäläpääll. Koskinen, tk-paikka tammikuulle?", "log"],
    ["voisiko Igorin viimeisimmän kirjauksen poistaa?", "command"],
    ["Kysely tulee lähettää Igorille", "command"],
    ["Olkaa hyvä ja lähettäkää loppukysely Igorille.", "command"],
    ["", "other"],
    ["20 min", "log"],
    ["klo 9–10", "log"],
    ["Igorin piti tulla klo 9 mutta ei tullut", "log"],
    ["en tavoittanut Igoria", "log"],
    ["Laita muistiin: Igor myöhässä", "log"],
    ["Kysyin Igorilta miten menee", "log"],
    ["Soitin Igorille, milloin palkka tulee?", "log"],
    ["onko Igor ollut töissä", "ask"],
    ["Igor töissä?", "ask"],
    ["who could use help", "ask"],
    ["Igorin EURA-lomaketta täytettiin yhdessä, sähköposti puuttui", "log"],
    ["schedule a call with Igor on Friday at 9", "other"],
    ["muistuta mua huomenna", "command"],
    ["voitko muistuttaa mua huomenna", "command"],
  ])("«%s» is %s", (text, intent) => {
    expect(read(text).intent).toBe(intent);
  });

  it.each([
    ["mites svetlanalla menee nykyään", "client_status"],
    ["Kerro Svetlanan tilanne", "client_status"],
    ["How's Svetlana doing these days?", "client_status"],
    ["montako asiakasta meillä on nyt yhteensä?", "roster_count"],
    ["missä Svetlana on töissä", "placements"],
    ["montako on työllistynyt tänä vuonna?", "placements"],
    ["kenellä työkokeilu päättyy ensi viikolla", "placement_ending"],
    ["mitä mulla on ens viikolla kalenterissa", "agenda"],
    ["koska nään Svetlanan seuraavan kerran", "agenda"],
    ["näytä Svetlanan merkinnät lokakuulta", "search_entries"],
    ["mitä Svetlanan kanssa on puhuttu", "search_entries"],
    ["voisitko näyttää Svetlanan kirjaukset kiitos", "search_entries"],
    ["milloin viimeksi soitin Svetlanalle", "last_contact"],
    ["ketä en ole vielä nähnyt tässä kuussa", "not_contacted"],
    ["who haven't I contacted this week", "not_contacted"],
    ["kuinka monta kontaktia tein viikolla 46", "contacts_count"],
    ["paljonko tunteja mulla on tässä kuussa", "hours_count"],
    ["tilannekatsaus", "project_status"],
    ["miten hankkeella menee", "project_status"],
    ["mitä työnantajat sanovat", "feedback_results"],
    ["mitä sulta voi kysyä", "help"],
    ["whose contract ends this month", "placement_ending"],
    ["whose agreements are ending in December", "placement_ending"],
    ["who could use a cleaner", "employers_for"],
    ["how many events this year", "events_list"],
    ["employer history of Prisma", "employer_history"],
    ["who is on a break", "paused_clients"],
    ["how many clients are on a break", "paused_clients"],
    ["ketkä ovat tauolla", "paused_clients"],
    ["montako asiakasta on tauolla", "paused_clients"],
    ["keneltä EURA puuttuu", "clients_without_eura"],
    ["keneltä puuttuu vielä EURA-ilmoitus", "clients_without_eura"],
    ["kenen EURA on tekemättä", "clients_without_eura"],
    ["monenko EURA on tekemättä", "clients_without_eura"],
    ["whose EURA is missing", "clients_without_eura"],
    ["who has no EURA form", "clients_without_eura"],
    ["kenellä ei ole valmentajaa", "clients_without_coach"],
    ["keneltä puuttuu valmentaja", "clients_without_coach"],
    ["who has no coach", "clients_without_coach"],
    ["montako uutta asiakasta tässä kuussa", "new_clients"],
    ["montako uutta asiakasta tuli viime viikolla", "new_clients"],
    ["how many new clients this month", "new_clients"],
    ["how many clients do I have", "roster_count"],
    ["who is away today", "who_is_away"],
    ["who is sick today", "clients_away"],
  ])("«%s» asks %s", (text, question) => {
    expect(read(text)).toMatchObject({ intent: "ask", question: { name: question }, entries: [] });
  });

  it.each([
    ["kyllä, tallenna", "confirm"],
    ["poista äskeinen", "undo_last"],
    ["Peruuta viimeisin", "undo_last"],
    ["suora tallennus päälle", "direct_save_on"],
    ["ota suora tallennus pois päältä", "direct_save_off"],
    ["lähetä palautekysely Linhille", "send_survey"],
    ["in English", "speak_english"],
    ["puhu suomea", "speak_finnish"],
    ["I'm off sick today", "absence"],
    ["I'll be on holiday next week, Pekka is covering", "absence"],
    ["Svetlanan EURA-aloituslomake annettu tänään", "eura_start_done"],
    ["Svetlanan EURA aloitus tehty", "eura_start_done"],
    ["merkitse Svetlanan EURA-aloitus tehdyksi", "eura_start_done"],
    ["Svetlana täytti EURA-aloituslomakkeen eilen", "eura_start_done"],
    ["Svetlana's EURA start form is done", "eura_start_done"],
    ["Svetlanan EURA-lopetus tehty eilen", "eura_exit_done"],
    ["Svetlanalle tehty EURA-aloitus 12.11.", "eura_start_done"],
    ["EURA exit form done for Svetlana", "eura_exit_done"],
    ["EURA-ilmoitus tehty Svetlanasta", "eura_done"],
    ["Svetlana's EURA form was submitted yesterday", "eura_done"],
  ])("«%s» commands %s", (text, command) => {
    expect(read(text)).toMatchObject({ intent: "command", command: { name: command }, entries: [] });
  });

  it.each([
    ["mitä Svetlanasta on kirjattu viime viikolla", "2026-11-16", "2026-11-22"],
    ["paljonko tunteja mulla on tässä kuussa", "2026-11-01", "2026-11-30"],
    ["mitä mulla on perjantaina", "2026-11-27", "2026-11-27"],
    ["näytä Svetlanan merkinnät 1.10.–31.10.", "2026-10-01", "2026-10-31"],
    ["miten Svetlanalla menee", null, null],
  ])("«%s» is about %s – %s", (text, from, to) => {
    expect(read(text).question).toMatchObject({ from, to });
  });

  it("captures the rest where a phrase asks for it, and names workplaces", () => {
    expect(read("etsi kirjaukset joissa sana selkä").question?.values).toEqual({ what: "selkä" });
    expect(read("lähetä palautekysely Prismalle").command?.employers).toEqual(["e2"]);
  });
});
