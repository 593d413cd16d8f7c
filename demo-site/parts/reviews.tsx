import type { JSX } from 'preact';
import type { ShopProduct } from '../catalogue/shop-product';
import { type Reviews as Made, makeReviews, type Review } from '../data/reviews/make-reviews';
import type { View } from '../view';
import { Icon } from './icons';

/** What buyers say of a product: the mean, how it spreads, how it fits, and the newest few. Nothing where there are none. */
export function Reviews({ view, product }: { view: View; product: ShopProduct }): JSX.Element | null {
  const { words } = view;
  const { rating, reviews = 0, releasedAt = 0 } = product;
  const made =
    view.settings.given || rating === undefined ? undefined : makeReviews({ ...product, rating, reviews, releasedAt });
  if (!made) return null;
  return (
    <section class="reviews" id="reviews" aria-labelledby="reviews-title">
      <h2 id="reviews-title">
        {words.product.reviews} <span>{reviews.toLocaleString(view.language)}</span>
      </h2>
      <div class="reviews-inner">
        <Summary view={view} rating={rating!} made={made} />
        <ul class="reviews-list">
          {made.newest.map((review) => (
            <Written key={review.text.en} view={view} review={review} />
          ))}
        </ul>
      </div>
      <p class="reviews-note">{words.product.madeUp}</p>
    </section>
  );
}

/** Stars, whole ones, with what they mean for those who do not see them. */
export function Stars({ view, count }: { view: View; count: number }): JSX.Element {
  return (
    <span class="stars" role="img" aria-label={view.words.product.stars(count)}>
      {Array.from({ length: 5 }, (_, i) => (
        <span key={i} class={i < Math.round(count) ? 'star star-full' : 'star'}>
          <Icon name="star" />
        </span>
      ))}
    </span>
  );
}

function Summary({ view, rating, made }: { view: View; rating: number; made: Made }): JSX.Element {
  const { words } = view;
  const most = Math.max(...made.counts);
  return (
    <div class="reviews-summary">
      <p class="reviews-mean">
        <strong>{rating.toFixed(1)}</strong>
        <Stars view={view} count={rating} />
      </p>
      <ul class="reviews-rows">
        {made.counts.map((count, i) => (
          <li key={i}>
            <span aria-hidden="true">{5 - i}</span>
            <meter min={0} max={most} value={count} aria-label={words.product.starRow(5 - i, count)} />
            <span aria-hidden="true">{count}</span>
          </li>
        ))}
      </ul>
      {made.fit && <Fit view={view} fit={made.fit} />}
    </div>
  );
}

function Fit({ view, fit }: { view: View; fit: NonNullable<Made['fit']> }): JSX.Element {
  const { words } = view;
  return (
    <dl class="reviews-fit">
      <dt>{words.product.fitQuestion}</dt>
      {fit.map((share, i) => (
        <dd key={i} class={share === Math.max(...fit) ? 'reviews-most' : undefined}>
          <span>{words.product.fitAnswers[i]}</span> {share}%
        </dd>
      ))}
    </dl>
  );
}

function Written({ view, review }: { view: View; review: Review }): JSX.Element {
  const { language, words } = view;
  return (
    <li>
      <p class="review-head">
        <Stars view={view} count={review.stars} />
        <span>{review.writer[language]}</span>
        <time dateTime={new Date(review.at).toISOString().slice(0, 10)}>{day(review.at, language)}</time>
      </p>
      <p>{review.text[language]}</p>
      {review.size && <p class="review-size">{words.product.boughtSize(review.size)}</p>}
    </li>
  );
}

/** `2026. 10. 31.`, `31 Oct 2026`. */
function day(at: number, language: string): string {
  return new Date(at).toLocaleDateString(language === 'ko' ? 'ko-KR' : 'en-GB', {
    year: 'numeric',
    month: language === 'ko' ? 'numeric' : 'short',
    day: 'numeric',
    timeZone: 'Asia/Seoul',
  });
}
