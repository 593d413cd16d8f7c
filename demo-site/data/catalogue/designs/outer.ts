/** Coats, jackets and padded things; the form of these lines is told in `read-designs.ts`. */
export const outer = `
trench | muyeon | women | minimal classic | spring autumn | gabardine | plain | 289000 | beige khaki black
개버딘 더블 트렌치코트 | Double-Breasted Gabardine Trench
깊은 뒤트임 덕분에 걸음이 편합니다. | A deep back vent keeps your stride easy.

trench | tidewell | men | classic | spring autumn | gabardine | plain | 319000 | camel navy
하버 트렌치코트 | Harbour Trench Coat
떼었다 붙이는 안감으로 두 계절을 납니다. | A button-out lining carries it through two seasons.

coat | muyeon | women | minimal | autumn winter | wool | plain | 359000 | oatmeal charcoal camel
핸드메이드 울 싱글 코트 | Handmade Single Wool Coat
안감 없이 손으로 이어 붙여 어깨가 가볍습니다. | Hand-joined without lining, so it sits light on the shoulders.

coat | tidewell | men | classic minimal | autumn winter | wool | herringbone | 379000 | charcoal brown
헤링본 체스터필드 코트 | Herringbone Chesterfield Coat
수트 위에 걸쳐도 팔이 당기지 않습니다. | Cut to go over a suit without pulling at the arms.

coat | dalbit | women | romantic classic | autumn winter | tweed | check | 298000 | pink ivory
로즈 트위드 코트 | Rose Tweed Coat
둥근 어깨선이 얼굴을 부드럽게 보이게 합니다. | A rounded shoulder that flatters the face.

parka | solgil | unisex | outdoor | winter | nylon | plain | 259000 | olive black
릿지 퍼 후드 파카 | Ridge Trimmed-Hood Parka
허리 안쪽 끈을 조이면 바람이 들지 않습니다. | Draw the inner waist cord and the wind stays out.

parka | block47 | unisex | street outdoor | autumn winter | cotton | plain | 189000 | khaki navy
M-47 야상 파카 | M-47 Field Parka
넉넉해서 후디를 껴입기 좋습니다. | Roomy enough for a hoodie underneath.

puffer | solgil | unisex | outdoor street | winter | down | plain | 329000 | black oatmeal green
구스다운 숏 패딩 | Short Goose Down Jacket
목 끝까지 올려 잠그면 목도리가 필요 없습니다. | Zip it to the chin and you can leave the scarf at home.

puffer | norae | unisex | street | winter | nylon | plain | 169000 | mustard blue lavender
볼륨 푸퍼 재킷 | Big-Volume Puffer Jacket
겨울 거리에서 한눈에 들어오는 색입니다. | A colour you can spot across a winter street.

paddedVest | fernhill | unisex | outdoor classic | autumn winter | down | plain | 149000 | camel navy
트레일 다운 베스트 | Trail Down Vest
셔츠 위에도 코트 안에도 알맞은 두께입니다. | The right weight over a shirt or under a coat.

fleeceJacket | solgil | unisex | outdoor | autumn winter | fleece | fleece | 119000 | ivory green brown
보송 플리스 집업 | Cosy Zip Fleece
가슴 주머니에 휴대폰이 쏙 들어갑니다. | The chest pocket takes a phone.

blazer | muyeon | women | minimal classic | spring autumn | wool | plain | 219000 | black beige
와이드 라펠 싱글 블레이저 | Wide-Lapel Blazer
어깨 패드를 얇게 넣어 힘주지 않은 듯 반듯합니다. | Thin shoulder pads: neat without trying.

blazer | tidewell | men | classic | spring autumn | wool | herringbone | 239000 | navy grey
클럽 블레이저 | Clubhouse Blazer
안주머니 네 개가 가방을 대신합니다. | Four inside pockets do the work of a bag.

trucker | block47 | unisex | street classic | spring autumn | denim | denim | 129000 | indigo washed
타입2 데님 트러커 | Type II Denim Trucker
등판을 넓게 잡아 움직임이 편합니다. | A broad back gives you room to move.

bomber | norae | unisex | street | spring autumn | nylon | plain | 139000 | black olive
라인업 봄버 재킷 | Line-Up Bomber Jacket
도톰한 시보리가 허리를 잡아 줍니다. | Chunky ribbing holds the waist.

anorak | solgil | unisex | outdoor street | spring summer autumn | ripstop | plain | 109000 | coral navy mint
산들 립스탑 아노락 | Breeze Ripstop Anorak
앞주머니에 접어 넣으면 한 손에 쥐어집니다. | Packs into its own front pocket, a handful.

anorak | fernhill | men | outdoor | spring autumn | nylon | plain | 98000 | khaki
브룩 하프집 아노락 | Brook Half-Zip Anorak
소매 끝을 조여 빗물이 타고 들지 않습니다. | Snug cuffs keep the rain from running in.
`;
