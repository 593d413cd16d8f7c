import { PRODUCTS, type WorldProduct } from '../world';
import type { Row } from './rows';

/**
 * The product CSV of before 2024, a row a variant and one more for a second picture: of a product's rows the first alone has what all of its variants share.
 */
export function shopifyProductsOld(products: readonly WorldProduct[] = PRODUCTS): Row[] {
  return products.flatMap((product) => {
    const variants = product.variants.map((variant, place): Row => {
      const first = (value: string) => (place ? '' : value);
      return {
        Handle: product.handle,
        Title: first(product.titleEn),
        'Body (HTML)': first(`<p>${product.titleEn} <b>by ${product.brand}</b></p>`),
        Vendor: first(product.brand),
        'Product Category': first('Apparel & Accessories > Clothing'),
        Type: first(product.categories[1]),
        Tags: first(product.categories.join(', ')),
        Published: first('true'),
        'Option1 Name': first('Colour / Size'),
        'Option1 Value': variant.option,
        'Variant SKU': variant.sku,
        'Variant Inventory Qty': product.stock,
        'Variant Inventory Policy': 'deny',
        'Variant Price': product.price,
        'Variant Compare At Price': product.was ?? '',
        'Variant Barcode': '',
        'Image Src': first(`https://cdn.shop.example/${product.handle}.jpg`),
        'Image Position': first('1'),
        'Gift Card': first('false'),
        'Cost per item': product.cost,
        Status: first('active'),
      };
    });
    const picture = Object.fromEntries(Object.keys(variants[0] ?? {}).map((name) => [name, '']));
    const second = {
      ...picture,
      Handle: product.handle,
      'Image Src': `https://cdn.shop.example/${product.handle}-2.jpg`,
    };
    return [...variants, { ...second, 'Image Position': '2' }];
  });
}

/** The product CSV since 2024. */
export function shopifyProducts(products: readonly WorldProduct[] = PRODUCTS): Row[] {
  return products.flatMap((product) =>
    product.variants.map((variant, place): Row => {
      const first = (value: string) => (place ? '' : value);
      return {
        Title: first(product.titleEn),
        'URL handle': product.handle,
        Description: first(`<p>${product.titleEn} <b>by ${product.brand}</b></p>`),
        Vendor: first(product.brand),
        'Product category': first('Apparel & Accessories > Clothing'),
        Type: first(product.categories[1]),
        Tags: first(product.categories.join(', ')),
        'Published on online store': first('TRUE'),
        Status: first('Active'),
        SKU: variant.sku,
        Barcode: '',
        'Option1 name': first('Colour / Size'),
        'Option1 value': variant.option,
        Price: product.price,
        'Compare-at price': product.was ?? '',
        'Cost per item': product.cost,
        'Charge tax': 'TRUE',
        'Inventory tracker': 'shopify',
        'Inventory quantity': product.stock,
        'Continue selling when out of stock': 'DENY',
        'Product image URL': first(`https://cdn.shop.example/${product.handle}.jpg`),
        'Image position': first('1'),
        'Variant image URL': '',
        'Gift card': first('FALSE'),
        'SEO title': '',
      };
    }),
  );
}

/** A form between both, as apps write it: the new name of the handle with the old names of a variant's columns. */
export function shopifyProductsMixed(products: readonly WorldProduct[] = PRODUCTS): Row[] {
  return shopifyProducts(products).map((row) => {
    const {
      SKU: sku = '',
      Price: price = '',
      'Compare-at price': was = '',
      'Cost per item': cost = '',
      ...shared
    } = row;
    return {
      ...shared,
      'Variant SKU': sku,
      'Variant Price': price,
      'Variant Compare At Price': was,
      'Cost per item': cost,
    };
  });
}

/** The objects of a GraphQL bulk query of products: each product, then its variants. */
export function shopifyBulkProducts(products: readonly WorldProduct[] = PRODUCTS): object[] {
  return products.flatMap((product) => {
    const id = `gid://shopify/Product/${product.gid}`;
    return [
      {
        id,
        handle: product.handle,
        title: product.titleEn,
        vendor: product.brand,
        productType: product.categories[1],
        status: 'ACTIVE',
        onlineStoreUrl: `https://shop.example/products/${product.handle}`,
        featuredImage: { url: `https://cdn.shop.example/${product.handle}.jpg` },
        createdAt: '2026-01-05T01:00:00Z',
      },
      ...product.variants.map((variant, place) => ({
        id: `gid://shopify/ProductVariant/${product.gid + 1 + place}`,
        sku: variant.sku,
        title: variant.option,
        price: `${product.price}.00`,
        compareAtPrice: product.was ? `${product.was}.00` : null,
        inventoryQuantity: product.stock,
        availableForSale: product.stock > 0,
        __parentId: id,
      })),
    ];
  });
}
