/** What is said of campaigns, in Korean. */
export const koCampaigns = {
  campaignsUnneeded: ['이 빌드에는 캠페인이 없습니다.'],
  campaignsNone: ['쓰지 않습니다.'],
  campaignsFine: ['캠페인 {count}개를 쓰고 있습니다.'],
  campaignsAbsent: [
    '{address}을(를) 읽을 수 없습니다({why}). 캠페인이 나오지 않습니다.',
    '규칙 파일을 그 주소에 올리거나 data-campaigns를 고치세요.',
  ],
  campaignsPage: [
    '{address}이(가) 규칙 파일 대신 HTML 페이지를 줍니다.',
    '규칙 파일을 그 주소에 올리세요. 없는 파일에 첫 화면을 주는 호스팅이면 주소가 맞는지 보세요.',
  ],
  campaignsFormat: [
    '{address}은(는) JSON이 아닙니다.',
    'dangol campaigns로 파일을 검사하세요. 쉼표와 따옴표가 잘못된 줄을 알려 줍니다.',
  ],
  campaignsWhole: ['규칙 파일 전체를 쓸 수 없습니다: {complaint}', '그 자리를 고치고 dangol campaigns로 검사하세요.'],
  campaignsRefused: [
    '캠페인 하나를 쓰지 않습니다: {complaint}',
    '그 자리를 고치고 dangol campaigns로 검사하세요. 나머지 캠페인은 나옵니다.',
  ],
  campaignsWaiting: ['아직 시작하지 않았습니다.', '잠시 뒤 다시 점검하세요.'],
  campaignsNever: [
    '이 손님에게는 나오지 않을 캠페인: {ids}. 동의 안내가 {purpose} 동의를 묻지 않습니다.',
    '동의 안내나 쇼핑몰의 양식에서 {purpose} 동의를 묻거나, 그 조건을 캠페인에서 빼세요.',
  ],
  campaignsUnsent: [
    '나중에 보낼 메시지가 있지만 받을 백엔드가 없습니다: {ids}.',
    '태그에 data-backend를 쓰거나, intent 단계를 빼세요.',
  ],
  campaignsGroup: [
    '규칙 파일에 없는 묶음을 부릅니다: {groups}.',
    'groups에 그 이름을 더하거나 limits.group을 고치세요.',
  ],
  campaignsOverlays: [
    '화면 위에 뜨는 캠페인이 {count}개인데 groups.overlays가 없습니다. 합쳐서 방문에 2번, 하루 4번까지로 셉니다.',
    '"groups": { "overlays": { "perSession": 1, "perDay": 2 } }처럼 합친 횟수를 쓰세요.',
  ],
} as const;
