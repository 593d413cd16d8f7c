// The shop's own script. Nothing here is dangol's: the shop pushes GA4 events to the dataLayer as it would anyway, does what the buttons of the strips'
// cards ask for, and its inspector button calls `dangol(…)` like any shop's would. Notice and privacy panel are elements and links, no script.
import { addToCart } from './add-to-cart';
import { applyFilters } from './apply-filters';
import { campaigns } from './campaigns';
import { cardActions } from './card-actions';
import { changeLines } from './change-lines';
import { followPromotions } from './follow-promotions';
import { openInspector } from './open-inspector';
import { showHistory } from './show-history';
import { startTheming } from './theming/start-theming';
import { toggleWishes } from './toggle-wishes';
import { showTried } from './tried/show-tried';

addToCart();
toggleWishes();
changeLines();
applyFilters();
followPromotions();
cardActions();
campaigns();
showHistory();
openInspector();
startTheming();
showTried();
