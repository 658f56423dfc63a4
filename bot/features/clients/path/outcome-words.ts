import type { OutcomeCode } from "./path-fact";

/** Which outcome the words of a message tell; the first that fits. `null`: none, and the coach is asked. */
const CUES: readonly [OutcomeCode, RegExp][] = [
  ["moved", /(?<!\p{L})(?:muutti|muuttaa|muuttanut|muutto|moved|moves)/iu],
  ["subsidised_job", /palkkatu|subsidi[sz]ed/iu],
  ["self_employed", /yrittäj|toiminime|oman firman|self-employed|own business/iu],
  ["other_study", /lukio|yliopisto|korkeakoulu|amk(?!\p{L})|avoimeen|kansanopisto|kurssi|university|high school/iu],
  [
    "vocational_study",
    /opiskel|opinnot|opintoihin|opisto|tutkinto|ammattikoulu|oppisopimus|koulu(?:un|tukseen|n)?(?!\p{L})|study|studies|vocational|college/iu,
  ],
  ["health", /sairas|sairau|kuntoutustu|työkyvyttöm|eläk|terveys|leikkau|\bsick|health|disability pension/iu],
  [
    "other_service",
    /kuntouttava|kuntoutukse|toise(?:en|ssa) (?:palvelu|hankkee)|palveluun|sosiaalityö|kelan kuntoutu|other service|another (?:service|project)/iu,
  ],
  [
    "open_job",
    /töitä|töihin|töissä|työpaik|työllisty|palkattiin|palkkasi|vakitui|vakinai|työsopimu|kesätyö|\bjob\b|hired|employed/iu,
  ],
  ["job_seeking", /työttömä|työnhakija|työtön|hakee töitä|unemployed|job.?seek/iu],
  [
    "dropped_out",
    /kesken|keskeytti|ei (?:enää )?(?:halua|halunnut|tule|tullut|jatka)|motivaatio|ei (?:saatu|saada) (?:yhteyttä|kiinni)|katosi|dropped out|no longer wants/iu,
  ],
];

export function outcomeIn(text: string): OutcomeCode | null {
  return CUES.find(([, cue]) => cue.test(text))?.[0] ?? null;
}
