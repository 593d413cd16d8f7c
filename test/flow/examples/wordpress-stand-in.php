<?php
// Just enough of WordPress and WooCommerce for examples/woocommerce/dangol.php: hooks that are called in order, one product, one customer, two orders.
// Prints one JSON object: the page by hook, and what the export wrote.

define( 'ABSPATH', '/' );
define( 'DAY_IN_SECONDS', 86400 );
define( 'WP_CLI', true );

$hooks    = array();
$commands = array();

class WP_CLI {
	public static function add_command( $name, $function ) {
		global $commands;
		$commands[ $name ] = $function;
	}
	public static function success( $text ) {
		global $said;
		$said = $text;
	}
	public static function error( $text ) {
		throw new Exception( $text );
	}
}

class Line {
	private $fields;
	public function __construct( ...$fields ) {
		$this->fields = $fields;
	}
	public function get_product_id() {
		return $this->fields[0];
	}
	public function get_variation_id() {
		return $this->fields[1];
	}
	public function get_name() {
		return $this->fields[2];
	}
	public function get_quantity() {
		return $this->fields[3];
	}
	public function get_total() {
		return $this->fields[4];
	}
}

class Order {
	private static $meta = array();
	private $unsaved     = array();
	private $id;
	private $customer;
	private $lines;
	public function __construct( $id, $customer, $lines ) {
		$this->id       = $id;
		$this->customer = $customer;
		$this->lines    = $lines;
	}
	public function get_id() {
		return $this->id;
	}
	public function get_currency() {
		return 'KRW';
	}
	public function get_total() {
		return '107000';
	}
	public function get_status() {
		return 'completed';
	}
	public function has_status( $status ) {
		return 'completed' === $status;
	}
	public function get_customer_id() {
		return $this->customer;
	}
	public function get_billing_email() {
		return 'Guest@Mail.example';
	}
	public function get_meta( $name ) {
		return self::$meta[ $this->id ][ $name ] ?? '';
	}
	public function update_meta_data( $name, $value ) {
		$this->unsaved[ $name ] = $value;
	}
	public function save_meta_data() {
		self::$meta[ $this->id ] = $this->unsaved;
	}
	public function get_date_created() {
		return new DateTime( '2026-11-01T12:00:00+09:00' );
	}
	public function get_qty_refunded_for_item( $id ) {
		return 9003 === $id ? -3 : 0;
	}
	public function get_items() {
		return $this->lines;
	}
}

function add_action( $name, $function, $priority = 10 ) {
	global $hooks;
	$hooks[ $name ][ $priority ][] = $function;
}
function add_shortcode( $name, $function ) {
	add_action( "shortcode_$name", $function );
}
function apply_filters( $name, $value ) {
	return $value;
}
function plugins_url( $file ) {
	return "https://shop.example/wp-content/plugins/dangol/$file";
}
function wp_get_upload_dir() {
	return array( 'baseurl' => 'https://shop.example/wp-content/uploads' );
}
function WC() {
	return true;
}
function esc_attr( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES );
}
function esc_url( $text ) {
	return $text;
}
function sanitize_key( $text ) {
	return preg_replace( '/[^a-z0-9_-]/', '', strtolower( $text ) );
}
function attributes_of( $attributes ) {
	$text = '';
	foreach ( $attributes as $name => $value ) {
		$text .= true === $value ? " $name" : " $name=\"" . esc_attr( $value ) . '"';
	}
	return $text;
}
function wp_print_script_tag( $attributes ) {
	echo '<script' . attributes_of( $attributes ) . "></script>\n";
}
function wp_print_inline_script_tag( $text, $attributes = array() ) {
	echo '<script' . attributes_of( $attributes ) . ">\n$text\n</script>\n";
}
function wp_json_encode( $value, $flags = 0 ) {
	return json_encode( $value, $flags );
}
function is_product() {
	return true;
}
function get_the_ID() {
	return 71;
}
function email_exists( $email ) {
	return 'guest@mail.example' === $email ? 12 : false;
}
function get_bloginfo( $what ) {
	return 'Tea & "Bowls"';
}
function get_privacy_policy_url() {
	return 'https://shop.example/privacy/';
}
function is_user_logged_in() {
	return true;
}
function wp_get_current_user() {
	return (object) array( 'ID' => 12, 'user_registered' => '2026-01-02 03:04:05' );
}
function wp_salt( $scheme ) {
	return "salt of $scheme";
}
function orders() {
	$bowl = new Line( 45, 0, '</script><b>찻사발', 2, '68000.00' );
	$cup  = new Line( 71, 72, 'Cup & saucer', 3, '39000.00' );
	return array( new Order( 501, 12, array( 9001 => $bowl, 9002 => $cup ) ), new Order( 502, 0, array( 9003 => $cup, 9004 => $bowl ) ) );
}
function wc_get_order( $id ) {
	return orders()[0];
}
function wc_get_orders( $query ) {
	return isset( $query['customer_id'] ) ? array( orders()[0] ) : ( 1 === ( $query['paged'] ?? 1 ) ? orders() : array() );
}

function printed_by( $name, ...$arguments ) {
	global $hooks;
	ob_start();
	ksort( $hooks[ $name ] );
	foreach ( $hooks[ $name ] as $functions ) {
		foreach ( $functions as $function ) {
			echo $function( ...$arguments );
		}
	}
	return ob_get_clean();
}

$folder = $argv[1];
require "$folder/dangol.php";
printed_by( 'init' );
$page = array();
foreach ( array( 'wp_head', 'woocommerce_after_add_to_cart_form', 'woocommerce_after_single_product_summary', 'wp_footer' ) as $name ) {
	$page[ $name ] = printed_by( $name );
}
$page['woocommerce_thankyou'] = printed_by( 'woocommerce_thankyou', 501 );
$page['opened_again']         = printed_by( 'woocommerce_thankyou', 501 );
$page['shortcode_dangol']     = printed_by( 'shortcode_dangol', array( 'kind' => 'goes-with"><i>' ) );
$file                         = tempnam( sys_get_temp_dir(), 'dangol' );
$commands['dangol export']( array( $file ), array( 'days' => 30 ) );
$page['export'] = file_get_contents( $file );
unlink( $file );
echo json_encode( $page + array( 'said' => $said ) );
