import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { acceptedEncoding, answer, securityHeaders } from "../../../surveys/page/answer";

const TEXT = "Miten työ on lähtenyt käyntiin? ".repeat(50);

test.each([
  ["gzip, deflate, br", "br"],
  ["gzip", "gzip"],
  ["br;q=0, gzip;q=0.5", "gzip"],
  ["identity", null],
  ["", null],
])("«%s» is answered with %s", (accepted, encoding) => {
  expect(acceptedEncoding({ headers: { "accept-encoding": accepted } })).toBe(encoding);
});

test("what goes out compressed is what was meant", async () => {
  const sent = async (accepted: string) => answer({ headers: { "accept-encoding": accepted } }, 200, {}, TEXT);
  expect(brotliDecompressSync((await sent("br")).body).toString()).toBe(TEXT);
  expect(gunzipSync((await sent("gzip")).body).toString()).toBe(TEXT);
  const plain = await sent("");
  expect(plain.body.toString()).toBe(TEXT);
  expect(plain.headers["Content-Length"]).toBe(String(Buffer.byteLength(TEXT)));
});

test("the policy lets in our own script and this one style, and nothing else", () => {
  const policy = securityHeaders("p{}")["Content-Security-Policy"]!;
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  expect(policy).not.toBe(securityHeaders("p{ }")["Content-Security-Policy"]);
});
