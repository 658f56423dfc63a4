import fc from "fast-check";
import { html } from "../../../surveys/page/html";

test("a text stays a text, whatever signs it holds", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const drawn = html`<p title="${text}">${text}</p>`.toString();
      expect(drawn.slice(0, 10) + drawn.slice(-4)).toBe('<p title="</p>');
      expect(drawn.slice(3, -4).replace('"', "").replace('">', "")).not.toMatch(/[<>"']/);
    }),
  );
});

test("nothing is drawn of nothing; zero and empty lists are no accident", () => {
  expect(html`${null}${undefined}${false}${[]}${0}${[html`<b>`, "<b>"]}`.toString()).toBe("0<b>&#60;b&#62;");
});
