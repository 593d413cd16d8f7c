import type { ComponentChildren, JSX } from 'preact';
import type { View } from '../view';

/** What a titled part of a page is drawn from. */
export interface SectionProps {
  view: View;
  title: string;
  text?: string;
  /** Where all of it is. */
  more?: string;
  /** What that link says; default "view all". */
  moreText?: string;
  children: ComponentChildren;
}

/** A titled part of a page, with a way to see all of it. */
export function Section({ view, title, text, more, moreText, children }: SectionProps): JSX.Element {
  return (
    <section class="section">
      <div class="section-head">
        <h2>{title}</h2>
        {text && <p>{text}</p>}
        {more && <a href={view.href(more)}>{moreText ?? view.words.sections.all}</a>}
      </div>
      {children}
    </section>
  );
}
