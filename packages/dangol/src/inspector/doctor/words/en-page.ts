/** What is said of the tag, the page, its item and the model, in English. */
export const enPage = {
  tagFine: ['{file} {version}, once on this page.'],
  tagFineWithoutVersion: ['{file}, once on this page.'],
  tagTwice: [
    'The tag is {copies} times on this page.',
    'Leave one script element and take the others off; look in the template, in apps and in the tag manager.',
  ],
  tagMissing: ['Missing beside the script: {files}.', 'Upload all files of the folder dist, not dangol.js alone.'],
  tagMixed: ['A page on https must not load {addresses}.', 'Write https:// in the tag.'],
  tagHidden: [
    'data-preview hides the strips from everybody who has not opened ?dangol=preview.',
    'Open this page with ?dangol=preview, or take data-preview off the tag to show them to all.',
  ],
  platformWrong: [
    'The tag names {named}, and this page is of {found}.',
    'Set data-platform="{found}" on the tag, or leave it out: the platform is found by itself.',
  ],
  platformUnseen: [
    'The tag names {named}, and nothing on this page shows it.',
    'Leave {named} out of data-platform if the shop is not of it.',
  ],
  platformOff: ['Not looked for: data-platform="none".'],
  platformFound: ['{found}.'],
  platformNone: [
    'None that is known: the page is read by its JSON-LD, meta tags, dataLayer and data-dangol attributes.',
  ],
  pageType: ['{type}.'],
  pageOfItem: ['A product page, by its item.'],
  pageUnknown: ['The page does not say what it is; nothing needs it here.'],
  itemKnown: ['{id} (from {from}), and the model knows it.'],
  itemNone: [
    'This product page does not say which item it is about.',
    'Give the element or the tag the page’s id: item="…" on dangol-recs, data-dangol-view, or JSON-LD.',
  ],
  itemPlain: [
    'dangol-widget.js does not read which item this page is about.',
    'Write item="…" on dangol-recs, or use dangol.js.',
  ],
  itemUnwanted: ['No strip of this page asks for one.'],
  itemNotAbout: ['This page is not about one item.'],
  itemUnknown: ['This page names no item; strips about one show what is popular.'],
  itemUnasked: ['{id} (from {from}); the model could not be asked.'],
  itemOtherName: [
    'Your pages say {id} (from {from}), the model has {near}.',
    'Train with --page-id so that items are called as the pages call them, or name the right place in data-item-id-from.',
  ],
  itemOtherForm: [
    'Your pages say {id} (from {from}), the model has ids such as {some}.',
    'Train with --catalogue and --page-id so that items are called as the pages call them, or name the right place in data-item-id-from.',
  ],
  itemAbsent: [
    'The model does not have {id} (from {from}); it has {some}.',
    'Train again if the item is new; the strips show what is popular until then.',
  ],
  modelFine: ['Version {version}, {items} items.'],
  modelNone: ['The tag has no data-model.', 'Set data-model to the address of the model folder.'],
  modelUnwanted: ['None, and no strip asks for one.'],
  modelPolicy: [
    'The Content-Security-Policy of this page (connect-src) forbids {address}.',
    'Add the origin of the model to connect-src.',
  ],
  modelMixed: ['A page on https must not load {address}.', 'Write https:// in data-model.'],
  modelCors: [
    '{address} is on another origin and does not allow this one (CORS).',
    'Have that host send Access-Control-Allow-Origin: *, or put the model on the shop’s own host.',
  ],
  modelNetwork: ['{address} cannot be reached.', 'Check the address in data-model and that its host answers.'],
  modelStatus: ['{address} answers with status {status}.', 'Upload the model folder there, or correct data-model.'],
  modelPage: [
    '{address} answers with an HTML page in place of the manifest.',
    'The file is not there, and the host hides that: upload the model folder, or correct data-model; if the host does not serve .json, publish with --extension txt.',
  ],
  modelFormat: [
    '{address} is no manifest of a model that this version reads.',
    'Upload the manifest that train has written, as it is.',
  ],
  modelOff: [
    'The manifest switches everything off ("enabled": false).',
    'Set "enabled": true in {address} to show strips again.',
  ],
  modelFiles: [
    'Files of the model could not be read: {files}.',
    'Upload the whole folder of the version, and the manifest last.',
  ],
  modelOtherVersion: [
    'The tag names version {tagged}, the manifest {version}.',
    'Take data-model-version off the tag, or write it anew after each training.',
  ],
  ageFine: ['{days} days since the newest order in it.'],
  ageOld: [
    'The newest order in it is {days} days old.',
    'Train it anew with the newest orders; once a night is usual.',
  ],
  ageUnknown: ['The model does not say: its log has no times.'],
} as const;
