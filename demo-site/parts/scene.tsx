import type { JSX } from 'preact';
import type { View } from '../view';

/** What a scene is drawn from. */
export interface SceneProps {
  view: View;
  /** Its file is `scene-<id>.svg`; only the made catalogue has them. */
  id: string;
  /** In pixels, for the space it takes before it has come. */
  size: readonly [width: number, height: number];
  /** Silent without. */
  alt?: string;
  eager?: boolean;
}

/** A picture of several garments. */
export function Scene({ view, id, size: [width, height], alt = '', eager }: SceneProps): JSX.Element {
  return (
    <img
      src={view.file(`/images/scene-${id}.svg`)}
      alt={alt}
      width={width}
      height={height}
      loading={eager ? 'eager' : 'lazy'}
      decoding="async"
      {...(eager && { fetchpriority: 'high' as const })}
    />
  );
}
