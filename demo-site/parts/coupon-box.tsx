import type { JSX } from 'preact';
import { type Coupon, stateOf } from '../coupons/coupon';
import type { View } from '../view';

/** Of the form, which stands outside the order's own: one form cannot hold another. */
const FORM = 'coupon';

/** The form that a code is sent by; what belongs to it stands in {@link CouponBox}. */
export function CouponForm({ view }: { view: View }): JSX.Element {
  return <form id={FORM} method="post" action={view.href('/coupon')} />;
}

/** Where a code is typed in, the coupons this visitor was given, and what became of the last code. */
export function CouponBox({
  view,
  coupon,
  back,
}: {
  view: View;
  coupon: Coupon | undefined;
  back: '/cart' | '/checkout';
}): JSX.Element {
  const { words, session, language, now } = view;
  const { coupons: say } = words;
  const answer = view.query.get('coupon') ?? '';
  const note = Object.hasOwn(say.answers, answer) ? say.answers[answer] : undefined;
  const others = session.coupons.filter((other) => other !== coupon && stateOf(other, now) === 'good');
  return (
    <div class="coupons" id="coupons">
      <input type="hidden" name="back" value={back} form={FORM} />
      {coupon ? (
        <p class="coupons-used">
          <span>
            <strong>{coupon.code}</strong>
            <small>{say.until(untilText(coupon.expiresAt, language))}</small>
          </span>
          <button type="submit" class="link" form={FORM} name="code" value="">
            {say.remove}
          </button>
        </p>
      ) : (
        <div class="coupons-type">
          <label>
            <span class="hidden">{say.code}</span>
            <input
              name="code"
              form={FORM}
              placeholder={say.code}
              maxLength={40}
              autocomplete="off"
              spellcheck={false}
            />
          </label>
          <button type="submit" class="button" form={FORM}>
            {say.apply}
          </button>
        </div>
      )}
      {note && (
        <p class={answer === 'good' ? 'coupons-note' : 'coupons-note coupons-sorry'} role="status">
          {note}
        </p>
      )}
      {others.length > 0 && (
        <ul class="coupons-mine" aria-label={say.mine}>
          {others.map((other) => (
            <li key={other.code}>
              <span>
                <strong>{other.label[language]}</strong>
                <small>
                  {other.code} · {say.until(untilText(other.expiresAt, language))}
                </small>
              </span>
              <button
                type="submit"
                class="link"
                form={FORM}
                name="mine"
                value={other.code}
                aria-label={say.use(other.code)}
              >
                {say.apply}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Day and time in the shop's own zone. */
function untilText(at: number, language: string): string {
  const form = {
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'Asia/Seoul',
    // A visitor from elsewhere reads the message's own end in their zone.
    timeZoneName: language === 'ko' ? undefined : 'short',
  } as const;
  return new Intl.DateTimeFormat(language, form).format(at);
}
