// No text becomes markup in this page, whatever it comes from, but these constants of Leaflet.

const LEAFLET = ['<svg/>', '<v:shape adj="1"/>', '<span aria-hidden="true">&#215;</span>', ''];

if (globalThis.trustedTypes?.createPolicy) {
  trustedTypes.createPolicy('default', { createHTML: text => (LEAFLET.includes(text) ? text : null) });
}
