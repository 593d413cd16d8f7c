/** Shoes; the form of these lines is told in `read-designs.ts`. */
export const shoes = `
sneakers | maruto | unisex | minimal classic | | leather | plain | 129000 | white black
코트 레더 스니커즈 | Leather Court Sneakers
뒤축을 둥글게 감싸 발이 헛돌지 않습니다. | A rounded heel cup keeps the foot in place.

sneakers | block47 | unisex | street | | canvas | plain | 69000 | black ivory red
로우탑 캔버스 스니커즈 | Low-Top Canvas Sneakers
밑창을 두 번 구워 단단히 붙였습니다. | The sole is baked on twice.

sneakers | norae | unisex | street | spring autumn | suede | plain | 99000 | navy green mustard
리듬 스웨이드 스니커즈 | Rhythm Suede Sneakers
색이 다른 끈을 한 벌 더 드립니다. | Comes with a second pair of laces.

runners | solgil | unisex | outdoor | | mesh | mesh | 139000 | grey olive
트레일 러너 | Trail Runner
젖은 바위에서도 미끄러지지 않습니다. | Grips on wet rock.

runners | norae | unisex | street outdoor | | mesh | mesh | 109000 | sky coral black
템포 러닝화 | Tempo Running Shoes
앞으로 굴려 주는 밑창입니다. | A sole that rolls you forward.

boots | maruto | women | classic minimal | autumn winter | leather | plain | 189000 | black brown
첼시 앵클부츠 | Chelsea Ankle Boots
옆 고무가 넓어 신고 벗기 쉽습니다. | Wide gores make them easy on, easy off.

boots | tidewell | men | classic | autumn winter | suede | plain | 199000 | camel charcoal
스웨이드 첼시부츠 | Suede Chelsea Boots
발수 처리해 가랑비쯤은 괜찮습니다. | Treated against light rain.

boots | fernhill | unisex | outdoor | autumn winter | leather | plain | 219000 | olive
브램블 워크부츠 | Bramble Work Boots
창갈이를 할 수 있어 오래 신습니다. | Can be resoled, and worn for years.

loafers | maruto | men | classic | | leather | plain | 149000 | burgundy black
페니 로퍼 | Penny Loafers
첫날부터 발등이 아프지 않습니다. | No breaking in, not even on day one.

loafers | gyeol | women | classic minimal | | leather | plain | 119000 | brown ivory
소프트 로퍼 | Soft Loafers
뒤축을 접어 신어도 됩니다. | The heel folds down, on purpose.

flats | bomnarae | women | romantic | spring summer autumn | leather | plain | 79000 | pink black
리본 메리제인 | Ribbon Mary Janes
밑창이 말랑해 접어 다닐 수 있습니다. | Soft enough to fold into a bag.

flats | dalbit | women | romantic classic | | suede | plain | 109000 | burgundy navy
달그림자 발레 플랫 | Moonshadow Ballet Flats
앞코를 둥글려 발가락이 편합니다. | A round toe, kind to feet.

sandals | maruto | women | minimal | summer | leather | plain | 89000 | camel white
투 스트랩 레더 샌들 | Two-Strap Leather Sandals
발 모양대로 눌려 길드는 밑창입니다. | A footbed that takes your shape.

sandals | solgil | unisex | outdoor | summer | nylon | plain | 69000 | khaki black
계곡 스포츠 샌들 | Stream Sports Sandals
물에서 나와 금세 마릅니다. | Out of the water and dry in minutes.
`;

/** Bags, in the same form. */
export const bags = `
tote | harudan | unisex | minimal | | canvas | plain | 29900 | ivory black
데일리 캔버스백 | Everyday Canvas Tote
십오 인치 노트북이 들어갑니다. | Takes a 15-inch laptop.

tote | muyeon | women | minimal | | leather | plain | 198000 | black camel
소프트 레더 토트백 | Soft Leather Tote
안쪽 자석 주머니에 열쇠를 넣습니다. | A magnetic pocket inside for keys.

tote | norae | unisex | street | | canvas | stripe | 45000 | green red
시장 가방 | Market Bag
어깨에 메기 좋은 손잡이 길이입니다. | Handles long enough for the shoulder.

backpack | solgil | unisex | outdoor | | ripstop | plain | 129000 | olive coral
하루산행 백팩 25L | Day Hike Backpack 25L
등판이 떠 있어 땀이 차지 않습니다. | A raised back panel keeps you dry.

backpack | block47 | unisex | street | | nylon | plain | 98000 | black navy
블록 데이팩 | Block Daypack
앞주머니가 넉넉해 헤드폰이 들어갑니다. | The front pocket fits headphones.

backpack | gyeol | unisex | minimal classic | | canvas | plain | 89000 | beige charcoal
미니멀 백팩 | Minimal Backpack
지퍼를 숨겨 어디서나 단정합니다. | Hidden zips, tidy everywhere.

crossbody | maruto | women | classic minimal | | leather | plain | 159000 | burgundy black oatmeal
새들 크로스백 | Saddle Crossbody
끈을 빼면 작은 손가방이 됩니다. | Take off the strap for a clutch.

crossbody | bomnarae | women | romantic | | leather | plain | 89000 | pink ivory
꽃망울 미니백 | Rosebud Mini Bag
휴대폰과 립스틱, 그만큼만 담습니다. | A phone, a lipstick, no more.

crossbody | ssak | unisex | street | | nylon | plain | 39900 | green lavender
새싹 미니 크로스백 | Sprout Mini Crossbody
자전거 탈 때 몸에 붙습니다. | Stays put on a bicycle.

shoulderBag | dalbit | women | romantic classic | | leather | plain | 179000 | brown ivory
반달 숄더백 | Half Moon Shoulder Bag
겨드랑이 아래로 꼭 맞게 들어옵니다. | Tucks neatly under the arm.

shoulderBag | ssak | women | street minimal | | nylon | plain | 49900 | black sky mustard
말랑 호보백 | Squishy Hobo Bag
가벼워서 빈 가방인 줄 압니다. | So light you will think it is empty.
`;
