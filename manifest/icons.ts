import type { Image } from "./png";
import { bezier, circle, coverage, grown, polygon, polyline, roundedBox, type Shape, union, without } from "./shapes";

/**
 * Teho's mark: what is said (a speech bubble) becomes a path that rises to a goal.
 * Teams' rules: colour 192 × 192, filled to the edges, the mark within the middle 96 × 96;
 * outline 32 × 32, white (255, 255, 255) and transparency only.
 */

type Colour = readonly [red: number, green: number, blue: number];

export const COLOUR_SIZE = 192;
export const SAFE_ZONE = 96;
export const OUTLINE_SIZE = 32;
/** The manifest's accentColor: the middle of the background. */
export const ACCENT: Colour = [0x0d, 0x67, 0x7e];

const WHITE: Colour = [255, 255, 255];
const LIGHT_EDGE: Colour = [0x0f, 0x7c, 0x84];
const DEEP_EDGE: Colour = [0x0b, 0x52, 0x78];
const PATH: Colour = [0x0d, 0x67, 0x7e];
const GOAL: Colour = [0xc8, 0x4b, 0x16];

/** The icon of the app store and the chat header. */
export function colourIcon(): Image {
  const bubble = union(
    roundedBox([48, 50], [144, 126], 22),
    grown(
      polygon([
        [72, 116],
        [96, 116],
        [72, 140],
      ]),
      3,
    ),
  );
  const path = polyline(
    [...bezier([66, 106], [74, 88], [84, 82], [92, 94]), ...bezier([92, 94], [97, 102], [104, 97], [109.5, 88.5])],
    9,
  );
  const goal = circle([121, 73], 9.5);
  return paint(COLOUR_SIZE, [
    { shape: bubble, colour: WHITE },
    { shape: path, colour: PATH },
    { shape: goal, colour: GOAL },
  ]);
}

/** The icon of Teams' app bar. */
export function outlineIcon(): Image {
  const box = roundedBox([3, 4], [29, 25], 6.5);
  const outline = without(box, grown(box, -2));
  const tail = polygon([
    [8, 24],
    [15, 24],
    [8, 30],
  ]);
  const path = polyline(
    [
      ...bezier([8.5, 19], [10.5, 14], [13.5, 12.5], [15.5, 16]),
      ...bezier([15.5, 16], [17, 18], [19.5, 16], [20.5, 14]),
    ],
    2,
  );
  const goal = circle([22.5, 11], 2.5);
  const mark = union(outline, tail, path, goal);

  const pixels = new Uint8Array(OUTLINE_SIZE * OUTLINE_SIZE * 4).fill(255);
  for (let index = 0; index < OUTLINE_SIZE * OUTLINE_SIZE; index++) {
    const covered = coverage(mark, index % OUTLINE_SIZE, Math.floor(index / OUTLINE_SIZE));
    pixels[index * 4 + 3] = Math.round(covered * 255);
  }
  return { width: OUTLINE_SIZE, height: OUTLINE_SIZE, channels: 4, pixels };
}

function paint(size: number, layers: { shape: Shape; colour: Colour }[]): Image {
  const pixels = new Uint8Array(size * size * 3);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      let colour = background((x + y) / (2 * (size - 1)));
      for (const layer of layers) colour = mix(colour, layer.colour, coverage(layer.shape, x, y));
      pixels.set(colour.map(Math.round), (y * size + x) * 3);
    }
  }
  return { width: size, height: size, channels: 3, pixels };
}

/** Light at the left top corner (0), deep at the right bottom one (1), ACCENT half-way. */
function background(along: number): Colour {
  return along < 0.5 ? mix(LIGHT_EDGE, ACCENT, along * 2) : mix(ACCENT, DEEP_EDGE, along * 2 - 1);
}

function mix(from: Colour, to: Colour, share: number): Colour {
  return [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share,
    from[2] + (to[2] - from[2]) * share,
  ];
}
