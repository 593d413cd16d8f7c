/** Shirts and blouses; the form of these lines is told in `read-designs.ts`. */
export const shirts = `
shirt | tidewell | men | classic | | cotton | plain | 69000 | white sky
옥스퍼드 버튼다운 셔츠 | Oxford Button-Down Shirt
빨아서 그대로 말려도 멋스럽습니다. | Looks its best washed and left unironed.

shirt | muyeon | women | minimal | | cotton | plain | 89000 | white black
크리스프 오버 셔츠 | Crisp Oversized Shirt
엉덩이를 덮는 길이라 한 장으로 충분합니다. | Long enough to wear alone.

shirt | gyeol | unisex | classic minimal | spring summer | cotton | stripe | 72000 | sky ivory
포플린 스트라이프 셔츠 | Striped Poplin Shirt
줄무늬를 주머니까지 맞추었습니다. | The stripes meet at the pocket.

shirt | fernhill | men | outdoor classic | autumn winter | cotton | check | 79000 | red green
플란넬 체크 셔츠 | Checked Flannel Shirt
여러 번 기모를 내어 담요처럼 포근합니다. | Brushed till it feels like a blanket.

shirt | block47 | unisex | street | spring autumn | denim | denim | 75000 | washed indigo
워시드 데님 셔츠 | Washed Denim Shirt
단추를 풀어 재킷처럼 걸치기 좋습니다. | Wear it open, like a jacket.

shirt | solgil | unisex | outdoor | spring summer | nylon | plain | 85000 | khaki mint
트레킹 라이트 셔츠 | Light Trekking Shirt
땀이 금방 말라 산길에서 편합니다. | Dries fast on the trail.

shirt | harudan | unisex | minimal | spring summer | linen | plain | 49900 | ivory blue
린넨 데일리 셔츠 | Everyday Linen Shirt
구김까지 자연스럽습니다. | It wears its creases well.

campShirt | norae | unisex | street | summer | viscose | floral | 65000 | navy butter
열대야 카라 셔츠 | Tropical Night Camp Shirt
바람이 스치듯 얇고 찰랑입니다. | Thin and fluid, as if a breeze wore it.

campShirt | ssak | men | street minimal | summer | linen | plain | 45900 | beige green
오픈카라 반팔 셔츠 | Open-Collar Short-Sleeve Shirt
밑단이 일자라 꺼내 입기 좋습니다. | A straight hem made to hang loose.

blouse | bomnarae | women | romantic | spring summer | chiffon | floral | 69000 | ivory lavender
들꽃 쉬폰 블라우스 | Wildflower Chiffon Blouse
소매를 풍성하게 잡아 손목이 가늘어 보입니다. | Full sleeves gathered to a slim cuff.

blouse | dalbit | women | romantic classic | | satin | plain | 89000 | ivory burgundy
보름 새틴 리본 블라우스 | Full Moon Satin Bow Blouse
리본은 풀어 늘어뜨려도 예쁩니다. | The bow is just as pretty left undone.

blouse | bomnarae | women | romantic | spring autumn | viscose | dot | 59000 | black pink
잔도트 타이 블라우스 | Pin-Dot Tie Blouse
주름이 잘 가지 않아 여행에도 좋습니다. | Hardly creases, so it travels well.
`;
