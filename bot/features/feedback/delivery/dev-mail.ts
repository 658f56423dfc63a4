import { type KeptMail, listMails, readMail } from "./folder-mailer";
import { escapeHtml } from "./mail-text";

/** GET /dev/mail and /dev/mail/:name: what the folder holds, for this machine alone. Wired in development only: the mails hold working links. */

const LOOPBACK_ADDRESS = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
/** A page elsewhere may let its name point to this machine (DNS rebinding): its name is not ours. */
const LOOPBACK_HOST = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/;

/** As surveys/page/route.ts has them: they stand in the same table. */
interface Asked {
  params: Readonly<Record<string, string | undefined>>;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  address: string;
}
interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}
export interface DevMailRoute {
  method: "get";
  path: string;
  handler(req: Asked): Promise<Answer>;
}

export function devMailRoutes(folder: string): DevMailRoute[] {
  const guarded = (show: (req: Asked) => Promise<Answer>) => async (req: Asked) =>
    LOOPBACK_ADDRESS.test(req.address) && LOOPBACK_HOST.test(String(req.headers.host ?? ""))
      ? show(req)
      : answer(403, page("Ei täältä", "<p>Only from this machine.</p>"));
  return [
    { method: "get", path: "/dev/mail", handler: guarded(async () => answer(200, listPage(await listMails(folder)))) },
    {
      method: "get",
      path: "/dev/mail/:name",
      handler: guarded(async ({ params }) => {
        const mail = await readMail(folder, params.name ?? "");
        return mail
          ? answer(200, mailPage(mail))
          : answer(404, page("Ei löydy", '<p><a href="/dev/mail">Kaikki viestit</a></p>'));
      }),
    },
  ];
}

function answer(status: number, html: string): Answer {
  const body = Buffer.from(html);
  return {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Length": String(body.length),
      // Nothing of a mail runs or is fetched; its own look is inline.
      "Content-Security-Policy":
        "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      "Referrer-Policy": "no-referrer",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
    body,
  };
}

function listPage(mails: KeptMail[]): string {
  if (mails.length === 0) return page("Viestit", "<p>Ei vielä viestejä (no mail yet).</p>");
  const rows = mails.map(
    ({ name, at, to, subject }) =>
      `<li><a href="/dev/mail/${escapeHtml(name)}">${escapeHtml(subject)}</a><br>${escapeHtml(to)} · ${escapeHtml(at)}</li>`,
  );
  return page("Viestit", `<ul>\n${rows.join("\n")}\n</ul>`);
}

function mailPage({ at, to, subject, text, html }: KeptMail): string {
  return page(
    subject,
    `<p><a href="/dev/mail">Kaikki viestit</a></p>
<p>${escapeHtml(to)} · ${escapeHtml(at)}</p>
<pre>${withLinks(text)}</pre>
<h2>HTML</h2>
<iframe sandbox title="HTML" srcdoc="${escapeHtml(html)}"></iframe>`,
  );
}

/** Only what begins with http:// or https:// becomes a link. */
function withLinks(text: string): string {
  return escapeHtml(text).replace(/https?:\/\/[\w.:/[\]-]+/g, (link) => `<a href="${link}">${link}</a>`);
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="fi">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title>
<style>body{font:16px/1.5 sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}pre{white-space:pre-wrap;font:inherit}li{margin-bottom:1rem}iframe{width:100%;height:48rem;border:1px solid #666}</style></head>
<body>
<h1>${escapeHtml(title)}</h1>
${body}
</body>
</html>
`;
}
