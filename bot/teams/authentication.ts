import { type Activity, ConfigurationBotFrameworkAuthentication } from "botbuilder";
import {
  type AuthenticateRequestResult,
  AuthenticationConstants,
  BotFrameworkAuthentication,
  ClaimsIdentity,
  type ConnectorFactory,
  type ServiceClientCredentialsFactory,
  type UserTokenClient,
} from "botframework-connector";
import type { TeamsCredentials } from "../config";
import { Connectors } from "./connectors";
import { createSigningKeys } from "./signing-keys";
import { judgeToken, type TokenRules } from "./token";

/** Where tokens come from and go to. All or none: setting only some switches the SDK's other defaults off (botframework-connector, botFrameworkAuthenticationFactory.js). */
export interface Endpoints {
  ValidateAuthority: boolean;
  ToChannelFromBotLoginUrl: string;
  ToChannelFromBotOAuthScope: string;
  ToBotFromChannelTokenIssuer: string;
  OAuthUrl: string;
  ToBotFromChannelOpenIdMetadataUrl: string;
  ToBotFromEmulatorOpenIdMetadataUrl: string;
  CallerId: string;
}

export interface AuthenticationOptions {
  /** An issuer of one's own (tests). */
  endpoints?: Endpoints;
  /** Where the bot's own tokens come from, if not from Entra (tests). */
  credentials?: ServiceClientCredentialsFactory;
  /** How long a call to Teams may take, in ms. */
  timeoutMs?: number;
}

/** A call that is not from Teams. `reason` is a class for the log; the caller is told nothing. */
export class Refused extends Error {
  override name = "Refused";
  constructor(readonly reason: string) {
    super(reason);
  }
}

/** The channel that Teho serves. A registration also opens Web Chat and Direct Line, whose senders choose their own `from`. */
const CHANNEL = "msteams";

/**
 * Checks calls from Teams and signs calls to Teams. `teams` null: development, where nobody is asked for a token and none is sent.
 * `authenticateRequest` throws Refused, or KeysUnavailable while the issuer's keys cannot be had.
 */
export function createAuthentication(
  teams: TeamsCredentials | null,
  options: AuthenticationOptions = {},
): TeamsAuthentication {
  const sdk = new ConfigurationBotFrameworkAuthentication(
    teams
      ? {
          MicrosoftAppId: teams.appId,
          // Always said: left out it means MultiTenant, which can no longer be registered.
          MicrosoftAppType: teams.appType,
          MicrosoftAppTenantId: teams.tenantId,
          MicrosoftAppPassword: teams.password,
          ...options.endpoints,
        }
      : {},
    options.credentials,
  );
  const rules: TokenRules | null = teams && {
    issuer: options.endpoints?.ToBotFromChannelTokenIssuer ?? AuthenticationConstants.ToBotFromChannelTokenIssuer,
    audience: teams.appId,
    keys: createSigningKeys(
      options.endpoints?.ToBotFromChannelOpenIdMetadataUrl ?? AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
    ),
  };
  return new TeamsAuthentication(sdk, rules, teams?.appId ?? "", options.timeoutMs);
}

export class TeamsAuthentication extends BotFrameworkAuthentication {
  private readonly result: AuthenticateRequestResult;
  private readonly connectors: ConnectorFactory;
  private userTokens: Promise<UserTokenClient> | undefined;

  constructor(
    private readonly sdk: BotFrameworkAuthentication,
    private readonly rules: TokenRules | null,
    readonly appId: string,
    timeoutMs?: number,
  ) {
    super();
    const identity = new ClaimsIdentity(
      appId === "" ? [] : [{ type: AuthenticationConstants.AudienceClaim, value: appId }],
      true,
    );
    const factory = sdk.createConnectorFactory(identity);
    this.connectors = new Connectors((serviceUrl) => factory.create(serviceUrl), timeoutMs);
    this.result = {
      audience: this.getOriginatingAudience(),
      claimsIdentity: identity,
      connectorFactory: this.connectors,
    };
  }

  override getOriginatingAudience(): string {
    return AuthenticationConstants.ToChannelFromBotOAuthScope;
  }

  override async authenticateRequest(activity: Partial<Activity>, header: string): Promise<AuthenticateRequestResult> {
    if (!this.rules) return this.result;
    const verdict = await judgeToken(
      header,
      { serviceUrl: activity.serviceUrl, channelId: activity.channelId },
      this.rules,
    );
    if (verdict.type === "refused") throw new Refused(verdict.reason);
    if (activity.channelId !== CHANNEL) throw new Refused("wrong_channel");
    return this.result;
  }

  override authenticateStreamingRequest(): Promise<AuthenticateRequestResult> {
    throw new Refused("streaming");
  }

  override createConnectorFactory(): ConnectorFactory {
    return this.connectors;
  }

  /** The adapter asks for one every turn and Teho signs nobody in: one is enough. */
  override createUserTokenClient(identity: ClaimsIdentity): Promise<UserTokenClient> {
    this.userTokens ??= this.sdk.createUserTokenClient(identity);
    return this.userTokens;
  }
}
