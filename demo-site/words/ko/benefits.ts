/** Coupons, what signing up brings, and what else is asked there. */
export const benefits = {
  coupons: {
    code: '쿠폰 코드',
    apply: '적용',
    remove: '빼기',
    use: (code: string) => `${code} 쿠폰 적용`,
    mine: '받으신 쿠폰',
    until: (time: string) => `${time}까지`,
    discount: '쿠폰 할인',
    gift: '사은품',
    answers: {
      good: '쿠폰을 적용했습니다.',
      removed: '쿠폰을 뺐습니다.',
      unknown: '찾을 수 없는 코드예요. 글자를 한 번 더 확인해 주세요.',
      expired: '기한이 지난 쿠폰이라 금액에서 빼 드리지 못했어요.',
      used: '이미 쓰신 쿠폰이에요.',
    } as Record<string, string>,
  },
  signUpBenefit: {
    eyebrow: '가입 혜택',
    title: '가입하면 첫 주문 3,000원 할인',
    text: '가입하신 뒤 쿠폰을 받으시면 7일 동안 쓰실 수 있습니다. 다른 조건은 없어요.',
    action: '가입하고 받기',
  },
  link: {
    title: '회원 정보와 연결 (선택)',
    box: '이 기기에서 본 것을 제 회원 정보와 연결합니다',
    facts: [
      ['목적', '주문 내역과 함께 보고, 기기를 바꾸거나 기록이 지워져도 이어서 안내합니다.'],
      ['항목', '회원 번호, 가입일, 주문 내역, 이 기기에서 본 상품.'],
      ['보유 기간', '연결을 끊거나 탈퇴하실 때까지.'],
      ['거부할 권리', '연결하지 않아도 가입하고 이용하실 수 있습니다.'],
    ],
    note: '손님으로 하신 선택은 회원에게 옮기지 않으므로, 연결하시면 다음 화면에서 한 번 더 여쭐 수 있습니다.',
  },
  age: {
    title: '나이대 (선택)',
    label: '나이대',
    none: '고르지 않음',
    bands: { '20s': '20대', '30s': '30대', '40s': '40대', '50s': '50대 이상' } as Record<string, string>,
    box: '나이대를 맞춤 안내에 쓰는 데 동의합니다',
  },
};
