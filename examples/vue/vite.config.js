// What Vue's own plugin for Vite would set; it is needed for single-file components only.
export default {
  define: { __VUE_OPTIONS_API__: false, __VUE_PROD_DEVTOOLS__: false, __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false },
};
