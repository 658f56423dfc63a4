/** Distance in pixels from a point to the edge of a shape: negative inside, positive outside. */
export type Shape = (x: number, y: number) => number;

/** Once, here: these run some ten million times, and a look-up of a global is slow under Jest. */
const { abs, max, min, sqrt } = Math;

export type Point = readonly [x: number, y: number];

export function circle([cx, cy]: Point, radius: number): Shape {
  return (x, y) => sqrt((x - cx) ** 2 + (y - cy) ** 2) - radius;
}

/** A rectangle with rounded corners, from its left top to its right bottom corner. */
export function roundedBox([left, top]: Point, [right, bottom]: Point, radius: number): Shape {
  const [cx, cy] = [(left + right) / 2, (top + bottom) / 2];
  const [halfWidth, halfHeight] = [(right - left) / 2 - radius, (bottom - top) / 2 - radius];
  return (x, y) => {
    const dx = abs(x - cx) - halfWidth;
    const dy = abs(y - cy) - halfHeight;
    const outside = sqrt(max(dx, 0) ** 2 + max(dy, 0) ** 2);
    return outside + min(max(dx, dy), 0) - radius;
  };
}

/** A filled polygon; the points may go round either way. */
export function polygon(points: readonly Point[]): Shape {
  return (x, y) => {
    let nearest = Number.POSITIVE_INFINITY;
    let inside = false;
    points.forEach((from, index) => {
      const to = points[(index + 1) % points.length] as Point;
      nearest = min(nearest, distanceToSegment(x, y, from, to));
      const crosses = from[1] > y !== to[1] > y;
      if (crosses && x < from[0] + ((y - from[1]) / (to[1] - from[1])) * (to[0] - from[0])) inside = !inside;
    });
    return inside ? -nearest : nearest;
  };
}

/** A line of even width with round ends and joins. */
export function polyline(points: readonly Point[], width: number): Shape {
  return (x, y) => {
    let nearest = Number.POSITIVE_INFINITY;
    for (let index = 1; index < points.length; index++) {
      nearest = min(nearest, distanceToSegment(x, y, points[index - 1] as Point, points[index] as Point));
    }
    return nearest - width / 2;
  };
}

/** A cubic Bézier curve as points close enough to look smooth. */
export function bezier([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point, [dx, dy]: Point): Point[] {
  const STEPS = 16;
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const t = step / STEPS;
    const [a, b, c, d] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t ** 2 * (1 - t), t ** 3];
    return [a * ax + b * bx + c * cx + d * dx, a * ay + b * by + c * cy + d * dy];
  });
}

export function union(...shapes: Shape[]): Shape {
  return (x, y) => min(...shapes.map((shape) => shape(x, y)));
}

/** The shape made larger by `pixels` all round, corners rounded; smaller when negative. */
export function grown(shape: Shape, pixels: number): Shape {
  return (x, y) => shape(x, y) - pixels;
}

/** What is in `shape` but not in `hole`. */
export function without(shape: Shape, hole: Shape): Shape {
  return (x, y) => max(shape(x, y), -hole(x, y));
}

/** How much of the pixel with this left top corner the shape covers, 0 to 1: 8 × 8 samples where an edge is near. */
export function coverage(shape: Shape, left: number, top: number): number {
  const SIDE = 8;
  // Shapes never tell more than the true distance, so beyond half a pixel's diagonal no edge crosses it.
  const middle = shape(left + 0.5, top + 0.5);
  if (abs(middle) > Math.SQRT1_2) return middle < 0 ? 1 : 0;
  let hits = 0;
  for (let row = 0; row < SIDE; row++) {
    for (let column = 0; column < SIDE; column++) {
      if (shape(left + (column + 0.5) / SIDE, top + (row + 0.5) / SIDE) < 0) hits++;
    }
  }
  return hits / (SIDE * SIDE);
}

function distanceToSegment(x: number, y: number, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  // Curves that meet share a point: a segment without length is that point.
  const squared = dx * dx + dy * dy || 1;
  const along = min(1, max(0, ((x - ax) * dx + (y - ay) * dy) / squared));
  return sqrt((x - ax - along * dx) ** 2 + (y - ay - along * dy) ** 2);
}
