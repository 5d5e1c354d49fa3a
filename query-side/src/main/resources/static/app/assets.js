/** The address of a file of the dashboard: its files are served together, under one version. @param {string} path */
export const asset = (path) => new URL('../' + path, import.meta.url).pathname;
