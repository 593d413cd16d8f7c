/** Trousers, jeans and shorts; the form of these lines is told in `read-designs.ts`. */
export const trousers = `
jeans | block47 | unisex | street classic | | denim | denim | 89000 | indigo washed black
47 스트레이트 진 | No. 47 Straight Jeans
허벅지부터 밑단까지 곧게 떨어집니다. | Straight from thigh to hem.

jeans | ssak | women | street minimal | | denim | denim | 59900 | washed charcoal
하이라이즈 와이드 진 | High-Rise Wide Jeans
허리를 높여 다리가 길어 보입니다. | A high waist for long lines.

jeans | tidewell | men | classic | | denim | denim | 119000 | indigo
셀비지 테이퍼드 진 | Tapered Selvedge Jeans
밑단을 접으면 붉은 셀비지가 보입니다. | Turn the hem to show the red selvedge.

slacks | muyeon | women | minimal | | wool | plain | 129000 | black oatmeal charcoal
핀턱 와이드 슬랙스 | Pin-Tuck Wide Trousers
앞주름을 박음질해 다림질이 필요 없습니다. | The crease is stitched in: no ironing.

slacks | tidewell | men | classic minimal | | wool | herringbone | 139000 | grey navy
투턱 울 슬랙스 | Two-Pleat Wool Trousers
앉아도 허리가 조이지 않습니다. | Comfortable at the waist, even seated.

slacks | harudan | unisex | minimal | spring summer | linen | plain | 49900 | beige ivory
린넨 밴딩 슬랙스 | Linen Easy Trousers
허리 뒤에 고무줄을 숨겼습니다. | Elastic hidden at the back.

slacks | fernhill | men | classic outdoor | autumn winter | corduroy | rib | 98000 | camel olive
코듀로이 팬츠 | Corduroy Trousers
굵은 골이 걸을 때마다 은은히 빛납니다. | Broad wales that catch the light as you walk.

slacks | dalbit | women | romantic classic | autumn winter | tweed | check | 109000 | ivory
트위드 일자 팬츠 | Straight Tweed Trousers
재킷과 맞춰 입으면 한 벌이 됩니다. | With its jacket it makes a suit.

cargo | block47 | unisex | street outdoor | | heavy | plain | 85000 | khaki black
유틸리티 카고 팬츠 | Utility Cargo Trousers
주머니에 물건을 넣어도 불룩하지 않습니다. | Pockets that stay flat when full.

cargo | solgil | unisex | outdoor | spring summer autumn | ripstop | plain | 95000 | olive charcoal
능선 립스탑 카고 | Ridgeline Ripstop Cargos
무릎을 입체로 재단해 오르막이 편합니다. | Shaped knees for the climb.

joggers | harudan | unisex | minimal street | | terry | plain | 35900 | grey black
데일리 조거 팬츠 | Everyday Joggers
집에서도 집 앞에서도 단정합니다. | Neat at home and round the corner.

joggers | norae | unisex | street | spring autumn | nylon | plain | 69000 | navy green
트랙 나일론 조거 | Nylon Track Joggers
가볍게 바스락거리는 얇은 원단입니다. | Thin nylon with a light rustle.

shorts | tidewell | men | classic | summer | cotton | plain | 59000 | beige navy
치노 쇼츠 | Chino Shorts
무릎 바로 위에서 끝나는 길이입니다. | Cut to end just above the knee.

shorts | harudan | women | minimal | summer | linen | plain | 39900 | ivory khaki
린넨 버뮤다 쇼츠 | Linen Bermuda Shorts
재킷을 걸치면 출근복이 됩니다. | Add a blazer and it goes to work.

shorts | norae | unisex | street outdoor | summer | nylon | plain | 45000 | coral blue
물놀이 쇼츠 | Poolside Shorts
젖어도 몸에 붙지 않습니다. | Does not cling when wet.
`;
