// The shop's own script. Nothing here is dangol's: the shop pushes GA4 events to the dataLayer as it would anyway,
// and its inspector button calls `dangol(…)` like any shop's would. Notice and privacy panel are elements and links, no script.
import { addToCart } from './add-to-cart';
import { changeLines } from './change-lines';
import { followPromotions } from './follow-promotions';
import { openInspector } from './open-inspector';
import { showFrames } from './show-frames';
import { showHistory } from './show-history';
import { toggleWishes } from './toggle-wishes';

addToCart();
toggleWishes();
changeLines();
followPromotions();
showFrames();
showHistory();
openInspector();
