export const TENANT = "11111111-1111-4111-8111-111111111111";
export const APP_ID = "99999999-0000-4000-8000-000000000001";
export const MAIJA = "aaaaaaaa-0000-4000-8000-000000000001";

/** A message as Teams sends it from Maija's 1:1 chat. */
export function message(fields: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    type: "message",
    id: "1700000000001",
    timestamp: "2026-11-24T08:15:00.123Z",
    channelId: "msteams",
    serviceUrl: "http://127.0.0.1:1/",
    from: { id: "29:maija", name: "Maija Valmentaja", aadObjectId: MAIJA },
    recipient: { id: `28:${APP_ID}`, name: "Teho" },
    conversation: { id: "a:maija", conversationType: "personal", tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    text: "Matille soitettu",
    textFormat: "plain",
    locale: "fi-FI",
    ...fields,
  };
}
