/** Hats, scarves and other accessories; the form of these lines is told in `read-designs.ts`. */
export const accessories = `
cap | block47 | unisex | street | | cotton | plain | 35000 | black khaki burgundy
로고 워시드 볼캡 | Washed Ball Cap
챙을 미리 구부려 두었습니다. | The brim comes ready curved.

cap | solgil | unisex | outdoor | spring summer autumn | ripstop | plain | 39000 | olive sky
숲길 캠프캡 | Forest Path Cap
땀받이가 도톰해 이마가 편합니다. | A thick sweatband, easy on the brow.

cap | harudan | unisex | minimal | | cotton | plain | 19900 | ivory navy
민무늬 볼캡 | Plain Ball Cap
둘레를 끈으로 조절합니다. | Adjusts with a strap.

bucketHat | norae | unisex | street | spring summer | nylon | plain | 32000 | mint black
리버시블 버킷햇 | Packable Bucket Hat
접어서 주머니에 넣을 수 있습니다. | Folds into a pocket.

bucketHat | fernhill | unisex | outdoor classic | spring summer | linen | check | 42000 | beige
들녘 린넨 버킷햇 | Meadow Linen Bucket Hat
챙이 넓어 목덜미까지 가려 줍니다. | A brim that shades the neck.

beanie | ssak | unisex | street | winter | wool | rib | 24900 | mustard charcoal green
골지 비니 | Ribbed Beanie
귀를 덮거나 짧게 접어 씁니다. | Over the ears, or folded short.

beanie | gyeol | unisex | minimal classic | winter | cashmere | plain | 49000 | oatmeal black
캐시미어 비니 | Cashmere Beanie
머리 모양이 눌리지 않습니다. | Gentle on hair.

scarf | tidewell | unisex | classic | autumn winter | lambswool | check | 69000 | camel red navy
체크 램스울 머플러 | Checked Lambswool Scarf
술을 손으로 꼬았습니다. | The fringe is twisted by hand.

scarf | muyeon | unisex | minimal | winter | cashmere | plain | 98000 | grey ivory
캐시미어 머플러 | Cashmere Scarf
한 번만 둘러도 바람이 들지 않습니다. | One turn keeps the wind out.

belt | maruto | unisex | classic minimal | | leather | plain | 49000 | black brown
클래식 레더 벨트 | Classic Leather Belt
한 장 가죽으로 잘라 갈라지지 않습니다. | Cut from one hide, so it will not split.

sunglasses | norae | unisex | street | spring summer | nylon | plain | 59000 | black brown
노을 선글라스 | Sunset Sunglasses
자외선을 거의 모두 막습니다. | Blocks nearly all ultraviolet light.

sunglasses | dalbit | women | romantic classic | spring summer | nylon | plain | 79000 | burgundy
달맞이 캐츠아이 선글라스 | Moonrise Sunglasses
끝을 살짝 올려 인상이 또렷합니다. | A slight lift at the corners.

gloves | gyeol | women | classic minimal | winter | wool | plain | 32000 | camel grey
터치 니트 장갑 | Touchscreen Knit Gloves
낀 채로 휴대폰을 쓸 수 있습니다. | Use your phone with them on.

gloves | solgil | unisex | outdoor | winter | fleece | plain | 29900 | black olive
플리스 장갑 | Fleece Gloves
손바닥에 미끄럼막이를 붙였습니다. | Grip on the palms.
`;

/** Socks, underwear and plain t-shirts: what is bought again. */
export const basics = `
socks | harudan | unisex | minimal | | cotton | plain | 4900 | white black grey
데일리 중목 양말 | Everyday Crew Socks
발가락 이음매를 없애 걸리지 않습니다. | No toe seam to rub.

socks | norae | unisex | street | | cotton | plain | 7900 | green mustard lavender
튜브 스포츠 양말 | Tube Sports Socks
바닥을 수건처럼 짜 푹신합니다. | Terry soles, soft underfoot.

socks | gyeol | unisex | classic | autumn winter | wool | rib | 9900 | charcoal burgundy
울 골지 양말 | Ribbed Wool Socks
장화 안에서도 흘러내리지 않습니다. | Stays up, even inside boots.

socks | solgil | unisex | outdoor | | wool | plain | 14900 | olive navy
메리노 등산 양말 | Merino Hiking Socks
뒤꿈치를 두 겹으로 짰습니다. | Doubled at the heel.

teePack | harudan | unisex | minimal street | | cotton | plain | 29900 | white black
무지 티셔츠 2장 묶음 | Plain Tee, Pack of 2
비치지 않는 두께입니다. | Thick enough not to show through.

teePack | tidewell | men | classic | | cotton | plain | 45000 | white
이너 티셔츠 3장 묶음 | Undershirt, Pack of 3
셔츠 밖으로 목선이 보이지 않습니다. | The neckline stays hidden under a shirt.

boxers | harudan | men | minimal | | modal | plain | 12900 | black grey navy
모달 드로즈 | Modal Trunks
말려 올라가지 않습니다. | Never rides up.

boxers | block47 | men | street | | cotton | check | 15900 | blue red
체크 드로즈 | Checked Trunks
허리 밴드가 부드러워 자국이 남지 않습니다. | A soft waistband that leaves no mark.

camisole | harudan | women | minimal | | modal | plain | 15900 | beige black white
이너 캐미솔 | Modal Camisole
옷 밖으로 비치지 않는 재단입니다. | Cut to stay invisible.

camisole | dalbit | women | romantic | | satin | plain | 32000 | ivory lavender
새틴 레이스 캐미솔 | Satin Camisole
카디건 안에 입기 좋습니다. | Lovely under a cardigan.
`;
