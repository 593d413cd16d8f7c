/** T-shirts, sweatshirts and hoodies; the form of these lines is told in `read-designs.ts`. */
export const tops = `
tee | harudan | unisex | minimal | spring summer | cotton | plain | 19900 | white black grey
데일리 라운드 티셔츠 | Everyday Crew Tee
한 장으로도 겹쳐서도 어색하지 않은 두께입니다. | The right weight alone or layered.

tee | block47 | unisex | street | spring summer | heavy | plain | 39000 | black ivory burgundy
오버핏 헤비 티셔츠 | Oversized Heavyweight Tee
어깨선을 내려 품이 넉넉합니다. | Dropped shoulders and a generous body.

tee | gyeol | women | minimal classic | spring summer | organic | plain | 32000 | oatmeal sky
오가닉 슬림 티셔츠 | Slim Organic Tee
목둘레를 좁게 잡아 재킷 안에 단정합니다. | A close neck that sits tidy under a jacket.

tee | norae | unisex | street | summer | cotton | stripe | 35900 | navy green
서프 스트라이프 티셔츠 | Surf Stripe Tee
워싱을 한 번 거쳐 처음부터 부드럽습니다. | Washed once, so it is soft from the first day.

tee | tidewell | men | classic | summer | cotton | plain | 45000 | white navy
머서라이즈드 코튼 티셔츠 | Mercerised Cotton Tee
은은한 윤이 돌아 재킷과도 어울립니다. | A faint lustre that suits a blazer.

longsleeve | gyeol | unisex | minimal classic | spring autumn | cotton | stripe | 42000 | navy black
브르타뉴 스트라이프 티셔츠 | Breton Stripe Long Sleeve
보트넥에 가까운 목선이 시원합니다. | A wide, easy neckline.

longsleeve | harudan | unisex | minimal | autumn winter | modal | plain | 29900 | grey black
소프트 모달 긴팔 티셔츠 | Soft Modal Long Sleeve
니트 안에 입어도 두껍지 않습니다. | Thin enough to wear under a jumper.

longsleeve | ssak | unisex | street | spring autumn | heavy | plain | 36900 | olive
포켓 긴팔 티셔츠 | Relaxed Long-Sleeve Tee
소매가 길어 손등을 살짝 덮습니다. | Sleeves that reach just over the hand.

sweatshirt | harudan | unisex | minimal street | spring autumn | terry | plain | 39900 | grey navy
클래식 스웨트셔츠 | Classic Sweatshirt
목이 늘어나지 않게 두 줄로 박았습니다. | Double-stitched so the neck never sags.

sweatshirt | norae | unisex | street | autumn winter | heavy | plain | 59000 | green lavender
기모 코러스 스웨트셔츠 | Chorus Brushed Sweatshirt
안쪽을 긁어 일으켜 한겨울에도 따뜻합니다. | Brushed inside for the cold months.

sweatshirt | fernhill | men | outdoor classic | autumn | terry | plain | 69000 | ivory burgundy
캠프 스웨트셔츠 | Camp Sweatshirt
팔꿈치를 덧대어 오래 입습니다. | Backed at the elbows to last.

hoodie | block47 | unisex | street | autumn winter | heavy | plain | 79000 | black grey mustard
헤비 오버핏 후디 | Heavyweight Oversized Hoodie
두 겹 모자가 힘 있게 섭니다. | A double-layer hood that holds its shape.

hoodie | ssak | unisex | street | spring autumn | terry | plain | 49900 | sky pink
새싹 후드 티셔츠 | Sprout Hoodie
안감이 얇아 봄가을에 알맞습니다. | Lightly lined for spring and autumn.

hoodie | solgil | unisex | outdoor street | autumn winter | fleece | plain | 89000 | olive
베이스캠프 후디 | Basecamp Hoodie
손목에 엄지 구멍이 있어 소매가 말려 올라가지 않습니다. | Thumb loops keep the sleeves down.

tank | ssak | women | street minimal | summer | cotton | rib | 18900 | white black coral
골지 나시 | Ribbed Tank
셔츠 안에도 한 장으로도 좋습니다. | Good under a shirt or on its own.

tank | norae | men | street | summer | mesh | mesh | 29900 | blue
코트 메시 나시 | Court Mesh Tank
여름 농구장에서 태어난 옷입니다. | Made for summer courts.

polo | tidewell | men | classic | spring summer | cotton | plain | 59000 | navy white green
피케 폴로 셔츠 | Piqué Polo Shirt
깃이 말리지 않게 심을 넣었습니다. | A backed collar that does not curl.

polo | gyeol | women | classic minimal | spring summer | viscose | rib | 54000 | butter brown
하이게이지 니트 폴로 | Fine-Knit Polo
가늘게 짜서 여름에도 시원합니다. | Knitted fine enough for summer.
`;
