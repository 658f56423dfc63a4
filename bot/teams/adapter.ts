import { type Activity, CloudAdapter, type TurnContext } from "botbuilder";
import type { AuthenticateRequestResult } from "botframework-connector";
import type { TeamsAuthentication } from "./authentication";

/** botbuilder's adapter without middleware. Errors of a turn come out of `runTurn` to the caller: `onTurnError`, which would print them, stays unset. */
export class TeamsAdapter extends CloudAdapter {
  readonly appId: string;

  constructor(authentication: TeamsAuthentication) {
    super(authentication);
    this.appId = authentication.appId;
  }

  /** One turn of a caller already authenticated. */
  async runTurn(
    caller: AuthenticateRequestResult,
    activity: Partial<Activity>,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    await this.processActivity(caller, activity as Activity, logic);
  }
}
