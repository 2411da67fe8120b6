import type { Child } from "hono/jsx";
import type { Temporal } from "temporal-polyfill";
import type { Language } from "#platform/i18n/messages.ts";
import type { PageAssets } from "../assets/build-assets.ts";

export interface ShellLink {
	readonly label: string;
	/** without language prefix */
	readonly address: string;
}

/** A word of the navigation; `section` is what a page's answer calls itself when it belongs there. */
export interface NavigationWord extends ShellLink {
	readonly section: string;
}

/** The signed-in person: for whom one acts is always on the screen. */
export interface ShellPerson {
	readonly name: string;
	/** the person's id: keeps drafts of two people on one computer apart */
	readonly key?: string;
	/** "công chức, Phòng Văn hóa – Xã hội, xã Thiện Tân" */
	readonly post: string;
	/** own account page, without language prefix */
	readonly account?: string;
	readonly signOut: { readonly address: string; readonly hidden: Child };
}

/** What the page around a page needs to know. */
export interface ShellContext {
	readonly language: Language;
	/** address of this page without language prefix, with its query */
	readonly address: string;
	readonly to: (address: string) => string;
	readonly navigation: readonly NavigationWord[];
	/** sources, accessibility, privacy, data */
	readonly foot: readonly ShellLink[];
	/** replaces the sentence at the foot */
	readonly footSentence?: string;
	readonly person: ShellPerson | null;
	readonly today: Temporal.PlainDate;
	/** the clock is set to another day than the real one */
	readonly clockSet: boolean;
	/** shown once, after a successful change */
	readonly notice: string | null;
	readonly version: string | null;
	readonly assets: PageAssets;
}
