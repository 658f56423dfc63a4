import type { Words } from "../../understanding/understanding";

/** What people call the project's own state. */
export const evaluationWords: Words[] = [
  {
    name: "project_status",
    intent: "ask",
    phrases: [
      "[anna|näytä|tee|hae|saisinko|saanko|haluan|laadi|koosta|kerro] [mulle|minulle|meille|lyhyt|nopea] [{time}] [hankkeen|projektin|meidän|koko] [hankkeen] tilannekatsaus|tilannekatsauksen|tilannekuva|tilannekuvan|tilanneraportti|tilanneraportin|väliraportti|kokonaistilanne|kokonaiskuva [hankkeesta|projektista|hankkeen] [tilanteesta] [{time}]",
      "missä|miten|mites|kuinka [meidän|tää|tämä] hanke|hankkeella|hankkeessa|projekti|projektilla|projektissa|tavoitteet|tavoitteissa|tavoitteiden [kanssa] on|menee|mennään|sujuu|etenee|edistyy|ollaan|voi|toteutuu|toteutuneet|toteutuvat […]",
      "miten|missä|mites|kuinka menee|mennään|ollaan|sujuu|etenee|edistyy|voi|on [meidän] hanke|hankkeella|hankkeessa|hankkeen|projekti|projektilla|projektissa|tavoitteissa|tavoitteiden [kanssa|suhteen] […]",
      "[mikä|mitkä] [on|ovat] hankkeen|projektin tilanne|tilanteen|luvut|status|tulokset|mittarit|tunnusluvut|eteneminen|tavoitteet [nyt] [{time}]",
      "[näytä|anna|kerro|hae] [mulle|minulle] hankkeen|projektin tilanne|tilanteen|luvut|status|tulokset|mittarit|tunnusluvut [{time}]",
      "olemmeko|ollaanko|oommeko|päästäänkö|pysytäänkö [me] tavoitteessa|aikataulussa|tavoitteissa|tavoitteeseen […]",
      "miten|mites [me] [ollaan] pääsemme|päästy|päästään|ollaan [päästy] tavoitteeseen|tavoitteisiin|tavoitteessa […]",
      "montako|paljonko|kuinka monta|paljon [vielä] puuttuu [tavoitteesta] […]",
      "miten|mites|missä|mikä|mitkä|anna|näytä|kuinka … hanke|hankkeen|hankkeella|hankkeessa|projekti|projektin|projektilla|tavoitteet|tavoitteesta|tavoitteessa|tavoitteissa …",
      "tilannekatsaus|tilannekuva|kokonaistilanne|hanketilanne|projektitilanne|tilanneraportti [kiitos]",
      "mikä on tilanne|meininki|kokonaistilanne",
      "[the] project|overall status|summary|overview|report|situation",
      "[show|give] [me] [a|the] project|overall|status status|summary|overview|report",
      "[what|what's|whats] [is] the status|situation [of] [the] [project] [now]",
      "how is|are|how's the|our|we project|targets|doing [doing|going|progressing|against] […]",
      "are we on track|target […]",
      "status [report|overview|summary|update]",
    ],
  },
];
