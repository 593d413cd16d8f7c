import { bundleApp } from '../bundle-app';
import type { Subject } from '../subject';
import { CARD_CSS, recordOf } from './card';

/** No recommendation widget: the carousel that shops build their own strip with, over one `fetch`. What a strip costs without a product around it. */
export const swiper: Subject = {
  name: 'Swiper, own code',
  packages: ['swiper@14.4.0'],
  settings: 'the core and `Navigation`, slides built by ten lines of own code; https://swiperjs.com/get-started',
  files: (peers) =>
    bundleApp(
      peers,
      `import Swiper from 'swiper';
      import { Navigation } from 'swiper/modules';
      import 'swiper/css';
      import 'swiper/css/navigation';

      const items = await (await fetch('/api/related/' + document.body.dataset.item)).json();
      const slides = items.map((item) => {
        const slide = Object.assign(document.createElement('a'), { className: 'card swiper-slide', href: item.url });
        const image = Object.assign(new Image(300, 300), { loading: 'lazy', alt: '', src: item.image });
        const name = Object.assign(document.createElement('b'), { textContent: item.name });
        slide.append(image, name, '₩' + item.price.toLocaleString('en'));
        return slide;
      });
      document.querySelector('.swiper-wrapper').append(...slides);
      new Swiper('#strip', {
        modules: [Navigation],
        slidesPerView: 'auto',
        navigation: { nextEl: '.swiper-button-next', prevEl: '.swiper-button-prev' },
      });`,
      `${CARD_CSS}.swiper-slide{width:220px}`,
    ),
  head: () =>
    '<link rel="stylesheet" href="/subject/app.css"><script type="module" async src="/subject/app.js"></script>',
  body: () => `<h2>Similar buyers purchased</h2><div id="strip" class="swiper"><div class="swiper-wrapper"></div>
    <div class="swiper-button-prev"></div><div class="swiper-button-next"></div></div>`,
  answer: (path, { cards }) => (path.startsWith('/api/related/') ? cards.map(recordOf) : undefined),
  cards: `[...document.querySelectorAll('.swiper-slide')]`,
  next: `document.querySelector('.swiper-button-next')`,
};
