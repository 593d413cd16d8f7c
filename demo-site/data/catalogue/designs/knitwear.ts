/** Jumpers, cardigans and knitted vests; the form of these lines is told in `read-designs.ts`. */
export const knitwear = `
sweater | gyeol | unisex | classic minimal | autumn winter | lambswool | cable | 98000 | ivory navy green
어부 케이블 스웨터 | Fisherman Cable Sweater
꽈배기를 굵게 짜 손으로 뜬 듯합니다. | Bold cables, as if knitted by hand.

sweater | muyeon | women | minimal | autumn winter | cashmere | plain | 149000 | oatmeal charcoal
캐시미어 크루넥 니트 | Cashmere Crew Neck
어깨를 이음매 없이 짰습니다. | Knitted without a shoulder seam.

sweater | norae | unisex | street | autumn winter | cotton | stripe | 69000 | red blue
럭비 스트라이프 니트 | Rugby Stripe Knit
굵은 줄이 멀리서도 경쾌합니다. | Broad stripes that cheer from afar.

sweater | bomnarae | women | romantic | autumn winter | alpaca | plain | 79000 | pink mint
솜사탕 알파카 니트 | Candyfloss Alpaca Knit
짧은 길이라 치마와 잘 어울립니다. | Short in the body, made for skirts.

sweater | harudan | unisex | minimal | autumn winter | wool | plain | 49900 | grey navy camel
메리노 베이직 니트 | Basic Merino Knit
집에서 빨아도 줄지 않습니다. | Washes at home without shrinking.

turtleneck | gyeol | women | minimal classic | autumn winter | wool | rib | 79000 | black ivory brown
골지 터틀넥 니트 | Ribbed Turtleneck
목을 두 번 접어 따뜻합니다. | The neck folds twice for warmth.

turtleneck | tidewell | men | classic | winter | lambswool | plain | 89000 | charcoal burgundy
램스울 터틀넥 | Lambswool Turtleneck
재킷 안에 셔츠 대신 입기 좋습니다. | Takes a shirt’s place under a jacket.

turtleneck | solgil | unisex | outdoor | winter | wool | cable | 109000 | oatmeal
설원 케이블 터틀넥 | Snowfield Cable Turtleneck
두 올로 촘촘히 짜 바람을 막습니다. | Knitted double and dense against the wind.

cardigan | gyeol | women | minimal classic | spring autumn | cotton | plain | 69000 | ivory black lavender
소프트 브이넥 카디건 | Soft V-Neck Cardigan
에어컨 바람이 도는 사무실에 두고 입기 좋습니다. | The one to keep at the office.

cardigan | tidewell | men | classic | autumn winter | lambswool | cable | 119000 | navy camel
숄 케이블 카디건 | Cable Cardigan
가죽 단추를 달아 묵직하게 떨어집니다. | Leather buttons give it weight.

cardigan | dalbit | women | romantic | autumn | alpaca | plain | 88000 | sky coral
달무리 알파카 카디건 | Moon Halo Alpaca Cardigan
보풀을 길게 살려 포근해 보입니다. | A long, soft halo.

cardigan | ssak | unisex | street | autumn | wool | check | 64900 | mustard green
체커보드 카디건 | Checkerboard Cardigan
할아버지 옷장에서 꺼낸 듯한 색입니다. | Colours straight from a grandfather’s wardrobe.

knitVest | gyeol | unisex | classic | spring autumn | wool | cable | 65000 | ivory navy
케이블 니트 조끼 | Cable Knit Vest
셔츠 깃을 살리는 깊은 브이넥입니다. | A deep V that shows off a collar.

knitVest | ssak | unisex | street classic | autumn | lambswool | plain | 45900 | olive burgundy
캠퍼스 니트 조끼 | Campus Knit Vest
티셔츠 위에 툭 걸치기 좋습니다. | Throw it on over a tee.
`;
