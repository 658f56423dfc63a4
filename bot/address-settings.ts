import { LONGEST_LINK, lengthOfLink } from "../surveys/links/token";

/** The addresses among the settings (config.ts): what is wrong with one, as the end of «PUBLIC_URL is …, but it …»; null: nothing. Pure. */

const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);

export function publicUrlProblem(text: string): string | null {
  const url = read(text);
  if (!isHttp(url)) return "must be an https:// address";
  if (!isSafe(url)) return "must be an https:// address (http:// is for this machine alone)";
  if (url.href !== `${url.origin}/`) return "must end with the host, without a path: https://teho.example.org";
  const length = lengthOfLink(url.origin);
  if (length > LONGEST_LINK)
    return `makes a respondent's link ${length} characters long, where a text message and a QR code allow ${LONGEST_LINK}: a shorter host is needed`;
  return null;
}

export function mailUrlProblem(text: string): string | null {
  const url = read(text);
  if (!url || !["smtp:", "smtps:"].includes(url.protocol) || !url.hostname)
    return "must look like smtps://user:password@smtp.example.org:465, special characters written as %40";
  if (
    url.pathname.length > 1 ||
    ![...url.searchParams].every(([name, value]) => name === "tls" && value === "optional")
  )
    return "must end with the port; only ?tls=optional may follow";
  return decodes(url.username) && decodes(url.password) ? null : "must write % itself as %25";
}

/** «Teho <kyselyt@example.org>» or the address alone: it stands in a header as it is. */
export function mailFromProblem(text: string): string | null {
  const address = String.raw`[^\s<>@,;:"]+@[^\s<>@,;:"]+\.[^\s<>@,;:"]+`;
  return new RegExp(String.raw`^(?:[^<>"@,;:\p{Cc}]+ <${address}>|${address})$`, "u").test(text)
    ? null
    : "must be one mail address, alone or as «Teho <kyselyt@example.org>»";
}

export function smsUrlProblem(text: string): string | null {
  const url = read(text);
  return isHttp(url) && isSafe(url) ? null : "must be the https:// address of the gateway";
}

function read(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

function isHttp(url: URL | null): url is URL {
  return url !== null && ["https:", "http:"].includes(url.protocol);
}

/** http:// only where nothing leaves the machine. */
function isSafe({ protocol, hostname }: URL): boolean {
  return protocol === "https:" || LOOPBACK.has(hostname);
}

function decodes(part: string): boolean {
  try {
    decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}
