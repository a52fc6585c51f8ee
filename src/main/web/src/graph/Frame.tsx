import './frame.css';

import { type RefObject, useRef } from 'react';

import { Canvas, type Drawing } from './Canvas.tsx';
import { usePalette } from './palette.ts';
import type { Picture } from './picture.ts';

type FrameProperties = {
  picture: Picture;
  /** What is picked; empty where nothing is. */
  node?: string;
  edge?: string;
  onNode?: (id: string) => void;
  onEdge?: (id: string) => void;
  onNothing?: () => void;
  /** Filled while the picture is there. */
  drawing?: RefObject<Drawing | null>;
};

const ignore = () => {};

/** A picture, framed, to be looked at from nearer and farther. */
export default function Frame({ picture, node = '', edge = '', onNode = ignore, onEdge = ignore, onNothing = ignore, drawing }: FrameProperties) {
  const palette = usePalette();
  const own = useRef<Drawing | null>(null);
  const drawn = drawing ?? own;
  return (
    <div className="graph-frame">
      <Canvas picture={picture} palette={palette} node={node} edge={edge} onNode={onNode} onEdge={onEdge} onNothing={onNothing} drawing={drawn} />
      <div className="graph-zoom" role="group" aria-label="Zoom">
        <button type="button" aria-label="Nearer" onClick={() => drawn.current?.zoom(1.4)}>
          +
        </button>
        <button type="button" aria-label="Farther" onClick={() => drawn.current?.zoom(1 / 1.4)}>
          −
        </button>
        <button type="button" onClick={() => drawn.current?.fit()}>
          Whole
        </button>
      </div>
    </div>
  );
}
