import { useEffect, useState } from 'react';

const TOKENS = ['paper', 'surface', 'ink', 'ink-2', 'ink-3', 'line', 'line-strong', 'accent', 'warm', 'person', 'agency', 'country', 'spacecraft', 'other'] as const;

/** The page's colours as they are now. */
export type Palette = Record<(typeof TOKENS)[number], string>;

function read(): Palette {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(TOKENS.map(token => [token, style.getPropertyValue(`--${token}`).trim()])) as Palette;
}

/** The page's colours, anew when the theme changes. */
export function usePalette(): Palette {
  const [palette, setPalette] = useState(read);
  useEffect(() => {
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const change = () => setPalette(read());
    dark.addEventListener('change', change);
    return () => dark.removeEventListener('change', change);
  }, []);
  return palette;
}

export function colorOf(type: string, palette: Palette): string {
  switch (type) {
    case 'Person':
      return palette.person;
    case 'Agency':
      return palette.agency;
    case 'Country':
      return palette.country;
    case 'Spacecraft':
      return palette.spacecraft;
    default:
      return palette.other;
  }
}

/** What tells types apart where colours do not; a ring is anything else. */
export type ShapeName = 'disc' | 'square' | 'diamond' | 'triangle' | 'ring';

export function shapeOf(type: string): ShapeName {
  switch (type) {
    case 'Person':
      return 'disc';
    case 'Agency':
      return 'square';
    case 'Country':
      return 'diamond';
    case 'Spacecraft':
      return 'triangle';
    default:
      return 'ring';
  }
}
