import { type Catalogue, loadCatalogue } from "../../../surveys/catalogue/catalogue";

/** By what means respondents can be reached from here. */
export interface Reach {
  /** What every link begins with. */
  publicUrl: string;
  /** Whether mail and text messages can be sent (MAIL_URL, SMS_URL). */
  mail: boolean;
  sms: boolean;
  catalogue: Catalogue;
}

/** On a developer's own machine: links lead to it, and mails land in a folder. */
export function localReach(): Reach {
  return { publicUrl: "http://127.0.0.1:3978", mail: true, sms: false, catalogue: loadCatalogue() };
}
