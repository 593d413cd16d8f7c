/** Skirts; the form of these lines is told in `read-designs.ts`. */
export const skirts = `
pleatedSkirt | bomnarae | women | romantic | spring summer | chiffon | plain | 69000 | ivory mint pink
아코디언 플리츠 스커트 | Accordion Pleat Skirt
구겨 넣어도 주름이 그대로 살아납니다. | Roll it up in a bag: the pleats come back.

pleatedSkirt | muyeon | women | minimal | autumn winter | wool | plain | 119000 | charcoal camel
울 롱 플리츠 스커트 | Long Wool Pleated Skirt
무게가 있어 바람에 날리지 않습니다. | Heavy enough to keep its poise in the wind.

pleatedSkirt | gyeol | women | classic | autumn | wool | check | 89000 | navy burgundy
타탄 플리츠 스커트 | Tartan Pleated Skirt
허리 안쪽 단추로 한 치수를 줄일 수 있습니다. | An inner button takes it in by a size.

aLineSkirt | ssak | women | street | spring autumn | denim | denim | 45900 | washed indigo
버튼 데님 미니스커트 | Button-Front Denim Mini
주머니가 깊어 빈손으로 나서기 좋습니다. | Deep pockets, so you can go without a bag.

aLineSkirt | dalbit | women | romantic classic | autumn winter | tweed | check | 79000 | pink black
트위드 미니스커트 | Tweed Mini Skirt
안감을 매끄럽게 대어 스타킹에 감기지 않습니다. | Lined so it never catches on tights.

aLineSkirt | gyeol | women | classic | autumn winter | corduroy | rib | 65000 | brown
코듀로이 버튼 스커트 | Corduroy Button Skirt
니트를 넣어 입기 좋은 높이입니다. | Sits high, ready for a tucked-in knit.

slipSkirt | muyeon | women | minimal | | satin | plain | 89000 | black ivory
새틴 슬립 스커트 | Satin Slip Skirt
사선으로 재단해 걸을 때 물결칩니다. | Cut on the bias, it ripples as you walk.

slipSkirt | bomnarae | women | romantic | spring summer | satin | floral | 75000 | butter sky
꽃비 슬립 스커트 | Petal Rain Slip Skirt
허리가 고무줄이라 하루 종일 편합니다. | An elastic waist, easy all day.
`;

/** Dresses, in the same form. */
export const dresses = `
shirtDress | gyeol | women | classic minimal | spring summer | cotton | stripe | 98000 | sky
포플린 셔츠 원피스 | Poplin Shirt Dress
허리끈을 빼면 겉옷이 됩니다. | Lose the belt and it is a light coat.

shirtDress | fernhill | women | outdoor classic | spring summer autumn | linen | plain | 109000 | khaki ivory
정원 린넨 셔츠 원피스 | Garden Linen Shirt Dress
주머니가 큼직해 손이 자유롭습니다. | Big pockets, free hands.

shirtDress | ssak | women | street | spring autumn | denim | denim | 79900 | indigo
데님 셔츠 원피스 | Denim Shirt Dress
단추를 모두 풀어 로브처럼 걸쳐도 좋습니다. | Unbutton it all and wear it as a duster.

slipDress | muyeon | women | minimal romantic | summer | satin | plain | 119000 | black beige
새틴 슬립 원피스 | Satin Slip Dress
어깨끈 길이를 조절할 수 있습니다. | Straps adjust to your height.

slipDress | bomnarae | women | romantic | summer | viscose | floral | 79000 | coral lavender
한여름 꽃무늬 슬립 원피스 | Midsummer Floral Slip Dress
티셔츠 위에 겹쳐 입어도 예쁩니다. | Lovely over a tee, too.

tieredDress | bomnarae | women | romantic | spring summer | cotton | floral | 89000 | ivory sky pink
들꽃 티어드 원피스 | Wildflower Tiered Dress
세 단으로 주름을 잡아 사뿐하게 퍼집니다. | Three gathered tiers that float.

tieredDress | dalbit | women | romantic | spring summer | chiffon | dot | 129000 | navy
초승달 티어드 원피스 | New Moon Tiered Dress
소매를 부풀려 어깨가 작아 보입니다. | Puffed sleeves that narrow the shoulders.

knitDress | gyeol | women | minimal classic | autumn winter | wool | rib | 119000 | charcoal oatmeal burgundy
골지 니트 원피스 | Ribbed Knit Dress
무릎이 나오지 않게 되돌아오는 실로 짰습니다. | Spun to spring back, so it never bags.

knitDress | dalbit | women | romantic classic | autumn winter | cashmere | plain | 189000 | ivory brown
눈길 캐시미어 원피스 | First Snow Cashmere Dress
코트 안에 이것 하나면 됩니다. | Under a coat, it is all you need.
`;
