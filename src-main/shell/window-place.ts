/** Where the window opens: where it stood last, if that is still on a screen. */
import type { WindowPlace } from '../services/settings';

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const MIN_SIZE = { width: 1024, height: 700 } as const;
const DEFAULT_SIZE = { width: 1366, height: 768 } as const;
/** So much of the window must be on a screen for it to be found again and moved with the mouse. */
const VISIBLE = { width: 200, height: 100 } as const;

/** The place for a new window. `areas` are the work areas of the present screens, the primary one first. */
export function placeWindow(last: WindowPlace | undefined, areas: readonly Area[]): Partial<Area> & { width: number; height: number } {
  const primary = areas[0] ?? { x: 0, y: 0, ...DEFAULT_SIZE };
  if (last !== undefined) {
    const home = areas.find((area) => overlap(last, area));
    if (home !== undefined) {
      const size = fitSize(last, home);
      // A window that had to shrink may have lost the part that was on the screen.
      const x = between(last.x, home.x + VISIBLE.width - size.width, home.x + home.width - VISIBLE.width);
      return { ...size, x, y: between(last.y, home.y, home.y + home.height - VISIBLE.height) };
    }
  }
  // Without a place the system centres the window.
  return fitSize(last ?? DEFAULT_SIZE, primary);
}

function fitSize(size: { width: number; height: number }, area: Area): { width: number; height: number } {
  return {
    width: Math.max(MIN_SIZE.width, Math.min(size.width, area.width)),
    height: Math.max(MIN_SIZE.height, Math.min(size.height, area.height)),
  };
}

function between(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

function overlap(place: Area, area: Area): boolean {
  const width = Math.min(place.x + place.width, area.x + area.width) - Math.max(place.x, area.x);
  const height = Math.min(place.y + place.height, area.y + area.height) - Math.max(place.y, area.y);
  return width >= VISIBLE.width && height >= VISIBLE.height;
}
