import type { Versions } from "../../../surveys/catalogue/store";
import type { Intake } from "../../../surveys/intake/submitted";

/** The respondents' side, as the bot uses it: put together in teho.ts. */
export interface Surveys {
  versions: Versions;
  intake: Intake;
}
