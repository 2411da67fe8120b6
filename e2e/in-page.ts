/**
 * The little of the browser's world that functions sent into a page use. The DOM's own types are left out of
 * this compilation on purpose: server code must not see them.
 */
export interface PageDocument {
	readonly documentElement: PageElement & { readonly clientWidth: number };
	readonly activeElement: PageElement | null;
	readonly fonts: { readonly ready: Promise<unknown> };
	querySelector(selector: string): PageElement | null;
	querySelectorAll(selector: string): Iterable<PageElement>;
}

export interface PageElement {
	readonly tagName: string;
	readonly className: unknown;
	readonly id: string;
	readonly textContent: string | null;
	readonly scrollWidth: number;
	readonly scrollHeight: number;
	closest(selector: string): PageElement | null;
	getAttribute(name: string): string | null;
	getBoundingClientRect(): {
		readonly left: number;
		readonly right: number;
		readonly top: number;
		readonly width: number;
		readonly height: number;
	};
}
