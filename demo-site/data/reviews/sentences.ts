type Pair = readonly [ko: string, en: string];

/** What the invented buyers say: of anything, of one shelf, and where something was not quite right. */
export const SAID = {
  good: [
    [
      '사진과 색이 거의 같아요. 화면보다 조금 더 차분합니다.',
      'The colour is true to the picture, a little calmer if anything.',
    ],
    ['생각보다 두께가 있어서 한 철 내내 손이 갑니다.', 'More substance than I expected. I reach for it all season.'],
    [
      '선물로 샀는데 포장이 단정해서 따로 준비할 것이 없었어요.',
      'Bought as a present; it came so neatly packed that nothing was left to do.',
    ],
    ['두 번 빨았는데 모양이 그대로예요.', 'Two washes in and the shape has not moved.'],
    ['마감이 깔끔합니다. 안쪽 솔기까지 정성이 보여요.', 'Cleanly made, right down to the seams inside.'],
    ['같은 것으로 색만 다르게 하나 더 주문했습니다.', 'I have ordered a second one in another colour.'],
    ['어제 주문했는데 오늘 도착했어요. 주말에 바로 입었습니다.', 'Ordered yesterday, here today, worn at the weekend.'],
    [
      '기본이라 어디에나 어울려요. 고민하는 시간이 줄었습니다.',
      'It goes with everything. Mornings have become shorter.',
    ],
    ['남편이 먼저 어디서 샀냐고 묻네요.', 'My husband asked where it was from before I could say anything.'],
  ],
  critical: [
    [
      '예쁜데 처음에는 조금 뻣뻣했어요. 입다 보니 길이 듭니다.',
      'Lovely, but a little stiff at first. It softens with wear.',
    ],
    [
      '배송은 빨랐지만 상자가 눌려 왔어요. 물건은 괜찮습니다.',
      'Quick delivery, though the box was dented. The piece itself is fine.',
    ],
    ['색은 마음에 드는데 제게는 품이 조금 컸습니다.', 'I like the colour, but the cut ran a little wide on me.'],
    ['가격을 생각하면 만족합니다. 실밥이 한두 군데 있었어요.', 'Good for the price. There was a loose thread or two.'],
  ],
  outer: [
    ['어깨가 편해서 니트 위에 입어도 끼지 않아요.', 'Easy in the shoulders, even over a jumper.'],
    ['바람 부는 날에도 이 한 벌이면 충분했어요.', 'On a windy day this was all I needed.'],
  ],
  tops: [
    ['목이 늘어나지 않아서 좋아요.', 'The neck has not gone slack.'],
    ['비치지 않아 한 장으로 입기 좋습니다.', 'Not see-through, so it works on its own.'],
  ],
  shirts: [
    ['다림질을 안 해도 입을 만해요.', 'Wearable even without ironing.'],
    ['소매 길이가 딱 좋아요. 걷어도 흘러내리지 않습니다.', 'Just the right sleeve, and it stays up when rolled.'],
  ],
  knitwear: [
    ['까슬거리지 않아 맨살에도 편해요.', 'No itch, even on bare skin.'],
    ['보풀이 잘 생기지 않네요. 한 달째 입고 있어요.', 'Hardly any pilling after a month.'],
  ],
  trousers: [
    ['앉아 있어도 허리가 편해요.', 'Comfortable at the waist, even sitting all day.'],
    ['기장이 딱 맞아서 수선하지 않았습니다.', 'The length was right as it came.'],
  ],
  skirts: [
    ['걸을 때 치마가 예쁘게 움직여요.', 'It moves beautifully as you walk.'],
    ['속바지가 필요 없을 만큼 안감이 좋아요.', 'Lined well enough to wear as it is.'],
  ],
  dresses: [
    ['이것 하나만 입으면 준비 끝이에요.', 'Put it on and you are ready.'],
    ['허리선이 높아서 비율이 좋아 보입니다.', 'The high waist is flattering.'],
  ],
  shoes: [
    ['첫날 만 보를 걸었는데 발이 편했어요.', 'Ten thousand steps on the first day and no complaint.'],
    ['평소 치수 그대로 맞습니다.', 'True to my usual size.'],
  ],
  bags: [
    ['가벼운데 모양이 무너지지 않아요.', 'Light, and it keeps its shape.'],
    ['안주머니가 요긴해요. 열쇠를 찾을 일이 없습니다.', 'The inside pocket means no more hunting for keys.'],
  ],
  accessories: [
    ['작은 것 하나로 차림이 달라져요.', 'A small thing that changes the whole outfit.'],
    ['선물 받은 분이 무척 좋아했어요.', 'It was very well received as a present.'],
  ],
  basics: [
    ['서랍을 전부 이걸로 바꿨어요.', 'My whole drawer is these now.'],
    ['고무줄 자국이 남지 않아요.', 'No marks from the elastic.'],
  ],
} as const satisfies Record<string, readonly Pair[]>;

/** Family names as they are masked in reviews, with the letters beside them in English. */
export const WRITERS: readonly Pair[] = [
  ['김', 'K'],
  ['이', 'L'],
  ['박', 'P'],
  ['최', 'C'],
  ['정', 'J'],
  ['강', 'K'],
  ['조', 'J'],
  ['윤', 'Y'],
  ['장', 'J'],
  ['임', 'L'],
  ['한', 'H'],
  ['서', 'S'],
];
