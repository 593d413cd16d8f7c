<?php
/**
 * Plugin Name: dangol
 * Description: Recommendation strips and a consented profile on the visitor's own device.
 * Version: 0.1.0
 * Requires at least: 6.4
 * Requires PHP: 7.4
 * Requires Plugins: woocommerce
 * License: MIT
 *
 * wp-content/plugins/dangol/: this file, dangol.js and the dangol-*.js files beside it.
 * wp-content/uploads/dangol/model/: what `dangol train` or `dangol publish` wrote.
 */

namespace Dangol;

defined( 'ABSPATH' ) || exit;

/** What a shop may change, by `add_filter( 'dangol_settings', … )` in its theme's functions.php. */
function settings(): array {
	$uploads = wp_get_upload_dir()['baseurl'] . '/dangol';
	return apply_filters(
		'dangol_settings',
		array(
			'tag'     => array(
				'data-platform' => 'woocommerce',
				'data-regime'   => 'eu',
				'data-model'    => "$uploads/model/",
				// 'data-backend' => '/events',
			),
			// Hooks of classic themes, each with its strip; a block theme uses the shortcode [dangol kind="goes-with"].
			'strips'  => array(
				array( 'woocommerce_after_add_to_cart_form', 20, 'goes-with', 4 ),
				array( 'woocommerce_after_single_product_summary', 12, 'similar-buyers', 12 ),
				array( 'woocommerce_after_cart', 20, 'cart', 12 ),
			),
			// The notice; false where a consent platform asks already (and its name is in data-platform).
			'consent' => true,
		)
	);
}

const RESERVE = 'dangol-recs{display:flow-root}dangol-recs:not(:defined)>:is([slot=heading],[slot=empty]){display:none}dangol-recs:not(:defined):before{content:"";display:block;padding-top:calc(max(9em,(100% + var(--dangol-gap,1em))/var(--dangol-columns,5) - var(--dangol-gap,1em))*var(--dangol-ratio,1) + 11em)}';
const STUB    = 'window.dangol=window.dangol||function(){(dangol.q=dangol.q||[]).push([Date.now(),arguments])}';

// The install block, high in the head. WordPress's own functions print the scripts, so that a policy with a nonce knows them.
add_action(
	'wp_head',
	function (): void {
		if ( ! function_exists( 'WC' ) ) {
			return;
		}
		echo '<style>' . RESERVE . "</style>\n"; // phpcs:ignore WordPress.Security.EscapeOutput
		wp_print_inline_script_tag( STUB );
		wp_print_script_tag( array( 'async' => true, 'src' => plugins_url( 'dangol.js', __FILE__ ) ) + settings()['tag'] );
	},
	1
);

add_action(
	'init',
	function (): void {
		foreach ( settings()['strips'] as list( $hook, $priority, $kind, $limit ) ) {
			add_action(
				$hook,
				function () use ( $kind, $limit ): void {
					echo strip( array( 'kind' => $kind, 'limit' => $limit ) ); // phpcs:ignore WordPress.Security.EscapeOutput
				},
				$priority
			);
		}
		add_shortcode( 'dangol', __NAMESPACE__ . '\strip' );
	}
);

/** A strip; on a product's page with the id that the model has it under, the product's post id. */
function strip( $attributes ): string {
	$attributes = array_filter( (array) $attributes );
	if ( is_product() ) {
		$attributes += array( 'item' => get_the_ID() );
	}
	$text = '';
	foreach ( $attributes as $name => $value ) {
		$text .= sprintf( ' %s="%s"', sanitize_key( $name ), esc_attr( (string) $value ) );
	}
	return "<dangol-recs$text></dangol-recs>";
}

// The order, once: it is noted with the order, so that the page opened again, on whatever device, tells nothing.
add_action(
	'woocommerce_thankyou',
	function ( $order_id ): void {
		$order = wc_get_order( $order_id );
		if ( ! $order || $order->has_status( 'failed' ) ) {
			return;
		}
		if ( $order->get_meta( '_dangol_told' ) ) {
			echo '<i hidden data-dangol-told="purchase"></i>';
			return;
		}
		$order->update_meta_data( '_dangol_told', '1' );
		$order->save_meta_data();
		$purchase = array(
			'transaction_id' => (string) $order->get_id(),
			'currency'       => $order->get_currency(),
			'value'          => (float) $order->get_total(),
			'items'          => array_values( array_map( __NAMESPACE__ . '\ga4_item', $order->get_items() ) ),
		);
		wp_print_inline_script_tag( "dangol('track','purchase'," . json( $purchase ) . ')' );
	}
);

/** A line of an order in GA4's words: the product is the item, the variation its variant. */
function ga4_item( $line ): array {
	$quantity = max( 1, $line->get_quantity() );
	return array_filter(
		array(
			'item_id'      => (string) $line->get_product_id(),
			'item_variant' => $line->get_variation_id() ? (string) $line->get_variation_id() : null,
			'item_name'    => $line->get_name(),
			'price'        => round( (float) $line->get_total() / $quantity, 4 ),
			'quantity'     => $quantity,
		),
		function ( $value ) {
			return null !== $value;
		}
	);
}

// Who is signed in, with their newest orders: used under the purpose profileLink alone. A page cache must leave signed-in customers out, as all of them do.
add_action(
	'wp_footer',
	function (): void {
		if ( ! function_exists( 'WC' ) ) {
			return;
		}
		if ( is_user_logged_in() ) {
			$attributes = array( 'type' => 'application/json', 'data-dangol-member' => true );
			wp_print_inline_script_tag( json( member( wp_get_current_user() ) ), $attributes );
		}
		if ( settings()['consent'] ) {
			printf( '<dangol-consent shop="%s" policy="%s"></dangol-consent>', esc_attr( get_bloginfo( 'name' ) ), esc_url( get_privacy_policy_url() ) );
		}
	}
);

/** A customer as dangol's member bridge takes them. */
function member( $user ): array {
	$orders = wc_get_orders( array( 'customer_id' => $user->ID, 'limit' => 20, 'status' => array( 'processing', 'completed', 'on-hold' ) ) );
	$lines  = function ( $line ): array {
		return array( 'id' => (string) $line->get_product_id(), 'quantity' => $line->get_quantity() );
	};
	return array(
		'id'         => (string) $user->ID,
		'signedUpAt' => gmdate( 'c', strtotime( $user->user_registered . ' UTC' ) ),
		'orders'     => array_map(
			function ( $order ) use ( $lines ): array {
				return array(
					'id'    => (string) $order->get_id(),
					'at'    => $order->get_date_created()->setTimezone( new \DateTimeZone( 'UTC' ) )->format( 'c' ),
					'lines' => array_values( array_map( $lines, $order->get_items() ) ),
				);
			},
			$orders
		),
	);
}

/** JSON that cannot end the script it stands in. */
function json( array $value ): string {
	return wp_json_encode( $value, JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_UNICODE );
}

/**
 * wp dangol export orders.csv [--days=730]: the order log for `dangol train --orders orders.csv`. Buyers are keyed hashes: no name, address or account.
 * Write it outside of the web root.
 */
function export( array $arguments, array $options ): void {
	$file = fopen( $arguments[0] ?? 'orders.csv', 'w' );
	if ( ! $file ) {
		\WP_CLI::error( 'The file cannot be written.' );
	}
	fputcsv( $file, array( 'order', 'line', 'item', 'buyer', 'at', 'quantity', 'price', 'currency', 'status' ), ',', '"', '' );
	$after = time() - DAY_IN_SECONDS * (int) ( $options['days'] ?? 730 );
	$count = 0;
	for ( $page = 1; ; $page++ ) {
		$query  = array( 'type' => 'shop_order', 'limit' => 200, 'paged' => $page, 'orderby' => 'ID', 'order' => 'ASC', 'date_created' => ">$after" );
		$orders = wc_get_orders( $query );
		foreach ( $orders as $order ) {
			$email = strtolower( $order->get_billing_email() );
			// A guest with a customer's address is that customer.
			$who   = $order->get_customer_id() ?: email_exists( $email ) ?: $email;
			$buyer = $who ? substr( hash_hmac( 'sha256', (string) $who, wp_salt( 'dangol' ) ), 0, 32 ) : '';
			$at    = $order->get_date_created()->setTimezone( new \DateTimeZone( 'UTC' ) )->format( 'Y-m-d\TH:i:s\Z' );
			foreach ( $order->get_items() as $id => $line ) {
				$item = ga4_item( $line );
				$kept = $item['quantity'] - abs( $order->get_qty_refunded_for_item( $id ) );
				fputcsv( $file, array( $order->get_id(), $id, $item['item_id'], $buyer, $at, $kept, $item['price'], $order->get_currency(), $order->get_status() ), ',', '"', '' );
				$count++;
			}
		}
		if ( count( $orders ) < 200 ) {
			break;
		}
	}
	fclose( $file );
	\WP_CLI::success( "$count lines." );
}

if ( defined( 'WP_CLI' ) && WP_CLI ) {
	\WP_CLI::add_command( 'dangol export', __NAMESPACE__ . '\export' );
}
