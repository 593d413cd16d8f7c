import { h, type VNode } from 'preact';
import type { H } from '../light/h';
import { type CardProps, cardView } from './card-view';
import { type RatingProps, ratingView } from './rating-view';
import { type StripViewProps, stripView } from './strip-view';

const preact = h as unknown as H;

/** `cardView()` as a Preact component. */
export const Card = (props: CardProps): VNode => cardView(preact, props);

/** `ratingView()` as a Preact component. */
export const Rating = (props: RatingProps): VNode | false => ratingView(preact, props);

/** `stripView()` as a Preact component. */
export const StripView = (props: StripViewProps): VNode => stripView(preact, props);
