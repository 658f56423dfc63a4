import { Temporal } from "temporal-polyfill";
import { read } from "./reading";

function when(text: string, now?: string) {
  const [entry] = read(text, now === undefined ? undefined : Temporal.ZonedDateTime.from(now)).entries;
  return [
    entry?.date ?? null,
    entry?.dateEnd ?? null,
    entry?.startTime ?? null,
    entry?.endTime ?? null,
    entry?.durationMinutes ?? null,
  ];
}

describe("days, clocks and lengths", () => {
  it.each([
    ["soitin Igorille tänään", "2026-11-24", null],
    ["soitin Igorille viime tiistaina", "2026-11-17", null],
    ["soitin Igorille tiistaina", "2026-11-17", null],
    ["soitin Igorille viikon 45 maanantaina", "2026-11-02", null],
    ["soitin Igorille maanantaina viime viikolla", "2026-11-16", null],
    ["soitin Igorille viikko sitten keskiviikkona", "2026-11-18", null],
    ["soitin Igorille pari päivää sitten", "2026-11-22", null],
    ["koulutuksessa 3.–5.11.", "2026-11-03", "2026-11-05"],
    ["koulutuksessa 30.10.–2.11.", "2026-10-30", "2026-11-02"],
    ["koulutuksessa ma–ke", "2026-11-16", "2026-11-18"],
    ["Igor was at training Monday to Wednesday", "2026-11-16", "2026-11-18"],
    ["Igor was at training from Mon to Wed", "2026-11-16", "2026-11-18"],
    ["koulutuksessa maanantaista keskiviikkoon", "2026-11-16", "2026-11-18"],
    ["Igor oli poissa viime kuussa", "2026-10-01", "2026-10-31"],
    ["tapasin Igorin 24.12.", "2025-12-24", null],
    ["tapasin Igorin 2026-11-03", "2026-11-03", null],
    ["tapasin Igorin marraskuun 3. päivä", "2026-11-03", null],
    ["met Igor on November 3rd", "2026-11-03", null],
    ["met Igor two days ago", "2026-11-22", null],
    ["soitin eilen Igorille, eiku ei se ollut eilen vaan perjantaina", "2026-11-20", null],
    ["eilen tai siis olikohan se jo perjantaina kun soitin Igorille", "2026-11-20", null],
    ["kävin to kahvila Rosassa juttelemassa omistajan kanssa", "2026-11-19", null],
    ["tältä aamulta vielä: soitin Igorille", "2026-11-24", null],
    ["WhatsApp from Igor late last night", "2026-11-23", null],
    ["soitin Igorille, kolmas soitto tällä viikolla", null, null],
    ["Igor oli poissa viime viikol ma-ti", "2026-11-16", "2026-11-17"],
    ["naputtelin sopparit vkl", "2026-11-21", "2026-11-22"],
    ["called Igor three times last week", "2026-11-16", "2026-11-22"],
    ["called Igor, he has an interview for 1.12.", null, null],
    ["tapasin Igorin, lopettaa työkokeilun 27.11.", null, null],
    ["Igor on lomalla 31.12. asti", null, null],
    ["Igor aloittaa maanantaina", null, null],
    ["sovittiin Igorin kanssa tapaaminen perjantaille", null, null],
    ["soitin Igorille, tulee perjantaina", null, null],
    ["Igor teki työt nopeammin kuin eilen", null, null],
    // days in words of every case, in months and weeks
    ["Igor oli poissa tämän kuun yhdeksännestä kolmanteentoista", "2026-11-09", "2026-11-13"],
    ["tapasin Igorin marraskuun viidentenä päivänä", "2026-11-05", null],
    ["soitin Igorille viime kuun 5. päivä", "2026-10-05", null],
    ["soitin Igorille kahdeskymmenestoinen päivä", "2026-11-22", null],
    ["kolmas päivä pajalla, Igor jaksoi", null, null],
    ["Igor oli poissa viikkojen 45 ja 46 aikana", "2026-11-02", "2026-11-15"],
    ["Igor oli poissa edellisviikolla", "2026-11-16", "2026-11-22"],
    ["torstaisessa tapaamisessa Igor oli väsynyt", "2026-11-19", null],
    ["syyskuun aikana Igor edistyi", "2026-09-01", "2026-09-30"],
    ["näin Igorin viime torstain tienoilla", "2026-11-19", null],
    ["kävin Igorin luona keskiviikkona ennen pyhiä", "2026-11-18", null],
    ["kirjaan tähän maanantain tapaamisen Igorin kanssa", "2026-11-23", null],
    ["keskustelin Igorin kanssa maanantain tapaamisen pohjalta", null, null],
    // with a slash; a count is none
    ["3/11 soitin Igorille", "2026-11-03", null],
    ["soitin Igorille to 19/11", "2026-11-19", null],
    ["puhelu Igorille 17/11/26", "2026-11-17", null],
    ["Igor paikalla 4/5 päivää", null, null],
    ["Igor antoi arvion 9/10", null, null],
    // long gone, or near ahead
    ["haastattelu Igorille 2.12.", null, null],
    ["26.12. Igorin loma alkoi", "2025-12-26", null],
    // what somebody tells has its own day
    ["Igor soitti aamulla ja kertoi olleensa eilen kipeänä", "2026-11-24", null],
    ["Igor kertoi että oli eilen lääkärissä", null, null],
    ["Igor kertoi eilen että on väsynyt", "2026-11-23", null],
    ["Igor told me he was sick on Monday", null, null],
    ["Lidl emailed to say Igor can start on the 1st", null, null],
    ["soitin Igorille äsken tai siis en äsken vaan eilen", "2026-11-23", null],
    ["Igor hoiti perjantaina tilauksen alust loppuu", "2026-11-20", null],
    ["eilen, ei vaan toissapäivänä, näin Igorin", "2026-11-22", null],
    ["Igor needs new shoes before Monday", null, null],
    ["Igorin sopimus ok, alk. 20.11.", null, null],
    ["Igor poissa maanantaista lähtien. 20.11. hän soitti", "2026-11-20", null],
    ["soitin Igorille, oli eilen ollut pois", null, null],
    ["keskiviikkoisessa tiimissä Igor oli hiljaa", "2026-11-18", null],
  ])("«%s»: %s – %s", (text, date, dateEnd) => {
    expect(when(text).slice(0, 2)).toEqual([date, dateEnd]);
  });

  it.each([
    ["tapasin Igorin klo 9–10.30", "09:00", "10:30", 90],
    ["tapasin Igorin kello 14", "14:00", null, null],
    ["tapasin Igorin 9.15-10.00", "09:15", "10:00", 45],
    ["tapasin Igorin puoli kymmeneltä", "09:30", null, null],
    ["tapasin Igorin kolmelta", "15:00", null, null],
    ["tapasin Igorin varttia vaille kymmenen", "09:45", null, null],
    ["met Igor at 2 pm", "14:00", null, null],
    ["met Igor from 9 to 10", "09:00", "10:00", 60],
    ["soitin Igorille eilen illalla puoli kahdeksan", "19:30", null, null],
    ["tapasin Igorin puoli yhdestätoista puoli kahteentoista", "10:30", "11:30", 60],
    ["met Igor yesterday 9 to 10.30", "09:00", "10:30", 90],
    ["called Igor at quarter past nine", "09:15", null, null],
    ["Igorin puhelu (2 t)", null, null, 120],
    ["spent 2 and a half hours on reports", null, null, 150],
    ["soitin Igorille puoli kahden aikaan", "13:30", null, null],
    ["soitin Igorille, vartti meni", null, null, 15],
    ["Igorin puhelu 1 h 15 min", null, null, 75],
    ["Igorin puhelu parikyt minuuttia", null, null, 20],
    ["Igorin puhelu vajaa tunti", null, null, 60],
    ["Igorin puhelu kaksi ja puoli tuntia", null, null, 150],
    ["Igorin puhelu 3/4 tuntia", null, null, 45],
    ["Igorin puhelu, kesto 0:45", null, null, 45],
    ["Igorin puhelu 1h15", null, null, 75],
    ["called Igor, an hour and a half", null, null, 90],
    ["Igor myöhästyi 15 minuuttia", null, null, null],
    ["Igor jaksoi kaksi tuntia", null, null, null],
    ["soitin Igorille, tekee 4 h viikossa", null, null, null],
    ["kirjasin Igorin tunnit", null, null, null],
    ["soitin Igorille, jaksaa nyt kuusi tuntia, puhelu 10 min", null, null, 10],
    ["palaveri Lidl 14-15 Teams", "14:00", "15:00", 60],
    ["Igor soitti maanantai-iltana seitsemän maissa", "19:00", null, null],
    ["soitin Igorille, ei pääse klo 7 vuoroon", null, null, null],
    ["texted Igor, can't stand more than an hour", null, null, null],
    ["olin seuraamassa Igorin työskentelyä 2 h", null, null, 120],
  ])("«%s»: %s–%s, %s min", (text, start, end, minutes) => {
    expect(when(text).slice(2)).toEqual([start, end, minutes]);
  });

  it("«illalla» is today only once it is evening", () => {
    expect(when("soitin Igorille illalla")[0]).toBeNull();
    expect(when("soitin Igorille illalla", "2026-11-24T20:00+02:00[Europe/Helsinki]")[0]).toBe("2026-11-24");
  });

  it("the day is the local one, also around midnight and the turn of the year", () => {
    expect(when("soitin Igorille eilen", "2027-01-01T00:10+02:00[Europe/Helsinki]")[0]).toBe("2026-12-31");
    expect(when("soitin Igorille viikolla 53", "2027-01-05T09:00+02:00[Europe/Helsinki]").slice(0, 2)).toEqual([
      "2026-12-28",
      "2027-01-03",
    ]);
  });
});
