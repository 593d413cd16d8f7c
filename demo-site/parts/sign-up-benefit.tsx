import type { JSX } from 'preact';
import type { View } from '../view';

/** What signing up brings, for those who have not; said on the page that it is about, in the same words as on the coupon. */
export function SignUpBenefit({ view, action }: { view: View; action?: boolean }): JSX.Element | null {
  const { signUpBenefit: say } = view.words;
  if (view.session.member) return null;
  return (
    <section class="benefit">
      <p class="hero-eyebrow">{say.eyebrow}</p>
      <h2>{say.title}</h2>
      <p>{say.text}</p>
      {action && (
        <a class="button button-strong" href={view.href('/sign-up')}>
          {say.action}
        </a>
      )}
    </section>
  );
}
