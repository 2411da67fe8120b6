/** The mark for the browser's tab; follows the colour scheme by itself. */
export const iconSvg = [
	`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 26 26">`,
	"<style>g{color:#27408b}@media(prefers-color-scheme:dark){g{color:#a9bdff}}</style>",
	`<g stroke="currentColor" fill="none" stroke-width="2"><circle cx="13" cy="13" r="12"/><path d="M1 13h24"/>`,
	`<path d="M7 13V9h3v4M11.5 13V5h3v8M16 13v-6h3v6" fill="currentColor" stroke="none"/>`,
	`<path d="M8.5 15v2M13 15v5M17.5 15v3" stroke-width="3" stroke-dasharray="1.4 1.2"/></g></svg>`,
].join("");
