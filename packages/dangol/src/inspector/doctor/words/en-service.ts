/** What is said of prices, consent, the backend, strips and the member, in English. */
export const enService = {
  pricesUnwanted: ['Not used: prices are those of the model.'],
  pricesFine: ['{hours} hours old, {items} items differ from the model.'],
  pricesAbsent: [
    '{address} cannot be read ({why}): prices are hidden.',
    'Run dangol live, and upload its file beside the manifest; or take data-live off the tag until you do.',
  ],
  pricesFormat: [
    '{address} is no file of live prices: prices are hidden.',
    'Upload the file that dangol live has written, as it is.',
  ],
  pricesOtherVersion: [
    'Live prices are of model {theirs}, the model is {version}: prices are hidden.',
    'Run dangol live after each training.',
  ],
  pricesOld: [
    'Live prices are {hours} hours old, the most is {most}: prices are hidden.',
    'Run dangol live more often, or raise data-price-max-age.',
  ],
  consentUnneeded: ['This build stores nothing and sends nothing.'],
  consentDecided: ['Regime {regime}: nothing waits for a choice.'],
  consentAsked: ['Regime {regime}: {purposes} waits for a choice, and {asker} asks for it.'],
  consentUnasked: [
    'Regime {regime}: {purposes} waits for a choice, and nothing on this page asks for it.',
    'Put <dangol-consent> on the page, name your consent platform in data-platform, or mark your own notice with data-dangol-consent.',
  ],
  consentRegimeUnknown: [
    'data-regime="{named}" is no regime: the strictest, {regime}, is applied.',
    'Set data-regime to the law of your visitors: kr, eu, uk, us.',
  ],
  consentAbsent: [
    'The tag names {absent}, which is not on this page: {purposes} waits for it.',
    'Load {absent} on this page, or take its name out of data-platform.',
  ],
  consentRegime: [
    'The tag has no data-regime: the strictest, {regime}, is applied.',
    'Set data-regime to the law of your visitors: kr, eu, uk, us.',
  ],
  backendUnneeded: ['This build sends nothing.'],
  backendNone: ['None: events do not leave this page.'],
  backendFine: ['{sent} events sent, {queued} queued.'],
  backendWaiting: ['It answers; events wait for consent.'],
  backendPolicy: [
    'The Content-Security-Policy of this page (connect-src) forbids {address}.',
    'Add the origin of the backend to connect-src.',
  ],
  backendMixed: ['A page on https must not send to {address}.', 'Write https:// in data-backend.'],
  backendCors: [
    '{address} is on another origin and does not allow this one (CORS).',
    'Have the backend answer with Access-Control-Allow-Origin for this shop.',
  ],
  backendNetwork: ['{address} cannot be reached.', 'Check the address in data-backend and that the backend runs.'],
  backendStatus: [
    '{address} answers with status {status}.',
    'Correct data-backend, or let the backend take POST there.',
  ],
  backendError: [
    'The last answer was: {error}.',
    'Look at the backend’s own log; events wait on the device until it takes them.',
  ],
  backendDropped: [
    'Events were given up: {reasons}.',
    'Look at the tab Events for which, and at the backend’s log for why.',
  ],
  stripsFine: ['{count} show items.'],
  stripsNone: [
    'There is no strip on this page.',
    'Place one with the button below, or put <dangol-recs> into the template.',
  ],
  stripsNowhere: [
    'Nothing on this page is {selectors} (data-strips).',
    'Choose the place anew with the button below and copy the attribute it writes.',
  ],
  stripsElsewhere: ['Not on this page: {selectors} (data-strips).'],
  stripsMalformed: [
    'data-strips: "{part}" cannot be read.',
    'Write kind@after:selector, or let the button below write it.',
  ],
  stripsUnknownKind: [
    'There is no kind "{kind}" ({place}).',
    'Write one of similar-buyers, goes-with, for-you, popular, recently-viewed, new-arrivals, top-rated…',
  ],
  stripsUndefined: [
    '{place} is not drawn: strips are hidden, or the browser is too old.',
    'Open the page with ?dangol=preview, or in a newer browser.',
  ],
  stripsWaiting: ['{place} waits for its items.', 'Check again in a moment.'],
  stripsNoHistory: ['{place} is empty: this visitor has no history for it yet.'],
  stripsNoModel: ['{place} is empty: the model cannot be read.', 'Mend the line Model.'],
  stripsNoItem: ['{place} is empty: the model does not have this item.', 'Mend the line Item.'],
  stripsEmpty: [
    '{place} is empty: the model has nothing to show there.',
    'Look at the tab Why, and whether the items have titles and are in stock.',
  ],
  spaceFine: ['Kept before the strips come; nothing moved (layout shift {shift}).'],
  spaceKept: ['Kept before the strips come.'],
  spaceUnneeded: ['There is no strip on this page.'],
  spaceUnreserved: [
    'No style keeps the space of {strips}: the page may jump.',
    'Put the style of the install block into the head; the button below writes it.',
  ],
  spaceMoved: [
    'No style keeps the space of {strips}: the page jumped (layout shift {shift}).',
    'Put the style of the install block into the head; the button below writes it.',
  ],
  spaceMovedAnyway: [
    'Something below a strip moved (layout shift {shift}).',
    'Pictures without sizes above move it too; if it is the strip, place it anew with the button below, which measures.',
  ],
  spaceUnknown: ['This browser does not tell whether anything moves; try Chrome.'],
  memberUnneeded: ['This build knows no member.'],
  memberLinked: ['Signed in and linked.'],
  memberUnlinked: ['Signed in; the visitor has not allowed the member link.'],
  memberGuest: ['A guest, or not told.'],
  memberUntold: [
    'The visitor is signed in, and dangol is not told who it is.',
    "Print data-dangol-member in the template, or call dangol('member', { id }).",
  ],
  memberMalformed: [
    'The script element data-dangol-member is no JSON.',
    'Have the template escape names and leave no comma at the end.',
  ],
} as const;
