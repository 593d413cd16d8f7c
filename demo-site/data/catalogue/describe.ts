import type { CategoryId, Words } from '../product';
import { seedOf } from '../seed-of';
import { MATERIALS } from './materials';
import type { Design } from './read-designs';

const ADVICE: Record<CategoryId, readonly (readonly [ko: string, en: string])[]> = {
  outer: [
    ['도톰한 니트 위에 걸쳐 보세요.', 'Try it over a chunky knit.'],
    ['단추를 열고 편하게 걸치는 것이 가장 멋집니다.', 'At its best worn open.'],
  ],
  tops: [
    ['청바지에 툭 넣어 입으면 충분합니다.', 'Tuck it into jeans and you are done.'],
    ['한 치수 크게 입어도 좋습니다.', 'Good a size up, too.'],
  ],
  shirts: [
    ['소매를 두 번 걷어 입어 보세요.', 'Roll the sleeves twice.'],
    ['니트 안에 받쳐 입으면 깃이 살아납니다.', 'Under a knit, the collar does the talking.'],
  ],
  knitwear: [
    ['일자 바지나 긴 치마와 잘 어울립니다.', 'Pairs with straight trousers or a long skirt.'],
    ['셔츠 위에 겹쳐 입기 좋습니다.', 'Made for layering over a shirt.'],
  ],
  trousers: [
    ['로퍼에도 운동화에도 잘 떨어집니다.', 'Falls well over loafers and sneakers alike.'],
    ['위에는 짧은 옷을 입어 균형을 맞춰 보세요.', 'Balance it with something short on top.'],
  ],
  skirts: [
    ['짧은 니트를 넣어 입어 보세요.', 'Tuck in a short knit.'],
    ['앵클부츠와 함께라면 가을이 완성됩니다.', 'Add ankle boots and it is autumn.'],
  ],
  dresses: [
    ['낮에는 운동화, 저녁에는 구두와 함께.', 'Sneakers by day, heels by night.'],
    ['카디건 하나만 걸치면 됩니다.', 'All it needs is a cardigan.'],
  ],
  shoes: [
    ['평소 신는 치수 그대로 고르시면 됩니다.', 'True to size.'],
    ['발볼이 넓다면 반 치수 크게 고르세요.', 'For a wide foot, go half a size up.'],
  ],
  bags: [
    ['먼지 주머니에 담아 보내 드립니다.', 'Comes in a dust bag.'],
    ['매일 들어도 질리지 않습니다.', 'One you will not tire of.'],
  ],
  accessories: [
    ['선물하기에도 좋습니다.', 'A good gift, too.'],
    ['겉옷 색과 맞추어 보세요.', 'Match it to your coat.'],
  ],
  basics: [
    ['여러 벌 두고 돌려 입기 좋습니다.', 'Worth having several.'],
    ['서랍에 채워 두면 아침이 편합니다.', 'A full drawer makes for easy mornings.'],
  ],
};

/** Three short sentences: what is special, how the material feels, how to wear it. */
export function describe(category: CategoryId, design: Design): Words {
  const [, , feelKo, feelEn] = MATERIALS[design.material];
  const advice = ADVICE[category][seedOf(design.name.en) % ADVICE[category].length]!;
  return {
    ko: `${design.detail.ko} ${feelKo} ${advice[0]}`,
    en: `${design.detail.en} ${feelEn} ${advice[1]}`,
  };
}
